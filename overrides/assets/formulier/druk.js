/**
 * Postpones what replaces parts of the page while a button of the mouse or a finger is down: what was pressed must
 * still be there, on the same spot, when it is let go. Otherwise a browser sees no click.
 */
"use strict";
globalThis.kbDruk = (() => {
let gedrukt = false;
const wachtend = new Map();

/** Do `taak` now, or as soon as nothing is pressed; of several of one name that wait, the last. */
function zodraLos(taak, naam = "") {
  if (gedrukt) wachtend.set(naam, taak);
  else taak();
}

function los() {
  gedrukt = false;
  const taken = [...wachtend.values()];
  wachtend.clear();
  for (const taak of taken) taak();
}

for (const soort of ["pointerdown", "mousedown"]) addEventListener(soort, () => (gedrukt = true), true);
// After the click that follows.
for (const soort of ["pointerup", "pointercancel", "mouseup", "dragend"]) addEventListener(soort, () => setTimeout(los), true);

return { zodraLos };
})();
