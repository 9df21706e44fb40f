/**
 * What the tools of Aan de slag keep in this browser: each under a key of its own, for a number of days, and all
 * of it gone with one call. Nothing is sent anywhere. Names in use, with the shape of what is kept there:
 *
 *   antwoorden  7 days   { reeks, antwoorden, delen }: who answers the zelfscan, and other parts that were begun
 *   samen       7 days   what a group collects (see verzamelen.js)
 *   doorgeven   7 days   { antwoorden }: who has the device in hand, null between two people
 *   keuze      30 days   { praktijk, bouwsteen, stelling, waaraan, code }: what a group chose, for the werkplan. The id of
 *                        a praktijk or of a bouwsteen, two texts (the statement, by what they will see it), and the code of the result
 *   kwam       30 days   what a group wrote that came of the last time, for the werkplan
 *   werkplan   30 days   the plan
 *
 * Where the browser keeps nothing, a value lives as long as the page. A folder on disk may give each page a store
 * of its own: what has to go from one page to another there goes by a file.
 */
"use strict";
globalThis.kbOpslag = (() => {
const VOOR = "kb-slag-";
const DAG = 86_400_000;
const LANGST = 30 * DAG;
const geheugen = new Map();

/** Return what was kept under a name, null when there is nothing, it is past its days or it cannot be read. */
function lees(naam, nu = Date.now()) {
  ruimOp(nu);
  const tekst = geheugen.get(naam) ?? haal(naam);
  return tekst === null ? null : JSON.parse(tekst).waarde;
}

/** Keep a value for a number of days (at most 30); returns whether the browser kept it. */
function bewaar(naam, waarde, dagen, nu = Date.now()) {
  const tekst = JSON.stringify({ tot: nu + Math.min(dagen * DAG, LANGST), waarde });
  geheugen.delete(naam);
  try {
    window.localStorage.setItem(VOOR + naam, tekst);
    return true;
  } catch {
    geheugen.set(naam, tekst);
    return false;
  }
}

/** Forget what was kept under a name. */
function wis(naam) {
  geheugen.delete(naam);
  try {
    window.localStorage.removeItem(VOOR + naam);
  } catch {
    // storage that is switched off holds nothing
  }
}

/** Forget everything that Aan de slag keeps; what other parts of the site keep stays. */
function wisAlles() {
  geheugen.clear();
  namen().forEach(wis);
}

/** Forget what is past its days, or cannot be read. */
function ruimOp(nu = Date.now()) {
  for (const naam of namen()) if (!geldig(haal(naam), nu)) wis(naam);
  for (const [naam, tekst] of geheugen) if (!geldig(tekst, nu)) geheugen.delete(naam);
}

/** Keep a choice on the way to the werkplan; without a network the page stays, and says so. */
function naarPlan(klik, keuze) {
  bewaar("keuze", keuze, 30);
  const zin = document.querySelector("[data-zonder-net]");
  zin.hidden = navigator.onLine || location.protocol === "file:";
  if (zin.hidden) return;
  klik.preventDefault();
  klik.currentTarget.after(zin);
}

/** Call `doe` when another window changes what is kept under a name. */
function volg(naam, doe) {
  window.addEventListener("storage", ({ key }) => {
    if (key === VOOR + naam || key === null) doe();
  });
}

/** Tell whether this browser keeps anything. */
function blijft() {
  const goed = bewaar("proef", 0, 1);
  wis("proef");
  return goed;
}

function haal(naam) {
  try {
    return window.localStorage.getItem(VOOR + naam);
  } catch {
    return null;
  }
}

function namen() {
  try {
    return Object.keys(window.localStorage)
      .filter((sleutel) => sleutel.startsWith(VOOR))
      .map((sleutel) => sleutel.slice(VOOR.length));
  } catch {
    return [];
  }
}

/** Tell whether a kept text still counts: a clock that was set back makes nothing live longer. */
function geldig(tekst, nu) {
  try {
    const { tot } = JSON.parse(tekst);
    return typeof tot === "number" && tot > nu && tot <= nu + LANGST;
  } catch {
    return false;
  }
}

return { lees, bewaar, naarPlan, wis, wisAlles, ruimOp, volg, blijft };
})();
