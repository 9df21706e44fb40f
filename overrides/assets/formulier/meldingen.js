/** Shows findings: in the list of what is left to do, and at the field that each is about. */
"use strict";
globalThis.kbMeldingen = (() => {
/** Fill a list with findings; each leads to its field through `spring(pad)`. */
function toonLijst(lijst, meldingen, spring) {
  lijst.replaceChildren(
    ...meldingen.map((melding) => {
      const regel = document.createElement("li");
      regel.className = melding.ernst === "fout" ? "kb-nakijken__fout" : "kb-nakijken__tip";
      regel.dataset.code = melding.code;
      regel.dataset.ernst = melding.ernst;
      const knop = document.createElement("button");
      Object.assign(knop, { type: "button", className: "kb-nakijken__naar", textContent: melding.tekst });
      knop.addEventListener("click", () => spring(melding.pad));
      regel.dataset.hulp = melding.hulp; // shown at the field itself
      regel.append(melding.ernst === "fout" ? "" : "Tip: ", knop);
      return regel;
    }),
  );
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

/** Show at each field what is wrong with it, where `mag(pad)` says that the reader has been there. */
function toonBijVelden(vorm, meldingen, mag, plekVan) {
  const per = new Map();
  for (const melding of meldingen.filter((een) => mag(een.pad))) {
    const plek = plekVan(vorm, melding.pad);
    if (plek) per.set(plek.fout, [...(per.get(plek.fout) ?? []), { ...melding, invoer: plek.invoer }]);
  }
  for (const vak of vorm.querySelectorAll("[aria-invalid]")) vak.removeAttribute("aria-invalid");
  for (const plek of vorm.querySelectorAll("[data-fout]")) vul(plek, per.get(plek) ?? []);
}

function vul(plek, meldingen) {
  plek.hidden = meldingen.length === 0;
  plek.replaceChildren(
    ...meldingen.map(({ ernst, tekst, hulp, eigen, invoer }) => {
      if (ernst === "fout" && !invoer.matches("fieldset")) invoer.setAttribute("aria-invalid", "true");
      const regel = document.createElement("p");
      const sterk = document.createElement("strong");
      sterk.textContent = `${ernst === "fout" ? "" : "Tip: "}${tekst}`;
      regel.append(sterk, eigen ? "" : ` ${hulp}`); // the help of the field itself stands above it already
      return regel;
    }),
  );
}

return { toonLijst, toonStand, toonBijVelden };
})();
