/**
 * Filters on /hulpmiddelen/: a choice per facet hides what does not fit. Without this script all is there, in groups.
 */
"use strict";
(() => {
const { past } = globalThis.kbVinder;

/** Turn the choices of the form into what `past` takes. */
function keuzeVan(vorm) {
  return Object.fromEntries([...new FormData(vorm)].map(([facet, waarde]) => [facet, waarde ? [waarde] : []]));
}

function start() {
  const vorm = document.querySelector("form[data-filter]");
  if (!vorm) return;
  const alles = [...document.querySelectorAll("[data-facetten]")];
  const groepen = [...document.querySelectorAll(".kb-groep")];

  function toon() {
    const keuze = keuzeVan(vorm);
    for (const deel of alles) deel.hidden = !past({ facetten: JSON.parse(deel.dataset.facetten) }, keuze);
    for (const groep of groepen) groep.hidden = !groep.querySelector("[data-facetten]:not([hidden])");
    const aantal = alles.filter((deel) => !deel.hidden).length;
    vorm.querySelector("[data-filter-stand]").textContent =
      `${aantal || "geen"} ${aantal === 1 ? "hulpmiddel" : "hulpmiddelen"}`;
  }

  function naarAnker() {
    const doel = document.getElementById(location.hash.slice(1));
    if (!doel?.closest("[hidden]")) return;
    vorm.reset();
    doel.scrollIntoView();
  }

  vorm.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  vorm.addEventListener("change", toon);
  vorm.addEventListener("reset", () => setTimeout(toon));
  window.addEventListener("hashchange", naarAnker);
  vorm.hidden = false;
  toon();
}

start();
})();
