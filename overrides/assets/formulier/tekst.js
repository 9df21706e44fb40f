/**
 * Texts as the checker sees them: spaces, lengths, ids, the nearest name, sentences out of templates.
 * Does in the browser what scripts/kennisbank/lezen/namen.py does on the server.
 */
"use strict";
globalThis.kbTekst = (() => {
const SPATIE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const SPATIES = new RegExp(`[${SPATIE}]+`, "gu");
const RAND = new RegExp(`^[${SPATIE}]+|[${SPATIE}]+$`, "gu");
const EINDE = new RegExp(`[${SPATIE}]+$`, "u");

/** Return a text without spaces around it, as Python strips it. */
function gestript(tekst) {
  return tekst.replace(RAND, "");
}

/** Return the words of a text, split where Python splits. */
function woorden(tekst) {
  return gestript(tekst).split(SPATIES).filter(Boolean);
}

/** Return a value on one line, without spaces around it. */
function schoon(tekst) {
  return woorden(String(tekst ?? "").toWellFormed?.() ?? String(tekst ?? "")).join(" ");
}

/** Return a text with plain line ends, without empty lines around it and spaces at the ends of lines. */
function schoneTekst(tekst) {
  const heel = String(tekst ?? "");
  return (heel.toWellFormed?.() ?? heel)
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((regel) => regel.replace(EINDE, ""))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}

/** Return how many characters a text has, as Python counts them. */
function lengte(tekst) {
  return [...tekst].length;
}

/** Return the first `aantal` characters. */
function begin(tekst, aantal) {
  return [...tekst].slice(0, aantal).join("");
}

/** Return a valid id that resembles `tekst`: `Café De Brug!` becomes `cafe-de-brug`. */
function maakId(tekst, { idMax, idVerboden, letters }) {
  const naam = korteId(latijn(tekst, letters).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""), idMax);
  return idVerboden.includes(naam) ? `${naam}-1` : naam || "naam";
}

/** Return what fits of an id, cut after a word; of one long word, its first letters. */
function korteId(id, langste) {
  if (id.length <= langste) return id;
  return id.slice(0, Math.max(0, id.lastIndexOf("-", langste))) || id.slice(0, langste);
}

/** Return a name for an address that nothing has: `kern`, or `kern` with a number behind it. */
function vrijeId(kern, { bezet, idMax }) {
  let id = kern;
  for (let nummer = 2; Object.hasOwn(bezet, id); nummer++) id = `${korteId(kern, idMax - "-123".length)}-${nummer}`;
  return id;
}

/** Tell whether a text has letters or digits that an id can be made of. */
function heeftNaam(tekst, { letters }) {
  return /[a-z0-9]/.test(latijn(tekst, letters));
}

/** Return a text in small letters of ASCII; `letters` says what stands for those that are no letter with a sign. */
function latijn(tekst, letters) {
  const klein = tekst.toLowerCase().replace(/[^\x00-\x7f]/gu, (teken) => letters[teken] ?? teken);
  return klein.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase();
}

const patronen = new WeakMap();

/** Return a pattern of the checker that finds every place; made once. */
function patroonVan(patroon) {
  if (!patronen.has(patroon)) patronen.set(patroon, new RegExp(patroon.bron, `${patroon.vlaggen}g`));
  return patronen.get(patroon);
}

/** Return an address with its `%20` and the like read; what is no character becomes a question mark. */
function ontcijfer(adres) {
  const lezer = new TextDecoder("utf-8", { ignoreBOM: true });
  return adres.replace(/(?:%[0-9a-f]{2})+/gi, (reeks) => lezer.decode(Uint8Array.from(reeks.slice(1).split("%"), (hex) => parseInt(hex, 16))));
}

/** Return names as a Dutch enumeration, cut after `meeste`. */
function opsomming(namen, meeste = 12) {
  const staart = namen.length > meeste ? ` en nog ${namen.length - meeste}` : "";
  return namen.slice(0, meeste).join(", ") + staart;
}

/** Fill a template as Python does: `{naam}` and, cut to a length, `{waarde:.60}`. */
function vul(sjabloon, waar) {
  return sjabloon.replace(/\{(\w+)(?::\.(\d+))?\}/g, (heel, naam, langste) => {
    if (!(naam in waar)) return heel;
    return langste ? begin(String(waar[naam]), Number(langste)) : String(waar[naam]);
  });
}

/** Return the longest run that `a` and `b` share within bounds; the first one when there are more. */
function langsteGelijke(a, b, [avan, atot, bvan, btot]) {
  let beste = [avan, bvan, 0];
  let vorige = new Map();
  for (let i = avan; i < atot; i++) {
    const nieuw = new Map();
    for (let j = bvan; j < btot; j++) {
      if (a[i] !== b[j]) continue;
      const lang = (vorige.get(j - 1) ?? 0) + 1;
      nieuw.set(j, lang);
      if (lang > beste[2]) beste = [i - lang + 1, j - lang + 1, lang];
    }
    vorige = nieuw;
  }
  return beste;
}

/** Return how alike two texts are, from 0 to 1: the ratio of Python's difflib. */
function gelijkenis(een, ander) {
  const [a, b] = [[...een], [...ander]];
  let gelijk = 0;
  const open = [[0, a.length, 0, b.length]];
  while (open.length) {
    const vak = open.pop();
    const [i, j, lang] = langsteGelijke(a, b, vak);
    if (!lang) continue;
    gelijk += lang;
    open.push([vak[0], i, vak[2], j], [i + lang, vak[1], j + lang, vak[3]]);
  }
  return a.length + b.length ? (2 * gelijk) / (a.length + b.length) : 1;
}

/** Return the possible name nearest to what was found, null when none is near. */
function bedoelde(gevonden, mogelijk, grenzen) {
  const kaal = gestript(gestript(begin(gevonden, 120)).replace(/^["'“”„‘’]+|["'“”„‘’]+$/g, "")).toLowerCase();
  for (const vorm of new Set([kaal, maakId(kaal, grenzen)])) {
    let beste = null;
    for (const naam of kandidaten(vorm, mogelijk, grenzen)) {
      const score = gelijkenis(naam.toLowerCase(), vorm);
      if (score < 0.6) continue;
      if (!beste || score > beste.score || (score === beste.score && naam > beste.naam)) beste = { score, naam };
    }
    if (beste) return beste.naam;
  }
  return null;
}

/** Return the names worth comparing: of many, those that share most groups of three letters with `vorm`. */
function kandidaten(vorm, mogelijk, { namenVeel, namenMeeste, namenAlgemeen }) {
  if (mogelijk.length <= namenVeel) return mogelijk;
  const eigen = groepen(vorm);
  const gedeeld = mogelijk.map((naam) => [naam, groepen(naam.toLowerCase())]);
  const telling = new Map();
  for (const groep of eigen) {
    const met = gedeeld.filter(([, ander]) => ander.has(groep));
    if (met.length <= namenAlgemeen) for (const [naam] of met) telling.set(naam, (telling.get(naam) ?? 0) + 1);
  }
  const opVolgorde = [...telling].sort(([een, a], [ander, b]) => b - a || (een < ander ? -1 : 1));
  return opVolgorde.slice(0, namenMeeste).map(([naam]) => naam);
}

function groepen(naam) {
  const vol = [..." ", ...naam, " "];
  return new Set(vol.slice(2).map((teken, plek) => vol[plek] + vol[plek + 1] + teken));
}

return { gestript, woorden, schoon, schoneTekst, lengte, begin, maakId, vrijeId, heeftNaam, patroonVan, ontcijfer, opsomming, vul, gelijkenis, bedoelde };
})();
