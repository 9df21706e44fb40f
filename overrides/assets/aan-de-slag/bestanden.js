/**
 * Files of the zelfscan: somebody's answers, a collection or a result, as JSON with a check sum.
 *
 * What is read back may be damaged or made by somebody else: it is used only when every part has its form.
 */
"use strict";
globalThis.kbScanbestanden = (() => {
const { leesCode } = globalThis.kbScancodes;
const { isVerzameling, lengtes } = globalThis.kbVerzamelen;

const MERK = "zelfscan van de kennisbank";
const WERKPLAN = "werkplan van de kennisbank"; // as in plan.js

/** Return the text of a file; `soort` is "antwoorden", "verzameling" or "resultaat". */
function naarBestand(soort, inhoud) {
  return JSON.stringify({ merk: MERK, soort, inhoud, controle: controle(JSON.stringify(inhoud)) });
}

/** Return `{ soort, inhoud }` of the text of a file, or null when it is damaged or no file of ours; of a werkplan only the code of its result. */
function uitBestand(tekst, reeksen) {
  try {
    const { merk, soort, plan, inhoud, controle: gezegd } = JSON.parse(tekst);
    if (soort === WERKPLAN) return { soort: "werkplan", inhoud: { code: String(plan?.code ?? "") } };
    const heel = merk === MERK && gezegd === controle(JSON.stringify(inhoud));
    return heel && Object.hasOwn(VORMEN, soort) && VORMEN[soort](inhoud, reeksen) ? { soort, inhoud } : null;
  } catch {
    return null;
  }
}

const VORMEN = {
  verzameling: isVerzameling,
  antwoorden: ({ code }, reeksen) => leesCode(code, lengtes(reeksen)).soort === "antwoorden",
  resultaat: ({ code, waaraan, kwam = "" }, reeksen) => {
    const { soort, reeks } = leesCode(code, lengtes(reeksen));
    return soort === "resultaat" && waaraan.length === reeksen[reeks].stellingen.length && [...waaraan, kwam].every((een) => typeof een === "string");
  },
};

/** Return a check sum that notices damage (FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/). */
function controle(tekst) {
  let som = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(tekst)) som = Math.imul(som ^ byte, 0x01000193) >>> 0;
  return som.toString(16).padStart(8, "0");
}

return { naarBestand, uitBestand };
})();
