/**
 * Searches the index that scripts/kennisbank/uitvoer/zoeken makes. Shows nothing itself.
 *
 *   const { resultaten, aantal, bedoeld } = await kbZoek.zoek("tolk", { aantal: 10 });
 *
 * A classic script beside the parts of the index; it loads them, and `taal.js` and `uitbreiding.js`, when
 * the first question comes. Works from a server in any folder and from a disk. Defines `kbZoek`.
 */
"use strict";
globalThis.kbZoek ??= (() => {
  const HIER = new URL("./", document.currentScript.src);
  // The root of the site, for the addresses of results.
  const WORTEL = new URL(document.currentScript.dataset.basis ?? "../../", document.currentScript.dataset.basis ? document.baseURI : HIER);
  const INDEXMAP = new URL(document.currentScript.dataset.index ?? "./", HIER);
  const CIJFERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const WAARDE = new Uint8Array(128);
  [...CIJFERS].forEach((cijfer, waarde) => (WAARDE[cijfer.charCodeAt(0)] = waarde));
  const SOORTGEWICHT = {
    praktijk: 1.1, kernprincipe: 1, bouwsteen: 0.95, criterium: 1.2, functie: 1, cluster: 0.85,
    voorbeeld: 0.85, netwerk: 0.95, begrip: 0.85, pagina: 0.75, hulpmiddel: 0.5, werkvorm: 0.7, wegwijzer: 1.1,
  };
  // Kinds that explain; of the others a word or two that are also their name or search word say less.
  const UITLEGGEND = new Set("praktijk kernprincipe bouwsteen criterium functie cluster begrip pagina wegwijzer".split(" "));
  const ANDERE_NAAM = 0.4;
  const GEVRAAGD = 2.5; // for the kind of answer that a question asks for: "wat is", "werkvorm"
  // What an entry gains for which people most likely ask it so: by how well its texts fit, and by the best that fits.
  const ZO_GEVRAAGD = { zelf: 1, beste: 0.7 };
  const HEEL = 4; // by so many words above one a question says all that it can
  const DREMPEL = 0.18; // a result that scores under this part of the best one is no answer
  const GRENS = 380; // kB of lists that a question may fetch, before compression (about half of it after)

  const delen = new Map();
  let kern;
  let vers = ""; // what to add to the address of the heart, to get past an old copy

  function laadScript(url) {
    return new Promise((klaar, mislukt) => {
      const script = document.createElement("script");
      script.src = url;
      script.charset = "utf-8";
      script.async = false; // run in the order asked for: uitbreiding.js needs taal.js
      script.onload = () => klaar();
      script.onerror = () => mislukt(new Error(`Niet geladen: ${url}`));
      document.head.append(script);
      script.addEventListener("load", () => script.remove());
    });
  }

  globalThis.kbZoekdeel = (naam, inhoud) => delen.set(naam, inhoud);

  /** Loads a part of the index once; after a failure the next call tries again. */
  const bezig = new Map();
  async function deel(naam, versie) {
    if (delen.has(naam)) return delen.get(naam);
    if (!bezig.has(naam)) {
      const bestand = versie ? `${naam}-${versie}.js` : `${naam}.js${vers}`;
      bezig.set(naam, laadScript(new URL(bestand, INDEXMAP)).finally(() => bezig.delete(naam)));
    }
    await bezig.get(naam);
    return delen.get(naam);
  }

  function lees(tekst, begin) {
    let waarde = 0;
    for (let i = begin, schuif = 0; ; i++, schuif += 5) {
      const cijfer = WAARDE[tekst.charCodeAt(i)];
      waarde |= (cijfer & 31) << schuif;
      if (cijfer & 32) return [waarde, i + 1];
    }
  }

  /** Returns the terms of a text in which each begins with a digit: how many letters it shares with the one before. */
  function voluit(tekst, tussen) {
    const termen = [];
    for (const stuk of tekst ? tekst.split(tussen) : []) {
      termen.push((termen.at(-1) ?? "").slice(0, WAARDE[stuk.charCodeAt(0)]) + stuk.slice(1));
    }
    return termen;
  }

  /** Makes the heart of the index ready for questions. */
  function open(ruw) {
    const termen = voluit(ruw.termen, " ");
    const uitzonderingen = ruw.uitzonderingen.split(" ");
    const paren = new Map();
    for (let i = 0; i < uitzonderingen.length; i += 2) paren.set(uitzonderingen[i], uitzonderingen[i + 1]);
    const gewichten = new Float32Array(ruw.aantal);
    const soorten = new Array(ruw.aantal);
    let plek = 0;
    const meervoud = {};
    for (const [soort, aantal, map] of ruw.soorten) {
      meervoud[soort] = map;
      gewichten.fill(SOORTGEWICHT[soort] ?? 1, plek, plek + aantal);
      soorten.fill(soort, plek, plek + aantal);
      plek += aantal;
    }
    const dichtheid = new Map();
    for (let i = 0, t = 0; t < termen.length; t++) {
      const [waarde, verder] = lees(ruw.dichtheid, i);
      dichtheid.set(termen[t], waarde);
      i = verder;
    }
    const vorm = (i) => {
      const vormen = ruw.vormen[i];
      return !vormen ? termen[i] : vormen.startsWith("=") ? vormen.slice(1) : termen[i] + vormen;
    };
    return globalThis.kbLezing.open(globalThis.kbUitbreiding.open({
      ...ruw, termen, lijsten: new Map(), dichtheid, gewichten, soorten, meervoud, vorm,
      stam: globalThis.kbTaal.maakStam(paren),
      stopwoorden: new Set(ruw.stopwoorden.split(" ")),
      wegend: new Set(ruw.wegend.split(" ")),
      fransKlein: new Set(ruw.fransKlein.split(" ")),
    }));
  }

  /** Loads what every question needs; call it as soon as someone is about to search. */
  function begin() {
    kern ??= Promise.all([
      deel("kern"),
      globalThis.kbTaal ? null : laadScript(new URL("taal.js", HIER)),
      globalThis.kbVragen ? null : laadScript(new URL("vragen.js", HIER)),
      globalThis.kbLezing ? null : laadScript(new URL("lezing.js", HIER)),
      globalThis.kbMerken ? null : laadScript(new URL("merken.js", HIER)),
      globalThis.kbUitbreiding ? null : laadScript(new URL("uitbreiding.js", HIER)),
    ]).then(([ruw]) => open(ruw));
    kern.catch(() => (kern = undefined));
    return kern;
  }

  /** Returns the postings by term of a part: of single words, which the heart holds in the same order, and of more. */
  function pakUit(hart, [begin, enkel, meer, lijsten]) {
    const uit = new Map();
    enkel.split(" ").forEach((lijst, i) => uit.set(hart.termen[begin + i], lijst));
    const lijstVan = lijsten.split(" ");
    voluit(meer, "|").forEach((term, i) => uit.set(term, lijstVan[i]));
    return uit;
  }

  async function haalLijst(hart, nummer) {
    const ingepakt = await deel(`lijst${nummer}`, hart.versie);
    if (!hart.lijsten.has(nummer)) hart.lijsten.set(nummer, pakUit(hart, ingepakt));
    return hart.lijsten.get(nummer);
  }

  /** Returns a function that gives the postings of a term, after loading the parts they stand in. */
  async function haalLijsten(hart, termen) {
    const nummers = new Set(termen.map((term) => globalThis.kbUitbreiding.deelVan(hart, term)));
    const geladen = new Map();
    await Promise.all([...nummers].map(async (nummer) => geladen.set(nummer, await haalLijst(hart, nummer))));
    return (term) => geladen.get(globalThis.kbUitbreiding.deelVan(hart, term))?.get(term) ?? "";
  }

  async function haalVragen(hart) {
    const ingepakt = await deel("vragen", hart.versie);
    return (hart.vragen ??= globalThis.kbVragen.open(hart, ingepakt, { lees, voluit }));
  }

  /** Calls `bij(document, impact)` for every posting. */
  function voorElke(lijst, bij) {
    let nummer = -1;
    for (let i = 0; i < lijst.length; ) {
      const [sprong, verder] = lees(lijst, i);
      nummer += sprong + 1;
      bij(nummer, WAARDE[lijst.charCodeAt(verder)] );
      i = verder + 1;
    }
  }

  /** Returns per document how well one word of the question fits it, and how many documents fit well. */
  function weegBegrip(begrip, lijstVan, hoogste) {
    const beste = new Map();
    const tweede = new Map();
    const raak = new Set();
    const tel = (nummer, punten, gewicht) => {
      const vorige = beste.get(nummer) ?? 0;
      if (punten > vorige) {
        beste.set(nummer, punten);
        if (vorige) tweede.set(nummer, (tweede.get(nummer) ?? 0) + vorige);
      } else tweede.set(nummer, (tweede.get(nummer) ?? 0) + punten);
      if (gewicht >= 0.5) raak.add(nummer);
    };
    for (const [term, gewicht] of begrip.termen) {
      voorElke(lijstVan(term), (nummer, impact) => tel(nummer, (gewicht * impact) / hoogste, gewicht));
    }
    for (const [nummer, gewicht] of begrip.fiches) tel(nummer, gewicht, gewicht);
    for (const [nummer, rest] of tweede) beste.set(nummer, beste.get(nummer) + 0.35 * Math.min(rest, beste.get(nummer)));
    return { punten: beste, raak: raak.size || beste.size };
  }

  /** Returns the documents that fit, best first, as [number, score]. */
  function rangschik(hart, plan, lijstVan, vragen, toegelaten) {
    const totaal = new Map();
    const dekking = new Map();
    let alles = 0;
    for (const begrip of plan.begrippen) {
      const { punten, raak } = weegBegrip(begrip, lijstVan, hart.hoogste);
      if (!punten.size) continue;
      const zeldzaam = Math.log(1 + (hart.aantal - raak + 0.5) / (raak + 0.5)) * begrip.belang;
      if (!begrip.extra) alles += zeldzaam;
      for (const [nummer, punt] of punten) {
        const dit = begrip.heel && !UITLEGGEND.has(hart.soorten[nummer]) ? ANDERE_NAAM : 1;
        totaal.set(nummer, (totaal.get(nummer) ?? 0) + zeldzaam * punt * dit);
        if (!begrip.extra) dekking.set(nummer, (dekking.get(nummer) ?? 0) + zeldzaam * Math.min(1, 1.5 * punt));
      }
    }
    for (const [nummer, punten] of totaal) {
      const deel = alles ? Math.min(1, (dekking.get(nummer) ?? 0) / alles) : 1;
      const gevraagd = plan.soort === hart.soorten[nummer] ? GEVRAAGD : 1;
      totaal.set(nummer, punten * gevraagd * hart.gewichten[nummer] * (0.5 + 0.5 * deel));
    }
    telVragen(hart, plan, vragen, totaal);
    if (plan.plaats) zetPlaatsVoorop(hart, plan.plaats, totaal);
    const uit = [...totaal].filter(([nummer]) => !toegelaten || toegelaten.has(nummer));
    return uit.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  }

  /** Lifts entries by how likely people ask for them in these words; one word is no question yet. */
  function telVragen(hart, { gezegd, zeggend }, vragen, totaal) {
    const deel = Math.min(1, (gezegd.length - 1) / HEEL);
    if (deel <= 0) return;
    const hoogste = Math.max(0.1, ...totaal.values());
    for (const [nummer, kans] of globalThis.kbVragen.weeg(vragen, gezegd, zeggend)) {
      const eigen = totaal.get(nummer) ?? 0;
      totaal.set(nummer, eigen + (ZO_GEVRAAGD.zelf * eigen + ZO_GEVRAAGD.beste * hoogste) * deel * kans);
    }
  }

  /** Lifts what happens in a place that the question names: all of it when it asks nothing else, else what fits. */
  function zetPlaatsVoorop(hart, { nummers, rest, elders }, totaal) {
    const hoogste = Math.max(0.1, ...totaal.values());
    nummers.forEach((nummer, i) => {
      const eigen = totaal.get(nummer) ?? 0;
      const netwerk = hart.soorten[nummer] === "netwerk";
      if (!rest.length) totaal.set(nummer, hoogste * (netwerk && !elders ? 3 : 2) + eigen + (netwerk ? 0.001 * (nummers.length - i) : 0));
      else if (netwerk) totaal.set(nummer, eigen + 0.5 * hoogste);
      else totaal.set(nummer, eigen * 2 + 0.1 * hoogste);
    });
  }

  async function haalFiche(hart, nummer) {
    const deelnummer = Math.floor(nummer / hart.fichesPerDeel);
    return (await deel(`fiches${deelnummer}`, hart.versie))[nummer % hart.fichesPerDeel];
  }

  async function resultaat(hart, nummer, score, gewichten) {
    const fiche = globalThis.kbMerken.merkFiche(hart, await haalFiche(hart, nummer), gewichten);
    const adres = fiche.eigenAdres || `${hart.meervoud[hart.soorten[nummer]]}/${fiche.id}/`;
    return { ...fiche, soort: hart.soorten[nummer], score, pad: adres, adres: naarPagina(adres) };
  }

  /** Returns the full address of a page of the site; from a disk a folder has no page of its own. */
  function naarPagina(adres) {
    const url = new URL(adres, WORTEL);
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  }

  /** Returns the ids of all documents by number; in a small index they stand in its only part with texts. */
  async function alleIds(hart) {
    if (hart.aantal > hart.fichesPerDeel) return deel("ids", hart.versie);
    return (await deel("fiches0", hart.versie)).map(([id]) => id);
  }

  async function nummersVan(hart, ids) {
    const gezocht = new Set(ids);
    const alle = await alleIds(hart);
    return new Set(alle.flatMap((id, nummer) => (gezocht.has(id) ? [nummer] : [])));
  }

  /**
   * Answers a question.
   *
   * `aantal`: how many results to describe. `ids`: search in these entries only. `soorten`: in these kinds
   * only. `lijst`: give only the ranked ids, without texts (`ids` in the answer).
   *
   * Returns `resultaten` (best first: id, soort, nummer, titel, kern, waar, adres, titeldelen, zin; where no
   * sentence shows why, woord: the search word that does; where no word does either, geheel; and redenen: other words that it was found by, with the word of the question that they stand for),
   * `aantal` (how many fit in all), `plaats` (the place that was asked for, and the gemeente that was typed when
   * only its province has something) and `bedoeld` (words that were taken for words of the question, or lie near them).
   */
  async function zoek(vraag, opties = {}) {
    await begin();
    try {
      return await beantwoord(vraag, opties);
    } catch {
      // The site was published anew since this heart was fetched, and its parts are gone: start over, once.
      kern = undefined;
      delen.clear();
      if (HIER.protocol !== "file:") vers = `?${Date.now()}`;
      return beantwoord(vraag, opties);
    }
  }

  async function beantwoord(vraag, { aantal = 10, ids = null, soorten = null, lijst = false }) {
    const hart = await begin();
    const plan = globalThis.kbUitbreiding.maakPlan(hart, vraag, GRENS);
    const termen = plan.begrippen.flatMap((begrip) => [...begrip.termen.keys()]);
    const [lijstVan, vragen] = await Promise.all([haalLijsten(hart, termen), haalVragen(hart)]);
    let gevonden = rangschik(hart, plan, lijstVan, vragen, ids ? await nummersVan(hart, ids) : null);
    if (soorten) gevonden = gevonden.filter(([nummer]) => soorten.includes(hart.soorten[nummer]));
    gevonden = gevonden.filter(([, score]) => score >= DREMPEL * gevonden[0][1]);
    const bedoeld = gevonden.length ? plan.bedoeld : globalThis.kbUitbreiding.naburig(hart, vraag);
    const plaats = plan.plaats && { naam: plan.plaats.naam, elders: plan.plaats.elders };
    const antwoord = { vraag, aantal: gevonden.length, bedoeld, plaats, resultaten: [] };
    if (lijst) {
      const alle = await alleIds(hart);
      return { ...antwoord, ids: gevonden.slice(0, aantal).map(([nummer]) => alle[nummer]) };
    }
    const eerste = gevonden.slice(0, aantal);
    antwoord.resultaten = await Promise.all(eerste.map(([nummer, score]) => resultaat(hart, nummer, score, plan.gewichten)));
    return antwoord;
  }

  return { zoek, begin, naarPagina };
})();
