/** The tree that a text is read into, as in scripts/kennisbank/lezen/markdown/boom.py: `{ soort, kinderen, tekst, doel, regel, begin }`. */
"use strict";
globalThis.kbBoom = (() => {
const BLOKKEN = new Set(["alinea", "tussenkop", "lijst", "genummerd", "item", "citaat", "tabel", "rij", "kopcel", "cel"]);

/** Return a node; what is not given is empty. */
function knoop(soort, regel, { kinderen = [], tekst = "", doel = "", begin = 1 } = {}) {
  return { soort, kinderen, tekst, doel, regel, begin };
}

/** Yield every node, parents before children, in reading order. */
function* wandel(knopen) {
  for (const een of knopen) {
    yield een;
    yield* wandel(een.kinderen);
  }
}

/** Tell whether the texts in these nodes hold a letter or a digit. */
function heeftWoorden(knopen) {
  return [...wandel(knopen)].some((een) => /[\p{L}\p{N}]/u.test(een.tekst));
}

/** Return the words of the nodes: blocks on lines of their own, marks left out. */
function platteTekst(knopen) {
  return knopen.map(plat).join("");
}

function plat(een) {
  const binnen = een.tekst + (een.soort === "regeleinde" ? " " : "") + platteTekst(een.kinderen);
  return BLOKKEN.has(een.soort) || een.soort === "beeld" ? `${binnen}\n` : binnen;
}

return { knoop, wandel, heeftWoorden, platteTekst };
})();
