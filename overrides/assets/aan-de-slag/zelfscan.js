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
  let mist = null;

  function toon() {
    keuze.value = String(stand.reeks);
    blad.vind("kop").textContent = blad.scan.reeksen[stand.reeks].naam;
    mist = toonVragen(blad, blad.vind("vragen"), stand.reeks, stand.antwoorden, (antwoorden) => zet({ ...stand, antwoorden }));
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
    if (mist()) return;
    blad.vind("code").textContent = inGroepen(maakCode(stand.reeks, stand.antwoorden));
    blad.vind("gekopieerd").textContent = "";
    blad.vind("verder").replaceChildren(...blad.stellingen(stand.reeks).map((stelling, plek) => regel(blad, stelling, stand.antwoorden[plek])));
    blad.vind("klaar").hidden = false;
    blad.wortel.querySelector("#code-kop").focus();
  }

  keuze.addEventListener("change", () => {
    // What was answered of another part stays.
    const delen = { ...stand.delen, [stand.reeks]: stand.antwoorden };
    zet(begin(blad, { reeks: Number(keuze.value), antwoorden: delen[keuze.value], delen }));
    toon();
  });
  blad.vind("vorm").addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    klaar();
  });
  blad.vind("bestand").addEventListener("click", () => {
    blad.geefBestand("bestand", naarBestand("antwoorden", { code: maakCode(stand.reeks, stand.antwoorden) }));
  });
  window.addEventListener("pageshow", toon); // a browser may put answers back as they were left
  toon();
  open(blad, () => {
    stand = begin(blad, null);
    toon();
  });
}

function begin(blad, bewaard) {
  const reeks = blad.scan.nu.includes(bewaard?.reeks) ? bewaard.reeks : blad.scan.nu[0];
  const leeg = "-".repeat(blad.scan.reeksen[reeks].stellingen.length);
  const goed = bewaard?.reeks === reeks && /^[0-4-]+$/.test(bewaard.antwoorden) && bewaard.antwoorden.length === leeg.length;
  return { reeks, antwoorden: goed ? bewaard.antwoorden : leeg, delen: bewaard?.delen };
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
