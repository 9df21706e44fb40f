/** A network that is proposed together with the voorbeeld that it did: an entry of its own, made of a few answers. */
"use strict";
globalThis.kbNieuwnetwerk = (() => {
const { controleer } = globalThis.kbControle;
const { schrijf } = globalThis.kbSchrijven;
const { maakStand } = globalThis.kbStand;
const { heeftNaam, maakId, schoon, vrijeId, vul } = globalThis.kbTekst;

// Where what is said of a field of the network is shown in the form of the voorbeeld.
const PLEKKEN = { naam: ["nieuw", "naam"], kern: ["nieuw", "kern"], gemeente: ["gemeente"], provincie: ["provincie"] };

/**
 * Return `{ gegevens, stand, netwerk }`: the voorbeeld as one of the new network, the rules with that network among
 * those that exist, and the entry of the network; null when none is proposed.
 */
function metNetwerk(gegevens, stand) {
  const naam = schoon(stand.nieuw?.naam);
  if (stand.soort !== "voorbeeld" || !naam || schoon(stand.waarden.netwerk) || !heeftNaam(naam, gegevens)) return { gegevens, stand, netwerk: null };
  const id = vrijeId(maakId(naam, gegevens), gegevens);
  const { gemeente, provincie } = stand.waarden;
  const soort = gegevens.soorten.netwerk;
  const waarden = { naam, kern: stand.nieuw.kern, soort: "ander", gemeente, provincie };
  const netwerk = { ...maakStand(soort, { waarden, secties: { [soort.secties[0].kop]: stand.nieuw.wie } }), id };
  return {
    gegevens: { ...gegevens, ids: { ...gegevens.ids, netwerk: [...gegevens.ids.netwerk, id] }, heet: new Map([...gegevens.heet, [`netwerk:${id}`, naam]]) },
    stand: { ...stand, waarden: { ...stand.waarden, netwerk: id, gemeente: "", provincie: "" } },
    netwerk,
  };
}

/**
 * Return the findings about the new network, each with the place in the form of the voorbeeld. Their sentences say that they
 * are about the network, and call its fields by the questions of the form: `vragen`, by the name of each answer.
 */
function controleerNetwerk(gegevens, netwerk, lezer, vragen) {
  const model = gegevens.soorten.netwerk;
  const soort = { ...model, velden: model.velden.map((veld) => ({ ...veld, titel: vragen[veld.naam] ?? veld.titel })) };
  return controleer(gegevens, soort, netwerk, null, lezer).map((een) => ({ ...een, zin: zinOver(gegevens, een.zin.replace(model.secties[0].kop, vragen.wie)), pad: plekVoor(een) }));
}

function plekVoor({ code, pad }) {
  if (pad[0] === "#") return ["nieuw", "wie"];
  return code === "waar-ontbreekt" ? ["gemeente"] : (PLEKKEN[pad[0]] ?? ["nieuw", "naam"]);
}

function zinOver({ zinnen }, zin) {
  return vul(zinnen["nieuw-netwerk"], { zin: zin[0].toLowerCase() + zin.slice(1) });
}

/** Return the text of both entries, each below the place where it belongs: `kennisbank importeer` takes them apart. */
function bundel(gegevens, netwerk, pad, tekst) {
  const soort = gegevens.soorten.netwerk;
  return `Bestand: ${soort.map}/${netwerk.id}.md\n\n${schrijf(soort, netwerk).tekst}\n\nBestand: ${pad}\n\n${tekst}`;
}

return { metNetwerk, controleerNetwerk, bundel };
})();
