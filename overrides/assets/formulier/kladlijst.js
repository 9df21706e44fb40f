/** One line of the list of drafts, with its buttons. */
"use strict";
globalThis.kbKladlijst = (() => {
const { maakStand } = globalThis.kbStand;
const { schoon } = globalThis.kbTekst;

const DATUM = new Intl.DateTimeFormat("nl-BE", { dateStyle: "medium", timeStyle: "short" });

/** Return the line of a draft; the buttons call `hervat(sleutel)` and `wis(sleutel)`. */
function kladregel(klad, soort, { hervat, wis }) {
  const titel = schoon(maakStand(soort, klad.stand).waarden[soort.titelveld]) || "zonder titel";
  const regel = document.createElement("li");
  const tekst = document.createElement("span");
  tekst.textContent = `${soort.naam}: ${titel}${klad.tijd ? `, bewaard op ${DATUM.format(new Date(klad.tijd))}` : ""} `;
  regel.append(tekst, knop("Ga verder", titel, () => hervat(klad.sleutel)), " ", knop("Wis", titel, () => wis(klad.sleutel)));
  return regel;
}

function knop(woord, titel, taak) {
  const een = document.createElement("button");
  Object.assign(een, { type: "button", className: "kb-knop kb-knop--stil", textContent: woord });
  een.setAttribute("aria-label", `${woord}: ${titel}`);
  een.addEventListener("click", taak);
  return een;
}

return { kladregel };
})();
