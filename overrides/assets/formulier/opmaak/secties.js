/**
 * Judges the headings of a body, what stands under each, and its sentences.
 * The twin of scripts/kennisbank/controle/secties.py and of the sentences of aandacht.py. The form writes every
 * fixed heading itself, so none can be missing or misspelt.
 */
"use strict";
globalThis.kbSecties = (() => {
const { opsomming, woorden } = globalThis.kbTekst;
const { platteTekst, wandel } = globalThis.kbBoom;

const TEKSTBLOK = new Set(["alinea", "item", "cel", "kopcel", "tussenkop"]);
const BINNENBLOK = new Set(["alinea", "lijst", "genummerd", "citaat", "tabel"]);

/** Yield headings that stand there twice or that this kind does not have. */
function* controleerKoppen(secties, koppen) {
  const gezien = new Map();
  for (const { kop, regel } of secties.filter((sectie) => sectie.kop)) {
    if (gezien.has(kop)) yield { sleutel: "sectie-dubbel", regel, kop, eerste: gezien.get(kop) };
    else {
      gezien.set(kop, regel);
      if (!koppen.includes(kop)) yield { sleutel: "sectie-onbekend", regel, kop, koppen: opsomming(koppen) };
    }
  }
}

/** Yield sections without words, or that still hold the text of a new entry. `tekst` starts on line `eerste`. */
function* controleerInvulling({ secties }, soort, tekst, eerste, zwijgt) {
  const klein = tekst.toLowerCase();
  for (const [nummer, { kop, regel, knopen }] of secties.entries()) {
    const definitie = soort.secties.find((een) => een.kop === kop);
    if (!definitie) continue;
    const plek = klein.indexOf(definitie.sjabloon.replace(/\.+$/, "").toLowerCase());
    const gegevens = { kop, uitleg: definitie.uitleg };
    const tot = (secties[nummer + 1]?.regel ?? Infinity) - 1;
    if (!heeftInhoud(knopen)) yield { sleutel: soort.naam === "voorbeeld" ? "sectie-leeg/zwijgt" : "sectie-leeg", regel, tot, zin: zwijgt, ...gegevens };
    else if (plek >= 0) yield { sleutel: "sectie-sjabloon", regel: eerste + klein.slice(0, plek).split("\n").length - 1, ...gegevens };
  }
}

function heeftInhoud(knopen) {
  return [...wandel(knopen)].some((een) => een.soort === "beeld" || /[\p{L}\p{N}]/u.test(een.tekst));
}

/** Yield sentences of a body that are too long to read well. */
function* controleerZinnen(secties, kader) {
  for (const { knopen } of secties) {
    for (const een of wandel(knopen)) {
      if (TEKSTBLOK.has(een.soort)) yield* langeZinnen(platteTekst(een.kinderen.filter((kind) => !BINNENBLOK.has(kind.soort))), een.regel, kader);
    }
  }
}

/** Yield the sentences of a text that are too long to read well. */
function* langeZinnen(tekst, regel, { patroon, langsteZin }) {
  for (const zin of tekst.split(patroon("zin"))) {
    const delen = woorden(zin);
    if (delen.length > langsteZin) {
      yield { sleutel: "zin-lang", regel, begin: delen.slice(0, 6).join(" "), woorden: delen.length, grens: langsteZin };
    }
  }
}

return { controleerKoppen, controleerInvulling, controleerZinnen, langeZinnen };
})();
