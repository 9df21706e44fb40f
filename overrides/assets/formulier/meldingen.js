/** Shows findings: in the list of what is left to do, and at the field that each is about. */
"use strict";
globalThis.kbMeldingen = (() => {
/**
 * Fill a list with findings; each leads to its field through `spring(pad)`. With `herstel`, what is `{ kan(melding),
 * doe(melding), woord }`, a finding that can be mended in one way has a button that does so. A line that was there
 * already stays the same element, so that a click on it is not lost.
 */
function toonLijst(lijst, meldingen, spring, herstel = null) {
  const was = new Map([...lijst.children].map((regel) => [regel.dataset.sleutel, regel]));
  const regels = meldingen.map((melding) => was.get(sleutelVan(melding)) ?? meldingregel(melding, spring, herstel));
  if (regels.length !== lijst.children.length || regels.some((regel, nummer) => regel !== lijst.children[nummer])) lijst.replaceChildren(...regels);
}

const sleutelVan = ({ code, ernst, tekst, hulp, zin, pad }) => JSON.stringify([code, ernst, tekst, hulp, zin, pad]);

function meldingregel(melding, spring, herstel) {
  const regel = document.createElement("li");
  regel.className = melding.ernst === "fout" ? "kb-nakijken__fout" : "kb-nakijken__tip";
  // What the checker says of it, in its own words; the help is shown at the field itself.
  Object.assign(regel.dataset, { sleutel: sleutelVan(melding), code: melding.code, ernst: melding.ernst, tekst: melding.tekst, hulp: melding.hulp });
  const knop = document.createElement("button");
  Object.assign(knop, { type: "button", className: "kb-nakijken__naar", textContent: melding.zin });
  knop.addEventListener("click", () => spring(melding.pad));
  regel.append(melding.ernst === "fout" ? "" : "Tip: ", knop);
  if (herstel?.kan(melding)) regel.append(" ", herstelknop(melding, herstel));
  return regel;
}

function herstelknop(melding, { doe, woord }) {
  const knop = document.createElement("button");
  Object.assign(knop, { type: "button", className: "kb-knop kb-knop--stil", textContent: woord });
  knop.dataset.herstel = "";
  knop.addEventListener("click", () => doe(melding));
  return knop;
}

/** Say in one sentence how far the entry is. */
function toonStand(plek, meldingen, later, metStatus) {
  const fouten = meldingen.filter((een) => een.ernst === "fout").length;
  const straks = later.filter((een) => een.ernst === "fout").length;
  const dingen = (aantal) => (aantal === 1 ? "1 ding" : `${aantal} dingen`);
  let zin = fouten ? `Nog ${dingen(fouten)} te doen.` : "Alles is ingevuld zoals het moet.";
  if (!fouten && metStatus && straks) zin = `Goed genoeg als concept. Voor publicatie nog ${dingen(straks)}.`;
  if (plek.textContent !== zin) plek.textContent = zin;
}

/** Show at each field what is wrong with it, where `mag(deel)` says that the reader has been at that part of the form. */
function toonBijVelden(vorm, meldingen, mag, plekVan, herstel = null) {
  const per = new Map();
  for (const melding of meldingen) {
    const plek = plekVan(vorm, melding.pad);
    if (plek && mag(plek.deel)) per.set(plek.fout, [...(per.get(plek.fout) ?? []), { ...melding, invoer: plek.invoer }]);
  }
  for (const vak of vorm.querySelectorAll("[aria-invalid]")) vak.removeAttribute("aria-invalid");
  for (const plek of vorm.querySelectorAll("[data-fout]")) vul(plek, per.get(plek) ?? [], herstel);
}

function vul(plek, meldingen, herstel) {
  plek.hidden = meldingen.length === 0;
  plek.replaceChildren(
    ...meldingen.map(({ invoer, ...melding }) => {
      const { ernst, zin, zinHulp, eigen } = melding;
      if (ernst === "fout" && !invoer.matches("fieldset")) invoer.setAttribute("aria-invalid", "true");
      const regel = document.createElement("p");
      const sterk = document.createElement("strong");
      sterk.textContent = `${ernst === "fout" ? "" : "Tip: "}${zin}`;
      regel.append(sterk, eigen ? "" : ` ${zinHulp}`); // the help of the field itself stands above it already
      if (herstel?.kan(melding)) regel.append(" ", herstelknop(melding, herstel));
      return regel;
    }),
  );
}

return { toonLijst, toonStand, toonBijVelden };
})();
