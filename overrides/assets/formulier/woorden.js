/**
 * Says what the checker finds in the words of the form, as scripts/kennisbank/bijdragen/woorden.py does: titles for
 * names of fields, names for ids. The sentences come from the rules.
 */
"use strict";
globalThis.kbWoorden = (() => {
const { vul } = globalThis.kbTekst;

/** Return `{ zin, zinHulp }` of a finding: the key of its sentence with the values of the checker. */
function inWoorden(regels, soort, sleutel, waarden) {
  const { tekst, hulp, zin = tekst, zinHulp = hulp } = regels.teksten[sleutel];
  const titels = new Map(soort.velden.flatMap((veld) => [...veld.binnen, veld]).map(({ naam, titel }) => [naam, titel]));
  const verwijst = regels.overVerwijzingen.includes(sleutel.split("/")[0]);
  const woord = ([naam, waarde]) => {
    if (typeof waarde !== "string") return [naam, waarde];
    if (naam === "naam") return [naam, waarde.replace(/„([^”]+)”/g, (heel, deel) => `„${titels.get(deel) ?? naamVan(regels, deel)}”`)];
    if (naam === "veld") return [naam, titels.get(waarde) ?? waarde];
    return [naam, verwijst ? waarde.split(", ").map((deel) => naamVan(regels, deel)).join(", ") : waarde];
  };
  const gewoon = Object.fromEntries(Object.entries(waarden).map(woord));
  return { zin: vul(veldenInWoorden(zin, titels), gewoon), zinHulp: vul(veldenInWoorden(zinHulp, titels), gewoon) };
}

/** Return a sentence with fields as the form shows them: „Voor wie” where it says „voor_wie”. */
function veldenInWoorden(zin, titels) {
  return zin
    .replace(/„([a-z_]+)”/g, (heel, naam) => `„${titels.get(naam) ?? naam}”`)
    .replace(/(?<![\w-])[a-z]+(?:_[a-z]+)+(?![\w-])/g, (naam) => (titels.has(naam) ? `„${titels.get(naam)}”` : naam));
}

/** Return the name of what has an id, the id itself when nothing has it. */
function naamVan({ ids, heet }, id) {
  const naar = Object.keys(ids).find((soort) => heet?.has(`${soort}:${id}`));
  return naar ? heet.get(`${naar}:${id}`) : id;
}

return { inWoorden };
})();
