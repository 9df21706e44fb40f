// The button for light or dark colours. The choice stays in this browser and goes nowhere.
"use strict";
(() => {
const DONKER = matchMedia("(prefers-color-scheme: dark)");

/** Let `knop` switch the colours, and keep its state right when the device changes its own. */
function volgKleuren(knop) {
  if (!knop) return;
  const toon = () => knop.setAttribute("aria-pressed", String(isDonker()));
  knop.addEventListener("click", () => {
    kies(isDonker() ? "licht" : "donker");
    toon();
  });
  DONKER.addEventListener("change", toon);
  toon();
}

function isDonker() {
  const keuze = document.documentElement.dataset.thema;
  return keuze ? keuze === "donker" : DONKER.matches;
}

/** Use a scheme. What equals the device's own scheme is forgotten rather than kept. */
function kies(thema) {
  const eigen = DONKER.matches ? "donker" : "licht";
  document.documentElement.dataset.thema = thema;
  try {
    if (thema === eigen) localStorage.removeItem("kb-thema");
    else localStorage.setItem("kb-thema", thema);
  } catch {
    // Without storage the choice holds for this page only.
  }
}

volgKleuren(document.querySelector("[data-thema-knop]"));
})();
