/**
 * Judges an entry in the form as the checker judges its file: the same rules, the same words.
 * The rules and sentences come from the model (scripts/kennisbank/bijdragen/regels.py); none stands here.
 */
"use strict";
globalThis.kbControle = (() => {
const { schrijf } = globalThis.kbSchrijven;
const { leesInhoud } = globalThis.kbInhoud;
const { vindGetoond, vindInVeld } = globalThis.kbGetoond;
const { binnen, controleerLinks, eigenDeel } = globalThis.kbLinks;
const { controleerInvulling, controleerKoppen, controleerZinnen, langeZinnen } = globalThis.kbSecties;
const { gelijkeBronnen, gelijkeZinnen, herhaaldeAlineas } = globalThis.kbDubbels;
const { controleerRegels } = globalThis.kbRegels;
const { zoekTekstregels } = globalThis.kbTekstregels;
const { bedoelde, begin, maakId, opsomming, schoon, vul } = globalThis.kbTekst;
const { beoordeel, isId, webadres } = globalThis.kbWaarden;
const { bekijkAdres } = globalThis.kbWebadressen;
const { inWoorden } = globalThis.kbWoorden;

/**
 * Return the findings about an entry: `{ code, ernst, tekst, hulp, zin, zinHulp, eigen, pad }`: `tekst` and `hulp` in the
 * words of the checker, `zin` and `zinHulp` with the names of fields as the form shows them; `eigen` tells that the
 * help is the explanation of the field itself. A path is `["titel"]`,
 * `["bronnen", 0, "url"]`, `["praktijken", "eigenaarschap"]`, `["#", "Aanleiding"]` or `["id"]`.
 *
 * `stand` is `{ id, waarden, secties }`; `oud` the entry that it improves, null for a new one. Without `lezer`
 * (opmaak/lezer.js) the Markdown of the body is not judged.
 */
function controleer(regels, soort, stand, oud = null, lezer = null) {
  const uit = [];
  const meld = (fout, pad, veld = null) => uit.push(melding(regels, fout, pad, veld, soort));
  controleerId(regels, soort, stand, oud, meld);
  const bestand = schrijf(soort, stand, oud);
  const leesbaar = controleerGeheel(regels, bestand, meld);
  if (leesbaar) {
    for (const veld of soort.velden) controleerVeld(regels, soort, veld, stand, meld);
    publicatie(regels, soort, stand.waarden, meld);
  }
  const inVelden = leesbaar ? soort.velden.flatMap((veld) => [...controleerWaarden(regels, soort, veld, stand)]) : [];
  lopendeTekst(regels, soort, stand, { ...bestand, inVelden }, leesbaar ? lezer : null, meld);
  return uit.filter((een, nummer) => uit.findIndex((ander) => zelfde(een, ander)) === nummer);
}

const zelfde = (een, ander) => een.code === ander.code && een.tekst === ander.tekst && een.hulp === ander.hulp && String(een.pad) === String(ander.pad);

function melding(regels, { sleutel, ...waar }, pad, veld, soort) {
  const code = regels.teksten[sleutel];
  const waarden = { naam: naamVan(regels, pad), hulp: veld?.hulp ?? "", ...waar };
  const [tekst, hulp] = [vul(code.tekst, waarden), vul(code.hulp, waarden)];
  const eigen = code.hulp === "{hulp}";
  return { code: sleutel.split("/")[0], ernst: code.ernst, tekst, hulp, ...inWoorden(regels, soort, sleutel, waarden), eigen, pad };
}

/** Return a field as people say it. */
function naamVan({ namen }, pad) {
  if (pad.length === 3) return vul(namen.deel, { veld: pad[2], ouder: pad[0], nummer: pad[1] + 1 });
  if (typeof pad[1] === "number") return vul(namen.item, { ouder: pad[0], nummer: pad[1] + 1 });
  if (pad.length === 2) return vul(namen.sleutel, { veld: pad[1], ouder: pad[0] });
  return vul(namen.veld, { veld: pad[0] });
}

function controleerId(regels, soort, { id, waarden }, oud, meld) {
  if (oud) return;
  if (!id) {
    if (schoon(waarden[soort.naamvelden.at(-1)])) meld({ sleutel: "adres-zonder-naam" }, ["id"]);
    return;
  }
  const bezet = Object.hasOwn(regels.bezet, id) ? regels.bezet[id] : null;
  if (!isId(id, regels)) meld({ sleutel: "id-vorm", waarde: id, id: maakId(id, regels), naam: regels.zinnen["naam-in-adres"] }, ["id"]);
  else if (bezet) meld({ sleutel: "id-dubbel", waarde: id, bestand: bezet[0], soort: bezet[1] }, ["id"]);
}

function controleerVeld(regels, soort, veld, { id, waarden }, meld) {
  const waarde = waarden[veld.naam];
  const pad = [veld.naam];
  const delen = inhoud(veld, waarde);
  if (!delen.length) {
    if (veld.verplicht) meld({ sleutel: "veld-leeg" }, pad, veld);
    return;
  }
  if (veld.meeste && delen.length > veld.meeste) meld({ sleutel: "lijst-te-lang", aantal: delen.length, grens: veld.meeste }, pad, veld);
  else {
    for (const [stap, deel] of delen) controleerDeel(regels, veld, stap, deel, meld);
    if (delen.length < veld.minste) meld({ sleutel: "lijst-te-kort", aantal: delen.length, grens: veld.minste }, pad, veld);
  }
  if (veld.naar) verwijzingen(regels, soort, veld, delen, { id, waarden }, meld);
}

/** Return the parts of a value that are not empty, each with the step that leads to it. */
function inhoud(veld, waarde) {
  if (veld.vorm === "koppeling") return Object.entries(waarde ?? {}).map(([id, zin]) => [id, schoon(zin)]);
  if (veld.vorm === "groepen") return (waarde ?? []).filter((groep) => Object.values(groep).some(schoon)).map((groep, nummer) => [nummer, groep]);
  if (veld.vorm === "lijst") return (waarde ?? []).map(schoon).filter(Boolean).map((item, nummer) => [nummer, item]);
  return schoon(waarde) ? [[null, schoon(waarde)]] : [];
}

/** Judge one part; returns whether something is wrong with it. */
function controleerDeel(regels, veld, stap, deel, meld) {
  if (veld.vorm === "groepen") {
    const fouten = veld.binnen.map((binnen) => enkel(regels, binnen, schoon(deel[binnen.naam]), [veld.naam, stap, binnen.naam], meld));
    return fouten.some(Boolean);
  }
  const pad = stap === null ? [veld.naam] : [veld.naam, stap];
  return enkel(regels, veld.vorm === "koppeling" ? { ...veld, verplicht: true, naar: "" } : veld, deel, pad, meld);
}

function enkel(regels, veld, waarde, pad, meld) {
  if (veld.vorm === "lijst" && pad.length === 3) {
    const delen = waarde.split(",").map(schoon).filter(Boolean);
    return delen.map((deel) => enkel(regels, { ...veld, vorm: "tekst" }, deel, pad, meld)).some(Boolean);
  }
  if (!waarde) {
    if (veld.verplicht) meld({ sleutel: "veld-leeg" }, pad, veld);
    return veld.verplicht;
  }
  const fout = veld.naar ? null : beoordeel(waarde, veld, regels);
  if (!fout) return false;
  if (fout.sleutel === "keuze-onbekend") {
    const beste = bedoelde(begin(waarde, 40), veld.keuzes, regels);
    meld({ sleutel: beste ? "keuze-onbekend/bedoeld" : "keuze-onbekend", waarde, beste, keuzes: opsomming(veld.keuzes) }, pad, veld);
  } else meld({ waarde, ...fout }, pad, veld);
  return true;
}

function verwijzingen(regels, soort, veld, delen, { id, waarden }, meld) {
  const eigen = veld.naar === soort.naam && id && !regels.ids[veld.naar].includes(id) ? [id] : [];
  const bekend = [...regels.ids[veld.naar], ...eigen];
  const gezien = new Set();
  for (const [stap, deel] of delen) {
    const waarde = veld.vorm === "koppeling" ? stap : deel;
    const fout = (gegevens) => meld({ waarde, ...gegevens, naam: vul(regels.namen.veld, { veld: veld.naam }) }, [veld.naam], veld);
    if (gezien.has(waarde)) fout({ sleutel: "verwijzing-dubbel" });
    else if (waarde === id && veld.naar === soort.naam) fout({ sleutel: "verwijzing-zelf" });
    else if (!bekend.includes(waarde)) {
      const beste = bedoelde(waarde, bekend, regels);
      const elders = Object.keys(regels.ids).find((naam) => regels.ids[naam].includes(waarde));
      const vorm = [elders && "elders", beste && "bedoeld"].filter(Boolean).join("-");
      const sleutel = `verwijzing-onbekend${vorm && `/${vorm}`}`;
      fout({ sleutel, beste, elders, naar: veld.naar, mogelijk: opsomming([...bekend].sort()) });
    }
    gezien.add(waarde);
  }
  if (veld.naam === "ook_bij" && delen.some(([, deel]) => deel === schoon(waarden.bouwsteen))) {
    meld({ sleutel: "verwijzing-dubbel/bouwsteen", waarde: schoon(waarden.bouwsteen) }, [veld.naam], veld);
  }
}

/** Yield what is wrong with plain values, with their path: markup that no field shows, where addresses lead, what stands twice. */
function* controleerWaarden(regels, soort, veld, stand) {
  const delen = inhoud(veld, stand.waarden[veld.naam]);
  function* een(tekst, pad) {
    const fouten = /^https?:\/\//.test(tekst) ? overAdres(regels, soort, stand, tekst) : vindInVeld(tekst, pad.length < 3, regels);
    for (const fout of fouten) yield { ...fout, pad };
  }
  for (const [stap, deel] of delen) {
    if (veld.vorm === "groepen") for (const { naam } of veld.binnen) yield* een(schoon(deel[naam]), [veld.naam, stap, naam]);
    else yield* een(deel, stap === null ? [veld.naam] : [veld.naam, stap]);
  }
  if (veld.vorm === "koppeling") for (const fout of gelijkeZinnen(delen)) yield { ...fout, pad: [veld.naam, fout.stap] };
  if (veld.vorm === "groepen") {
    const bronnen = delen.map(([stap, deel]) => [stap, { url: schoon(deel.url) }]);
    for (const fout of gelijkeBronnen(veld.naam, bronnen, regels)) yield { ...fout, pad: [veld.naam, fout.stap, "url"] };
  }
}

function* overAdres(regels, soort, stand, adres) {
  if (webadres(adres, regels)) return;
  const eigen = eigenDeel(adres, regels);
  yield* eigen === null ? bekijkAdres(adres, regels) : binnen(`/${eigen}`, 0, kaderVan(regels, soort, stand));
}

function publicatie({ paren }, soort, waarden, meld) {
  const veld = (naam) => schoon(waarden[naam]);
  if (soort.naam === "ook") {
    const [netwerk, praktijk] = [veld("netwerk"), veld("praktijk")];
    const [sleutel, bestand] = Object.hasOwn(paren, `${netwerk} ${praktijk}`) ? paren[`${netwerk} ${praktijk}`] : [];
    if (sleutel) meld({ sleutel, netwerk, praktijk, bestand }, ["praktijk"]);
    if (veld("toestemming") === "nee") meld({ sleutel: "toestemming-ontbreekt/ook" }, ["toestemming"]);
  }
  const waar = veld("gemeente") || veld("provincie");
  if (soort.naam === "netwerk" && !waar) meld({ sleutel: "waar-ontbreekt" }, ["gemeente"]);
  if (soort.naam !== "voorbeeld") return;
  const bron = inhoud(soort.velden.find((een) => een.naam === "bronnen"), waarden.bronnen).length > 0;
  if (!bron && (veld("eigen_ervaring") || "nee") === "nee") meld({ sleutel: "bron-ontbreekt" }, ["bronnen"]);
  else if (!bron && veld("toestemming") === "openbare-bron") meld({ sleutel: "toestemming-zonder-bron" }, ["toestemming"]);
  if (!veld("netwerk") && !(veld("organisatie") && waar)) meld({ sleutel: "wie-ontbreekt" }, [veld("organisatie") ? "gemeente" : "netwerk"]);
  if (veld("status") === "gepubliceerd" && veld("toestemming") === "nee") meld({ sleutel: "toestemming-ontbreekt" }, ["toestemming"]);
}

/** Judge the file as a whole; returns whether the checker would read its fields and its body. */
function controleerGeheel(regels, { tekst, eigenaars }, meld) {
  const bytes = new TextEncoder().encode(tekst).length;
  if (bytes > regels.meesteBytes) {
    meld({ sleutel: "bestand-te-groot", aantal: Math.floor(bytes / 1000), grens: Math.floor(regels.meesteBytes / 1000) }, []);
    return false;
  }
  const merkteken = patronenVan(regels)("samenvoegen").exec(tekst);
  if (merkteken) meld({ sleutel: "samenvoegen" }, eigenaars[tekst.slice(0, merkteken.index).split("\n").length - 1] ?? []);
  return !merkteken;
}

/** Judge the lines of the file, its sentences, and its body. */
function lopendeTekst(regels, soort, stand, { tekst, eigenaars, begin: eerste, inVelden }, lezer, meld) {
  const patroon = patronenVan(regels);
  const alle = tekst.split("\n");
  const isConcept = schoon(stand.waarden.status) === "concept";
  const fouten = [...controleerRegels(alle, eerste, patroon, regels.langsteWoord), ...zoekTekstregels(tekst, regels, isConcept)];
  if (lezer) {
    for (const [pad, zin] of zinvelden(soort, stand.waarden)) {
      for (const fout of langeZinnen(zin, 0, { patroon, langsteZin: regels.langsteZin })) meld(fout, pad);
    }
    const inhoud = alle.slice(eerste - 1).join("\n");
    fouten.push(...controleerInhoud(regels, soort, stand, { inhoud, eerste, lezer, patroon }));
  }
  // The line of an address in a field is the one that holds it.
  fouten.push(...inVelden.map((fout) => ({ ...fout, regel: fout.adres ? alle.findIndex((regel) => regel.includes(fout.adres)) + 1 : 0 })));
  for (const { regel, tot, pad, ...fout } of kies(fouten, regels)) meld(fout, pad ?? eigenaars[regel - 1] ?? []);
}

/** Leave out what another finding about the same lines tells already (scripts/kennisbank/controle/voorrang.py). */
function kies(fouten, { voorrang, eens }) {
  const naam = ({ sleutel }) => sleutel.split("/")[0];
  const raakt = (ander, een) => ander.regel >= een.regel && ander.regel <= (een.tot ?? een.regel);
  const wijkt = (een) =>
    voorrang.some(({ wint, verliest }) => verliest.includes(een.sleutel) && fouten.some((ander) => wint.includes(ander.sleutel) && raakt(ander, een)));
  const isTweede = (een, nummer) => eens.includes(naam(een)) && fouten.slice(0, nummer).some((ander) => naam(ander) === naam(een) && raakt(ander, een));
  return fouten.filter((een, nummer) => !wijkt(een) && !isTweede(een, nummer));
}

/** Yield what is wrong in the body, with the line of the file. */
function* controleerInhoud(regels, soort, stand, { inhoud, eerste, lezer, patroon }) {
  const koppen = soort.secties.map((sectie) => sectie.kop);
  const gelezen = leesInhoud(inhoud, eerste, lezer, patroon, koppen);
  yield* gelezen.vondsten;
  yield* controleerKoppen(gelezen.secties, koppen);
  yield* controleerLinks(gelezen.links, kaderVan(regels, soort, stand));
  yield* vindGetoond(inhoud, eerste, regels);
  yield* herhaaldeAlineas(inhoud, eerste, regels);
  yield* controleerZinnen(gelezen.secties, { patroon, langsteZin: regels.langsteZin });
  if (schoon(stand.waarden.status) !== "concept") yield* controleerInvulling(gelezen, soort, inhoud, eerste, regels.zwijgt);
}

/** Return the function that gives a pattern of the checker by its name. */
function patronenVan({ patronen }) {
  return (naam) => new RegExp(patronen[naam].bron, `${patronen[naam].vlaggen}g`);
}

/** Return what links are judged by: the pages and pictures of the site, and the file that they stand in. */
function kaderVan(regels, soort, { id }) {
  return { ...regels, adressen: new Set(regels.adressen), bestand: `${soort.map}/${id || "naam"}.md` };
}

function* zinvelden(soort, waarden) {
  for (const veld of soort.velden) {
    if (veld.vorm === "koppeling") for (const [id, zin] of Object.entries(waarden[veld.naam] ?? {})) yield [[veld.naam, id], schoon(zin)];
    else if (typeof waarden[veld.naam] === "string") yield [[veld.naam], schoon(waarden[veld.naam])];
  }
}

return { controleer, patronenVan, kaderVan };
})();
