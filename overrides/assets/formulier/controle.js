/**
 * Judges an entry in the form as the checker judges its file: the same rules, the same words.
 * The rules and sentences come from the model (scripts/kennisbank/bijdragen/regels.py); none stands here.
 */
import { schrijf } from "./schrijven.js";
import { bedoelde, begin, lengte, maakId, opsomming, schoneTekst, schoon, vul } from "./tekst.js";
import { controleerInhoud, langeZinnen } from "./tekstcontrole.js";
import { beoordeel, isId } from "./waarden.js";

/**
 * Return the findings about an entry: `{ code, ernst, tekst, hulp, eigen, pad }`; `eigen` tells that the
 * help is the explanation of the field itself. A path is `["titel"]`,
 * `["bronnen", 0, "url"]`, `["praktijken", "eigenaarschap"]`, `["#", "Aanleiding"]` or `["id"]`.
 *
 * `stand` is `{ id, waarden, secties }`; `oud` the entry that it improves, null for a new one.
 */
export function controleer(regels, soort, stand, oud = null) {
  const uit = [];
  const meld = (fout, pad, veld = null) => uit.push(melding(regels, fout, pad, veld));
  controleerId(regels, soort, stand, oud, meld);
  for (const veld of soort.velden) controleerVeld(regels, soort, veld, stand, meld);
  publicatie(soort, stand.waarden, meld);
  const bestand = schrijf(soort, stand, oud);
  lopendeTekst(regels, soort, stand, bestand, meld);
  return uit.filter((een, nummer) => uit.findIndex((ander) => zelfde(een, ander)) === nummer);
}

const zelfde = (een, ander) => een.code === ander.code && een.tekst === ander.tekst && String(een.pad) === String(ander.pad);

function melding(regels, { sleutel, ...waar }, pad, veld) {
  const { code, ernst, tekst, hulp } = regels.teksten[sleutel];
  const namen = { naam: naamVan(regels, pad), ...waar };
  return { code, ernst, tekst: vul(tekst, namen), hulp: hulp ? vul(hulp, namen) : (veld?.hulp ?? ""), eigen: !hulp, pad };
}

/** Return a field as people say it. */
function naamVan({ namen }, pad) {
  if (pad.length === 3) return vul(namen.deel, { veld: pad[2], ouder: pad[0], nummer: pad[1] + 1 });
  if (typeof pad[1] === "number") return vul(namen.item, { ouder: pad[0], nummer: pad[1] + 1 });
  if (pad.length === 2) return vul(namen.sleutel, { veld: begin(pad[1], 60), ouder: pad[0] });
  return vul(namen.veld, { veld: pad[0] });
}

function controleerId(regels, soort, { id }, oud, meld) {
  if (oud || !id) return;
  const bezet = Object.hasOwn(regels.bezet, id) ? regels.bezet[id] : null;
  if (!isId(id, regels)) meld({ sleutel: "id-vorm", waarde: id, id: maakId(id, regels), naam: "de bestandsnaam" }, ["id"]);
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
    let fout = false;
    for (const [stap, deel] of delen) fout = controleerDeel(regels, veld, stap, deel, meld) || fout;
    if (!fout && delen.length < veld.minste) meld({ sleutel: "lijst-te-kort", aantal: delen.length, grens: veld.minste }, pad, veld);
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
      const sleutel = `verwijzing-onbekend${beste ? "/bedoeld" : elders ? "/elders" : ""}`;
      fout({ sleutel, beste, elders, naar: veld.naar, mogelijk: opsomming([...bekend].sort()) });
    }
    gezien.add(waarde);
  }
  if (veld.naam === "ook_bij" && delen.some(([, deel]) => deel === schoon(waarden.bouwsteen))) {
    meld({ sleutel: "verwijzing-dubbel/bouwsteen", waarde: schoon(waarden.bouwsteen) }, [veld.naam], veld);
  }
}

function publicatie(soort, waarden, meld) {
  if (soort.naam !== "voorbeeld") return;
  const veld = (naam) => schoon(waarden[naam]);
  const bron = inhoud(soort.velden.find((een) => een.naam === "bronnen"), waarden.bronnen).length > 0;
  if (!bron && (veld("eigen_ervaring") || "nee") === "nee") meld({ sleutel: "bron-ontbreekt" }, ["bronnen"]);
  else if (!bron && veld("toestemming") === "openbare-bron") meld({ sleutel: "toestemming-zonder-bron" }, ["toestemming"]);
  if (veld("status") === "gepubliceerd" && veld("toestemming") === "nee") meld({ sleutel: "toestemming-ontbreekt" }, ["toestemming"]);
}

