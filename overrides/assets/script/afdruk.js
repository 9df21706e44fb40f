// What paper needs: a button, the date of printing, and no folds that are still shut.
"use strict";
(() => {
const VORM = new Intl.DateTimeFormat("nl-BE", { day: "numeric", month: "long", year: "numeric" });

/** Write the dates of the last line as people do, and get the page ready each time it is printed. */
function volgAfdruk(document) {
  for (const tijd of document.querySelectorAll(".kb-drukregel time")) {
    tijd.textContent = VORM.format(new Date(`${tijd.dateTime}T12:00`));
  }
  for (const knop of document.querySelectorAll("[data-druk-af]")) knop.addEventListener("click", () => print());
  let geopend = [];
  addEventListener("beforeprint", () => {
    for (const plek of document.querySelectorAll("[data-drukdatum]")) {
      plek.textContent = ` Afgedrukt op ${VORM.format(new Date())}.`;
    }
    geopend = [...document.querySelectorAll("details:is(.kb-vouw, .kb-klap):not([open])")];
    for (const vouw of geopend) vouw.open = true;
  });
  addEventListener("afterprint", () => {
    for (const vouw of geopend) vouw.open = false;
  });
}

volgAfdruk(document);
})();
