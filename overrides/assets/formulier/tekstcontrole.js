/**
 * Judges the body of an entry with the words of the checker (scripts/kennisbank/lezen/opmaak_*.py, controle/).
 * Yields `{ sleutel, regel, ...what the sentence needs }`, `regel` counted from 0 in the body.
 */
import { leesBlokken } from "./blokken.js";
import { bedoelde, begin, lengte, opsomming, woorden } from "./tekst.js";
import { gastheer } from "./waarden.js";
import { leesZin, platteTekst, wandel } from "./zinnen.js";

const DEFINITIE = /^[ >*+-]{0,12}\[([^\]\n]{1,200})\]:/;
const TEKSTBLOK = new Set(["alinea", "item", "genummerd", "citaat"]);

/** Yield what is wrong in the body; `eerste` is the line of the file on which it starts. */
export function* controleerInhoud(regels, { soort, patronen, ...rest }, eerste, bestand) {
  const hulp = { patroon: (naam) => new RegExp(patronen[naam].bron, `${patronen[naam].vlaggen}g`), bestand, ...rest };
  const koppen = soort.secties.map((sectie) => sectie.kop);
  const gezien = new Map();
  hulp.definities = regels.map((regel) => DEFINITIE.exec(regel)?.[1]).filter(Boolean);
  for (const blok of leesBlokken(regels.map(metSpatie))) {
    const regel = blok.regel;
    if (blok.soort === "kop") yield* kop(blok, { koppen, gezien, eerste });
    else if (blok.soort === "lijn") yield { sleutel: "opmaak-lijn", regel };
    else if (blok.soort === "hek") yield { sleutel: "opmaak-codeblok/hek", regel };
    else if (blok.soort === "code") yield { sleutel: "opmaak-codeblok", regel };
    else if (blok.soort === "html") yield { sleutel: "html", regel, waarde: begin(woorden(blok.tekst).join(" "), 40) };
    else if (TEKSTBLOK.has(blok.soort)) {
      const knopen = leesZin(blok.tekst);
      yield* inZin(knopen, regel, hulp);
      yield* langeZinnen(platteTekst(knopen), regel, hulp);
    } else yield* inZin(leesZin(blok.tekst), regel, hulp);
    if (blok.soort === "kop" && blok.niveau !== 2) yield* inZin(leesZin(blok.tekst), regel, hulp);
  }
  yield* losseRegels(regels, hulp);
}

function* kop(blok, { koppen, gezien, eerste }) {
  const { regel, niveau, teken, tekst } = blok;
  const naam = woorden(platteTekst(leesZin(tekst))).join(" ") || "?";
  if (niveau === 2 && (teken === "#" || koppen.includes(naam))) {
    if (gezien.has(naam)) yield { sleutel: "sectie-dubbel", regel, kop: naam, vorige: gezien.get(naam) + eerste };
    else if (!koppen.includes(naam)) yield { sleutel: "sectie-onbekend", regel, kop: naam, koppen: opsomming(koppen) };
    if (!gezien.has(naam)) gezien.set(naam, regel);
  } else if (teken !== "#") yield { sleutel: "kop-streepjes", regel, teken, waarde: tekst };
  else if (niveau !== 3) yield { sleutel: niveau === 1 ? "kop-niveau/1" : "kop-niveau", regel, niveau };
}

function* inZin(knopen, basis, hulp) {
  for (const knoop of wandel(knopen)) {
    const regel = basis + knoop.regel;
    if (knoop.soort === "html") yield { sleutel: "html", regel, waarde: begin(woorden(knoop.tekst).join(" "), 40) };
    else if (knoop.soort === "tekst") yield* rareTekens(knoop.tekst, regel, hulp);
    else if (knoop.soort === "link") yield* link(knoop, regel, hulp);
    else if (knoop.soort === "beeld") yield* beeld(knoop, regel, hulp);
  }
}

function* rareTekens(tekst, regel, { patroon, definities }) {
  const html = patroon("htmlInTekst").exec(tekst);
  if (html) yield { sleutel: "html", regel, waarde: begin(woorden(html[0]).join(" "), 40) };
  const voetnoot = patroon("voetnoot").exec(tekst);
  const kapot = patroon("linkKapot").exec(tekst);
  if (voetnoot) yield { sleutel: "voetnoot", regel, waarde: voetnoot[0] };
  else if (kapot && !definities.some((naam) => kapot[0].endsWith(`][${naam}]`))) yield { sleutel: "link-kapot", regel, waarde: kapot[0] };
  if (tekst.includes("**")) yield { sleutel: "sterretjes", regel };
}

