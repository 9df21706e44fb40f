/**
 * One device passed round: who has it sees empty questions, and the next sees nothing of it, also after Back or a
 * reload. What somebody is filling in is kept until they pass the device on.
 */
"use strict";
globalThis.kbSamenDoorgeven = (() => {
const { maakCode } = globalThis.kbScancodes;
const { bewaar, lees, wis } = globalThis.kbOpslag;
const { HOOGSTENS, binnen, voegToe } = globalThis.kbVerzamelen;
const { beantwoord, toonVragen } = globalThis.kbScanvragen;

const DAGEN = 7;

/** Let the passing round work; returns what fills its screen. */
function volgDoorgeven(tafel) {
  const { vind, zin, neem } = tafel;
  const vorm = vind("beurt");
  let mist = null;

  function toon() {
    const bezig = lees("doorgeven").antwoorden;
    vind("tussen").hidden = bezig !== null;
    vorm.hidden = bezig === null;
    vorm.querySelector("[data-vragen]").replaceChildren();
    vind("beurtstand").textContent = "";
    vind('bericht="doorgeven"').textContent = zin("binnen", { aantal: binnen(neem()), totaal: neem().aantal });
    if (bezig === null) return;
    mist = toonVragen(tafel, vorm.querySelector("[data-vragen]"), neem().reeks, bezig, (antwoorden) => {
      bewaar("doorgeven", { antwoorden }, DAGEN);
      vind("beurtstand").textContent = zin("stand", { aantal: beantwoord(antwoorden), totaal: antwoorden.length });
    });
  }

  vind("aan-de-beurt").addEventListener("click", () => {
    const vol = binnen(neem()) >= HOOGSTENS;
    if (vol) return (vind('bericht="doorgeven"').textContent = zin("te_veel"));
    bewaar("doorgeven", { antwoorden: "-".repeat(neem().papier.length) }, DAGEN);
    return tafel.toon();
  });
  vorm.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (mist()) return;
    tafel.zet(voegToe(neem(), maakCode(neem().reeks, lees("doorgeven").antwoorden)));
    bewaar("doorgeven", { antwoorden: null }, DAGEN);
    tafel.toon();
  });
  vind("terug").addEventListener("click", () => {
    wis("doorgeven");
    tafel.toon();
  });
  return { doorgeven: toon };
}

return { volgDoorgeven };
})();
