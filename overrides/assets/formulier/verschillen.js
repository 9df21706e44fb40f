/** Shows what changed elsewhere in the entry in hand, and asks what stays where two people wrote in one part. */
"use strict";
globalThis.kbVerschillen = (() => {
const { inWoorden } = globalThis.kbWeergave;
const { schoneTekst } = globalThis.kbTekst;

/** Return the name of a part as people say it. */
function naamVan(soort, pad) {
  return pad[0] === "#" ? pad[1] : (soort.velden.find((veld) => veld.naam === pad[0])?.titel ?? pad[0]);
}

/**
 * Fill `houder` with the parts to choose between, `{ pad, ander }` each; hides it when there are none.
 * `kies(botsing, neem)` hears what was chosen.
 */
function toonBotsingen(houder, { soort, botsingen, namen, zinnen, kies }) {
  houder.hidden = botsingen.length === 0;
  houder.querySelector("[data-botsinglijst]").replaceChildren(...botsingen.map((botsing) => regel(botsing, { soort, namen, zinnen, kies })));
}

function regel(botsing, { soort, namen, zinnen, kies }) {
  const naam = naamVan(soort, botsing.pad);
  const uit = document.createElement("li");
  const kop = document.createElement("strong");
  kop.textContent = naam;
  const tekst = document.createElement("div");
  tekst.className = "kb-botsing__tekst";
  tekst.textContent = alsTekst(soort, botsing, namen) || zinnen["botsing-leeg"];
  uit.append(kop, tekst, knop(zinnen["botsing-neem"], naam, () => kies(botsing, true)), " ", knop(zinnen["botsing-houd"], naam, () => kies(botsing, false)));
  return uit;
}

function alsTekst(soort, { pad, ander }, namen) {
  const veld = soort.velden.find((een) => een.naam === pad[0]);
  return pad[0] === "#" || !veld ? schoneTekst(ander) : inWoorden(veld, ander, namen).join("\n");
}

function knop(woord, naam, taak) {
  const een = document.createElement("button");
  Object.assign(een, { type: "button", className: "kb-knop kb-knop--stil", textContent: woord });
  een.setAttribute("aria-label", `${woord}: ${naam}`);
  een.addEventListener("click", taak);
  return een;
}

return { naamVan, toonBotsingen };
})();
