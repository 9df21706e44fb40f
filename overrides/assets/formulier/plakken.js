/**
 * Mends text where there is one way: signs that nobody sees go, bullets of a word processor become hyphens. What
 * was pasted is mended at once; anything else with the button beside what is said of it. Each can be put back.
 */
"use strict";
globalThis.kbPlakken = (() => {
const { patroonVan } = globalThis.kbTekst;

const VASTE_SPATIE = /[\u00a0\u2007\u202f]/g;
/** The findings that `herstelTekst` mends. */
const HERSTELBAAR = new Set(["teken-onzichtbaar", "lijst-teken"]);

/** Return a text mended as `kennisbank importeer` mends it; `metLijsten` for a text of several lines. */
function herstelTekst(tekst, { patronen }, metLijsten = true) {
  const kaal = tekst.replace(/\r\n?/g, "\n").replace(patroonVan(patronen.onzichtbaar), "").replace(VASTE_SPATIE, " ");
  return metLijsten ? metStreepjes(kaal.split("\n"), patroonVan(patronen.lijstregel)) : kaal;
}

function metStreepjes(regels, patroon) {
  const uit = [];
  for (const regel of regels) {
    const item = [...regel.matchAll(patroon)][0];
    const boven = uit.at(-1)?.trim() ?? "";
    if (item && boven && !/^(?:- |#)/.test(boven)) uit.push("");
    uit.push(item ? `- ${item[1]}` : regel);
  }
  return uit.join("\n");
}

/** Mend what is pasted in the boxes of `houder`; `gedaan(terug)` hears of it, with what puts it back. */
function volgPlakken(houder, regels, gedaan) {
  houder.addEventListener("paste", (gebeurtenis) => {
    const vak = gebeurtenis.target;
    const ruw = gebeurtenis.clipboardData?.getData("text/plain") ?? "";
    if (!vak.matches("textarea, input[type=text]") || !ruw) return;
    const goed = herstelTekst(ruw, regels, vak.matches("textarea"));
    if (goed === ruw.replace(/\r\n?/g, "\n")) return;
    gebeurtenis.preventDefault();
    const zoals = vak.value.slice(0, vak.selectionStart) + ruw + vak.value.slice(vak.selectionEnd);
    voegIn(vak, goed);
    gedaan(() => zet(vak, zoals));
  });
}

/** Mend the text of a box; `gedaan(terug)` hears of it. */
function herstelVak(vak, regels, gedaan) {
  const zoals = vak.value;
  zet(vak, herstelTekst(zoals, regels, vak.matches("textarea")));
  gedaan(() => zet(vak, zoals));
}

// Browsers take a second for so many lines when they are typed by a script, and more than twice that for twice as many.
const MEESTE_REGELS = 200;

/** Put a text where the cursor is, so that the browser's own undo knows of it. */
function voegIn(vak, tekst) {
  if (tekst.split("\n").length < MEESTE_REGELS && document.execCommand?.("insertText", false, tekst)) return;
  vak.setRangeText(tekst, vak.selectionStart, vak.selectionEnd, "end");
  meld(vak);
}

function zet(vak, tekst) {
  vak.value = tekst;
  meld(vak);
  vak.focus();
}

const meld = (vak) => vak.dispatchEvent(new Event("input", { bubbles: true }));

return { HERSTELBAAR, herstelTekst, volgPlakken, herstelVak };
})();
