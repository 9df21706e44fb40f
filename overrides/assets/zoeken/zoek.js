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
    praktijk: 1.25, kernprincipe: 1, bouwsteen: 0.95, criterium: 1, functie: 0.9, cluster: 0.85,
    voorbeeld: 0.85, netwerk: 0.95, begrip: 0.85, pagina: 0.75, hulpmiddel: 0.7, werkvorm: 0.7,
  };
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

  /** Makes the heart of the index ready for questions. */
  function open(ruw) {
    const termen = [];
    for (const stuk of ruw.termen.split(" ")) {
      termen.push((termen.at(-1) ?? "").slice(0, WAARDE[stuk.charCodeAt(0)]) + stuk.slice(1));
    }
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
    return globalThis.kbUitbreiding.open({
      ...ruw, termen, dichtheid, gewichten, soorten, meervoud, vorm,
      stam: globalThis.kbTaal.maakStam(paren),
      stopwoorden: new Set(ruw.stopwoorden.split(" ")),
    });
  }

  /** Loads what every question needs; call it as soon as someone is about to search. */
  function begin() {
    kern ??= Promise.all([
      deel("kern"),
      globalThis.kbTaal ? null : laadScript(new URL("taal.js", HIER)),
      globalThis.kbUitbreiding ? null : laadScript(new URL("uitbreiding.js", HIER)),
    ]).then(([ruw]) => open(ruw));
    kern.catch(() => (kern = undefined));
    return kern;
  }

  /** Returns a function that gives the postings of a term, after loading the parts they stand in. */
  async function haalLijsten(hart, termen) {
    const nummers = new Set(termen.map((term) => globalThis.kbUitbreiding.deelVan(hart, term)));
    const geladen = new Map();
    await Promise.all([...nummers].map(async (nummer) => geladen.set(nummer, await deel(`lijst${nummer}`, hart.versie))));
    return (term) => {
      const lijst = geladen.get(globalThis.kbUitbreiding.deelVan(hart, term));
      return lijst && Object.hasOwn(lijst, term) ? lijst[term] : "";
    };
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
  function rangschik(hart, plan, lijstVan, toegelaten) {
    const totaal = new Map();
    const dekking = new Map();
    let alles = 0;
    for (const begrip of plan.begrippen) {
      const { punten, raak } = weegBegrip(begrip, lijstVan, hart.hoogste);
      if (!punten.size) continue;
      const zeldzaam = Math.log(1 + (hart.aantal - raak + 0.5) / (raak + 0.5)) * begrip.belang;
      if (!begrip.extra) alles += zeldzaam;
      for (const [nummer, punt] of punten) {
        totaal.set(nummer, (totaal.get(nummer) ?? 0) + zeldzaam * punt);
        if (!begrip.extra) dekking.set(nummer, (dekking.get(nummer) ?? 0) + zeldzaam * Math.min(1, 1.5 * punt));
      }
    }
    const uit = [];
    for (const [nummer, punten] of totaal) {
      if (toegelaten && !toegelaten.has(nummer)) continue;
      const deel = alles ? Math.min(1, (dekking.get(nummer) ?? 0) / alles) : 1;
      uit.push([nummer, punten * hart.gewichten[nummer] * (0.5 + 0.5 * deel)]);
    }
    return uit.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  }

  /** Returns the text in pieces, each with whether it answers the question. */
  function merk(hart, tekst, gewichten) {
    const stukken = [];
    let plek = 0;
    let punten = 0;
    const gezien = new Set();
    for (const gevonden of tekst.matchAll(/[\p{L}\p{N}]+(?:['\u2019&+-][\p{L}\p{N}]+)*/gu)) {
      const [woord] = globalThis.kbTaal.woorden(gevonden[0]);
      const term = woord && hart.stam(woord);
      const gewicht = term && !hart.stopwoorden.has(woord) ? (gewichten.get(term) ?? 0) : 0;
      if (!gewicht) continue;
      if (!gezien.has(term)) punten += gewicht;
      gezien.add(term);
      if (gevonden.index > plek) stukken.push({ tekst: tekst.slice(plek, gevonden.index), raak: false });
      stukken.push({ tekst: gevonden[0], raak: true });
      plek = gevonden.index + gevonden[0].length;
    }
    if (plek < tekst.length) stukken.push({ tekst: tekst.slice(plek), raak: false });
    return { stukken, punten };
  }

  /** Returns the search word of an entry that answers best, in pieces; null when none does. */
  function besteWoord(hart, ook, gewichten) {
    const gemerkt = ook.map((frase) => merk(hart, frase, gewichten)).filter(({ punten }) => punten);
    return gemerkt.sort((a, b) => b.punten - a.punten)[0]?.stukken ?? null;
  }

  async function haalFiche(hart, nummer) {
    const deelnummer = Math.floor(nummer / hart.fichesPerDeel);
    return (await deel(`fiches${deelnummer}`, hart.versie))[nummer % hart.fichesPerDeel];
  }

  async function resultaat(hart, nummer, score, gewichten) {
    const [id, eigenAdres, titel, samenvatting, bouwsteen, zinnen, ook] = await haalFiche(hart, nummer);
    const adres = eigenAdres || `${hart.meervoud[hart.soorten[nummer]]}/${id}/`;
    let beste = merk(hart, samenvatting, gewichten);
    beste.punten *= 1.3; // the kern says best what an entry is about
    for (const zin of zinnen) {
      const gemerkt = merk(hart, zin, gewichten);
      if (gemerkt.punten > beste.punten) beste = gemerkt;
    }
    const woord = beste.punten ? null : besteWoord(hart, ook, gewichten);
    return {
      id, soort: hart.soorten[nummer], nummer: bouwsteen, titel, kern: samenvatting, score, pad: adres,
      adres: naarPagina(adres), titeldelen: merk(hart, titel, gewichten).stukken, zin: beste.stukken, woord,
    };
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
   * Returns `resultaten` (best first: id, soort, nummer, titel, kern, adres, titeldelen,
   * zin and, where no sentence shows why, woord: the search word that does), `aantal` (how
   * many fit in all) and `bedoeld` (words that were taken for words of the question, or lie near them).
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
    const lijstVan = await haalLijsten(hart, plan.begrippen.flatMap((begrip) => [...begrip.termen.keys()]));
    let gevonden = rangschik(hart, plan, lijstVan, ids ? await nummersVan(hart, ids) : null);
    if (soorten) gevonden = gevonden.filter(([nummer]) => soorten.includes(hart.soorten[nummer]));
    const bedoeld = gevonden.length ? plan.bedoeld : globalThis.kbUitbreiding.naburig(hart, vraag);
    const antwoord = { vraag, aantal: gevonden.length, bedoeld, resultaten: [] };
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