function schema(adres) {
  const kaal = [...ontcijfer(adres)].filter((teken) => teken > " ").join("").replaceAll("\\", "/");
  if (kaal.startsWith("//")) return "//";
  const punt = kaal.indexOf(":");
  return punt >= 0 && !/[/?#]/.test(kaal.slice(0, punt)) ? kaal.slice(0, punt).toLowerCase() : null;
}

function ontcijfer(adres) {
  try {
    return decodeURIComponent(adres);
  } catch {
    return adres;
  }
}

function* link(knoop, regel, hulp) {
  const adres = knoop.doel.trim();
  if (knoop.titel) yield { sleutel: "link-titel", regel };
  if (!/[\p{L}\p{N}]/u.test(platteTekst(knoop.kinderen))) yield { sleutel: "link-zonder-tekst", regel, waarde: adres };
  const welk = schema(adres);
  if (welk === "http" || welk === "https") {
    const huis = gastheer(/^[a-z]+:\/\/([^/?#]*)/i.exec(adres)?.[1] ?? "");
    if (!huis?.includes(".") || /[<>"\\ `]/.test(adres)) yield { sleutel: "link-onveilig/buiten", regel, waarde: adres };
  } else if (welk !== null) {
    if (!(["mailto", "tel"].includes(welk) && hulp.heeftContact)) yield { sleutel: "link-onveilig", regel, waarde: adres };
  } else yield* binnen(adres, regel, hulp);
}

function* binnen(adres, regel, hulp) {
  if (vindAdres(adres, hulp) !== null) return;
  if (!adres) yield { sleutel: "link-dood/leeg", regel };
  else if (adres.startsWith("www.")) yield { sleutel: "link-dood/www", regel, waarde: adres };
  else {
    const paginas = hulp.adressen.filter((een) => een && !een.includes("#")).map((een) => een.replace(/\/+$/, ""));
    const zoek = adres.split("#")[0].replace(/^[/.]+|[/.]+$/g, "").replace(/\.md$/, "");
    const beste = bedoelde(zoek, paginas, hulp);
    yield { sleutel: beste ? "link-dood/bedoeld" : "link-dood", regel, waarde: adres, beste: `/${beste}/` };
  }
}

/** Return the address on the site that a link leads to, null when nowhere. */
export function vindAdres(adres, { adressen, bestand }) {
  const [pad, anker = ""] = ontcijfer(adres).split("#");
  if (!pad || pad.includes("?") || pad.includes("\\")) return null;
  const vol = pad.startsWith("/") ? pad.slice(1) : rechtgezet(`${bestand.split("/").slice(0, -1).join("/")}/${pad}`).replace(/^praktijken\//, "");
  const doel = vol.replace(/index\.md$/, "").replace(/\.md$/, "").replace(/\/+$/, "");
  const heel = doel ? `${doel}/` : "";
  if (!adressen.includes(heel) || (anker && !adressen.includes(`${heel}#${anker}`))) return null;
  return anker ? `${heel}#${anker}` : heel;
}

function rechtgezet(pad) {
  const uit = [];
  for (const deel of pad.split("/")) {
    if (deel === ".." && uit.length && uit.at(-1) !== "..") uit.pop();
    else if (deel && deel !== ".") uit.push(deel);
  }
  return uit.join("/") || ".";
}

function* beeld(knoop, regel, hulp) {
  if (knoop.titel) yield { sleutel: "link-titel/beeld", regel };
  if (!/[\p{L}\p{N}]/u.test(knoop.tekst)) yield { sleutel: "beeld-zonder-tekst", regel, waarde: knoop.doel };
  const naam = ontcijfer(knoop.doel).replace(/^\.\.\//, "").replace(/^\//, "");
  if (naam.startsWith("beelden/") && hulp.beelden.includes(naam.slice(8))) return;
  const beste = bedoelde(begin(knoop.doel.split("/").at(-1), 100), hulp.beelden, hulp);
  yield { sleutel: "beeld-onbekend", regel, waarde: knoop.doel, beste: beste ?? "naam.jpg" };
}

/** Yield sentences that are too long to read well. */
export function* langeZinnen(tekst, regel, { patroon, langsteZin }) {
  for (const zin of tekst.split(patroon("zin"))) {
    const delen = woorden(zin);
    if (delen.length > langsteZin) {
      yield { sleutel: "zin-lang", regel, begin: delen.slice(0, 6).join(" "), woorden: delen.length, grens: langsteZin };
    }
  }
}

/** Yield what shows only line by line: list signs that are none, headings without space, definitions of links. */
function* losseRegels(regels, { patroon }) {
  let vorige = -2;
  for (const [regel, tekst] of regels.entries()) {
    const opsommingsteken = patroon("opsomming").exec(tekst);
    if (opsommingsteken) {
      const vanaf = tekst.indexOf(opsommingsteken.groups.teken);
      if (regel !== vorige + 1) yield { sleutel: "lijst-teken", regel, waarde: begin(tekst.slice(vanaf), 40).trim() };
      vorige = regel;
    }
    if (metSpatie(tekst) !== tekst) yield { sleutel: "kop-zonder-spatie", regel, waarde: tekst.trim(), goed: metSpatie(tekst) };
    const definitie = DEFINITIE.exec(tekst);
    if (definitie && !definitie[1].startsWith("^")) yield { sleutel: "link-verwijzing", regel, waarde: definitie[1] };
  }
}

/** Return a line with a space after the marks of its heading, where only that was forgotten. */
function metSpatie(regel) {
  if (!/^ {0,3}(#{2,6})[^ \t\n#]/.test(regel) || lengte(regel) > 80) return regel;
  const delen = /^\s*(#{1,6})\s*(.*?)\s*#*\s*$/.exec(regel);
  return `${delen[1]} ${delen[2]}`;
}
