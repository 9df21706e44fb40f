/**
 * The page of a meeting: shows of what stands there the parts for the chosen time and group, and prints a sheet.
 * What is chosen stands behind the # of the address.
 *
 * What is there for some times and groups only says so in `data-bij` (`90:3-12 120:3-40`), as the page was made
 * (uitvoer/web/vergadering.py). All words stand on the page; here are only numbers.
 */
"use strict";
globalThis.kbVergadering = (() => {
const { lees, naarPlan } = globalThis.kbOpslag;

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
  const stand = pagina.querySelector("[data-stand]");
  const kern = pagina.querySelector(".kb-kop .kb-kern");
  const gekozen = () => String(new URLSearchParams(new FormData(vorm)));
  vorm.reset(); // a browser may remember what the form said
  const gewoon = gekozen();

  /** Take what the address says, the usual where that is no time or group there is. */
  function neem() {
    vorm.reset();
    for (const [naam, waarde] of new URLSearchParams(location.hash.slice(1))) {
      if (gewoon.includes(`${naam}=`)) vorm.elements[naam].value = waarde;
    }
    if (!vorm.checkValidity()) vorm.reset();
    vorm.parentElement.open ||= gekozen() !== gewoon;
    toon();
  }

  /** Put what is chosen in the address, in the place of one that a link of the page leads to. */
  function onthoud() {
    const nu = gekozen();
    if (nu !== gewoon) history.replaceState(null, "", `#${nu}`);
    else if (location.hash.includes("=")) history.replaceState(null, "", location.pathname);
  }

  function toon() {
    const minuten = Number(new FormData(vorm).get("minuten"));
    const mensen = vorm.elements.mensen.valueAsNumber;
    const goed = vorm.elements.mensen.validity.valid;
    pagina.querySelector("[data-fout]").hidden = goed;
    vorm.elements.mensen.setAttribute("aria-invalid", String(!goed));
    stand.textContent = "";
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
    const uren = kern.querySelector("[data-uren]");
    uren.hidden = !begin;
    if (begin) [...uren.children].forEach((plek, nummer) => (plek.textContent = klok(begin, nummer * minuten)));
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
    weg.addEventListener("click", (klik) => naarPlan(klik, lees("keuze") ?? JSON.parse(weg.dataset.werkplan)));
  }
  const kwam = lees("kwam") ?? lees("werkplan")?.kwam;
  const plek = pagina.querySelector("[data-kwam]");
  if (kwam?.trim()) plek.textContent = plek.textContent.replace("…", () => kwam.trim());
  addEventListener("afterprint", laatLos);
  vorm.addEventListener("input", () => {
    toon();
    if (!vorm.checkValidity()) return;
    onthoud();
    stand.textContent = kern.innerText;
  });
  addEventListener("hashchange", () => (location.hash.includes("=") ? neem() : onthoud()));
  vorm.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  for (const knop of alle("[data-druk]")) knop.addEventListener("click", () => druk(knop.dataset.druk));
  neem();
}

const pagina = document.querySelector("[data-vergadering]");
if (pagina) volg(pagina);

return { past, keer, klok };
})();
