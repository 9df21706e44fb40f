/**
 * Search in long lists of choices: takes away what does not match, and says how much is left. What does not
 * match leaves the page, as a browser skips a whole group of radio buttons when the first of them is hidden.
 */
"use strict";
globalThis.kbKiezer = (() => {
const alle = new WeakMap();

const vlak = (tekst) => tekst.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Let every search box in `houder` narrow the options beside it. Among praktijken the search of the site (at `basis`)
 * looks too: it knows the words of people who do not know those of the framework.
 */
function volgKiezers(houder, basis) {
  for (const zoek of houder.querySelectorAll("[data-zoek]")) {
    const deel = zoek.closest("fieldset");
    zoek.addEventListener("input", async () => {
      const vraag = zoek.value;
      beperk(deel, vraag);
      const gevonden = deel.dataset.naar === "praktijk" && vraag.trim() ? await zoekOpDeSite(vraag, basis) : [];
      if (gevonden.length && zoek.value === vraag) beperk(deel, vraag, gevonden);
    });
    zoek.addEventListener("keydown", (toets) => {
      if (toets.key === "Enter") toets.preventDefault();
      if (toets.key === "Escape" && zoek.value) {
        zoek.value = "";
        beperk(deel, "");
      }
    });
  }
}

/** Return the ids of the praktijken that the search of the site finds, best first; none when it cannot be loaded. */
async function zoekOpDeSite(vraag, basis) {
  try {
    if (!globalThis.kbZoek) {
      await new Promise((klaar, mislukt) => {
        const script = Object.assign(document.createElement("script"), { src: new URL("assets/zoeken/zoek.js", basis).href, onload: klaar, onerror: mislukt });
        document.head.append(script);
      });
    }
    return (await globalThis.kbZoek.zoek(vraag, { soorten: ["praktijk"], aantal: 8, lijst: true })).ids ?? [];
  } catch {
    return [];
  }
}

function beperk(deel, vraag, ookIds = []) {
  const delen = vlak(vraag).split(/\s+/).filter(Boolean);
  const lijst = deel.querySelector("[data-opties]");
  if (!alle.has(lijst)) alle.set(lijst, [...lijst.children]);
  const past = alle.get(lijst).filter((optie) => delen.every((woord) => vlak(optie.textContent).includes(woord)) || ookIds.includes(optie.querySelector("input").value));
  const aantal = past.length;
  lijst.replaceChildren(...alle.get(lijst).filter((optie) => past.includes(optie) || optie.querySelector("input").checked));
  deel.querySelector("[data-gevonden]").textContent = vraag.trim() ? `${aantal} ${aantal === 1 ? "keuze past" : "keuzes passen"}.` : "";
}

/** Show all options again, before other values come in. */
function wisZoek(houder) {
  for (const zoek of houder.querySelectorAll("[data-zoek]")) {
    if (zoek.value) beperk(zoek.closest("fieldset"), "");
    zoek.value = "";
    alle.delete(zoek.closest("fieldset").querySelector("[data-opties]"));
  }
}

return { volgKiezers, wisZoek };
})();
