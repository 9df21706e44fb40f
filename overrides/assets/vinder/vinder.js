/**
 * The finder on /praktijken/: facets with live counts, a choice that lives in the address.
 *
 * Values of one facet add up (or), facets narrow each other (and). The data comes from the collection
 * (uitvoer/web/vinder.py); the cards are those of the page. Without a choice the page stays as it is.
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

/**
 * Return the entries in the chosen order. `fiches` come in the order of the framework; there, what has one of the
 * chosen bouwstenen (`eigen`) as its own comes before what merely touches it.
 */
function sorteer(fiches, wijze, treffers, eigen = []) {
  const rij = [...fiches];
  const rang = (fiche) => 2 * (fiche.facetten.soort[0] === "voorbeeld") + !fiche.eigen.some((id) => eigen.includes(id));
  if (wijze === "titel") rij.sort((een, ander) => een.titel.localeCompare(ander.titel, "nl"));
  else if (wijze === "nieuwste") rij.sort((een, ander) => ander.datum.localeCompare(een.datum));
  else if (treffers !== null) rij.sort((een, ander) => treffers.indexOf(een.id) - treffers.indexOf(ander.id));
  else if (eigen.length) rij.sort((een, ander) => rang(een) - rang(ander));
  return rij;
}

/** Return the cells of the matrix that an entry stands in, as `kernprincipe.bouwsteen`: a voorbeeld through its praktijken. */
function vakkenVan(fiche, opId) {
  if (fiche.praktijken) return [...new Set(fiche.praktijken.flatMap((id) => vakkenVan(opId.get(id), opId)))];
  return fiche.facetten.kernprincipe.flatMap((k) => fiche.eigen.map((b) => `${k}.${b}`));
}

/**
 * Read a choice from an address (`search` and `hash`); what the form does not offer is left out. Words stand
 * behind #, where no server sees them; in an old link they stand before it.
 */
function uitAdres({ search, hash }, facetten) {
  const velden = new URLSearchParams(search);
  const getikt = new URLSearchParams(hash.slice(1)).get("q");
  const keuze = {};
  for (const [facet, mogelijk] of facetten) {
    keuze[facet] = (velden.get(facet) ?? "").split(",").filter((waarde) => mogelijk.includes(waarde));
  }
  return { keuze, q: getikt ?? velden.get("q") ?? "", sorteer: velden.get("sorteer") ?? "kader" };
}

/** Write a choice as the part of an address after the path, words behind #; empty when nothing is chosen. */
function naarAdres({ keuze, q, sorteer: wijze }) {
  const delen = Object.entries(keuze)
    .filter(([, waarden]) => waarden.length)
    .map(([facet, waarden]) => `${facet}=${waarden.map(encodeURIComponent).join(",")}`);
  if (wijze !== "kader") delen.push(`sorteer=${wijze}`);
  return (delen.length ? `?${delen.join("&")}` : "") + (q.trim() ? `#q=${encodeURIComponent(q.trim())}` : "");
}

/** Load the search, which few choices need. */
function laadZoek() {
  return new Promise((klaar, mislukt) => {
    document.head.append(Object.assign(document.createElement("script"), { src: ZOEK, onload: klaar, onerror: mislukt }));
  });
}

/** Return a number in words of the page: `woorden` has none, one and more (with `{}` for the number). */
const getal = (aantal, [geen, een, meer]) => [geen, een][aantal] ?? meer.replace("{}", aantal);

const isPraktijk = (fiche) => fiche.facetten.soort[0] === "praktijk";

