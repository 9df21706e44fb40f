/**
 * Reads a question in the words of who asks: French and dialect as the Dutch that is meant, small words
 * with -ke, and names of places as places.
 *
 * A classic script. Defines `kbLezing`.
 */
"use strict";
globalThis.kbLezing ??= (() => {
  const { woorden } = globalThis.kbTaal;
  const ELISIE = /(^|[^\p{L}])(?:l|d|s|n|j|m|t|c|qu)['’](?=\p{L}{2})/giu;
  const ZOALS_GETIKT = /[\p{L}\p{N}]+(?:['’&+-][\p{L}\p{N}]+)*/gu;
  const LANGSTE = 5; // words in a saying
  const OVERAL = new Set("netwerk netwerken voorbeeld voorbeelden gemeente stad dorp provincie huis huizen kind buurt wijk doen".split(" "));

  /** Returns the key under which a word of another language is known: without the s or x of many. */
  function sleutel(hart, woord) {
    return hart.stam(woord.length > 4 ? woord.replace(/[sx]$/, "") : woord);
  }

  function zinsleutel(hart, alle) {
    return alle.map((woord) => sleutel(hart, woord)).join(" ");
  }

  /** Returns the words of a text as a French speaker means them: no l', no d'. */
  const losse = (tekst) => woorden(tekst.replace(ELISIE, "$1"));

  /** Adds to the heart of the index what this file looks up. */
  function open(hart) {
    const zegswijzen = new Map();
    for (const [zinnen, betekent, frans] of hart.zegswijzen) {
      for (const zin of zinnen) {
        const alle = losse(zin);
        const kern = alle.filter((woord) => !hart.fransKlein.has(woord));
        zegswijzen.set(zinsleutel(hart, kern.length ? kern : alle), { zin, betekent, frans: Boolean(frans) });
      }
    }
    const plaatsen = new Map(hart.plaatsen.map(([naam, nummers]) => [woorden(naam).join(""), { naam, nummers }]));
    const elders = new Map();
    for (const [provincie, namen] of hart.gemeenten) {
      for (const naam of namen.split("|")) elders.set(woorden(naam).join(""), { naam, provincie });
    }
    return { ...hart, zegswijzen, plaatsen, elders };
  }

  /** Returns the longest saying that starts at a place among the words, as [saying, how many words]. */
  function zegswijzeOp(hart, sleutels, begin) {
    for (let lengte = Math.min(LANGSTE, sleutels.length - begin); lengte; lengte--) {
      const gevonden = hart.zegswijzen.get(sleutels.slice(begin, begin + lengte).join(" "));
      if (gevonden) return [gevonden, lengte];
    }
    return null;
  }

  /** Returns the word that a Flemish small word makes small: soepke, boekske, huizeke; "" when there is none. */
  function zonderKe(hart, woord) {
    const bekend = (kort) => hart.bekend.has(hart.stam(kort));
    return ["", "s", "e"].map((lijm) => woord.replace(new RegExp(`${lijm}kes?$`), "")).find((kort) => kort !== woord && kort.length > 2 && bekend(kort)) ?? "";
  }

  /** Returns what a piece of a word means, when it is written as it is known and no letter less. */
  function heelWoord(hart, stuk) {
    const gevonden = hart.zegswijzen.get(sleutel(hart, stuk));
    return gevonden && losse(gevonden.zin).some((woord) => woord === stuk || `${woord}s` === stuk) ? gevonden : null;
  }

  /** Returns one word of a question as known words: itself, without -ke, or with a part put in Dutch. */
  function leesWoord(hart, woord, getikt, via) {
    if (hart.bekend.has(hart.stam(woord))) return [woord];
    const kort = /kes?$/.test(woord) && zonderKe(hart, woord);
    if (kort) return [kort];
    for (let i = 4; i <= woord.length - 4; i++) {
      const [kop, staart] = [woord.slice(0, i), woord.slice(i)];
      const voor = heelWoord(hart, kop);
      const achter = heelWoord(hart, staart);
      if (voor && hart.bekend.has(hart.stam(staart))) return [...betekenis(voor, getikt, via), staart];
      if (achter && hart.bekend.has(hart.stam(kop))) return [kop, ...betekenis(achter, getikt, via)];
    }
    return [woord];
  }

  /** Tells whether a word of a question is one of our own texts or a small word, and not one that only looks like it. */
  function isEigen(hart, woord) {
    return hart.stopwoorden.has(woord) || (hart.bekend.has(hart.stam(woord)) && !heelWoord(hart, woord)?.frans) || hart.termBij.has(woord);
  }

  function betekenis({ betekent }, getikt, via) {
    const uit = woorden(betekent);
    for (const woord of uit) via.set(woord, getikt);
    return uit;
  }

  /**
   * Returns the words of a question in Dutch (`alle`), and for a word that was put there what was typed (`via`).
   * Small French words fall away once a French word was understood.
   */
  function vertaal(hart, vraag) {
    const getikt = losse(vraag);
    const rauw = vraag.replace(ELISIE, "$1").match(ZOALS_GETIKT) ?? [];
    const zoals = (plaats) => (rauw.length === getikt.length ? rauw[plaats] : getikt[plaats]);
    const vol = getikt.map((woord, plaats) => ({ woord, plaats })).filter(({ woord }) => !hart.fransKlein.has(woord));
    const zonderKlein = vol.map(({ woord }) => sleutel(hart, woord));
    const via = new Map();
    let frans = false;
    const uit = [];
    const gedaan = new Set();
    for (let i = 0; i < vol.length; i++) {
      const [zegswijze, lengte] = zegswijzeOp(hart, zonderKlein, i) ?? [];
      if (!zegswijze) continue;
      frans ||= zegswijze.frans;
      if (lengte === 1 && isEigen(hart, vol[i].woord)) continue; // a word of our own is meant as it stands
      const stuk = vol.slice(i, i + lengte);
      uit[stuk[0].plaats] = betekenis(zegswijze, stuk.map(({ plaats }) => zoals(plaats)).join(" "), via);
      for (const { plaats } of stuk) gedaan.add(plaats);
      i += lengte - 1;
    }
    const alle = getikt.flatMap((woord, plaats) => {
      if (uit[plaats]) return uit[plaats];
      if (gedaan.has(plaats) || (frans && hart.fransKlein.has(woord))) return [];
      return leesWoord(hart, woord, zoals(plaats), via);
    });
    return { alle, via };
  }

  /** Returns the place that a question names and the words that it leaves; null without a place. */
  function plaatsIn(hart, alle) {
    // Gentse, het Brussels
    const uitPlaats = (woord) => (woord.length > 5 && !hart.plaatsen.has(woord) && hart.plaatsen.has(woord.replace(/se?$/, "")) ? woord.replace(/se?$/, "") : woord);
    const namen = alle.map(uitPlaats);
    for (let lengte = Math.min(4, alle.length); lengte; lengte--) {
      for (let i = 0; i + lengte <= alle.length; i++) {
        const naam = namen.slice(i, i + lengte).join("");
        const rest = [...alle.slice(0, i), ...alle.slice(i + lengte)].filter((woord) => !hart.stopwoorden.has(woord) && !OVERAL.has(woord));
        const hier = hart.plaatsen.get(naam);
        if (hier) return { ...hier, rest, elders: "" };
        const elders = rest.length ? null : hart.elders.get(naam);
        if (elders) return { ...hart.plaatsen.get(woorden(elders.provincie).join("")), rest, elders: elders.naam };
      }
    }
    return null;
  }

  return { open, vertaal, plaatsIn };
})();
