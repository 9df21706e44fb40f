/**
 * Samen kijken: one device holds what everybody answered, and shows nothing of it until the group says so.
 *
 * What is collected stands in storage and nowhere else on the page: every screen reads it there, so that a second
 * window, Back and reload show the same.
 */
"use strict";
(() => {
const { volgBegin } = globalThis.kbSamenBegin;
const { maakBlad, open } = globalThis.kbScanblad;
const { volgDoorgeven } = globalThis.kbSamenDoorgeven;
const { volgKeuze } = globalThis.kbSamenKeuze;
const { bewaar, lees, volg } = globalThis.kbOpslag;
const { volgUitkomst } = globalThis.kbSamenUitkomst;
const { isVerzameling } = globalThis.kbVerzamelen;
const { volgVerzamelen } = globalThis.kbSamenBinnenhalen;

const DAGEN = 7;

function start(blad) {
  const tafel = {
    ...blad,
    /** Return what is collected, null when nothing is begun. */
    neem: () => {
      const stand = lees("samen");
      return isVerzameling(stand, blad.scan.reeksen) ? stand : null;
    },
    /** Keep what is collected from now on. */
    zet: (stand) => bewaar("samen", stand, DAGEN),
    /** Show the screens that fit what is collected, and put the focus on the first heading. */
    toon: (metFocus = true) => toon(metFocus),
    /** Show the screens below the dots again. */
    toonVerder: () => toon(false, ["verder", "resultaat"]),
  };
  const schermen = {
    ...volgBegin(tafel),
    ...volgVerzamelen(tafel),
    ...volgDoorgeven(tafel),
    ...volgUitkomst(tafel),
    ...volgKeuze(tafel),
  };

  function toon(metFocus, namen = Object.keys(schermen)) {
    const open = zichtbaar(tafel.neem());
    blad.sluitVraag();
    // Out of reach of who has the device in hand.
    blad.vind("wissen").hidden = open.includes("doorgeven");
    for (const naam of namen) {
      blad.vind(`scherm="${naam}"`).hidden = !open.includes(naam);
      if (open.includes(naam)) schermen[naam]();
      else blad.vind(`scherm="${naam}"`).querySelector("form")?.reset();
    }
    if (metFocus) blad.vind(`scherm="${open[0]}"`).querySelector("h2").focus();
  }

  window.addEventListener("pageshow", () => toon(false));
  volg("samen", () => toon(false));
  toon(false);
  open(blad, () => toon(true));
}

/** Return the screens for a collection, the one that asks attention first. */
function zichtbaar(stand) {
  if (!stand) return ["begin"];
  if (lees("doorgeven")) return ["doorgeven"];
  if (stand.vorige && !stand.vorige.besproken) return ["terugblik"];
  if (!stand.getoond) return ["verzamelen"];
  if (stand.keuze) return ["uitkomst", "verder", "resultaat"];
  return /[0-4]/.test(stand.afspraken) ? ["uitkomst", "resultaat"] : ["uitkomst"];
}

const blad = maakBlad("samen");
if (blad) start(blad);
})();