function start() {
  const vorm = document.querySelector("form[data-vinder]");
  if (!vorm) return;
  const vind = (naam) => document.querySelector(`[data-vinder-${naam}]`);
  const { fiches, woorden } = JSON.parse(vind("kenmerken").textContent);
  const opId = new Map(fiches.map((fiche) => [fiche.id, fiche]));
  for (const fiche of fiches) fiche.facetten.vak = vakkenVan(fiche, opId);
  const lijst = vind("lijst");
  const weg = document.querySelector("[data-vink-print]");
  const gewoon = document.querySelector(".kb-vinder__lijst");
  const vakken = [...vorm.querySelectorAll("input[type=checkbox]")];
  const facetten = [...new Set(vakken.map((vak) => vak.name))].map((facet) => [
    facet,
    vakken.filter((vak) => vak.name === facet).map((vak) => vak.value),
  ]);
  facetten.push(["vak", fiches.flatMap((fiche) => fiche.facetten.vak)]); // only in an address: the matrix links to it
  const { voegToe, toon: toonVinkjes } = globalThis.kbAanvinken;
  voegToe(vind("voorbeelden").content.querySelectorAll("[data-id]"));
  const kaarten = new Map(
    [...gewoon.querySelectorAll("[data-id]"), ...vind("voorbeelden").content.querySelectorAll("[data-id]")].map((kaart) => [
      kaart.dataset.id,
      kaart.cloneNode(true),
    ]),
  );
  let beurt = 0;
  let toestand = uitAdres(location, facetten);

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
    const gekozen = sorteer(kies(fiches, keuze, treffers), wijze, treffers, keuze.bouwsteen);
    gewoon.hidden = iets;
    lijst.hidden = !iets;
    vind("leeg").hidden = gekozen.length > 0;
    lijst.replaceChildren(...(iets ? gekozen.map((fiche) => kaarten.get(fiche.id)) : []));
    toonTelling(iets ? gekozen : fiches.filter(isPraktijk), treffers);
    weg.dataset.anders = iets && gekozen.length ? `#keuze=${gekozen.map((fiche) => fiche.id).join(",")}` : "";
    toonVinkjes();
    toonVorm(keuze, treffers);
    toonGekozen(keuze, q);
  }

  /** Say how many of each kind are shown, and offer the kind that is not. */
  function toonTelling(getoond, treffers) {
    const alle = tel(fiches, toestand.keuze, "soort", treffers);
    const aantal = { praktijk: getoond.filter(isPraktijk).length, voorbeeld: getoond.filter((f) => !isPraktijk(f)).length };
    const soorten = ["praktijk", "voorbeeld"].filter((soort) => aantal[soort]);
    const anders = soorten.length === 1 ? ["praktijk", "voorbeeld"].find((soort) => soort !== soorten[0]) : null;
    const rest = anders ? (alle.get(anders) ?? 0) : 0;
    vind("stand").textContent = soorten.length
      ? soorten.map((soort) => getal(aantal[soort], woorden[soort])).join(woorden.en)
      : woorden.niets;
    vind("ook").hidden = rest === 0;
    vind("ook").textContent = woorden.ook.replace("{}", rest ? getal(rest, woorden[anders]) : "");
    vind("toon").textContent = woorden.toon.replace("{}", getal(getoond.length, woorden.resultaat));
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

  /** Return the name of a choice as the form has it; a cell of the matrix is named by its two sides. */
  function naam(facet, waarde) {
    if (facet !== "vak") {
      const vak = vakken.find((een) => een.name === facet && een.value === waarde);
      return vak.closest("label").querySelector(".kb-facet__naam").textContent;
    }
    const [kernprincipe, bouwsteen] = waarde.split(".");
    return `${naam("kernprincipe", kernprincipe)}, ${naam("bouwsteen", bouwsteen)}`;
  }

  function toonGekozen(keuze, q) {
    const knoppen = Object.entries(keuze).flatMap(([facet, waarden]) =>
      waarden.map((waarde) => knop(naam(facet, waarde), () => zet({ keuze: { ...keuze, [facet]: waarden.filter((een) => een !== waarde) } }))),
    );
    if (q.trim()) knoppen.push(knop(`„${q.trim()}”`, () => zet({ q: "" })));
    const namen = knoppen.map((item) => item.textContent.replace(" ×", ""));
    vind("keuze").hidden = namen.length === 0;
    vind("keuze").textContent = woorden.keuze.replace("{}", namen.join("; "));
    if (knoppen.length > 1) knoppen.push(knop(woorden.alles, () => zet({ keuze: uitAdres({ search: "", hash: "" }, facetten).keuze, q: "" })));
    vind("gekozen").replaceChildren(...knoppen);
  }

  function knop(tekst, weg) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "kb-knop kb-knop--stil";
    button.textContent = `${tekst} ×`;
    button.setAttribute("aria-label", woorden.haalWeg.replace("{}", tekst));
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

  vorm.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (vorm.querySelector(".kb-vinder__filters > summary").checkVisibility()) vorm.querySelector(".kb-vinder__filters").open = false;
    vind("stand").focus();
    vind("kop").scrollIntoView();
  });
  vind("ook").addEventListener("click", () => {
    zet({ keuze: { ...toestand.keuze, soort: ["praktijk", "voorbeeld"] } });
    vind("stand").focus();
  });
  vorm.addEventListener("change", (gebeurtenis) => {
    const { name: facet } = gebeurtenis.target;
    if (gebeurtenis.target.type !== "checkbox") return;
    const waarden = vakken.filter((vak) => vak.name === facet && vak.checked).map((vak) => vak.value);
    zet({ keuze: { ...toestand.keuze, [facet]: waarden } });
  });
  vorm.elements.q.addEventListener("input", () => zet({ q: vorm.elements.q.value }, { vervang: true }));
  document.querySelector("#vinder-sorteer").addEventListener("change", (gebeurtenis) => zet({ sorteer: gebeurtenis.target.value }));
  window.addEventListener("popstate", () => {
    toestand = uitAdres(location, facetten);
    vorm.elements.q.value = toestand.q;
    toon();
  });
  if (new URLSearchParams(location.search).has("q")) zet({}, { vervang: true }); // an old link: its words go behind #
  vorm.hidden = false;
  vind("kop").hidden = false;
  vorm.elements.q.value = toestand.q;
  for (const [facet, waarden] of Object.entries(toestand.keuze)) {
    const vouw = vorm.querySelector(`[data-facet="${facet}"]`);
    if (waarden.length && vouw) vouw.open = true;
  }
  toon();
}

start();

return { past, kies, tel, sorteer, vakkenVan, uitAdres, naarAdres };
})();
