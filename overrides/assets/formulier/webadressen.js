/**
 * Judges where an address outside the site leads, by its words alone: nothing is fetched.
 * The twin of scripts/kennisbank/controle/webadressen.py; the tables come from there.
 */
"use strict";
globalThis.kbWebadressen = (() => {
const { ontcijfer, patroonVan } = globalThis.kbTekst;

/** Yield `{ sleutel, ... }` for what is wrong with a full web address. */
function* bekijkAdres(adres, regels) {
  const { besloten, omweg, patronen } = regels;
  const kaal = adres.replace(patroonVan(patronen.schema), "");
  const past = ({ patroon }) => kaal.search(patroonVan(patroon)) === 0;
  const plek = besloten.find(past);
  const om = omweg.find(past);
  if (plek) yield { sleutel: "adres-besloten", adres, wat: plek.wat };
  if (om) {
    const doel = [...kaal.matchAll(patroonVan(patronen.doel))][0];
    if (doel) yield { sleutel: "adres-omweg/doel", adres, wat: om.wat, schoon: ontcijfer(doel[1] ?? doel[2]) };
    else yield { sleutel: "adres-omweg", adres, wat: om.wat };
  }
  if (plek || om) return;
  const { schoon, codes } = zonderVolgcodes(adres, regels);
  if (codes.length) yield { sleutel: "adres-volgcode", adres, wat: codes.join(", "), schoon };
  const slot = slotVan(adres, regels);
  if (slot) yield { sleutel: "adres-leesteken", adres, wat: slot, schoon: adres.slice(0, -slot.length) };
}

/** Return `{ schoon, codes }`: the address without what follows a reader, and the names of what was left out. */
function zonderVolgcodes(adres, { patronen }) {
  const knip = (tekst, teken) => {
    const plek = tekst.indexOf(teken);
    return plek < 0 ? [tekst, "", ""] : [tekst.slice(0, plek), teken, tekst.slice(plek + 1)];
  };
  const volgt = (paar) => paar.split("=")[0].search(patroonVan(patronen.volgcode)) === 0;
  const [voor, hekje, anker] = knip(adres, "#");
  const [heel, vraag, deel] = knip(voor, "?");
  const [pad, punt, sessie] = knip(heel, ";");
  const paren = vraag ? deel.split("&") : [];
  const namen = paren.filter(volgt).map((paar) => paar.split("=")[0]);
  const metSessie = punt && volgt(sessie);
  if (metSessie) namen.push(sessie.split("=")[0]);
  if (!namen.length) return { schoon: adres, codes: [] };
  const over = paren.filter((paar) => !volgt(paar)).join("&");
  return { schoon: (metSessie ? pad : heel) + (over ? "?" : "") + over + hekje + anker, codes: [...new Set(namen)] };
}

/** Return the signs at the end of an address that belong to the sentence around it. */
function slotVan(adres, { patronen }) {
  const slot = [...adres.matchAll(patroonVan(patronen.slot))][0]?.[0] ?? "";
  const tel = (teken) => adres.split(teken).length - 1;
  const hoort = [...slot].some((teken) => (teken === ")" && tel("(") >= tel(")")) || (teken === "]" && tel("[") >= tel("]")));
  return hoort ? "" : slot;
}

return { bekijkAdres, zonderVolgcodes, slotVan };
})();
