/**
 * Brings together two versions of an entry that grew from one: what one side changed is taken over, what both
 * changed is told, so that a person decides. Nothing is dropped.
 */
"use strict";
globalThis.kbSamenvoegen = (() => {
const { zelfde } = globalThis.kbSchrijven;
const { schoneTekst } = globalThis.kbTekst;

/** Return the path of every part that an entry of this kind has: `["titel"]`, `["#", "Aanpak"]`. */
function paden(soort) {
  return [...soort.velden.map(({ naam }) => [naam]), ...soort.secties.map(({ kop }) => ["#", kop])];
}

/** Return the value at a path, undefined when there is none. */
function deelVan(stand, pad) {
  return pad[0] === "#" ? stand?.secties?.[pad[1]] : stand?.waarden?.[pad[0]];
}

/** Return the entry with another value at a path. */
function metDeel(stand, pad, waarde) {
  if (pad[0] === "#") return { ...stand, secties: { ...stand.secties, [pad[1]]: waarde } };
  return { ...stand, waarden: { ...stand.waarden, [pad[0]]: waarde } };
}

/** Tell whether two values at a path say the same, whatever spaces they have. */
function gelijk(pad, een, ander) {
  return pad[0] === "#" ? schoneTekst(een) === schoneTekst(ander) : zelfde(een, ander);
}

const zelfdeNieuw = (een, ander) => JSON.stringify(een?.nieuw ?? {}) === JSON.stringify(ander?.nieuw ?? {});

/** Tell whether two entries say the same. */
function zelfdeStand(soort, een, ander) {
  return een.id === ander.id && zelfdeNieuw(een, ander) && paden(soort).every((pad) => gelijk(pad, deelVan(een, pad), deelVan(ander, pad)));
}

/**
 * Return `{ stand, overgenomen, botsingen }`: `mijn` with what only `ander` changed since `basis`, the paths of
 * those parts, and `{ pad, ander }` for each part that both changed. Without `basis` every difference is asked.
 */
function voegSamen(soort, basis, mijn, ander) {
  let stand = basis && zelfdeNieuw(basis, mijn) ? { ...mijn, nieuw: ander.nieuw ?? mijn.nieuw } : mijn;
  const overgenomen = [];
  const botsingen = [];
  for (const pad of paden(soort)) {
    const [vroeger, hier, daar] = [basis, mijn, ander].map((een) => deelVan(een, pad));
    if (gelijk(pad, hier, daar) || (basis && gelijk(pad, vroeger, daar))) continue;
    if (basis && gelijk(pad, vroeger, hier)) {
      stand = metDeel(stand, pad, daar);
      overgenomen.push(pad);
    } else botsingen.push({ pad, ander: daar });
  }
  return { stand, overgenomen, botsingen };
}

return { paden, deelVan, metDeel, gelijk, zelfdeStand, voegSamen };
})();
