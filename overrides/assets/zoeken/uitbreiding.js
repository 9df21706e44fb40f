/**
 * From a question to the terms to look up, each with a weight: the word itself, its forms, compounds it is
 * part of or consists of, words that mean the same, and words that look like it when it is unknown.
 *
 * A classic script. Defines `kbUitbreiding`.
 */
"use strict";
globalThis.kbUitbreiding ??= (() => {
  const { woorden, klank, afstand } = globalThis.kbTaal;
  const VORM = 0.75; // another form of the word
  const STAART = 0.6; // the last part of a compound says what it is
  const KOP = 0.5; // the first part says which one
  const ZELFDE = 0.35; // a word of the same woordgroep
  const LEIDT = 0.9; // an entry to which the woordgroep leads
  const SOORTWOORD = 0.4; // a word that says which kind of answer is asked for
  const TUSSEN = 3; // words that may stand between those of a phrase with small words, or with one word twice
  const EINDE = " =";
  const EERSTE = 4; // by so many first words a name is known as a whole, as in zoekindex.py
  const ZELDZAAM = 3; // in as many texts a compound says too little by itself
  const VEEL = 20000; // known words; with more, spelling is compared with the forms in the texts only
  // Words that nearly every question here may hold: they say little beside another word, and little as a tail of a compound.
  const ALGEMEEN = new Set(
    "netwerk organisatie organiseren organisatie werken werk werking samen activiteit activiteiten aanbod project mensen groep moment dag dagen namiddag avond uur week plan punt plek plaats traject tijd ruimte beleid systeem manier situatie stap start begin onderwerp medewerker aanpak vraag vragen idee".split(" "),
  );
  // What Dutch verbs lose to the end of a sentence: "ze verwijzen haar door" is doorverwijzen.
  const VOORVOEGSELS = new Set("aan af bij binnen door in mee na om op over rond samen terug toe uit voor weg".split(" "));

  /** Adds to the heart of the index what questions look up: woordgroepen by word, and all known words. */
  function open(hart) {
    const groepen = new Map();
    hart.groepen.forEach(([frasen], nummer) => {
      for (const frase of frasen) {
        if (!groepen.has(frase)) groepen.set(frase, []);
        groepen.get(frase).push(nummer);
      }
    });
    const losseWoorden = [...groepen.keys()].filter((frase) => !frase.includes(" "));
    const bekend = new Set([...hart.termen, ...losseWoorden]);
    const stopstammen = new Set([...hart.stopwoorden].filter((woord) => !hart.wegend.has(woord)).map(hart.stam));
    const frasen = [...groepen.keys()]
      .filter((frase) => frase.includes(" "))
      .map((frase) => [frase, frase.split(" ")])
      .map(([frase, delen]) => [frase, delen, delen.some((stuk, i) => stopstammen.has(stuk) || delen.indexOf(stuk) < i)]);
    const termBij = new Map([...bekend].map((term) => [term, term]));
    hart.termen.forEach((term, i) => termBij.set(hart.vorm(i), term));
    for (const term of bekend.size < VEEL ? bekend : []) {
      for (const vorm of [`${term}en`, `${term}ing`]) if (hart.stam(vorm) === term) termBij.set(vorm, term);
    }
    const algemeen = new Set([...ALGEMEEN].map(hart.stam));
    return { ...hart, algemeen, groepOp: groepen, frasen, bekend, termBij, klanken: new Map() };
  }

  /** Tells whether the words of a phrase stand close together in a question, in any order. */
  function staanSamen(delen, stammen) {
    return stammen.some((_, begin) => {
      const over = stammen.slice(begin, begin + delen.length + TUSSEN);
      return delen.every((stuk) => {
        const plaats = over.indexOf(stuk);
        if (plaats >= 0) over.splice(plaats, 1);
        return plaats >= 0;
      });
    });
  }

  const heeft = (hart, term) => hart.dichtheid.has(term);

  /** Tells whether a piece of a compound is a word, with or without the letters that glue it to the next. */
  function isDeel(hart, stuk) {
    if (stuk.length < 3) return false;
    if (hart.bekend.has(stuk) || hart.bekend.has(hart.stam(stuk))) return true;
    return ["s", "en", "er", "e", "n"].some((lijm) => {
      const kaal = stuk.endsWith(lijm) ? stuk.slice(0, -lijm.length) : "";
      return kaal.length > 2 && hart.bekend.has(hart.stam(kaal));
    });
  }

  /** Returns the term of a piece of a compound, "" when there is none. */
  function termVan(hart, stuk) {
    const kandidaten = [stuk, ...["s", "en", "er", "e", "n"].filter((lijm) => stuk.endsWith(lijm)).map((lijm) => stuk.slice(0, -lijm.length))];
    return kandidaten.map((deel) => (deel.length > 2 ? hart.stam(deel) : "")).find((term) => hart.bekend.has(term)) ?? "";
  }

  /** One word of the question: terms and entries with their weight, and which terms are forms of the word itself. */
  function nieuwBegrip(woord = "", extra = false, belang = 1) {
    return { woord, termen: new Map(), fiches: new Map(), eigen: new Set(), extra, belang };
  }

  function voeg(lijst, sleutel, gewicht) {
    if (gewicht > (lijst.get(sleutel) ?? 0)) lijst.set(sleutel, gewicht);
  }

  function voegTerm(hart, begrip, term, gewicht, eigen = true) {
    if (!heeft(hart, term)) return false;
    voeg(begrip.termen, term, gewicht);
    if (eigen) begrip.eigen.add(term);
    return true;
  }

  function voegGroepen(hart, begrip, frase, sterkte) {
    const nummers = hart.groepOp.get(frase) ?? [];
    for (const nummer of nummers) {
      const [frasen, naar] = hart.groepen[nummer];
      const deel = sterkte / Math.sqrt(nummers.length);
      for (const ander of frasen) {
        if (ander.includes(" ")) voeg(begrip.termen, ander, ZELFDE * deel);
        else voegTerm(hart, begrip, ander, ZELFDE * deel, false);
      }
      naar.forEach((fiche, plaats) => voeg(begrip.fiches, fiche, LEIDT * deel * (1 - 0.12 * plaats)));
    }
    return nummers.length > 0;
  }

  function voegVormen(hart, begrip, term) {
    const vormen = [`${term}t`, `ge${term}`, `ge${term}t`, `ge${term}d`, `${term}er`];
    if (term.endsWith("t") || term.endsWith("d")) vormen.push(term.slice(0, -1), term.replace(/^ge(.+)[td]$/, "$1"));
    if (term.length > 5 && term.endsWith("er")) vormen.push(term.slice(0, -2));
    let raak = false;
    for (const vorm of vormen) {
      if (vorm === term || vorm.length < 4) continue;
      const gevonden = voegTerm(hart, begrip, vorm, VORM);
      raak = voegGroepen(hart, begrip, vorm, VORM * 0.8) || gevonden || raak;
    }
    return raak;
  }

  /** Adds the terms that start or end with the word: buurtrestaurant for restaurant, and what is being typed. */
  function voegSamenstellingen(hart, begrip, term, getikt, laatste) {
    let raak = false;
    if (term.length < 3) return false;
    for (const ander of hart.termen) {
      if (ander === term || ander.length <= term.length) continue;
      const vooraan = ander.startsWith(term) || (laatste && ander.startsWith(getikt));
      if (vooraan) {
        const rest = ander.slice(term.length);
        const deel = term.length > 3 && isDeel(hart, rest.replace(/^s(?=.{4})/, ""));
        const gewicht = deel ? KOP : term.length > 3 || laatste ? (laatste ? 0.7 : 0.45) * (term.length / ander.length) : 0;
        if (gewicht) raak = voegTerm(hart, begrip, ander, gewicht) || raak;
      }
      if (ander.endsWith(term)) {
        const kop = ander.slice(0, -term.length);
        const gewicht = isDeel(hart, kop) ? STAART : kop.length > 3 && term.length > 4 ? 0.3 : 0;
        if (gewicht) raak = voegTerm(hart, begrip, ander, gewicht) || raak;
      }
    }
    return raak;
  }

  /**
   * Takes the word apart when it is a compound of known words. Returns the best pair of terms, the first
   * perhaps empty: a known last part of an unknown whole; null when nothing is known.
   */
  function splits(hart, woord, term) {
    let beste = null;
    for (let i = 3; i <= woord.length - 3; i++) {
      const kop = termVan(hart, woord.slice(0, i));
      const staart = termVan(hart, woord.slice(i)) || (hart.bekend.has(term.slice(i)) ? term.slice(i) : "");
      if (!staart && !(kop.length > 4)) continue;
      if (!kop && !(staart.length > 4)) continue;
      const punten = (kop && staart ? 100 : 0) + Math.min(kop.length || 3, staart.length || 3) + kop.length / 100;
      if (!beste || punten > beste.punten) beste = { kop, staart, heel: Boolean(kop && staart), punten };
    }
    return beste;
  }

  /** Adds the terms that join both parts in another way: talenbeleid for taalbeleid. */
  function voegZelfdeDelen(hart, begrip, { kop, staart }) {
    for (const ander of hart.termen) {
      if (ander.endsWith(staart) && ander.startsWith(kop) && ander.length > staart.length + 2) voegTerm(hart, begrip, ander, 0.9);
    }
  }

  /** Returns a begrip for one part of a compound. */
  function begripVanDeel(hart, woord, term, belang) {
    const begrip = nieuwBegrip(woord, false, belang);
    voegTerm(hart, begrip, term, 0.9);
    voegGroepen(hart, begrip, term, 0.8);
    voegSamenstellingen(hart, begrip, term, term, false);
    return begrip;
  }

  function klankVan(hart, woord) {
    if (!hart.klanken.has(woord)) hart.klanken.set(woord, klank(woord));
    return hart.klanken.get(woord);
  }

  const grensVoor = (lengte) => (lengte < 4 ? 0 : lengte < 6 ? 1 : lengte < 9 ? 2 : 3);

  /** Returns the stems of the known words nearest to an unknown one, as [stem, edits], by edits. */
  function lijkend(hart, woord, grens) {
    const geluid = klank(woord);
    let beste = grens;
    const gevonden = [];
    for (const ander of hart.termBij.keys()) {
      if (ander.length < 3 || Math.abs(ander.length - woord.length) > grens) continue;
      const letters = afstand(woord, ander, beste);
      const verschil = letters ? Math.min(letters, afstand(geluid, klankVan(hart, ander), Math.max(0, beste - 0.5)) + 0.5) : 0;
      if (verschil > beste + 0.5 || (verschil > 1 && klankVan(hart, ander)[0] !== geluid[0])) continue;
      gevonden.push([ander, verschil]);
      beste = Math.min(beste, verschil);
    }
    return gevonden
      .filter(([, verschil]) => verschil <= beste + 0.5)
      .sort((a, b) => a[1] - b[1])
      .slice(0, 6)
      .map(([ander, verschil]) => [hart.termBij.get(ander), verschil]);
  }

  function voegLijkende(hart, begrip, woord, term, bedoeld) {
    for (const vorm of new Set([term, woord])) {
      for (const [ander, verschil] of lijkend(hart, vorm, grensVoor(vorm.length))) {
        const gewicht = Math.max(0.25, 0.9 - 0.2 * verschil);
        voegTerm(hart, begrip, ander, gewicht);
        voegGroepen(hart, begrip, ander, gewicht * 0.9);
        bedoeld.push(ander);
      }
    }
  }

  /** Returns what to look up for one word: one begrip, and more when it is a compound of which parts are known. */
  function begrippenVan(hart, woord, laatste, bedoeld) {
    const begrip = nieuwBegrip(woord);
    const term = hart.stam(woord);
    const zelf = voegTerm(hart, begrip, term, 1);
    const groep = voegGroepen(hart, begrip, term, 1);
    const vormen = voegVormen(hart, begrip, term);
    const samen = voegSamenstellingen(hart, begrip, term, woord, laatste);
    const bekend = zelf || groep;
    const delen = woord.length > 6 ? splits(hart, woord, term) : null;
    if (!bekend && !vormen && !samen && !delen?.heel) voegLijkende(hart, begrip, woord, term, bedoeld);
    if (!delen) return [begrip];
    if (delen.heel) voegZelfdeDelen(hart, begrip, delen);
    const zeldzaam = !groep && (hart.dichtheid.get(term) ?? 0) <= ZELDZAAM;
    const belang = (!bekend ? 0.7 : zeldzaam ? 0.45 : 0.2) * (delen.heel ? 1 : 0.7);
    const stukken = [delen.kop, delen.staart].filter((stuk) => stuk && (delen.heel || stuk.length > 4));
    return [begrip, ...stukken.map((stuk) => begripVanDeel(hart, woord, stuk, belang * (hart.algemeen.has(stuk) ? 0.4 : 1)))];
  }

  /** Adds verbs that stand apart in the question. */
  function voegWerkwoorden(hart, begrip, alle) {
    for (const deel of alle.filter((woord) => VOORVOEGSELS.has(woord))) {
      for (const woord of alle) {
        for (const stuk of woord === deel ? [] : [hart.stam(woord), woord.replace(/t$/, "")]) {
          if (stuk.length < 3 || !hart.bekend.has(deel + stuk)) continue;
          voegTerm(hart, begrip, deel + stuk, 0.9);
          voegGroepen(hart, begrip, deel + stuk, 0.9);
        }
      }
    }
  }

  /** Adds what the words say together: neighbours, the whole question as a search word, written-apart compounds. */
  function voegVerbanden(hart, begrippen, alle, inhoud) {
    const paren = nieuwBegrip("", true, 0.8);
    const stammen = alle.map(hart.stam);
    const zwaar = alle.filter((woord) => hart.wegend.has(woord) || !hart.stopwoorden.has(woord)).map(hart.stam);
    for (let i = 0; i + 1 < zwaar.length; i++) voeg(paren.termen, `${zwaar[i]} ${zwaar[i + 1]}`, 0.8);
    const kaal = inhoud.map(hart.stam);
    for (let i = 0; i + 1 < kaal.length; i++) {
      voeg(paren.termen, `${kaal[i]} ${kaal[i + 1]}`, 0.8);
      voegTerm(hart, paren, hart.stam(inhoud[i] + inhoud[i + 1]), 1);
    }
    const heel = nieuwBegrip("", true, 1);
    for (let i = 0; i < stammen.length; i++) {
      for (let lengte = 2; lengte <= 4 && i + lengte <= stammen.length; lengte++) {
        voeg(heel.termen, stammen.slice(i, i + lengte).join(" ") + EINDE, 0.8);
      }
    }
    const alles = nieuwBegrip("", true, alle.length > 2 ? 2.5 : 1);
    alles.heel = heel.heel = alle.length < 4;
    alles.termen.set(stammen.slice(0, EERSTE).join(" ") + EINDE, 1);
    const enig = nieuwBegrip("", true, 1); // the only word of meaning in a question of more
    enig.heel = true;
    if (kaal.length) voeg((kaal.length > 1 || alle.length < 3 ? alles : enig).termen, kaal.slice(0, EERSTE).join(" ") + EINDE, 0.9);
    const samen = nieuwBegrip("", true, 1);
    voegWerkwoorden(hart, samen, alle);
    const aanwezig = new Set([...stammen, ...kaal]);
    const gezegd = new Set();
    for (const [frase, delen, dichtbij] of hart.frasen) {
      if (!delen.every((stuk) => aanwezig.has(stuk)) || (dichtbij && !staanSamen(delen, stammen))) continue;
      voegGroepen(hart, samen, frase, 1);
      for (const stuk of delen) gezegd.add(stuk);
    }
    for (const begrip of begrippen) {
      const term = hart.stam(begrip.woord);
      if (gezegd.has(term)) begrip.belang *= 0.6; // the phrase says it better than its words
      if (inhoud.length > 1 && hart.algemeen.has(term)) begrip.belang *= 0.5;
    }
    begrippen.push(paren, heel, alles, enig, samen);
  }

  /** Returns the kind of answer that a question asks for in so many words, "" when it asks for none; those words then say less. */
  function gevraagdeSoort(hart, alle, inhoud, begrippen) {
    const zin = ` ${alle.map(hart.stam).join(" ")} `;
    for (const [soort, hoogstens, frasen] of hart.soortwoorden) {
      const frase = inhoud.length <= hoogstens && frasen.find((een) => zin.includes(` ${een} `));
      if (!frase) continue;
      for (const begrip of begrippen) if (frase.split(" ").includes(hart.stam(begrip.woord))) begrip.belang *= SOORTWOORD;
      return soort;
    }
    return "";
  }

  /** Returns what a question says, of no more than a person types. */
  function leesVraag(hart, vraag) {
    const kort = vraag.slice(0, 300).replace(/[\p{L}\p{N}]{41,}/gu, (woord) => woord.slice(0, 40));
    const { alle, via } = globalThis.kbLezing.vertaal(hart, kort);
    return { alle: alle.slice(0, 30), via };
  }

  /**
   * Returns the plan for a question: what to look up per word, from at most `grens` kB of lists; all it says (`gezegd`,
   * of which `zeggend` is more than small words); the place it names; the kind of answer it asks for; per term its weight and the word that it stands for (`voor`, empty for the word itself); and what was guessed.
   */
  function maakPlan(hart, vraag, grens) {
    const { alle, via } = leesVraag(hart, vraag);
    const meetbaar = alle.filter((woord) => !hart.stopwoorden.has(woord) && (woord.length > 1 || /\d/.test(woord)));
    const inhoud = meetbaar.length ? meetbaar : alle.filter((woord) => woord.length > 1);
    const bedoeld = [];
    const open = /[\p{L}\p{N}]$/u.test(vraag);
    const uniek = [...new Set(inhoud)];
    const begrippen = uniek.flatMap((woord) => begrippenVan(hart, woord, open && woord === alle.at(-1), bedoeld));
    const soort = gevraagdeSoort(hart, alle, inhoud, begrippen);
    voegVerbanden(hart, begrippen, alle, inhoud);
    beperk(hart, begrippen, grens);
    const plaats = (term) => hart.termen.indexOf(term);
    const namen = [...new Set(bedoeld)].slice(0, 5).map((term) => (plaats(term) < 0 ? term : hart.vorm(plaats(term))));
    const gezegd = [...new Set(alle.map(hart.stam))];
    const zeggend = new Set(inhoud.map(hart.stam));
    return { alle, gezegd, zeggend, begrippen, gewichten: merkbaar(begrippen, via), bedoeld: namen, soort, plaats: globalThis.kbLezing.plaatsIn(hart, alle) };
  }

  /** Returns per term that can be marked its weight, and the word that it stands for when it is another word. */
  function merkbaar(begrippen, via) {
    const uit = new Map();
    for (const { woord, termen, eigen } of begrippen) {
      for (const [term, gewicht] of termen) {
        if (gewicht < 0.15 || term.includes(" ") || gewicht <= (uit.get(term)?.gewicht ?? 0)) continue;
        const getikt = via.get(woord);
        uit.set(term, { gewicht, voor: getikt ?? (eigen.has(term) ? "" : woord) });
      }
    }
    return uit;
  }

  /** Returns the number of the part in which the lists of a term stand: the last that starts at or before it. */
  function deelVan(hart, term) {
    const [woord] = term.split(" ");
    let laag = 0;
    let hoog = hart.grenzen.length - 1;
    while (laag < hoog) {
      const midden = (laag + hoog + 1) >> 1;
      if (hart.grenzen[midden] <= woord) laag = midden;
      else hoog = midden - 1;
    }
    return laag;
  }

  /** Keeps of the terms those that matter most, as long as their lists together stay under `grens` (in kB). */
  function beperk(hart, begrippen, grens) {
    const zeldzaam = (term) => 0.3 + Math.log(1 + hart.aantal / (hart.dichtheid.get(term) ?? 10)) / Math.log(1 + hart.aantal);
    const alle = begrippen.flatMap(({ termen }) =>
      [...termen].map(([term, gewicht]) => ({ termen, term, punten: gewicht * zeldzaam(term) * (term.includes(" ") ? 0.3 : 1) })),
    );
    alle.sort((a, b) => b.punten - a.punten || (a.term < b.term ? -1 : 1));
    const gekozen = new Set();
    let omvang = 0;
    for (const { termen, term } of alle) {
      const deel = deelVan(hart, term);
      if (gekozen.has(deel)) continue;
      if (gekozen.size && omvang + hart.omvang[deel] > grens) termen.delete(term);
      else {
        gekozen.add(deel);
        omvang += hart.omvang[deel];
      }
    }
  }

  /** Returns words of the site that lie nearest to a question that found nothing. */
  function naburig(hart, vraag) {
    const gezocht = leesVraag(hart, vraag).alle.filter((woord) => woord.length > 2 && !hart.stopwoorden.has(woord)).slice(0, 3);
    const termen = gezocht.flatMap((woord) => lijkend(hart, woord, Math.max(1, Math.floor(woord.length * 0.4))));
    const plaatsen = termen.map(([term]) => hart.termen.indexOf(term)).filter((plaats) => plaats >= 0);
    return [...new Set(plaatsen)].slice(0, 3).map(hart.vorm);
  }

  return { open, maakPlan, naburig, deelVan };
})();
