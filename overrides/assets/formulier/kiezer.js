/**
 * Search in long lists of choices: takes away what does not match, and says how much is left. What does not
 * match leaves the page, as a browser skips a whole group of radio buttons when the first of them is hidden.
 */
"use strict";
globalThis.kbKiezer = (() => {
const alle = new WeakMap();

const vlak = (tekst) => tekst.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Let every search box in `houder` narrow the options beside it. */
function volgKiezers(houder) {
  for (const zoek of houder.querySelectorAll("[data-zoek]")) {
    const deel = zoek.closest("fieldset");
    zoek.addEventListener("input", () => beperk(deel, zoek.value));
    zoek.addEventListener("keydown", (toets) => {
      if (toets.key === "Enter") toets.preventDefault();
      if (toets.key === "Escape" && zoek.value) {
        zoek.value = "";
        beperk(deel, "");
      }
    });
  }
}

function beperk(deel, vraag) {
  const delen = vlak(vraag).split(/\s+/).filter(Boolean);
  const lijst = deel.querySelector("[data-opties]");
  if (!alle.has(lijst)) alle.set(lijst, [...lijst.children]);
  const past = alle.get(lijst).filter((optie) => delen.every((woord) => vlak(optie.textContent).includes(woord)));
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
