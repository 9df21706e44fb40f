/**
 * Finds what stands twice within one entry: a paragraph, a sentence, a source.
 * The twin of scripts/kennisbank/controle/dubbels.py; copies of other entries only the checker sees.
 */
"use strict";
globalThis.kbDubbels = (() => {
const { patroonVan, woorden } = globalThis.kbTekst;
const { zonderVolgcodes } = globalThis.kbWebadressen;

/** Yield `{ sleutel, regel, ... }` for each paragraph that stood there before; the first line is line `eerste`. */
function* herhaaldeAlineas(tekst, eerste, { vasteTeksten, minsteWoorden }) {
  const gezien = new Map();
  let regel = eerste;
  for (const blok of tekst.split("\n\n")) {
    const delen = woorden(blok);
    const plat = delen.join(" ").toLowerCase();
    if (delen.length >= minsteWoorden && !vasteTeksten.includes(plat)) {
      const begin = regel + /^\n*/.exec(blok)[0].length;
      if (gezien.has(plat)) yield { sleutel: "tekst-herhaald", regel: begin, begin: delen.slice(0, 6).join(" "), eerder: gezien.get(plat) };
      else gezien.set(plat, begin);
    }
    regel += blok.split("\n").length + 1;
  }
}

/** Yield `{ sleutel, stap, ... }` for each sentence of a mapping that another id has too; `delen` are `[id, sentence]`. */
function* gelijkeZinnen(delen) {
  const gezien = new Map();
  for (const [id, zin] of delen) {
    const plat = vlak(zin);
    if (plat && gezien.has(plat)) yield { sleutel: "zin-dubbel", stap: id, id, ander: gezien.get(plat) };
    else gezien.set(plat, id);
  }
}

/** Yield `{ sleutel, stap, ... }` for each source whose address an earlier one has; `delen` are `[number, source]`. */
function* gelijkeBronnen(veld, delen, regels) {
  const gezien = new Map();
  for (const [stap, { url }] of delen) {
    if (!url) continue;
    const plat = platAdres(url, regels);
    if (gezien.has(plat)) yield { sleutel: "bron-dubbel", stap, adres: url, nummer: gezien.get(plat) + 1, veld };
    else gezien.set(plat, stap);
  }
}

const vlak = (tekst) => woorden(tekst.toLowerCase()).join(" ").replace(/^[ .!?,;:"']+|[ .!?,;:"']+$/g, "");

function platAdres(adres, regels) {
  const kaal = zonderVolgcodes(adres, regels).schoon.replace(patroonVan(regels.patronen.schema), "");
  const [huis, ...pad] = kaal.split("/");
  return huis.toLowerCase().replace(/^www\./, "") + ["", ...pad].join("/").replace(/\/+$/, "");
}

return { herhaaldeAlineas, gelijkeZinnen, gelijkeBronnen };
})();
