/** What the pages of the zelfscan have in common: their data and sentences, copies of their templates, wiping. */
"use strict";
globalThis.kbScanblad = (() => {
const { bewaarBestand } = globalThis.kbBestand;
const { blijft, ruimOp, wisAlles } = globalThis.kbOpslag;

/** Return the page called `naam` as the other scripts use it, null when this is another page. */
function maakBlad(naam) {
  const wortel = document.querySelector(`[data-scan="${naam}"]`);
  const bron = wortel?.querySelector("[data-gegevens]");
  if (!bron) return null;
  const { scan, zinnen, stappen } = JSON.parse(bron.textContent);
  const vind = (deel) => wortel.querySelector(`[data-${deel}]`);
  return {
    wortel,
    scan,
    stappen,
    vind,
    /** Return a sentence of the page, its places filled. */
    zin: (sleutel, waarden = {}) => zinnen[sleutel].replace(/\{(\w+)\}/g, (_, plaats) => waarden[plaats]),
    /** Return a copy of a template of the page, its places filled. */
    kloon: (sjabloon, waarden = {}) => vul(vind(`sjabloon="${sjabloon}"`).content.firstElementChild.cloneNode(true), waarden),
    /** Return the statements of a set, in order. */
    stellingen: (reeks) => scan.reeksen[reeks].stellingen.map((sleutel) => ({ sleutel, ...globalThis.kbStellingen[sleutel] })),
    /** Give the reader a file. */
    geefBestand: (sleutel, tekst) => bewaarBestand(zinnen[sleutel], tekst, "application/json"),
  };
}

/** Put texts in the places of an element: a list of texts becomes the items of a list, which goes when it is empty. */
function vul(element, waarden) {
  for (const [plaats, waarde] of Object.entries(waarden)) {
    const houder = element.matches(`[data-vul="${plaats}"]`) ? element : element.querySelector(`[data-vul="${plaats}"]`);
    if (Array.isArray(waarde)) vulLijst(houder, waarde);
    else houder.textContent = waarde;
  }
  return element;
}

/** Fill a list with texts; an empty one is hidden. */
function vulLijst(lijst, teksten) {
  lijst.replaceChildren(...teksten.map((tekst) => Object.assign(document.createElement("li"), { textContent: tekst })));
  lijst.hidden = teksten.length === 0;
}

/** Show the working part of the page, and let its button wipe everything that Aan de slag keeps. */
function open(blad, naWissen) {
  ruimOp();
  blad.vind("blijft-niet").hidden = blijft();
  blad.vind("wis").addEventListener("click", () => {
    wisAlles();
    naWissen();
    blad.vind("gewist").textContent = blad.zin("gewist");
  });
  blad.vind("plat").hidden = true;
  blad.vind("werk").hidden = false;
}

return { maakBlad, vul, vulLijst, open };
})();