/** Judge the lines of the file, its sentences, and what stands under the headings. */
function lopendeTekst(regels, soort, stand, { tekst, eigenaars, begin: eerste }, meld) {
  const alle = tekst.split("\n");
  const patroon = (naam) => new RegExp(regels.patronen[naam].bron, `${regels.patronen[naam].vlaggen}g`);
  const gemeld = new Set();
  alle.forEach((regel, nummer) => {
    for (const fout of inRegel(regel, nummer + 1 < eerste, patroon)) {
      gemeld.add(`${nummer} ${fout.sleutel.split("/")[0]}`);
      meld(fout, eigenaars[nummer] ?? []);
    }
  });
  for (const [pad, zin] of zinvelden(soort, stand.waarden)) {
    if (zin.split(" ").length <= regels.langsteZin) continue;
    for (const fout of langeZinnen(zin, 0, { patroon, langsteZin: regels.langsteZin })) meld(fout, pad);
  }
  const inhoudsregels = alle.slice(eerste - 1, -1);
  const kader = { ...regels, soort, heeftContact: ["email", "telefoon"].some((naam) => patroon(naam).test(inhoudsregels.join("\n"))) };
  const map = `${soort.map}/${stand.id || "naam"}.md`;
  for (const { regel, vorige, ...fout } of controleerInhoud(inhoudsregels, kader, eerste, map)) {
    const plek = regel + eerste - 1;
    if (fout.sleutel === "html" && gemeld.has(`${plek} html`)) continue;
    if (fout.sleutel === "html") gemeld.add(`${plek} html`);
    meld({ ...fout, regel: vorige }, eigenaars[plek] ?? []);
  }
  if (schoon(stand.waarden.status) !== "concept") secties(soort, stand, meld);
}

function* zinvelden(soort, waarden) {
  for (const veld of soort.velden) {
    if (veld.vorm === "koppeling") for (const [id, zin] of Object.entries(waarden[veld.naam] ?? {})) yield [[veld.naam, id], schoon(zin)];
    else if (typeof waarden[veld.naam] === "string") yield [[veld.naam], schoon(waarden[veld.naam])];
  }
}

/** Yield what may stand nowhere in a file: templates, contact details, hidden signs, HTML, endless words. */
function* inRegel(regel, inVoorblad, patroon) {
  const zonderAdres = regel.replace(patroon("adres"), (adres) => " ".repeat(adres.length));
  let deel;
  if ((deel = patroon("sjabloontaal").exec(regel))) yield { sleutel: "sjabloontaal", waarde: begin(regel.slice(deel.index), 30) };
  if ((deel = patroon("email").exec(zonderAdres))) {
    yield { sleutel: "e-mailadres", waarde: `${begin(deel[0], 2)}…@${deel[0].split("@")[1]}` };
  }
  if ((deel = patroon("telefoon").exec(zonderAdres))) yield { sleutel: "telefoonnummer", waarde: begin(deel[0], 4).trim() };
  if ((deel = patroon("onzichtbaar").exec(regel))) {
    yield { sleutel: "teken-onzichtbaar", waarde: deel[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0") };
  }
  if ((deel = patroon("langWoord").exec(zonderAdres))) yield { sleutel: "woord-lang", waarde: deel[0], lengte: lengte(deel[0]), grens: 60 };
  if (inVoorblad && (deel = patroon("html").exec(zonderAdres))) yield { sleutel: "html/voorblad", waarde: begin(deel[0], 40) };
}

function secties(soort, stand, meld) {
  for (const { kop, uitleg, sjabloon } of soort.secties) {
    const tekst = schoneTekst(stand.secties[kop]);
    if (!/[\p{L}\p{N}]/u.test(tekst)) meld({ sleutel: `sectie-leeg/${soort.naam}`, kop, uitleg }, ["#", kop]);
    else if (tekst.toLowerCase().includes(sjabloon.replace(/\.+$/, "").toLowerCase())) meld({ sleutel: `sectie-sjabloon/${soort.naam}`, kop, uitleg }, ["#", kop]);
  }
}

