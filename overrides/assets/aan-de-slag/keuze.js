/** From the result to doing: what the group chose, what helps with it, and the code to begin with the next time. */
"use strict";
globalThis.kbSamenKeuze = (() => {
const { naarBestand } = globalThis.kbScanbestanden;
const { vulLijst } = globalThis.kbScanblad;
const { inGroepen, maakResultaat } = globalThis.kbScancodes;
const { naarPlan } = globalThis.kbOpslag;

/** Let the screen of the choice work; returns what fills it. */
function volgKeuze(tafel) {
  const { vind, neem, wortel } = tafel;
  const gekozen = () => tafel.stellingen(neem().reeks)[neem().keuze - 1];
  const wegen = [...vind("wegen").children];
  const lenzen = [...wortel.querySelectorAll("[data-lens]")];
  const code = () => maakResultaat(neem().reeks, neem().afspraken, neem().keuze);

  function toon() {
    const { sleutel, tekst } = gekozen();
    const { wegen: nu, lenzen: vragen } = tafel.scan.hulp[sleutel];
    vind("gekozen").textContent = tekst;
    vind("wegen").append(...nu.map((plek) => wegen[plek]));
    wegen.forEach((weg, plek) => (weg.hidden = !nu.includes(plek)));
    lenzen.forEach((lens, plek) => (lens.hidden = !vragen.includes(plek)));
    // What the group chose stands above already.
    for (const doel of wortel.querySelectorAll("[data-doel]")) doel.hidden = doel.dataset.doel === sleutel;
    toonLater(tafel);
  }

  for (const weg of wegen) {
    const doel = weg.querySelector("[data-doel]");
    const stap = weg.querySelector("[data-stap]");
    if (doel) doel.lastElementChild.textContent = globalThis.kbStellingen[doel.dataset.doel].tekst;
    if (stap) stap.textContent = globalThis.kbStappen[weg.dataset.weg];
  }
  for (const knop of wortel.querySelectorAll("[data-naar-plan]")) {
    knop.addEventListener("click", (klik) => {
      const waaraan = neem().waaraan[neem().keuze - 1];
      naarPlan(klik, { praktijk: knop.dataset.naarPlan, stelling: gekozen().tekst, waaraan, code: inGroepen(code()) });
    });
  }
  vind("bewaar-resultaat").addEventListener("click", () => {
    tafel.geefBestand("bestand_resultaat", naarBestand("resultaat", { code: code(), waaraan: neem().waaraan, kwam: neem().vorige?.kwam }));
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
