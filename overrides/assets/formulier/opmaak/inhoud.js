/**
 * Reads the body of an entry as the checker does (scripts/kennisbank/lezen/markdown/inhoud.py): a tree, its links, and
 * what is wrong with its Markdown. Whether links lead somewhere is not known here (links.js).
 */
"use strict";
globalThis.kbInhoud = (() => {
const { begin, gestript, lengte } = globalThis.kbTekst;
const { leesSecties } = globalThis.kbBlokken;
const { maakVondsten } = globalThis.kbVondsten;

// Headings are short; longer lines are none.
const LANGSTE_KOP = 80;

/**
 * Return `{ secties, links, vondsten }` of a text whose first line is line `eersteRegel` of its
 * file. `patroon(naam)` gives a pattern of the checker, `koppen` are the headings that a body of this kind has.
 */
function leesInhoud(tekst, eersteRegel, lezer, patroon, koppen) {
  const { tekst: hersteld, vondsten: vooraf } = herstelKoppen(tekst, eersteRegel, patroon);
  const vondsten = maakVondsten(hersteld, eersteRegel);
  const omgeving = {};
  const secties = leesSecties(lezer.parse(hersteld, omgeving), vondsten, patroon, koppen);
  const slordig = [...slordigeRegels(hersteld, vondsten, patroon, Boolean(omgeving.references))];
  return { secties, links: vondsten.links, vondsten: [...vooraf, ...vondsten.vondsten, ...slordig] };
}

/** Return the text with a space after the marks of each heading that lacks it, and what was wrong. */
function herstelKoppen(tekst, eersteRegel, patroon) {
  const vondsten = [];
  const regels = tekst.split("\n").map((regel, nummer) => {
    const delen = lengte(regel) <= LANGSTE_KOP && patroon("kopZonderSpatie").test(regel) && patroon("kopMetHekjes").exec(regel);
    if (!delen) return regel;
    const goed = `${delen[1]} ${delen[2]}`;
    vondsten.push({ sleutel: "kop-zonder-spatie", regel: nummer + eersteRegel, waarde: gestript(regel), goed });
    return goed;
  });
  return { tekst: regels.join("\n"), vondsten };
}

/** Yield list items that became ordinary text, footnotes, unknown marks, and links that are defined elsewhere. */
function* slordigeRegels(tekst, vondsten, patroon, metVerwijzingen) {
  const regelOp = (plek) => vondsten.eersteRegel + tekst.slice(0, plek).split("\n").length - 1;
  yield* opsommingen(tekst, regelOp, patroon);
  for (const gevonden of tekst.matchAll(patroon("uitbreiding"))) yield { sleutel: "opmaak-onbekend", regel: regelOp(gevonden.index), waarde: gevonden[0] };
  const voetnoot = patroon("voetnootAchteraf").exec(tekst);
  if (voetnoot) {
    if (!vondsten.isGemeld("voetnoot")) yield { sleutel: "voetnoot", regel: regelOp(voetnoot.index), waarde: voetnoot[0] };
  } else if (metVerwijzingen) {
    const gevonden = [...tekst.matchAll(patroon("definitie"))].map((een) => ({ sleutel: "link-verwijzing", regel: regelOp(een.index), waarde: een[1] }));
    yield* gevonden.length ? gevonden : [{ sleutel: "link-verwijzing", regel: vondsten.eersteRegel, waarde: "…" }];
  }
}

/** Yield the first of every run of such lines, so that one list gives one message. */
function* opsommingen(tekst, regelOp, patroon) {
  let vorige = -1;
  for (const gevonden of tekst.matchAll(patroon("opsomming"))) {
    const plek = gevonden.index + gevonden[0].length - gevonden.groups.teken.length;
    const regel = regelOp(plek);
    const einde = tekst.indexOf("\n", gevonden.index + gevonden[0].length);
    if (regel !== vorige + 1) yield { sleutel: "lijst-teken", regel, waarde: gestript(begin(tekst.slice(plek, einde), 40)) };
    vorige = regel;
  }
}

return { leesInhoud };
})();
