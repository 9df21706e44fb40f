/** A network that is proposed together with what it did: an entry of its own, made of a few answers. */
"use strict";
globalThis.kbNieuwnetwerk = (() => {
const { controleer } = globalThis.kbControle;
const { schrijf } = globalThis.kbSchrijven;
const { maakStand } = globalThis.kbStand;
const { heeftNaam, maakId, schoon, vrijeId, vul } = globalThis.kbTekst;

/** Return the kind of a network, and the ids that a new one cannot have. */
const modelVan = ({ soorten, bezet, nieuwNetwerk }) => nieuwNetwerk ?? { soort: soorten.netwerk, bezet };

/**
 * Return `{ gegevens, stand, netwerk }`: the entry as one of the new network, the rules with that network among
 * those that exist, and the entry of the network; null when none is proposed. A form without a field for the gemeente
 * asks it with the network, by name.
 */
function metNetwerk(gegevens, stand) {
  const naam = schoon(stand.nieuw?.naam);
  if (!["voorbeeld", "ook"].includes(stand.soort) || !naam || schoon(stand.waarden.netwerk) || !heeftNaam(naam, gegevens)) return { gegevens, stand, netwerk: null };
  const { soort, bezet } = modelVan(gegevens);
  const id = vrijeId(maakId(naam, gegevens), { ...gegevens, bezet });
  const { waar, over } = plaatsVan(gegevens, stand);
  const waarden = { naam, kern: stand.nieuw.kern, soort: "ander", status: stand.waarden.status, ...waar };
  const netwerk = { ...maakStand(soort, { waarden, secties: { [soort.secties[0].kop]: stand.nieuw.wie } }), id };
  return {
    gegevens: { ...gegevens, ids: { ...gegevens.ids, netwerk: [...gegevens.ids.netwerk, id] }, heet: new Map([...gegevens.heet, [`netwerk:${id}`, naam]]) },
    stand: { ...stand, waarden: { ...stand.waarden, netwerk: id, ...over } },
    netwerk,
  };
}

/** Return where the network works, and what the entry itself then no longer says. */
function plaatsVan(gegevens, { soort, waarden, nieuw }) {
  if (soort === "voorbeeld") return { waar: { gemeente: waarden.gemeente, provincie: waarden.provincie }, over: { gemeente: "", provincie: "" } };
  const gemeente = schoon(nieuw.gemeente);
  return { waar: { gemeente: gemeente && maakId(gemeente, gegevens) }, over: {} };
}

/**
 * Return the findings about the new network, each with the place in the form of the voorbeeld. Their sentences say that they
 * are about the network, and call its fields by the questions of the form: `vragen`, by the name of each answer.
 */
function controleerNetwerk(gegevens, netwerk, lezer, vragen) {
  const { soort: model, bezet } = modelVan(gegevens);
  const soort = { ...model, velden: model.velden.map((veld) => ({ ...veld, titel: vragen[veld.naam] ?? veld.titel })) };
  return controleer({ ...gegevens, bezet }, soort, netwerk, null, lezer).map((een) => ({ ...een, zin: zinOver(gegevens, een.zin.replace(model.secties[0].kop, vragen.wie)), pad: plekVoor(een, vragen) }));
}

/** Return where in the form something about the network is shown: at its own question, else at the field of the entry. */
function plekVoor({ code, pad }, vragen) {
  const naam = pad[0] === "#" ? "wie" : code === "waar-ontbreekt" ? "gemeente" : pad[0];
  if (vragen[naam]) return ["nieuw", naam];
  return naam === "gemeente" || naam === "provincie" ? [naam] : ["nieuw", "naam"];
}

function zinOver({ zinnen }, zin) {
  return vul(zinnen["nieuw-netwerk"], { zin: zin[0].toLowerCase() + zin.slice(1) });
}

/** Return the text of both entries, each below the place where it belongs: `kennisbank importeer` takes them apart. */
function bundel(gegevens, netwerk, pad, tekst) {
  const los = bestandVan(gegevens, netwerk);
  return `Bestand: ${los.pad}\n\n${los.tekst}\n\nBestand: ${pad}\n\n${tekst}`;
}

/** Return the file of the network. */
function bestandVan(gegevens, netwerk) {
  const { soort } = modelVan(gegevens);
  return { pad: `${soort.map}/${netwerk.id}.md`, tekst: schrijf(soort, netwerk).tekst, bestaat: false };
}

return { metNetwerk, controleerNetwerk, bundel, bestandVan };
})();
