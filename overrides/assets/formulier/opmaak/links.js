/**
 * Judges the links and pictures of an entry: where they lead, and whether they can be read.
 * The twin of scripts/kennisbank/controle/links.py.
 */
import { bedoelde, begin, gestript } from "../tekst.js";
import { gastheer } from "../waarden.js";
import { heeftWoorden } from "./boom.js";

/** Yield what is wrong with the links of `inhoud`; `kader` holds the addresses and pictures that exist. */
export function* controleerLinks(links, kader) {
  for (const deel of links) yield* deel.soort === "link" ? link(deel, kader) : beeld(deel, kader);
}

/** Return an address with its `%20` and the like read; what is no character becomes a question mark. */
export function ontcijfer(adres) {
  const lezer = new TextDecoder("utf-8", { ignoreBOM: true });
  return adres.replace(/(?:%[0-9a-f]{2})+/gi, (reeks) => lezer.decode(Uint8Array.from(reeks.slice(1).split("%"), (hex) => parseInt(hex, 16))));
}

/** Return the scheme of an address (`https`), null for an address within the site. */
export function schema(adres) {
  const kaal = [...ontcijfer(adres)].filter((teken) => teken > " ").join("").replaceAll("\\", "/");
  if (kaal.startsWith("//")) return "//";
  const punt = kaal.indexOf(":");
  return punt >= 0 && !/[/?#]/.test(kaal.slice(0, punt)) ? kaal.slice(0, punt).toLowerCase() : null;
}

/** Tell whether an address leads to a page of another website that a browser can open. */
export function isBuiten(adres) {
  const huis = ["http", "https"].includes(schema(adres)) ? gastheer(/^[a-z]+:\/\/([^/?#]*)/i.exec(adres)?.[1] ?? "") : null;
  return Boolean(huis?.includes(".")) && !/[<>"\\ `]/.test(adres);
}

function* link({ doel, kinderen, regel }, kader) {
  const adres = gestript(doel);
  if (!heeftWoorden(kinderen)) yield { sleutel: "link-zonder-tekst", regel, waarde: adres };
  const welk = schema(adres);
  if (welk === null) yield* binnen(adres, regel, kader);
  else if (["http", "https"].includes(welk)) {
    if (!isBuiten(adres)) yield { sleutel: "link-onveilig/buiten", regel, waarde: adres };
  } else yield { sleutel: ["mailto", "tel"].includes(welk) ? "link-onveilig/contact" : "link-onveilig", regel, waarde: adres };
}

function* binnen(adres, regel, kader) {
  if (vindAdres(adres, kader) !== null) return;
  if (!adres) yield { sleutel: "link-dood/leeg", regel };
  else if (adres.startsWith("www.")) yield { sleutel: "link-dood/www", regel, waarde: adres };
  else {
    const paginas = [...kader.adressen].filter((een) => een && !een.includes("#")).map((een) => een.replace(/\/+$/, ""));
    const zoek = adres.split("#")[0].replace(/^[/.]+|[/.]+$/g, "").replace(/\.md$/, "");
    const beste = bedoelde(zoek, paginas, kader);
    yield { sleutel: beste ? "link-dood/bedoeld" : "link-dood", regel, waarde: adres, beste: `/${beste}/` };
  }
}

/** Return the address from the root of the site that a link leads to, null when nowhere. */
export function vindAdres(adres, { adressen, bestand }) {
  const [, pad, , anker = ""] = /^([^#]*)(#([^]*))?$/.exec(ontcijfer(adres));
  if (!pad || pad.includes("?") || pad.includes("\\")) return null;
  const vol = pad.startsWith("/") ? pad.slice(1) : rechtgezet(`${bestand.split("/").slice(0, -1).join("/")}/${pad}`).replace(/^praktijken\//, "");
  const doel = vol.replace(/index\.md$/, "").replace(/\.md$/, "").replace(/\/+$/, "");
  const heel = doel ? `${doel}/` : "";
  if (!adressen.has(heel) || (anker && !adressen.has(`${heel}#${anker}`))) return null;
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

/** Return the address of a picture of the collection, null for any other. */
export function vindBeeld(doel, { beelden }) {
  const naam = ontcijfer(doel).replace(/^\.\.\//, "").replace(/^\//, "");
  return naam.startsWith("beelden/") && beelden.includes(naam.slice(8)) ? naam : null;
}

function* beeld(deel, kader) {
  if (!heeftWoorden([deel])) yield { sleutel: "beeld-zonder-tekst", regel: deel.regel, waarde: deel.doel };
  if (vindBeeld(deel.doel, kader) !== null) return;
  const beste = bedoelde(begin(deel.doel.split("/").at(-1), 100), kader.beelden, kader);
  yield { sleutel: "beeld-onbekend", regel: deel.regel, waarde: deel.doel, beste: beste ?? "naam.jpg" };
}
