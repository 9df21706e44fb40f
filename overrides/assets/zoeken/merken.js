/**
 * Says why a result was found: which words of its title and sentence answer the question, and for which
 * word of the question another one stands.
 *
 * A classic script. Defines `kbMerken`.
 */
"use strict";
globalThis.kbMerken ??= (() => {
  const { woorden } = globalThis.kbTaal;
  const MEESTE_REDENEN = 2; // words of the question
  const MEESTE_WOORDEN = 3; // that stand for one of them

  /** Returns the text in pieces, each with whether it answers the question, and for which word another stands. */
  function merk(hart, tekst, gewichten) {
    const stukken = [];
    let plek = 0;
    let punten = 0;
    const gezien = new Set();
    const redenen = new Map();
    for (const gevonden of tekst.matchAll(/[\p{L}\p{N}]+(?:['\u2019&+-][\p{L}\p{N}]+)*/gu)) {
      const [woord] = woorden(gevonden[0]);
      const term = woord && hart.stam(woord);
      const gewicht = term && !hart.stopwoorden.has(woord) ? gewichten.get(term) : null;
      if (!gewicht) continue;
      if (!gezien.has(term)) punten += gewicht.gewicht;
      gezien.add(term);
      if (gewicht.voor && !redenen.has(term)) redenen.set(term, [gevonden[0].toLowerCase(), gewicht.voor]);
      if (gevonden.index > plek) stukken.push({ tekst: tekst.slice(plek, gevonden.index), raak: false });
      stukken.push({ tekst: gevonden[0], raak: true });
      plek = gevonden.index + gevonden[0].length;
    }
    if (plek < tekst.length) stukken.push({ tekst: tekst.slice(plek), raak: false });
    return { stukken, punten, redenen };
  }

  /** Returns the search word of an entry that answers best, marked; null when none does. */
  function besteWoord(hart, ook, gewichten) {
    const gemerkt = ook.map((frase) => merk(hart, frase, gewichten)).filter(({ punten }) => punten);
    return gemerkt.sort((a, b) => b.punten - a.punten)[0] ?? null;
  }

  /** Returns what a result shows of an entry of the index. */
  function merkFiche(hart, [id, eigenAdres, titel, kern, nummer, zinnen, ook, waar], gewichten) {
    const naam = merk(hart, titel, gewichten);
    let beste = merk(hart, kern, gewichten);
    beste.punten *= 1.3; // the kern says best what an entry is about
    for (const zin of zinnen) {
      const gemerkt = merk(hart, zin, gewichten);
      if (gemerkt.punten > beste.punten) beste = gemerkt;
    }
    const woord = beste.punten ? null : besteWoord(hart, ook, gewichten);
    const redenen = new Map();
    for (const [gevonden, bij] of new Map([...naam.redenen, ...beste.redenen, ...(woord?.redenen ?? [])]).values()) {
      redenen.set(bij, [...(redenen.get(bij) ?? []), gevonden].slice(0, MEESTE_WOORDEN));
    }
    return {
      id, eigenAdres, titel, kern, nummer, waar, titeldelen: naam.stukken, zin: beste.stukken,
      woord: woord?.stukken ?? null, geheel: !naam.punten && !beste.punten && !woord, redenen: [...redenen].slice(0, MEESTE_REDENEN).map(([bij, gevonden]) => ({ woorden: gevonden, bij })),
    };
  }

  return { merkFiche };
})();
