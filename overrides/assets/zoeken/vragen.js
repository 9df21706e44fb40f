/**
 * Compares a question with those that the redactie wrote for each entry: the nearest of them say which entry is meant.
 *
 * A classic script. Defines `kbVragen`.
 */
"use strict";
globalThis.kbVragen ??= (() => {
  const CIJFERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const STAPPEN = 2.5; // as in bestanden.py
  const NAAST = [1, 0.5, 0.25]; // how much the nearest question of an entry counts, the second, the third

  /** Makes the questions ready: the document of each, its weight, and the numbers of those that hold a term. `lees` and `voluit` unpack, as in zoek.js. */
  function open(hart, [aantallen, lengtes, lijsten, alleen], { lees, voluit }) {
    const van = [];
    for (let i = 0, document = 0; i < aantallen.length; document++) {
      const [aantal, verder] = lees(aantallen, i);
      for (let n = 0; n < aantal; n++) van.push(document);
      i = verder;
    }
    const zwaarte = Float32Array.from(lengtes, (cijfer) => CIJFERS.indexOf(cijfer) / STAPPEN || 1);
    const lijst = new Map();
    const termen = [...hart.termen, ...voluit(alleen, " ")];
    lijsten.split(" ").forEach((nummers, i) => nummers && lijst.set(termen[i], nummers));
    return { van, zwaarte, lijst, lees, stam: hart.stam };
  }

  /** Calls `bij(question)` for every number in a list. */
  function voorElke(lijst, lees, bij) {
    let nummer = -1;
    for (let i = 0; i < lijst.length; ) {
      const [sprong, verder] = lees(lijst, i);
      nummer += sprong + 1;
      bij(nummer);
      i = verder;
    }
  }

  /** Returns per question how well a word of the plan stands in it, from 0 to 1. */
  function inVragen({ lijst, lees, stam }, begrip) {
    const raak = new Map();
    for (const [term, gewicht] of [...begrip.termen, [stam(begrip.woord), 1]]) {
      voorElke(lijst.get(term) ?? "", lees, (vraag) => {
        if (gewicht > (raak.get(vraag) ?? 0)) raak.set(vraag, gewicht);
      });
    }
    return raak;
  }

  /** Returns per document how near its questions are to that of the plan, from 0 to nearly 2. */
  function weeg(vragen, plan) {
    const { van, zwaarte } = vragen;
    const punten = new Map();
    let eigen = 0;
    for (const begrip of plan.begrippen) {
      if (begrip.extra) continue;
      const raak = inVragen(vragen, begrip);
      const zeldzaam = Math.log(1 + van.length / (raak.size + 0.5)) * begrip.belang;
      eigen += zeldzaam * zeldzaam;
      for (const [vraag, gewicht] of raak) punten.set(vraag, (punten.get(vraag) ?? 0) + zeldzaam * zeldzaam * gewicht);
    }
    const per = new Map();
    for (const [vraag, punt] of punten) {
      const document = van[vraag];
      if (!per.has(document)) per.set(document, []);
      per.get(document).push(punt / (Math.sqrt(eigen) * zwaarte[vraag]));
    }
    for (const [document, alle] of per) {
      alle.sort((a, b) => b - a);
      per.set(document, NAAST.reduce((som, deel, i) => som + deel * (alle[i] ?? 0), 0));
    }
    return per;
  }

  return { open, weeg };
})();
