/**
 * Boxes on cards, to print what is ticked: `[data-vink-print]` leads to the page of a selection with exactly that.
 *
 * What is ticked is kept on this page only and goes along behind the # of the link, which no server reads. Where
 * nothing is ticked the link leads to its `data-anders`. The name of a box stands on the link, with {} for the title.
 */
"use strict";
globalThis.kbAanvinken = (() => {
const weg = document.querySelector("[data-vink-print]");
const gekozen = new Set([...document.querySelectorAll(".kb-vink:checked")].map((vak) => vak.value));

/** Give each of these cards a box. */
function voegToe(kaarten) {
  for (const kaart of kaarten) {
    const vak = Object.assign(document.createElement("input"), { type: "checkbox", className: "kb-vink", value: kaart.dataset.id });
    vak.ariaLabel = weg.dataset.vinkPrint.replace("{}", kaart.querySelector(".kb-kaart__titel").textContent);
    kaart.append(vak);
  }
}

/** Show what is ticked in every box on the page and in the link. */
function toon() {
  for (const vak of document.querySelectorAll(".kb-vink")) vak.checked = gekozen.has(vak.value);
  weg.hash = gekozen.size ? `#keuze=${[...gekozen].join(",")}` : (weg.dataset.anders ?? "");
  weg.querySelector("[data-vink-aantal]").textContent = gekozen.size ? ` (${gekozen.size})` : "";
}

document.addEventListener("change", ({ target }) => {
  if (!target.matches(".kb-vink")) return;
  gekozen[target.checked ? "add" : "delete"](target.value);
  toon();
});
voegToe(document.querySelectorAll("[data-vinkbaar] .kb-kaart[data-id]"));
toon();
addEventListener("pageshow", toon); // a browser may put boxes back as they were left

return { voegToe, toon };
})();
