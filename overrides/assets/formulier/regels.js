/**
 * Judges a file line by line for what may stand nowhere: templates, hidden signs, endless words, HTML in its fields.
 * The twin of scripts/kennisbank/controle/tekst.py.
 */
"use strict";
globalThis.kbRegels = (() => {
const { nummerVan } = globalThis.kbZinnen;
const { lengte } = globalThis.kbTekst;

/** Yield `{ sleutel, regel, ... }`; lines before line `eerste` are YAML, where HTML is looked for too. */
function* controleerRegels(regels, eerste, patroon, langsteWoord) {
  for (const [plek, tekst] of regels.entries()) {
    for (const fout of inRegel(tekst, plek + 1 < eerste, patroon, langsteWoord)) yield { ...fout, regel: plek + 1 };
  }
}

function* inRegel(regel, inVoorblad, patroon, langsteWoord) {
  const zonderAdres = regel.replace(patroon("adres"), (adres) => " ".repeat(adres.length));
  let deel;
  if ((deel = patroon("sjabloontaal").exec(regel))) yield { sleutel: "sjabloontaal", waarde: regel.slice(deel.index) };
  if ((deel = patroon("onzichtbaar").exec(regel))) yield { sleutel: "teken-onzichtbaar", nummer: nummerVan(deel[0]) };
  if ((deel = patroon("zonderLetterbeeld").exec(regel.replace(patroon("onzichtbaar"), "")))) {
    yield { sleutel: "teken-onbekend", waarde: deel[0], nummer: nummerVan(deel[0]) };
  }
  if ((deel = patroon("langWoord").exec(zonderAdres))) yield { sleutel: "woord-lang", waarde: deel[0], lengte: lengte(deel[0]), grens: langsteWoord };
  if (inVoorblad && (deel = patroon("html").exec(regel))) yield { sleutel: "html/voorblad", waarde: deel[0] };
}

return { controleerRegels };
})();
