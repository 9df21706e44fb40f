/** From the result to doing: what the group chose, what helps with it, and the code to begin with the next time. */
"use strict";
globalThis.kbSamenKeuze = (() => {
const { naarBestand } = globalThis.kbScanbestanden;
const { vulLijst } = globalThis.kbScanblad;
const { inGroepen, maakResultaat } = globalThis.kbScancodes;
const { bewaar } = globalThis.kbOpslag;

const DAGEN_PLAN = 30;

/** Let the screen of the choice work; returns what fills it. */
function volgKeuze(tafel) {
  const { vind, neem, wortel } = tafel;
  const gekozen = () => tafel.stellingen(neem().reeks)[neem().keuze - 1];
  const hulp = () => tafel.scan.hulp[gekozen().sleutel];
  const code = () => maakResultaat(neem().reeks, neem().afspraken, neem().keuze);

  function toon() {
    const { wegen, lenzen } = hulp();
    vind("gekozen").textContent = gekozen().tekst;
    const houder = vind("wegen");
    for (const id of wegen) houder.append(vind(`weg="${id}"`));
    for (const weg of houder.children) weg.hidden = !wegen.includes(weg.dataset.weg);
    for (const lens of wortel.querySelectorAll("[data-lens]")) lens.hidden = !lenzen.includes(lens.dataset.lens);
    toonLater(tafel);
  }

  for (const knop of wortel.querySelectorAll("[data-naar-plan]")) {
    knop.addEventListener("click", () => {
      const waaraan = neem().waaraan[neem().keuze - 1];
      bewaar("keuze", { praktijk: knop.dataset.naarPlan, stelling: gekozen().tekst, waaraan }, DAGEN_PLAN);
    });
  }
  vind("bewaar-resultaat").addEventListener("click", () => {
    tafel.geefBestand("bestand_resultaat", naarBestand("resultaat", { code: code(), waaraan: neem().waaraan }));
  });
  vind("print").addEventListener("click", () => window.print());
  return { verder: toon, resultaat: () => (vind("resultaat").textContent = inGroepen(code())) };
}

function toonLater({ vind, neem, stellingen }) {
  const { later, reeks } = neem();
  vind("later").hidden = later.length === 0;
  vulLijst(vind("laterlijst"), later.map((nummer) => stellingen(reeks)[nummer - 1].tekst));
}

return { volgKeuze };
})();
