/**
 * The page of a meeting: shows of what stands there the parts for the chosen time and group, and prints a sheet.
 *
 * What is there for some times and groups only says so in `data-bij` (`90:3-12 120:3-40`), as the page was made
 * (uitvoer/web/vergadering.py). All words stand on the page; here are only numbers.
 */
"use strict";
globalThis.kbVergadering = (() => {
const { bewaar, lees } = globalThis.kbOpslag;
const DAGEN = 30;

/** Tell whether something with this `data-bij` is there for a time and a group. */
function past(bij, minuten, mensen) {
  return bij.split(" ").some((deel) => {
    const [tijd, van, tot] = deel.split(/[:-]/).map(Number);
    return tijd === minuten && van <= mensen && mensen <= tot;
  });
}

/** Return how often a sheet is printed: `groep`, `persoon`, or `drietal 1 3` (the second of three stories). */
function keer(wat, mensen) {
  const [per, plaats, aantal] = wat.split(" ");
  if (per === "persoon") return mensen;
  if (per === "groep") return 1;
  return Math.floor((Math.ceil(mensen / 3) + Number(aantal) - 1 - Number(plaats)) / Number(aantal));
}

/** Return the clock `minuten` after a time such as `19:30`, as people here write it: `20.05`. */
function klok(begin, minuten) {
  const [uur, minuut] = begin.split(":").map(Number);
  const totaal = uur * 60 + minuut + minuten;
  return `${Math.floor(totaal / 60) % 24}.${String(totaal % 60).padStart(2, "0")}`;
}

function volg(pagina) {
  const vorm = pagina.querySelector("[data-anders]");
  const alle = (kies) => [...pagina.querySelectorAll(kies)];

  function toon() {
    const minuten = Number(new FormData(vorm).get("minuten"));
    const mensen = vorm.elements.mensen.valueAsNumber;
    const goed = vorm.elements.mensen.validity.valid;
    pagina.querySelector("[data-fout]").hidden = goed;
    vorm.elements.mensen.setAttribute("aria-invalid", String(!goed));
    if (!goed) return;
    for (const deel of alle("[data-bij]")) deel.hidden = !past(deel.dataset.bij, minuten, mensen);
    for (const plek of alle("[data-keer]")) {
      plek.textContent = keer(plek.dataset.keer, mensen);
      plek.closest("li").hidden ||= plek.textContent === "0";
    }
    for (const plek of alle("[data-minuten]")) plek.textContent = minuten;
    for (const plek of alle("[data-mensen]")) plek.textContent = mensen;
    const { value: begin } = vorm.elements.begin;
    for (const plek of alle("[data-klok]")) {
      const [, van, tot] = plek.dataset.klok.match(`\\b${minuten}:(\\d+)-(\\d+)`) ?? [];
      plek.textContent = [van, tot].map((tijd) => (begin ? klok(begin, Number(tijd)) : tijd)).join("–");
      plek.nextElementSibling.firstElementChild.textContent = tot - van;
    }
    pagina.querySelector("[data-stand]").textContent = pagina.querySelector(".kb-kop .kb-kern").textContent;
  }

  function druk(blad) {
    for (const een of alle("[data-blad]")) een.classList.toggle("kb-blad--niet", blad !== "alles" && een.dataset.blad !== blad);
    pagina.classList.toggle("kb-vergadering--een", blad !== "alles");
    print();
  }

  function laatLos() {
    for (const blad of alle("[data-blad]")) blad.classList.remove("kb-blad--niet");
    pagina.classList.remove("kb-vergadering--een");
  }

  // Who goes from here to an empty plan finds the first step there; what a group chose itself goes before it.
  for (const weg of alle("[data-werkplan]")) {
    weg.addEventListener("click", () => {
      if (!lees("keuze")) bewaar("keuze", JSON.parse(weg.dataset.werkplan), DAGEN);
    });
  }
  addEventListener("afterprint", laatLos);
  vorm.addEventListener("input", toon);
  vorm.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  for (const knop of alle("[data-druk]")) knop.addEventListener("click", () => druk(knop.dataset.druk));
  toon(); // a browser may remember what the form said
}

const pagina = document.querySelector("[data-vergadering]");
if (pagina) volg(pagina);

return { past, keer, klok };
})();
