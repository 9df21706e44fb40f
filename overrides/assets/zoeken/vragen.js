/**
 * Compares a question with those that the redactie wrote for each entry: how likely are its words among them?
 *
 * That is naive Bayes over all words, small ones too, as they tell how somebody asks; smoothed with the words of all
 * questions together (Zhai and Lafferty, 2004: Dirichlet).
 *
 * A classic script. Defines `kbVragen`.
 */
"use strict";
globalThis.kbVragen ??= (() => {
  const GLADDING = 100; // so many words of all questions stand behind those of one entry
  const ZACHT = 3; // the logarithm of a likelihood is divided by this, so that what is nearly as likely counts nearly as much

  /** Makes the questions ready: per term the documents with how many of their questions hold it, and the words of each document. `lees` and `voluit` unpack, as in zoek.js. */
  function open(hart, [lijsten, alleen], { lees, voluit }) {
    const termen = [...hart.termen, ...voluit(alleen, " ")];
    const bij = new Map();
    const omvang = new Map();
    let alles = 0;
    lijsten.split(" ").forEach((lijst, i) => {
      if (!lijst) return;
      const keren = [];
      let [samen, nummer] = [0, -1];
      for (let plek = 0; plek < lijst.length; ) {
        const [sprong, midden] = lees(lijst, plek);
        const [keer, verder] = lees(lijst, midden);
        nummer += sprong + 1;
        keren.push([nummer, keer]);
        omvang.set(nummer, (omvang.get(nummer) ?? 0) + keer);
        samen += keer;
        plek = verder;
      }
      bij.set(termen[i], { keren, samen });
      alles += samen;
    });
    return { bij, omvang, alles };
  }

  /** Returns per document how likely the terms of a question are among its own questions, 1 for the likeliest; of those only that hold one of the terms that say something. */
  function weeg({ bij, omvang, alles }, termen, zeggend) {
    const bekend = termen.filter((term) => bij.has(term));
    const raak = new Set(bekend.filter((term) => zeggend.has(term)).flatMap((term) => bij.get(term).keren.map(([nummer]) => nummer)));
    const punten = new Map([...omvang].map(([nummer, woorden]) => [nummer, -bekend.length * Math.log(1 + woorden / GLADDING)]));
    for (const term of bekend) {
      const { keren, samen } = bij.get(term);
      for (const [nummer, keer] of keren) punten.set(nummer, punten.get(nummer) + Math.log(1 + (keer * alles) / (GLADDING * samen)));
    }
    const hoogste = Math.max(...punten.values());
    return new Map([...raak].map((nummer) => [nummer, Math.exp((punten.get(nummer) - hoogste) / ZACHT)]));
  }

  return { open, weeg };
})();
