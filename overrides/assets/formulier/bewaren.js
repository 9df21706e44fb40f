/** Keeps the draft in hand, also when another window has it open: what was typed in either is never lost. */
"use strict";
globalThis.kbBewaren = (() => {
const { inTekst, nieuweSleutel, ruweTekst, schrijfKlad, uitTekst } = globalThis.kbKlad;
const { voegSamen, zelfdeStand } = globalThis.kbSamenvoegen;
const { maakStand } = globalThis.kbStand;

/**
 * Keep `stand` as the draft of `nu` and return `{ gelukt, stand, overgenomen, botsingen }`: what another window
 * wrote since is brought in; where both wrote, this window's text stays and the other's is kept as a draft of its own.
 *
 * `nu` holds `soort`, `sleutel`, `begin`, and `gezien`: the text, the entry and its begin that this window last saw in storage.
 */
function houd(nu, stand) {
  const daar = ruweTekst(nu.sleutel);
  const ander = daar !== null && daar !== nu.gezien?.tekst ? anderVenster(nu.soort, daar) : null;
  if (daar !== null && daar === nu.gezien?.tekst && nu.begin === nu.gezien.begin && zelfdeStand(nu.soort, stand, nu.gezien.stand)) return { gelukt: true, stand, overgenomen: [], botsingen: [] };
  const uit = ander ? voegSamen(nu.soort, nu.gezien?.stand ?? null, stand, ander) : { stand, overgenomen: [], botsingen: [] };
  if (uit.botsingen.length) schrijfKlad(nieuweSleutel(), inTekst(ander, nu.begin));
  // Two windows that say the same do not go on telling each other.
  const is = ander && zelfdeStand(nu.soort, uit.stand, ander);
  const tekst = is ? daar : inTekst(uit.stand, nu.begin);
  const gelukt = is || schrijfKlad(nu.sleutel, tekst);
  if (gelukt) nu.gezien = { tekst, stand: uit.stand, begin: nu.begin };
  return { ...uit, gelukt };
}

function anderVenster(soort, tekst) {
  try {
    return maakStand(soort, uitTekst(tekst, "").stand);
  } catch {
    return null;
  }
}

return { houd };
})();
