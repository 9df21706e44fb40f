/** What the pages of the zelfscan have in common: data and sentences, copies of templates, messages, questions, wiping. */
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
  const zin = (sleutel, waarden = {}) => zinnen[sleutel].replace(/\{(\w+)\}/g, (_, plaats) => waarden[plaats]);
  const kloon = (sjabloon, waarden = {}) => vul(vind(`sjabloon="${sjabloon}"`).content.firstElementChild.cloneNode(true), waarden);
  let sluit = () => {};
  return {
    wortel,
    scan,
    stappen,
    vind,
    /** Return a sentence of the page, its places filled. */
    zin,
    /** Return a copy of a template of the page, its places filled. */
    kloon,
    /** Say something at a field, or nothing any more; what is wrong is marked, and comes into view. */
    meld(plek, tekst = "", fout = false) {
      const bericht = vind(`bericht="${plek}"`);
      const veld = vind(`meldt="${plek}"`);
      bericht.textContent = tekst;
      veld?.setAttribute("aria-invalid", String(fout));
      if (fout) {
        (veld ?? bericht).closest("details")?.setAttribute("open", "");
        veld?.focus();
      }
      if (tekst && !vind("vraagje")) bericht.scrollIntoView({ block: "nearest" });
    },
    /** Ask something below an element; returns whether the answer was yes. One question at a time: the one before is a no. */
    vraag(element, soort, tekst) {
      sluit();
      const terug = document.activeElement;
      const deel = kloon("vraagje", { tekst, ja: zin(`${soort}_ja`), nee: zin(`${soort}_nee`) });
      element.after(deel);
      deel.firstElementChild.focus();
      deel.scrollIntoView({ block: "nearest" });
      return new Promise((klaar) => {
        sluit = (ja = false) => {
          if (deel.contains(document.activeElement)) terug.focus();
          deel.remove();
          klaar(ja);
        };
        deel.querySelector("[data-ja]").addEventListener("click", () => sluit(true));
        deel.querySelector("[data-nee]").addEventListener("click", () => sluit());
      });
    },
    /** Take back a question that is still open. */
    sluitVraag: () => sluit(),
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

/** Show a text in its place; without one the place is hidden. */
function toonTekst(plek, tekst = "") {
  plek.lastElementChild.textContent = tekst;
  plek.hidden = !tekst.trim();
}

/** Show the working part of the page, and let its button wipe everything that Aan de slag keeps. */
function open(blad, naWissen) {
  ruimOp();
  blad.vind("blijft-niet").hidden = blijft();
  blad.vind("wis").addEventListener("click", async ({ target }) => {
    if (!(await blad.vraag(target.parentElement, "wis", blad.zin("wis")))) return;
    wisAlles();
    naWissen();
    blad.vind("gewist").textContent = blad.zin("gewist");
  });
  blad.vind("plat").hidden = true;
  blad.vind("werk").hidden = false;
}

return { maakBlad, vul, vulLijst, toonTekst, open };
})();
