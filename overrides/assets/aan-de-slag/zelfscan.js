/** The zelfscan: answers that stay on this device until they are read out as a code. */
"use strict";
(() => {
const { naarBestand } = globalThis.kbScanbestanden;
const { maakBlad, open } = globalThis.kbScanblad;
const { inGroepen, maakCode } = globalThis.kbScancodes;
const { bewaar, lees } = globalThis.kbOpslag;
const { beantwoord, toonVragen } = globalThis.kbScanvragen;

const DAGEN = 7;

function start(blad) {
  const keuze = blad.vind("deelkeuze");
  let stand = begin(blad, lees("antwoorden"));
  let vragen = null;

  function toon() {
    keuze.value = String(stand.reeks);
    blad.vind("kop").textContent = blad.scan.reeksen[stand.reeks].naam;
    vragen = toonVragen(blad, blad.vind("vragen"), stand.reeks, stand.antwoorden, (antwoorden) => zet({ ...stand, antwoorden }));
    toonStand();
  }

  function toonStand() {
    blad.vind("stand").textContent = blad.zin("stand", { aantal: beantwoord(stand.antwoorden), totaal: stand.antwoorden.length });
    blad.vind("klaar").hidden = true;
  }

  function zet(nieuw) {
    stand = nieuw;
    bewaar("antwoorden", stand, DAGEN);
    toonStand();
  }

  function klaar() {
    if (vragen.mist()) {
      blad.vind("stand").textContent = blad.zin("mist", { aantal: vragen.mist() });
      vragen.naarEerste();
      return;
    }
    blad.vind("code").textContent = inGroepen(maakCode(stand.reeks, stand.antwoorden));
    blad.vind("gekopieerd").textContent = "";
    blad.vind("verder").replaceChildren(...blad.stellingen(stand.reeks).map((stelling, plek) => regel(blad, stelling, stand.antwoorden[plek])));
    blad.vind("klaar").hidden = false;
    blad.wortel.querySelector("#code-kop").focus();
  }

  keuze.addEventListener("change", () => {
    zet(leeg(blad, keuze.value));
    toon();
  });
  blad.vind("vorm").addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    klaar();
  });
  blad.vind("bestand").addEventListener("click", () => {
    blad.geefBestand("bestand", naarBestand("antwoorden", { code: maakCode(stand.reeks, stand.antwoorden) }));
  });
  window.addEventListener("pageshow", toon);
  open(blad, () => {
    stand = begin(blad, null);
    toon();
  });
}

function begin(blad, bewaard) {
  const goed = bewaard && blad.scan.nu.includes(bewaard.reeks) && /^[0-4-]*$/.test(bewaard.antwoorden);
  return goed && bewaard.antwoorden.length === blad.scan.reeksen[bewaard.reeks].stellingen.length ? bewaard : leeg(blad, blad.scan.nu[0]);
}

function leeg(blad, reeks) {
  return { reeks: Number(reeks), antwoorden: "-".repeat(blad.scan.reeksen[reeks].stellingen.length) };
}

/** Return a line that leads from a statement to what helps with it. */
function regel(blad, stelling, antwoord) {
  const item = blad.kloon("regel", { tekst: stelling.tekst });
  item.querySelector("[data-teken]").replaceWith(blad.kloon(`teken-${antwoord}`));
  item.querySelector("[data-link]").replaceWith(blad.vind("waarheen").content.querySelector(`[data-bij="${stelling.sleutel}"]`).cloneNode(true));
  return item;
}

const blad = maakBlad("zelfscan");
if (blad) start(blad);
})();
