/**
 * The finder on /praktijken/: facets with live counts, a choice that lives in the address.
 *
 * Values of one facet add up (or), facets narrow each other (and). The data comes from the collection
 * (paginas/vinder.py); the cards are those of the page. Without a choice the page stays as it is.
 */
"use strict";
globalThis.kbVinder = (() => {
const ZOEK = new URL("../zoeken/zoek.js", document.currentScript.src).href;

/** Tell whether an entry has one of the chosen values of every facet, but for facet `zonder`. */
function past(fiche, keuze, zonder = null) {
  return Object.entries(keuze).every(
    ([facet, waarden]) =>
      facet === zonder || waarden.length === 0 || (fiche.facetten[facet] ?? []).some((waarde) => waarden.includes(waarde)),
  );
}

/** Return the entries of a choice; `treffers` (ids, best first) narrows them to a text search, null does not. */
function kies(fiches, keuze, treffers) {
  return fiches.filter((fiche) => past(fiche, keuze) && (treffers === null || treffers.includes(fiche.id)));
}

/** Return how many entries each value of a facet would show, given the choices in the other facets. */
function tel(fiches, keuze, facet, treffers) {
  const telling = new Map();
  for (const fiche of fiches) {
    if (!past(fiche, keuze, facet) || (treffers !== null && !treffers.includes(fiche.id))) continue;
    for (const waarde of fiche.facetten[facet] ?? []) telling.set(waarde, (telling.get(waarde) ?? 0) + 1);
  }
  return telling;
}

/** Return the entries in the chosen order. `fiches` come in the order of the framework. */
function sorteer(fiches, wijze, treffers) {
  const rij = [...fiches];
  if (wijze === "titel") rij.sort((een, ander) => een.titel.localeCompare(ander.titel, "nl"));
  else if (wijze === "nieuwste") rij.sort((een, ander) => ander.datum.localeCompare(een.datum));
  else if (treffers !== null) rij.sort((een, ander) => treffers.indexOf(een.id) - treffers.indexOf(ander.id));
  return rij;
}

/** Read a choice from an address; what the form does not offer is left out. */
function uitAdres(zoekdeel, facetten) {
  const velden = new URLSearchParams(zoekdeel);
  const keuze = {};
  for (const [facet, mogelijk] of facetten) {
    keuze[facet] = (velden.get(facet) ?? "").split(",").filter((waarde) => mogelijk.includes(waarde));
  }
  return { keuze, q: velden.get("q") ?? "", sorteer: velden.get("sorteer") ?? "kader" };
}

/** Write a choice as the part of an address after the path; empty when nothing is chosen. */
function naarAdres({ keuze, q, sorteer: wijze }) {
  const delen = Object.entries(keuze)
    .filter(([, waarden]) => waarden.length)
    .map(([facet, waarden]) => `${facet}=${waarden.map(encodeURIComponent).join(",")}`);
  if (q.trim()) delen.push(`q=${encodeURIComponent(q.trim())}`);
  if (wijze !== "kader") delen.push(`sorteer=${wijze}`);
  return delen.length ? `?${delen.join("&")}` : "";
}

/** Load the search, which few choices need. */
function laadZoek() {
  return new Promise((klaar, mislukt) => {
    document.head.append(Object.assign(document.createElement("script"), { src: ZOEK, onload: klaar, onerror: mislukt }));
  });
}

const getal = (aantal, een, meer) => `${aantal || "geen"} ${aantal === 1 ? een : meer}`;

function start() {
  const vorm = document.querySelector("form[data-vinder]");
  if (!vorm) return;
  const vind = (naam) => document.querySelector(`[data-vinder-${naam}]`);
  const fiches = JSON.parse(vind("kenmerken").textContent);
  const lijst = vind("lijst");
  const gewoon = document.querySelector(".kb-vinder__lijst");
  const vakken = [...vorm.querySelectorAll("input[type=checkbox]")];
  const facetten = [...new Set(vakken.map((vak) => vak.name))].map((facet) => [
    facet,
    vakken.filter((vak) => vak.name === facet).map((vak) => vak.value),
  ]);
  const kaarten = new Map(
    [...gewoon.querySelectorAll("[data-id]"), ...vind("voorbeelden").content.querySelectorAll("[data-id]")].map((kaart) => [
      kaart.dataset.id,
      kaart.cloneNode(true),
    ]),
  );
  let beurt = 0;
  let toestand = uitAdres(location.search, facetten);

  async function zoekTreffers(q) {
    if (!q.trim()) return null;
    if (!globalThis.kbZoek) await laadZoek();
    const { ids } = await globalThis.kbZoek.zoek(q, { aantal: fiches.length, ids: fiches.map((fiche) => fiche.id), lijst: true });
    return ids;
  }

  async function toon() {
    const deze = ++beurt;
    const { keuze, q, sorteer: wijze } = toestand;
    const treffers = await zoekTreffers(q);
    if (deze !== beurt) return; // a newer choice is on its way
    const iets = naarAdres(toestand) !== "";
    const gekozen = sorteer(kies(fiches, keuze, treffers), wijze, treffers);
    gewoon.hidden = iets;
    lijst.hidden = !iets;
    vind("leeg").hidden = gekozen.length > 0;
    lijst.replaceChildren(...(iets ? gekozen.map((fiche) => kaarten.get(fiche.id)) : []));
    toonTelling(gekozen);
    vind("print").search = iets && gekozen.length ? `?keuze=${gekozen.map((fiche) => fiche.id).join(",")}` : "";
    toonVorm(keuze, treffers);
    toonGekozen(keuze, q);
  }

  function toonTelling(gekozen) {
    const praktijken = gekozen.filter((fiche) => fiche.facetten.soort[0] === "praktijk").length;
    vind("stand").textContent =
      `${getal(praktijken, "praktijk", "praktijken")} en ${getal(gekozen.length - praktijken, "voorbeeld", "voorbeelden")}`;
  }

  function toonVorm(keuze, treffers) {
    for (const [facet] of facetten) {
      const telling = tel(fiches, keuze, facet, treffers);
      for (const vak of vakken.filter((een) => een.name === facet)) {
        const aantal = telling.get(vak.value) ?? 0;
        vak.checked = keuze[facet].includes(vak.value);
        vak.closest("label").classList.toggle("kb-facet__leeg", aantal === 0 && !vak.checked);
        vak.closest("label").querySelector("[data-tel]").textContent = `(${aantal})`;
      }
    }
    vorm.elements.q.value = document.activeElement === vorm.elements.q ? vorm.elements.q.value : toestand.q;
    document.querySelector("#vinder-sorteer").value = toestand.sorteer;
  }

  function toonGekozen(keuze, q) {
    const naam = (facet, waarde) =>
      vakken.find((vak) => vak.name === facet && vak.value === waarde).closest("label").querySelector(".kb-facet__naam").textContent;
    const knoppen = Object.entries(keuze).flatMap(([facet, waarden]) =>
      waarden.map((waarde) => knop(naam(facet, waarde), () => zet({ keuze: { ...keuze, [facet]: waarden.filter((een) => een !== waarde) } }))),
    );
    if (q.trim()) knoppen.push(knop(`„${q.trim()}”`, () => zet({ q: "" })));
    if (knoppen.length > 1) knoppen.push(knop("alles", () => zet({ keuze: uitAdres("", facetten).keuze, q: "" })));
    vind("gekozen").replaceChildren(...knoppen);
  }

  function knop(tekst, weg) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "kb-knop kb-knop--stil";
    button.textContent = `${tekst} ×`;
    button.setAttribute("aria-label", `Haal weg: ${tekst}`);
    button.addEventListener("click", () => {
      weg();
      (vind("gekozen").querySelector("button") ?? vorm.elements.q).focus();
    });
    item.append(button);
    return item;
  }

  function zet(deel, { vervang = false } = {}) {
    toestand = { ...toestand, ...deel };
    const adres = `${location.pathname}${naarAdres(toestand)}`;
    history[vervang ? "replaceState" : "pushState"](null, "", adres);
    toon();
  }

  vorm.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  vorm.addEventListener("change", (gebeurtenis) => {
    const { name: facet } = gebeurtenis.target;
    if (gebeurtenis.target.type !== "checkbox") return;
    const waarden = vakken.filter((vak) => vak.name === facet && vak.checked).map((vak) => vak.value);
    zet({ keuze: { ...toestand.keuze, [facet]: waarden } });
  });
  vorm.elements.q.addEventListener("input", () => zet({ q: vorm.elements.q.value }, { vervang: true }));
  document.querySelector("#vinder-sorteer").addEventListener("change", (gebeurtenis) => zet({ sorteer: gebeurtenis.target.value }));
  window.addEventListener("popstate", () => {
    toestand = uitAdres(location.search, facetten);
    vorm.elements.q.value = toestand.q;
    toon();
  });
  vorm.hidden = false;
  vind("kop").hidden = false;
  vorm.elements.q.value = toestand.q;
  for (const [facet, waarden] of Object.entries(toestand.keuze)) {
    if (waarden.length) vorm.querySelector(`[data-facet="${facet}"]`).open = true;
  }
  toon();
}

start();

return { past, kies, tel, sorteer, uitAdres, naarAdres };
})();
