/**
 * The codes of the zelfscan: digits only, so that they can be read out over the telephone in any language.
 *
 * The same code as `kennisbank.model.scancode`, which says how it is made up; one table of cases tests both.
 * Answers are digits: 0 nog niet, 1 hier en daar, 2 meestal, 3 ja, 4 weet ik niet. Of what a group agreed on, 5
 * stands for nothing.
 */
"use strict";
globalThis.kbScancodes = (() => {
const REEKS = 3;
const CONTROLE = 2;
const VORMEN = {
  antwoorden: { lengte: 12, basis: 5n },
  resultaat: { lengte: 16, basis: 6n },
};

/** Return the code of one person's answers; `reeks` is the number of the set, `antwoorden` a text of digits. */
function maakCode(reeks, antwoorden) {
  return zet("antwoorden", reeks, naarGetal(antwoorden, 5n));
}

/** Return the code of what a group agreed on; `keuze` is the place of what they chose, from 1, or 0 for none. */
function maakResultaat(reeks, afspraken, keuze) {
  return zet("resultaat", reeks, BigInt(keuze) * 6n ** BigInt(afspraken.length) + naarGetal(afspraken, 6n));
}

/**
 * Return what a code says: `{ soort, reeks, antwoorden }` or `{ soort, reeks, afspraken, keuze }`; or `{ fout }`: "tekens",
 * "lengte", "controle", "reeks" (an unknown set) or "inhoud". `lengtes` has the number of statements of every set.
 */
function leesCode(tekst, lengtes) {
  const code = tekst.replace(/[\s.\-–]/g, "");
  if (!/^[0-9]*$/.test(code)) return { fout: "tekens" };
  const soort = Object.keys(VORMEN).find((naam) => VORMEN[naam].lengte === code.length);
  if (!soort) return { fout: "lengte" };
  if (code.slice(-CONTROLE) !== controle(code.slice(0, -CONTROLE))) return { fout: "controle" };
  const reeks = Number(code.slice(0, REEKS));
  if (!Object.hasOwn(lengtes, reeks)) return { fout: "reeks" };
  return uitGetal(soort, reeks, BigInt(code.slice(REEKS, -CONTROLE)), lengtes[reeks]);
}

/** Return a code in groups of four, as people read it out. */
function inGroepen(code) {
  return code.match(/.{1,4}/g).join(" ");
}

function zet(soort, reeks, getal) {
  const breedte = VORMEN[soort].lengte - REEKS - CONTROLE;
  const kop = String(reeks).padStart(REEKS, "0") + String(getal).padStart(breedte, "0");
  return kop + controle(kop);
}

/** Return the two check digits of ISO 7064, MOD 97-10. */
function controle(cijfers) {
  return String(98n - ((BigInt(cijfers) * 100n) % 97n)).padStart(CONTROLE, "0");
}

function naarGetal(cijfers, basis) {
  return [...cijfers].reduce((getal, cijfer) => getal * basis + BigInt(cijfer), 0n);
}

function uitGetal(soort, reeks, getal, lengte) {
  const { basis } = VORMEN[soort];
  const vol = basis ** BigInt(lengte);
  const keuze = Number(getal / vol);
  if (keuze > (soort === "antwoorden" ? 0 : lengte)) return { fout: "inhoud" };
  const cijfers = (getal % vol).toString(Number(basis)).padStart(lengte, "0");
  return soort === "antwoorden" ? { soort, reeks, antwoorden: cijfers } : { soort, reeks, afspraken: cijfers, keuze };
}

return { maakCode, maakResultaat, leesCode, inGroepen };
})();
