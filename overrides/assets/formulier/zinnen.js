/**
 * Reads the text within one block: emphasis, links, pictures, code. Makes plain objects; shows nothing.
 * A small part of CommonMark: what an entry may hold. The checker reads everything once more.
 */

const LINK = /^(!?)\[((?:[^\[\]\\]|\\.)*)\]\(\s*(<[^<>\n]*>|(?:[^\s()<\\]|\\.|\([^\s()]*\))*)(?:\s+("[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/u;
const CODE = /^(`+)(?!`)([\s\S]*?[^`])\1(?!`)/;
const ADRES = /^<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/i;
const HTML =
  /^(?:<[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[a-z][a-z0-9-]*\s*>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![a-z][^>]*>)/i;
const STERK = /^(\*\*|__)(?=\S)([\s\S]+?)(?<=\S)\1/;
const NADRUK = /^([*_])(?=[^\s*_])((?:[^*_\\]|\\.)*?)(?<=\S)\1(?![\p{L}\p{N}])/u;
const ONTSNAPT = /^\\([!-/:-@[-`{-~])/;

/** Return the nodes of a text: `{ soort, tekst?, doel?, titel?, kinderen?, regel }`; `regel` counts from 0. */
export function leesZin(tekst) {
  const knopen = [];
  let gewoon = "";
  let plek = 0;
  let regel = 0;
  const sluit = () => {
    if (gewoon) knopen.push({ soort: "tekst", tekst: gewoon, regel });
    gewoon = "";
  };
  while (plek < tekst.length) {
    const rest = tekst.slice(plek);
    const gevonden = tekst[plek] === "\n" ? null : lees(rest, tekst[plek - 1] ?? " ");
    if (tekst[plek] === "\n") {
      sluit();
      knopen.push({ soort: "spatie", tekst: " ", regel });
      regel += 1;
      plek += 1;
    } else if (!gevonden) {
      gewoon += tekst[plek];
      plek += 1;
    } else if (gevonden.soort === "teken") {
      gewoon += gevonden.tekst;
      plek += gevonden.lang;
    } else {
      sluit();
      const { lang, ...knoop } = gevonden;
      const einde = regel + (tekst.slice(plek, plek + lang).match(/\n/g)?.length ?? 0);
      for (const kind of knoop.kinderen ?? []) kind.regel += regel;
      knopen.push({ ...knoop, regel: knoop.soort === "link" ? einde : regel });
      regel = einde;
      plek += lang;
    }
  }
  sluit();
  return knopen;
}

/** Read what starts here; null when it is an ordinary sign. */
function lees(rest, vorige) {
  let deel;
  if (rest[0] === "\\" && (deel = ONTSNAPT.exec(rest))) return { soort: "teken", tekst: deel[1], lang: 2 };
  if (rest.startsWith("\\\n")) return { soort: "regeleinde", tekst: " ", lang: 2 };
  if (rest[0] === "`" && (deel = CODE.exec(rest))) return { soort: "code", tekst: deel[2].replaceAll("\n", " "), lang: deel[0].length };
  if (rest[0] === "<" && (deel = ADRES.exec(rest))) {
    return { soort: "link", doel: deel[1], titel: "", kinderen: [{ soort: "tekst", tekst: deel[1], regel: 0 }], lang: deel[0].length };
  }
  if (rest[0] === "<" && (deel = HTML.exec(rest))) return { soort: "html", tekst: deel[0], lang: deel[0].length };
  if ((rest[0] === "[" || rest.startsWith("![")) && (deel = LINK.exec(rest))) return koppeling(deel);
  if ("*_".includes(rest[0]) && (deel = STERK.exec(rest)) && mag(rest[0], vorige)) {
    return { soort: "sterk", kinderen: leesZin(deel[2]), lang: deel[0].length };
  }
  if ("*_".includes(rest[0]) && (deel = NADRUK.exec(rest)) && mag(rest[0], vorige)) {
    return { soort: "nadruk", kinderen: leesZin(deel[2]), lang: deel[0].length };
  }
  if (/^\*{2,}/.test(rest)) {
    const sterren = /^\*+/.exec(rest)[0];
    return { soort: "teken", tekst: sterren, lang: sterren.length };
  }
  return null;
}

const mag = (teken, vorige) => teken === "*" || !/[\p{L}\p{N}]/u.test(vorige);

function koppeling([heel, uitroep, binnen, doel, titel]) {
  const kaal = (doel.startsWith("<") ? doel.slice(1, -1) : doel).replace(/\\([!-/:-@[-`{-~])/g, "$1");
  if (uitroep) return { soort: "beeld", tekst: platteTekst(leesZin(binnen)).trim(), doel: kaal, titel: titel ?? "", lang: heel.length };
  return { soort: "link", doel: kaal, titel: titel ?? "", kinderen: leesZin(binnen), lang: heel.length };
}

/** Return the words of nodes, marks left out. */
export function platteTekst(knopen) {
  return knopen.map((knoop) => (knoop.soort === "html" ? "" : (knoop.tekst ?? "") + platteTekst(knoop.kinderen ?? []))).join("");
}

/** Yield every node, parents before children. */
export function* wandel(knopen) {
  for (const knoop of knopen) {
    yield knoop;
    yield* wandel(knoop.kinderen ?? []);
  }
}
