/**
 * Search in long lists of choices: takes away what does not match, and says how much is left. What does not
 * match leaves the page, as a browser skips a whole group of radio buttons when the first of them is hidden.
 */
"use strict";
globalThis.kbKiezer = (() => {
const { gelijkenis, vul } = globalThis.kbTekst;

const alle = new WeakMap();
// How alike a name is to what was typed to be meant by it, how much less than the nearest, and how many such names are told.
const NABIJ = 0.7;
const SPELING = 0.1;
const MEESTE_NABIJ = 3;

const vlak = (tekst) => tekst.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const naamVan = (optie) => optie.querySelector("[data-naam]").textContent;

/**
 * Let every search box in `houder` narrow the options beside it, and say so with `zinnen`. Praktijken come as the search
 * of the site (at `basis`) ranks them: it knows the words of people who do not know those of the framework.
 */
function volgKiezers(houder, basis, zinnen) {
  for (const zoek of houder.querySelectorAll("[data-zoek]")) {
    const deel = zoek.closest("fieldset");
    const opDeSite = deel.dataset.naar === "praktijk";
    if (opDeSite) zoek.addEventListener("focus", () => laadZoek(basis).catch(() => {}), { once: true });
    zoek.addEventListener("input", async () => {
      const vraag = zoek.value;
      const zoekt = opDeSite && vraag.trim() !== "";
      beperk(deel, vraag, zinnen, { zoekt });
      if (!zoekt) return;
      const ids = await zoekOpDeSite(vraag, basis);
      if (zoek.value === vraag) beperk(deel, vraag, zinnen, { ids });
    });
    zoek.addEventListener("keydown", (toets) => {
      if (toets.key === "Enter") toets.preventDefault();
      if (toets.key === "Escape" && zoek.value) {
        zoek.value = "";
        beperk(deel, "", zinnen);
      }
    });
  }
}

let geladen = null;

/** Load the search of the site, once; after a failure the next call tries again. */
function laadZoek(basis) {
  if (globalThis.kbZoek) return Promise.resolve();
  geladen ??= new Promise((klaar, mislukt) => {
    const script = Object.assign(document.createElement("script"), { src: new URL("assets/zoeken/zoek.js", basis).href, onload: klaar, onerror: mislukt });
    document.head.append(script);
  }).finally(() => (geladen = null));
  return geladen;
}

/** Return the ids of the praktijken that the search of the site finds, best first; none when it cannot be loaded. */
async function zoekOpDeSite(vraag, basis) {
  try {
    await laadZoek(basis);
    return (await globalThis.kbZoek.zoek(vraag, { soorten: ["praktijk"], aantal: 8, lijst: true })).ids ?? [];
  } catch {
    return [];
  }
}

/**
 * Show the options that match `vraag`: those of `ids` first, then those that hold its words; when there are none, those
 * that are written almost so. `zoekt` tells that the search of the site has not answered yet.
 */
function beperk(deel, vraag, zinnen, { ids = [], zoekt = false } = {}) {
  const delen = vlak(vraag).split(/\s+/).filter(Boolean);
  const lijst = deel.querySelector("[data-opties]");
  if (!alle.has(lijst)) alle.set(lijst, [...lijst.children]);
  const rang = (optie) => (ids.indexOf(optie.querySelector("input").value) + ids.length + 1) % (ids.length + 1);
  const past = alle.get(lijst).filter((optie) => delen.every((woord) => vlak(optie.textContent).includes(woord)) || rang(optie) < ids.length);
  const bijna = past.length || zoekt ? [] : nabij(alle.get(lijst), vlak(vraag).trim());
  const getoond = alle.get(lijst).filter((optie) => past.includes(optie) || bijna.includes(optie) || optie.querySelector("input").checked);
  lijst.replaceChildren(...getoond.sort((een, ander) => rang(een) - rang(ander)));
  deel.querySelector("[data-gevonden]").textContent = vraag.trim() ? watGevonden(deel, past.length, bijna, zinnen, zoekt) : "";
}

/** Return the options whose name, or a word in it, is almost `vraag`, the nearest first. */
function nabij(opties, vraag) {
  const lijkt = (optie) => Math.max(...[vlak(naamVan(optie)), ...vlak(naamVan(optie)).split(/[^\p{L}\p{N}]+/u)].map((woord) => gelijkenis(woord, vraag)));
  const opVolgorde = opties.map((optie) => [optie, lijkt(optie)]).sort(([, een], [, ander]) => ander - een);
  const grens = Math.max(NABIJ, opVolgorde[0]?.[1] - SPELING);
  return opVolgorde.filter(([, hoe]) => hoe >= grens).slice(0, MEESTE_NABIJ).map(([optie]) => optie);
}

function watGevonden(deel, aantal, bijna, zinnen, zoekt) {
  if (aantal) return vul(zinnen[aantal === 1 ? "kiezer-een" : "kiezer-veel"], { aantal });
  if (zoekt) return zinnen["kiezer-zoekt"];
  const zin = zinnen[`kiezer-geen-${deel.dataset.naar}`] ?? "";
  return `${vul(zinnen[bijna.length ? "kiezer-bijna" : "kiezer-geen"], { namen: bijna.map((optie) => `„${naamVan(optie)}”`).join(", ") })} ${zin}`.trim();
}

/** Show all options again, before other values come in. */
function wisZoek(houder) {
  for (const zoek of houder.querySelectorAll("[data-zoek]")) {
    if (zoek.value) beperk(zoek.closest("fieldset"), "", {});
    zoek.value = "";
    alle.delete(zoek.closest("fieldset").querySelector("[data-opties]"));
  }
}

return { volgKiezers, wisZoek };
})();
