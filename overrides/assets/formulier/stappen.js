/** The three steps of the form: one shows at a time, and the line above them says which. */
"use strict";
globalThis.kbStappen = (() => {
/** Show a step of the work; `werk` holds the steps, `kop` gets the focus when the reader asked for it. */
function toonStap(werk, nummer, kop = null) {
  werk.dataset.nu = nummer;
  for (const deel of werk.querySelectorAll("[data-stap]")) deel.hidden = deel.dataset.stap !== String(nummer);
  for (const knop of werk.querySelectorAll("[data-naar-stap]")) {
    if (knop.closest("[data-stappen]")) knop.toggleAttribute("aria-current", knop.dataset.naarStap === String(nummer));
  }
  for (const knop of werk.querySelectorAll("[data-stappen] [aria-current]")) knop.setAttribute("aria-current", "step");
  if (!kop) return;
  kop.focus({ preventScroll: true });
  werk.querySelector("[data-stappen]").scrollIntoView({ block: "start" });
}

/** Let the buttons of the steps work; `naar(nummer)` hears where the reader wants to go. */
function volgStappen(werk, naar) {
  werk.addEventListener("click", (klik) => {
    const knop = klik.target.closest("[data-naar-stap]");
    if (knop) naar(Number(knop.dataset.naarStap));
  });
}

/** Return the step that a part of the form stands in. */
function stapVan(deel) {
  return Number(deel.closest("[data-stap]")?.dataset.stap ?? 1);
}

return { toonStap, volgStappen, stapVan };
})();
