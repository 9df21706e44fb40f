/**
 * What the form holds: `{ soort, id, verbeter, waarden, secties, nieuw }`, all texts. Whatever comes from outside
 * (a draft, an existing entry, an address) is forced into this shape here, and only here.
 */
"use strict";
globalThis.kbStand = (() => {
// What is asked about a network that is proposed in the same go.
const NIEUW = ["naam", "kern", "wie", "gemeente"];
const tekst = (iets) => (typeof iets === "string" ? iets : typeof iets === "number" ? String(iets) : "");
const lijst = (iets) => (Array.isArray(iets) ? iets : []);
const groep = (iets) => (iets && typeof iets === "object" && !Array.isArray(iets) ? iets : {});

/** Return an entry of this kind that holds what `iets` says, as far as the kind has it. */
function maakStand(soort, iets = {}) {
  const bron = groep(iets);
  const waarden = groep(bron.waarden);
  const secties = groep(bron.secties);
  return {
    soort: soort.naam,
    id: tekst(bron.id),
    verbeter: tekst(bron.verbeter),
    waarden: Object.fromEntries(soort.velden.map((veld) => [veld.naam, waardeVan(veld, Object.hasOwn(waarden, veld.naam) ? waarden[veld.naam] : "")])),
    nieuw: Object.fromEntries(Object.entries(groep(bron.nieuw)).filter(([naam]) => NIEUW.includes(naam)).map(([naam, waarde]) => [naam, tekst(waarde)])),
    secties: Object.fromEntries(soort.secties.map(({ kop }) => [kop, Object.hasOwn(secties, kop) ? tekst(secties[kop]) : ""])),
  };
}

function waardeVan(veld, waarde) {
  if (veld.vorm === "koppeling") {
    return Object.fromEntries(Object.entries(groep(waarde)).filter(([id]) => id.trim() && id !== "__proto__").map(([id, zin]) => [id, tekst(zin)]));
  }
  if (veld.vorm === "groepen") {
    return lijst(waarde).map((een) => {
      const deel = groep(een);
      return Object.fromEntries(veld.binnen.map(({ naam }) => [naam, Object.hasOwn(deel, naam) ? tekst(deel[naam]) : ""]));
    });
  }
  if (veld.vorm === "lijst") {
    const items = lijst(waarde).map(tekst);
    return veld.naar ? [...new Set(items.filter((item) => item.trim()))] : items;
  }
  return tekst(waarde);
}

return { maakStand };
})();
