/** Takes what stands in the smallest form along to the form of a voorbeeld, as a draft there; nothing of it is lost on the way. */
"use strict";
globalThis.kbLanger = (() => {
const { inTekst, nieuweSleutel, ruweTekst, schrijfKlad } = globalThis.kbKlad;
const { maakId, schoon } = globalThis.kbTekst;

/** Return the draft of a voorbeeld that says what `stand`, a network that does a praktijk too, says. */
function alsVoorbeeld({ waarden, nieuw: { gemeente, ...nieuw } }, gegevens) {
  const { netwerk, praktijk, sinds, zin, toestemming } = waarden;
  const periode = schoon(sinds) && `sinds ${schoon(sinds)}`;
  const verteld = { netwerk, toestemming, periode, status: "concept", praktijken: praktijk ? { [praktijk]: zin } : {} };
  return { soort: "voorbeeld", id: "", waarden: { ...verteld, gemeente: schoon(gemeente) && maakId(schoon(gemeente), gegevens) }, secties: {}, nieuw };
}

/**
 * Let a link open the form of a voorbeeld with what `lees()` says now. Where this browser keeps no draft, the address
 * still names the netwerk and the praktijk.
 */
function volgLanger(link, lees, gegevens) {
  const kaal = link.href;
  let [sleutel, geschreven] = [nieuweSleutel(), null];
  link.addEventListener("click", () => {
    const stand = lees();
    const adres = new URL(kaal);
    for (const naam of ["netwerk", "praktijk"]) if (stand.waarden[naam]) adres.searchParams.set(naam, stand.waarden[naam]);
    // A draft that was worked on since stays as it is.
    if (ruweTekst(sleutel) !== geschreven) sleutel = nieuweSleutel();
    geschreven = inTekst(alsVoorbeeld(stand, gegevens));
    if (schrijfKlad(sleutel, geschreven)) adres.hash = `klad=${sleutel}`;
    link.href = adres.href;
  });
}

return { volgLanger };
})();
