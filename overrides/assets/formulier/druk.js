/**
 * Postpones what replaces parts of the page while a button of the mouse or a finger is down: what was pressed must
 * still be there, on the same spot, when it is let go. Otherwise a browser sees no click.
 */
"use strict";
globalThis.kbDruk = (() => {
let gedrukt = false;
let wachtend = null;

/** Do `taak` now, or as soon as nothing is pressed; of several that wait, the last. */
function zodraLos(taak) {
  if (gedrukt) wachtend = taak;
  else taak();
}

function los() {
  gedrukt = false;
  const taak = wachtend;
  wachtend = null;
  taak?.();
}

for (const soort of ["pointerdown", "mousedown"]) addEventListener(soort, () => (gedrukt = true), true);
// After the click that follows.
for (const soort of ["pointerup", "pointercancel", "mouseup", "dragend"]) addEventListener(soort, () => setTimeout(los), true);

return { zodraLos };
})();
