/**
 * Judges the links and pictures of an entry: where they lead, and whether they can be read.
 * The twin of scripts/kennisbank/controle/links.py.
 */
"use strict";
globalThis.kbLinks = (() => {
const { bedoelde, begin, gestript, ontcijfer, opsomming, woorden } = globalThis.kbTekst;
const { gastheer, isLokaal } = globalThis.kbWaarden;
const { bekijkAdres } = globalThis.kbWebadressen;
const { heeftWoorden, platteTekst } = globalThis.kbBoom;

/** Yield what is wrong with the links of `inhoud`; `kader` holds the addresses and pictures that exist. */
function* controleerLinks(links, kader) {
  for (const deel of links) yield* deel.soort === "link" ? link(deel, kader) : beeld(deel, kader);
}

/** Return the scheme of an address (`https`), null for an address within the site. */
function schema(adres) {
  const kaal = [...ontcijfer(adres)].filter((teken) => teken > " ").join("").replaceAll("\\", "/");
  if (kaal.startsWith("//")) return "//";
  const punt = kaal.indexOf(":");
  return punt >= 0 && !/[/?#]/.test(kaal.slice(0, punt)) ? kaal.slice(0, punt).toLowerCase() : null;
}

/** Tell whether an address leads to a page of another website that a browser can open. */
function isBuiten(adres) {
  return ["http", "https"].includes(schema(adres)) && huisVan(adres).includes(".") && !/[<>"\\ `]/.test(adres);
}

const huisVan = (adres) => gastheer(/^[a-z]+:\/\/([^/?#]*)/i.exec(adres)?.[1] ?? "") ?? "";

function* link({ doel, kinderen, regel }, kader) {
  const adres = gestript(doel);
  const tekst = woorden(platteTekst(kinderen)).join(" ");
  if (!heeftWoorden(kinderen)) yield { sleutel: "link-zonder-tekst", regel, waarde: adres };
  else if (["http", "https", null].includes(schema(adres)) && kader.nietszeggend.includes(vlak(tekst)) && !kinderen.some((een) => een.soort === "beeld")) yield { sleutel: "link-tekst", regel, tekst, adres };
  const welk = schema(adres);
  if (welk === null) yield* binnen(adres, regel, kader);
  else if (["http", "https"].includes(welk)) yield* buiten(adres, regel, kader);
  else yield { sleutel: ["mailto", "tel"].includes(welk) ? "link-onveilig/contact" : "link-onveilig", regel, waarde: adres };
}

const vlak = (tekst) => tekst.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function* buiten(adres, regel, kader) {
  const eigen = eigenDeel(adres, kader);
  if (!huisVan(adres) || /[<>"\\ `]/.test(adres)) yield { sleutel: "link-onveilig/buiten", regel, waarde: adres };
  else if (isLokaal(huisVan(adres), kader)) yield { sleutel: "link-onveilig/lokaal", regel, waarde: adres };
  else if (eigen !== null) yield* binnen(`/${eigen}`, regel, kader);
  else for (const fout of bekijkAdres(adres, kader)) yield { ...fout, regel };
}

/** Return the part of a full address after that of our own site, null for another site or for a file of ours. */
function eigenDeel(adres, { site }) {
  const zonder = (heel) => heel.slice(heel.indexOf("://") + 3);
  const eigen = site.includes("://") ? zonder(site).replace(/\/+$/, "") : "";
  if (!eigen || !`${zonder(adres)}/`.toLowerCase().startsWith(`${eigen}/`.toLowerCase())) return null;
  const pad = zonder(adres).slice(eigen.length).replace(/^\/+/, "");
  return pad.split("#")[0].split("?")[0].split("/").at(-1).includes(".") ? null : pad;
}

/** Yield what is wrong with a link to a page of our own site. */
function* binnen(adres, regel, kader) {
  if (vindAdres(adres, kader) !== null) return;
  const pagina = vindPagina(adres, kader);
  if (!adres) yield { sleutel: "link-dood/leeg", regel };
  else if (adres.startsWith("www.")) yield { sleutel: "link-dood/www", regel, waarde: adres };
  else if (pagina !== null) {
    const anker = ontcijfer(adres).split("#").slice(1).join("#");
    const ankers = ankersOp(pagina, kader);
    const beste = bedoelde(anker, ankers, kader);
    const sleutel = beste ? "link-anker/bedoeld" : ankers.length ? "link-anker" : "link-anker/geen";
    yield { sleutel, regel, pagina: `/${pagina}`, anker, beste, ankers: opsomming(ankers.map((een) => `#${een}`)) };
  } else {
    const paginas = [...kader.adressen].filter((een) => een && !een.includes("#")).map((een) => een.replace(/\/+$/, ""));
    const zoek = adres.split("#")[0].replace(/^[/.]+|[/.]+$/g, "").replace(/\.md$/, "");
    const beste = bedoelde(zoek, paginas, kader);
    yield { sleutel: beste ? "link-dood/bedoeld" : "link-dood", regel, waarde: adres, beste: `/${beste}/` };
  }
}

/** Return the address from the root of the site that a link leads to, null when nowhere. */
function vindAdres(adres, kader) {
  const doel = vindPagina(adres, kader);
  const anker = ontcijfer(adres).split("#").slice(1).join("#");
  if (doel === null || (anker && !ankersOp(doel, kader).includes(anker))) return null;
  return anker ? `${doel}#${anker}` : doel;
}

/** Return the places on a page that a link may lead to. */
function ankersOp(pagina, { ankers, ankersVanSoort }) {
  if (Object.hasOwn(ankers, pagina)) return ankers[pagina];
  const [soort, rest] = pagina.split("/");
  return (rest && ankersVanSoort[soort]) || [];
}

/** Return the address from the root of the page that a link leads to, whatever its anchor; null when nowhere. */
function vindPagina(adres, { adressen, bestand }) {
  const [pad, ...na] = ontcijfer(adres).split("#");
  if (!pad && na.join("#")) return `${bestand.replace(/^praktijken\//, "").replace(/\.md$/, "")}/`;
  if (!pad || pad.includes("?") || pad.includes("\\")) return null;
  const vol = pad.startsWith("/") ? pad.slice(1) : rechtgezet(`${bestand.split("/").slice(0, -1).join("/")}/${pad}`).replace(/^praktijken\//, "");
  const doel = vol.replace(/index\.md$/, "").replace(/\.md$/, "").replace(/\/+$/, "");
  const heel = doel ? `${doel}/` : "";
  return adressen.has(heel) ? heel : null;
}

function rechtgezet(pad) {
  const uit = [];
  for (const deel of pad.split("/")) {
    if (deel === ".." && uit.length && uit.at(-1) !== "..") uit.pop();
    else if (deel && deel !== ".") uit.push(deel);
  }
  return uit.join("/") || ".";
}

/** Return the address of a picture of the collection, null for any other. */
function vindBeeld(doel, { beelden }) {
  const naam = ontcijfer(doel).replace(/^\.\.\//, "").replace(/^\//, "");
  return naam.startsWith("beelden/") && beelden.includes(naam.slice(8)) ? naam : null;
}

function* beeld(deel, kader) {
  if (!heeftWoorden([deel])) yield { sleutel: "beeld-zonder-tekst", regel: deel.regel, waarde: deel.doel };
  if (vindBeeld(deel.doel, kader) !== null) return;
  const beste = bedoelde(begin(deel.doel.split("/").at(-1), 100), kader.beelden, kader);
  yield { sleutel: "beeld-onbekend", regel: deel.regel, waarde: deel.doel, beste: beste ?? "naam.jpg" };
}

return { controleerLinks, schema, isBuiten, eigenDeel, binnen, vindAdres, vindBeeld };
})();
