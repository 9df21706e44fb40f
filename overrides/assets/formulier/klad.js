/**
 * Drafts: kept in this browser only, under keys of their own. What is read back may be old or tampered
 * with, so it is only ever used through `maakStand`.
 */
"use strict";
globalThis.kbKlad = (() => {
const VOOR = "kb-klad:";

/** Return the drafts as `{ sleutel, tijd, stand, begin }`, newest first; broken ones are left out. */
function kladden(opslag = veilig()) {
  const gevonden = [];
  for (let nummer = 0; nummer < (opslag?.length ?? 0); nummer++) {
    const naam = opslag.key(nummer);
    if (naam?.startsWith(VOOR)) gevonden.push(leesKlad(naam.slice(VOOR.length), opslag));
  }
  return gevonden.filter(Boolean).sort((een, ander) => ander.tijd.localeCompare(een.tijd));
}

/** Return one draft, null when there is none or it cannot be read. */
function leesKlad(sleutel, opslag = veilig()) {
  try {
    return uitTekst(opslag.getItem(VOOR + sleutel), sleutel);
  } catch {
    return null;
  }
}

/** Return a draft as it is kept, null when it is not. */
function ruweTekst(sleutel, opslag = veilig()) {
  try {
    return opslag.getItem(VOOR + sleutel);
  } catch {
    return null;
  }
}

/** Return the draft that a text holds, null when it holds none. `begin` is the entry that an improvement started from. */
function uitTekst(tekst, sleutel) {
  const klad = JSON.parse(tekst);
  if (!klad || typeof klad.stand !== "object" || klad.stand === null) return null;
  const tijd = typeof klad.tijd === "string" && !Number.isNaN(Date.parse(klad.tijd)) ? klad.tijd : "";
  return { sleutel, tijd, stand: klad.stand, begin: klad.begin ?? null, tekst };
}

/** Write down the text of a draft; returns whether this browser kept it. */
function schrijfKlad(sleutel, tekst, opslag = veilig()) {
  try {
    opslag.setItem(VOOR + sleutel, tekst);
    return true;
  } catch {
    return false;
  }
}

/** Return a draft as the text of a file. */
function inTekst(stand, begin = null) {
  return JSON.stringify({ soort: "klad van de kennisbank", tijd: new Date().toISOString(), stand, ...(begin && { begin }) });
}

/** Remove a draft. */
function wisKlad(sleutel, opslag = veilig()) {
  opslag?.removeItem(VOOR + sleutel);
}

/** Return the draft that a change of storage is about, empty when it is about none. */
function sleutelVan(gebeurtenis) {
  return gebeurtenis.key?.startsWith(VOOR) ? gebeurtenis.key.slice(VOOR.length) : "";
}

/** Return a name for a new draft. */
function nieuweSleutel() {
  return `${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`;
}

function veilig() {
  try {
    return window.localStorage;
  } catch {
    return null; // storage can be switched off; then a draft lives as long as the page
  }
}

return { kladden, leesKlad, ruweTekst, uitTekst, schrijfKlad, inTekst, wisKlad, sleutelVan, nieuweSleutel };
})();
