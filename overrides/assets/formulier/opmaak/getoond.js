/**
 * Finds signs that other sites and programs read as markup and that this site shows as they were typed.
 * The twin of scripts/kennisbank/controle/opmaak_onbekend.py; the tables come from there.
 */
"use strict";
globalThis.kbGetoond = (() => {
const { gestript, patroonVan } = globalThis.kbTekst;
const { slotVan } = globalThis.kbWebadressen;

/** Yield `{ sleutel, regel, ... }` for a body whose first line is line `eerste` of its file. */
function* vindGetoond(tekst, eerste, regels) {
  const { patronen } = regels;
  const gemaskerd = tekst.replace(patroonVan(patronen.masker), wit);
  for (const { sleutel, patroon, kenmerken } of regels.merken) {
    if (!kenmerken.some((kenmerk) => tekst.includes(kenmerk))) continue;
    let vorige = 0;
    for (const { 0: gevonden, index } of gemaskerd.matchAll(patroonVan(patroon))) {
      const regel = eerste + tekst.slice(0, index).split("\n").length - 1;
      if (regel !== vorige) yield { sleutel, regel, waarde: gestript(tekst.slice(index, index + gevonden.length)) };
      vorige = regel;
    }
  }
  const alle = tekst.split("\n");
  yield* lijsten(alle, eerste, regels);
  for (const [nummer, regel] of alle.entries()) {
    for (const { 0: gevonden } of regel.replace(patroonVan(patronen.geenKaal), wit).matchAll(patroonVan(patronen.kaal))) {
      const waarde = zonderSlot(gevonden, regels);
      yield { sleutel: "adres-kaal", regel: eerste + nummer, waarde, adres: waarde.includes("://") ? waarde : `https://${waarde}` };
    }
  }
}

const wit = (gevonden) => " ".repeat(gevonden.length);

function zonderSlot(adres, regels) {
  const slot = slotVan(adres, regels);
  return slot ? adres.slice(0, -slot.length) : adres;
}

/** Yield the lines that begin as an item of a typed list beside another such line, and lines with items in them. */
function* lijsten(alle, eerste, { patronen }) {
  const familie = (regel) => {
    const groepen = [...regel.matchAll(patroonVan(patronen.item))][0]?.groups ?? {};
    return Object.keys(groepen).find((naam) => groepen[naam] !== undefined) ?? "";
  };
  const families = alle.map(familie);
  for (const [nummer, regel] of alle.entries()) {
    const lijst = families[nummer] && [families[nummer - 1], families[nummer + 1]].includes(families[nummer]);
    const rij = regel.includes("•") && regel.search(patroonVan(patronen.bollen)) >= 0;
    if (lijst || rij) yield { sleutel: "lijst-loopt-door", regel: eerste + nummer, waarde: regel.replace(/^[ \t>]+|[ \t>]+$/g, "") };
  }
}

/** Yield the first markup in a plain value, and the first address when `metAdres`. */
function* vindInVeld(waarde, metAdres, regels) {
  if (waarde.search(patroonVan(regels.patronen.mogelijkInVeld)) < 0) return;
  for (const { sleutel, patroon, kenmerken } of regels.veldmerken) {
    const gevonden = kenmerken.some((kenmerk) => waarde.includes(kenmerk)) && [...waarde.matchAll(patroonVan(patroon))][0];
    if (!gevonden) continue;
    yield { sleutel, waarde: gestript(gevonden[0]) || waarde };
    return;
  }
  const kaal = metAdres && [...waarde.matchAll(patroonVan(regels.patronen.kaal))][0];
  if (kaal) yield { sleutel: "adres-kaal/veld", waarde: zonderSlot(kaal[0], regels) };
}

return { vindGetoond, vindInVeld };
})();
