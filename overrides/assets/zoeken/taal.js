/**
 * Words of a Dutch text and their stems, exactly as scripts/kennisbank/uitvoer/zoeken/taal.py makes them; a test
 * holds the two together. Also what only a question needs: how far two words are apart.
 *
 * A classic script, because a page opened from disk may not import modules. Defines `kbTaal`.
 */
"use strict";
globalThis.kbTaal ??= (() => {
  const LOS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i", "’": "'", "‘": "'" };
  const WOORD = /[a-z0-9]+(?:(?:'[a-z]+)|(?:[-&+](?=[a-z])[a-z0-9]+))*/g;
  const KLINKER = "aeiouy";
  const MEERVOUD_ES = /(?:ches|ies|ages|tes|mes|nes|des|ves|gues)$/;
  const VERKLEIN_TJE = /(?:[lw]|er|(?:aa|ee|oo|uu|oe|ui|ei|ie|ij|eu|ou)n|ij)tje$/;
  const VERKLEIN_ETJE = /(?:ll|nn|mm|rr|gg|bb|pp|ss|tt|kk|ng)etje$/;

  /** Returns the text in small letters without accents. */
  function vouw(tekst) {
    return tekst
      .toLowerCase()
      .replace(/[ßæœøđłı’‘]/g, (teken) => LOS[teken])
      .normalize("NFD")
      .replace(/\p{M}/gu, "");
  }

  /** Returns the folded words of a text in order; hyphens and apostrophes inside a word are dropped. */
  function woorden(tekst) {
    return (vouw(tekst).match(WOORD) ?? []).map((woord) => woord.replace(/'s$/, "").replace(/[-&+']/g, ""));
  }

  function verkleinwoord(woord) {
    const enkel = woord.endsWith("jes") ? woord.slice(0, -1) : woord;
    if (enkel.length <= 5 || !enkel.endsWith("je")) {
      return enkel.endsWith("je") && enkel.length === 5 && enkel !== "hapje" ? enkel.slice(0, -2) : woord;
    }
    if (VERKLEIN_ETJE.test(enkel)) return enkel.slice(0, -4);
    if (enkel.endsWith("mpje") || VERKLEIN_TJE.test(enkel)) return enkel.slice(0, -3);
    if (enkel.endsWith("nkje")) return `${enkel.slice(0, -3)}g`;
    return enkel.slice(0, -2);
  }

  function zonderMeervoudS(woord) {
    if (!woord.endsWith("s") || woord.length < 5) return woord;
    return MEERVOUD_ES.test(woord) || "lmnrkdgtpwfb".includes(woord.at(-2)) ? woord.slice(0, -1) : woord;
  }

  function zonderUitgang(woord) {
    let kort = woord;
    if (kort.endsWith("heid") && kort.length >= 8) kort = kort.slice(0, -4);
    if (kort.endsWith("en") && kort.length >= 5 && !KLINKER.includes(kort.at(-3))) kort = kort.slice(0, -2);
    else if (kort.endsWith("ieen")) kort = kort.slice(0, -2);
    kort = zonderMeervoudS(kort);
    if (kort.endsWith("ing") && kort.length >= 7 && !"aiou".includes(kort.at(-4))) kort = kort.slice(0, -3);
    if (kort.endsWith("heid") && kort.length >= 8) kort = kort.slice(0, -4);
    if (kort.endsWith("e") && kort.length >= 5 && !KLINKER.includes(kort.at(-2))) kort = kort.slice(0, -1);
    return kort;
  }

  function klankVanEinde(woord) {
    const kort = woord
      .replace(/([bdfgklmnprst])\1$/, "$1")
      .replace(/(aa|ee|oo|uu)([bcdfghjklmnpqrstvwxz])$/, (_, lang, sluit) => lang[0] + sluit);
    if (kort.endsWith("v")) return `${kort.slice(0, -1)}f`;
    return kort.endsWith("z") ? `${kort.slice(0, -1)}s` : kort;
  }

  /** Returns a function that stems a folded word; `uitzonderingen` is a Map of word to stem. */
  function maakStam(uitzonderingen) {
    const bekend = new Map();
    const bereken = (woord) => {
      if (uitzonderingen.has(woord)) return uitzonderingen.get(woord);
      if (woord.length <= 3 || /\d/.test(woord)) return woord;
      let kort = verkleinwoord(woord);
      kort = uitzonderingen.get(kort) ?? kort;
      if (kort.endsWith("heden")) kort = `${kort.slice(0, -5)}heid`;
      kort = zonderUitgang(kort);
      return uitzonderingen.get(kort) ?? klankVanEinde(kort);
    };
    return (woord) => {
      if (!bekend.has(woord)) bekend.set(woord, bereken(woord));
      return bekend.get(woord);
    };
  }

  /** Returns how a word sounds, roughly: what Dutch spellers mix up becomes the same. */
  function klank(woord) {
    return woord
      .replace(/ij|y/g, "ei").replace(/au/g, "ou").replace(/ph/g, "f").replace(/th/g, "t")
      .replace(/sch/g, "sg").replace(/ch/g, "g").replace(/c(?=[ei])|z/g, "s").replace(/[cq]/g, "k").replace(/x/g, "ks")
      .replace(/v/g, "f").replace(/ti(?=[aeo])/g, "si").replace(/(?:dt|d)$/, "t").replace(/ie/g, "i")
      .replace(/(.)\1+/g, "$1");
  }

  /** Returns the number of edits (insert, drop, change, swap neighbours) between two words, or `grens` + 1. */
  function afstand(a, b, grens) {
    if (Math.abs(a.length - b.length) > grens) return grens + 1;
    let voorlaatste = [];
    let laatste = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const rij = [i];
      let laagste = i;
      for (let j = 1; j <= b.length; j++) {
        const anders = a[i - 1] === b[j - 1] ? 0 : 1;
        rij[j] = Math.min(laatste[j] + 1, rij[j - 1] + 1, laatste[j - 1] + anders);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rij[j] = Math.min(rij[j], voorlaatste[j - 2] + 1);
        laagste = Math.min(laagste, rij[j]);
      }
      if (laagste > grens) return grens + 1;
      [voorlaatste, laatste] = [laatste, rij];
    }
    return Math.min(laatste[b.length], grens + 1);
  }

  return { vouw, woorden, maakStam, klank, afstand };
})();
