/** What a form starts with: nothing, or what an invitation in the address says. Only known ids are taken. */
"use strict";
globalThis.kbBegin = (() => {
const { maakStand } = globalThis.kbStand;

/** Return an empty entry of a kind. A new one is a concept. */
function beginstand(soort) {
  const stand = maakStand(soort);
  const status = soort.velden.find((veld) => veld.naam === "status");
  if (status) stand.waarden.status = "concept";
  return stand;
}

/** Return `{ soort, verbeter, waarden, gevuld }` for the part of an address after the `?`. */
function uitAdres(zoekdeel, { soorten, ids, bezet }) {
  const vraag = new URLSearchParams(zoekdeel);
  const verbeter = vraag.get("verbeter") ?? "";
  if (Object.hasOwn(bezet, verbeter) && Object.hasOwn(soorten, bezet[verbeter][1])) return { verbeter };
  const namen = Object.keys(soorten);
  const naam = vraag.get("soort") ?? (namen.length === 1 ? namen[0] : "");
  if (!Object.hasOwn(soorten, naam)) return {};
  const waarden = {};
  for (const [naar, id] of vraag) {
    if (!Object.hasOwn(ids, naar) || !ids[naar].includes(id)) continue;
    const veld = soorten[naam].velden.find((een) => een.naar === naar);
    if (veld) waarden[veld.naam] = veld.vorm === "koppeling" ? { [id]: "" } : veld.vorm === "lijst" ? [id] : id;
  }
  return { soort: naam, waarden, gevuld: Object.keys(waarden).length > 0 };
}

return { beginstand, uitAdres };
})();
