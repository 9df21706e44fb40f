/**
 * Filters above a list: a choice per facet, and words to look for, which live in the address. Without this script
 * all is there, in groups. What stands in a list has `data-facetten`; `data-woorden` says more than its text does.
 */
"use strict";
(() => {
const { naarAdres, past, uitAdres } = globalThis.kbVinder;

/** Return `tekst` for comparing: capitals and accents make no difference. */
const plat = (tekst) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function start() {
  const vorm = document.querySelector("form[data-filter]");
  if (!vorm) return;
  const keuzes = [...vorm.querySelectorAll("select")];
  const facetten = keuzes.map((keuze) => [keuze.name, [...keuze.options].map((optie) => optie.value).filter(Boolean)]);
  const delen = [...document.querySelectorAll("[data-facetten]")].map((element) => ({
    element,
    facetten: JSON.parse(element.dataset.facetten || "{}"),
    woorden: plat(`${element.textContent} ${element.dataset.woorden ?? ""}`),
    telt: !element.closest("svg"), // a point of the map stands in the list too
  }));
  const groepen = [...document.querySelectorAll(".kb-groep")];
  const dicht = groepen.filter((groep) => groep.localName === "details" && !groep.open);
  const stand = vorm.querySelector("[data-filter-stand]");

  const woorden = () => plat(vorm.elements.q?.value ?? "").split(/\s+/).filter(Boolean);
  const keuze = () => Object.fromEntries(keuzes.map(({ name, value }) => [name, value ? [value] : []]));

  function toon() {
    const [gezocht, gekozen] = [woorden(), keuze()];
    for (const deel of delen) {
      const weg = !past(deel, gekozen) || !gezocht.every((woord) => deel.woorden.includes(woord));
      deel.element.toggleAttribute("hidden", weg);
    }
    for (const groep of groepen) groep.hidden = !groep.querySelector("[data-facetten]:not([hidden])");
    for (const groep of dicht) groep.open = gezocht.length > 0;
    const aantal = delen.filter(({ element, telt }) => telt && !element.hasAttribute("hidden")).length;
    stand.textContent = aantal ? `${aantal} ${aantal === 1 ? stand.dataset.een : stand.dataset.meer}` : stand.dataset.geen;
  }

  function lees() {
    const toestand = uitAdres(location, facetten);
    for (const veld of keuzes) veld.value = toestand.keuze[veld.name][0] ?? "";
    if (vorm.elements.q) vorm.elements.q.value = toestand.q;
    toon();
  }

  function bewaar() {
    const adres = naarAdres({ keuze: keuze(), q: vorm.elements.q?.value ?? "", sorteer: "kader" });
    const anker = adres.includes("#") || location.hash.startsWith("#q=") ? "" : location.hash;
    history.replaceState(null, "", location.pathname + adres + anker);
    toon();
  }

  /** Show what an anchor names, also when a choice hid it or a fold holds it. */
  function naarAnker() {
    const doel = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!doel) return;
    if (doel.closest("[hidden]")) {
      vorm.reset();
      bewaar();
    }
    const vouw = doel.closest("details");
    if (vouw) vouw.open = true;
    doel.scrollIntoView();
  }

  vorm.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  vorm.addEventListener("change", bewaar);
  vorm.addEventListener("input", bewaar);
  vorm.addEventListener("reset", () => setTimeout(bewaar));
  window.addEventListener("popstate", lees);
  window.addEventListener("hashchange", naarAnker);
  vorm.hidden = false;
  lees();
  if (new URLSearchParams(location.search).has("q")) bewaar(); // an old link: its words go behind #
  if (location.hash) naarAnker();
}

start();
})();
