/**
 * Finds what the tables of the checker forbid, anywhere in a text: in words, in addresses, behind what masks it.
 * The twin of scripts/kennisbank/controle/tekstregels.py; the rules come from there (scripts/kennisbank/bijdragen/tekstregels.py).
 */
"use strict";
globalThis.kbTekstregels = (() => {
const { begin, gestript, ontcijfer, woorden } = globalThis.kbTekst;

/** Yield `{ sleutel, regel, waarde }`, once per line and code; in a concept some codes weigh less. */
function* zoekTekstregels(tekst, { tekstregels: tabel, teksten }, concept) {
  const gehad = new Set();
  const sleutelVan = ({ sleutel }) => (concept && `${sleutel}/concept` in teksten ? `${sleutel}/concept` : sleutel);
  for (const gezien of new Set([tekst, onthul(tekst, tabel)])) {
    const blikken = blikkenVan(gezien, tabel.webadres);
    for (const regel of tabel.regels) {
      for (const gevonden of treffers(blikken[regel.blik], regel, tabel)) {
        const nummer = gezien.slice(0, gevonden.index).split("\n").length;
        const merk = `${regel.sleutel} ${nummer}`;
        if (gehad.has(merk)) continue;
        gehad.add(merk);
        yield { sleutel: sleutelVan(regel), regel: nummer, waarde: gestript(begin(woorden(gevonden[0]).join(" "), regel.toon)) };
      }
    }
  }
}

const patronen = new WeakMap();

/** Return a pattern of the checker that finds every place; made once. */
function patroonVan(patroon) {
  if (!patronen.has(patroon)) patronen.set(patroon, new RegExp(patroon.bron, `${patroon.vlaggen}g`));
  return patronen.get(patroon);
}

/** Yield what counts. After what is no name the search goes on at the next sign. */
function* treffers(tekst, regel, tabel) {
  const patroon = patroonVan(regel.patroon);
  for (let begin = 0; ; ) {
    patroon.lastIndex = begin;
    const gevonden = patroon.exec(tekst);
    if (!gevonden) return;
    const uitzondering = Boolean(gevonden.groups?.niet);
    const goed = !uitzondering && telt(gevonden, regel, tabel);
    if (goed) yield gevonden;
    begin = gevonden.index + (goed || uitzondering ? gevonden[0].length : 1);
  }
}

function telt({ groups = {}, index, input }, { vooraf }, { voornamen, geenMens, aanloop }) {
  if ("voornaam" in groups && !voornamen.includes(groups.voornaam)) return false;
  if ("naam" in groups && groups.naam.search(patroonVan(geenMens)) >= 0) return false;
  return !vooraf || [...input.slice(0, index)].slice(-aanloop).join("").search(patroonVan(vooraf)) >= 0;
}

/** Return the text, its words without addresses, and its addresses without words: all of one length. */
function blikkenVan(alles, adres) {
  const wit = (deel) => " ".repeat(deel.length);
  const delen = [...alles.matchAll(patroonVan(adres))];
  let vorige = 0;
  let tekst = "";
  let adressen = "";
  for (const { 0: deel, index } of delen) {
    tekst += alles.slice(vorige, index) + wit(deel);
    adressen += wit(alles.slice(vorige, index)) + deel;
    vorige = index + deel.length;
  }
  return { alles, tekst: tekst + alles.slice(vorige), adres: adressen };
}

/** Return a text as a reader or a browser sees it, on as many lines: `jan%40example&#46;org` for one. */
function onthul(tekst, { verwijzing, ontsnapt, procent, tekennamen, meesteLagen }) {
  if (!/[%&\\*`]/.test(tekst)) return tekst;
  let uit = tekst.replace(patroonVan(verwijzing), (heel, getal, hex, naam) => {
    if (naam) return Object.hasOwn(tekennamen, naam) ? tekennamen[naam] : heel;
    const nummer = getal ? Number(getal) : parseInt(hex, 16);
    return nummer >= 32 && nummer <= 0x10ffff ? String.fromCodePoint(nummer) : " ";
  });
  uit = uit.replace(patroonVan(ontsnapt), "");
  for (let laag = 0; laag < meesteLagen; laag += 1) uit = uit.replace(patroonVan(procent), (code) => ontcijfer(code).replace(/[\s\x00-\x1f]/gu, "+"));
  return uit;
}

return { zoekTekstregels };
})();
