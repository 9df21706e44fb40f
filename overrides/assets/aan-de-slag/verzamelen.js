/**
 * What a group collects: a value that never changes; every function returns a new one, or an answer.
 *
 * `codes` are the answers of everybody who did not answer on paper, always sorted: their order tells nothing of who came
 * when. `papier` has the counts of the sheets, five per statement; `bladen` is how many sheets the group says there are, or
 * 0. `reeksen` are all sets there ever were, each with the statements it asks, as `id.version`.
 */
"use strict";
globalThis.kbVerzamelen = (() => {
const { leesCode, maakCode } = globalThis.kbScancodes;

const MINSTENS = 3;
const HOOGSTENS = 60;
const LEEG = [0, 0, 0, 0, 0];

/** Return an empty collection of a set of `lengte` statements, for `aantal` people. */
function begin(reeks, lengte, aantal, vorige = null) {
  return {
    nummer: `${Date.now().toString(36)}${Math.floor(Math.random() * 46656).toString(36)}`,
    reeks,
    aantal,
    codes: [],
    papier: Array.from({ length: lengte }, () => [...LEEG]),
    bladen: 0,
    bestanden: [],
    getoond: false,
    afspraken: "5".repeat(lengte),
    waaraan: Array(lengte).fill(""),
    keuze: 0,
    later: [],
    vorige,
  };
}

/** Return the collection with one person more. */
function voegToe(stand, code) {
  return { ...stand, codes: [...stand.codes, code].sort() };
}

/** Return the collection with the person of this code taken out once. */
function haalWeg(stand, code) {
  const plek = stand.codes.indexOf(code);
  return plek < 0 ? stand : { ...stand, codes: stand.codes.toSpliced(plek, 1) };
}

/** Return the collection with so many sheets that say `antwoord` to a statement. */
function zetPapier(stand, stelling, antwoord, getal) {
  const papier = stand.papier.map((rij) => [...rij]);
  papier[stelling][antwoord] = getal;
  return { ...stand, papier };
}

/** Return how many sheets of paper there are: as was said, or else as most statements that are counted have answers. */
function blaadjes({ bladen, papier }) {
  const sommen = papier.map(som).filter(Boolean);
  const keren = (getal) => sommen.filter((een) => een === getal).length;
  return bladen || sommen.reduce((meest, getal) => (keren(getal) - keren(meest) || getal - meest) > 0 ? getal : meest, 0);
}

/** Return the statements that have more or fewer answers on paper than there are sheets. */
function oneffen(stand) {
  return stand.papier.flatMap((rij, plek) => (som(rij) === blaadjes(stand) ? [] : [plek]));
}

/** Return how many people are in. */
function binnen(stand) {
  return stand.codes.length + blaadjes(stand);
}

/** Return per statement how many people gave each of the five answers. */
function telling(stand, reeksen) {
  const tel = stand.papier.map((rij) => [...rij]);
  for (const code of stand.codes) {
    [...antwoordenOp(code, stand.reeks, reeksen).antwoorden].forEach((cijfer, plek) => {
      if (cijfer !== "-") tel[plek][Number(cijfer)] += 1;
    });
  }
  return tel;
}

/**
 * Return `{ antwoorden, kwijt, mist }`: a good code as answers to another set (`-` where it has none), the statements it
 * answers that this set does not ask, and the places of those it has no answer to. Statements are the same by their id.
 */
function antwoordenOp(code, reeks, reeksen) {
  const gelezen = leesCode(code, lengtes(reeksen));
  return omgezet(gelezen.antwoorden, reeksen[gelezen.reeks].stellingen, reeksen[reeks].stellingen, "-");
}

/** Return digits for the statements `van` as digits for the statements `naar`, with `leeg` where there is none. */
function omgezet(cijfers, van, naar, leeg) {
  const op = new Map(van.map((stelling, plek) => [id(stelling), cijfers[plek]]));
  const gevraagd = new Set(naar.map(id));
  return {
    antwoorden: naar.map((stelling) => op.get(id(stelling)) ?? leeg).join(""),
    kwijt: van.filter((stelling) => !gevraagd.has(id(stelling))),
    mist: naar.flatMap((stelling, plek) => (op.has(id(stelling)) ? [] : [plek])),
  };
}

/** Return the number of statements of every set. */
function lengtes(reeksen) {
  return Object.fromEntries(Object.entries(reeksen).map(([nummer, { stellingen }]) => [nummer, stellingen.length]));
}

/**
 * Return what stands in the way of a code, or null: `{ fout }` of `leesCode`, "soort" for the code of a result, "deel" for
 * another part of the zelfscan, "dubbel" for answers that are in already.
 */
function bezwaar(stand, code, reeksen) {
  const gelezen = leesCode(code, lengtes(reeksen));
  if (gelezen.fout) return gelezen.fout;
  if (gelezen.soort !== "antwoorden") return "soort";
  if (reeksen[gelezen.reeks].deel !== reeksen[stand.reeks].deel) return "deel";
  return stand.codes.includes(maakCode(gelezen.reeks, gelezen.antwoorden)) ? "dubbel" : null;
}

/** Return two collections of one part together; what was agreed stays that of the first. */
function voegSamen(stand, ander, reeksen) {
  const papier = stand.papier.map((rij) => [...rij]);
  const van = reeksen[ander.reeks].stellingen.map(id);
  reeksen[stand.reeks].stellingen.forEach((stelling, plek) => {
    const rij = ander.papier[van.indexOf(id(stelling))] ?? LEEG;
    rij.forEach((getal, antwoord) => (papier[plek][antwoord] += getal));
  });
  return {
    ...stand,
    papier,
    bladen: stand.bladen || ander.bladen ? blaadjes(stand) + blaadjes(ander) : 0,
    codes: [...stand.codes, ...ander.codes].sort(),
    bestanden: [...stand.bestanden, ander.nummer, ...ander.bestanden],
  };
}

/** Return the codes of another collection that are in this one too. */
function dubbels(stand, ander) {
  return ander.codes.filter((code) => stand.codes.includes(code));
}

/** Tell whether another collection, or part of it, came in before. */
function kwamAl(stand, ander) {
  const gezien = new Set([stand.nummer, ...stand.bestanden]);
  return [ander.nummer, ...ander.bestanden].some((nummer) => gezien.has(nummer));
}

/** Tell whether a value that was kept, or came from a file, is a collection. */
function isVerzameling(stand, reeksen) {
  return (
    stand !== null &&
    typeof stand === "object" &&
    Object.hasOwn(reeksen, stand.reeks) &&
    typeof stand.nummer === "string" &&
    zijn(stand.codes, stand.codes?.length, (code) => isCode(code, reeksen)) &&
    zijn(stand.bestanden, stand.bestanden?.length, (nummer) => typeof nummer === "string") &&
    isAantal(stand.bladen ?? 0) &&
    zijn(stand.papier, reeksen[stand.reeks].stellingen.length, (rij) => zijn(rij, LEEG.length, isAantal))
  );
}

function zijn(lijst, lengte, test) {
  return Array.isArray(lijst) && lijst.length === lengte && lijst.every(test);
}

function isCode(code, reeksen) {
  return typeof code === "string" && leesCode(code, lengtes(reeksen)).soort === "antwoorden";
}

function isAantal(getal) {
  return Number.isInteger(getal) && getal >= 0 && getal <= HOOGSTENS;
}

function id(stelling) {
  return stelling.split(".")[0];
}

function som(rij) {
  return rij.reduce((totaal, getal) => totaal + getal, 0);
}

return { MINSTENS, HOOGSTENS, begin, voegToe, haalWeg, zetPapier, blaadjes, oneffen, som, binnen, telling, antwoordenOp, omgezet, lengtes, bezwaar, voegSamen, dubbels, kwamAl, isVerzameling };
})();
