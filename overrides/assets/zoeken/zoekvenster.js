/**
 * The ways to the search on every page: elements with `data-zoek-open`, / or s, Ctrl+K or Cmd+K, and the
 * field on the home page. Opens the dialog out of its template and loads `zoekpaneel.js` and `zoek.css` with it.
 *
 * A classic script; put it on every page with `defer`. On /zoeken/ the same panel stands on the page itself,
 * and everything leads there. Defines `kbZoekvenster`.
 */
"use strict";
(() => {
  const SCRIPT = document.currentScript;
  const HIER = new URL("./", SCRIPT.src);
  const WORTEL = SCRIPT.dataset.basis ? new URL(SCRIPT.dataset.basis, document.baseURI) : new URL("../../", HIER);
  const TOETSEN_UIT = "kennisbank.zoek.sneltoetsen-uit";
  let venster;
  let paneel;

  function laad(naam, eigenschappen) {
    return new Promise((klaar, mislukt) => {
      const element = Object.assign(document.createElement(naam), eigenschappen);
      element.onload = klaar;
      element.onerror = () => {
        element.remove();
        mislukt(new Error("niet geladen"));
      };
      document.head.append(element);
    });
  }

  let motor;
  /** Loads the engine, once; after a failure the next call tries again. */
  function start() {
    const script = document.createElement("script");
    script.dataset.basis = WORTEL;
    motor ??= (globalThis.kbZoek
      ? Promise.resolve()
      : new Promise((klaar, mislukt) => {
          Object.assign(script, { src: new URL("zoek.js", HIER), charset: "utf-8", onload: klaar, onerror: mislukt });
          document.head.append(script);
        })
    ).then(() => globalThis.kbZoek.begin());
    motor.catch(() => (motor = undefined));
    return motor;
  }

  /** Makes a panel work; what is typed or sent before its script is there is not lost. */
  async function leef(wortel, opties) {
    const formulier = wortel.querySelector("form");
    const wacht = (gebeurtenis) => gebeurtenis.preventDefault();
    formulier.addEventListener("submit", wacht);
    try {
      if (!globalThis.kbZoekpaneel) await laad("script", { src: new URL("zoekpaneel.js", HIER), charset: "utf-8" });
    } finally {
      formulier.removeEventListener("submit", wacht);
    }
    return globalThis.kbZoekpaneel.maak(wortel, { start, map: HIER, ...opties });
  }

  /** Lets a form lead to the page of the search; without this script it leads to the list from A to Z. */
  function leidNaarZoeken(formulier) {
    formulier.addEventListener("submit", (gebeurtenis) => {
      gebeurtenis.preventDefault();
      const vraag = formulier.querySelector("input").value.trim();
      const doel = new URL("zoeken/", WORTEL);
      if (doel.protocol === "file:") doel.pathname += "index.html";
      if (vraag) doel.hash = new URLSearchParams({ q: vraag });
      location.assign(doel);
    });
  }

  function bouw() {
    const dialoog = document.createElement("dialog");
    dialoog.className = "kb-zoek";
    const sjabloon = document.getElementById("kb-zoekvenster");
    dialoog.setAttribute("aria-label", sjabloon.dataset.naam);
    dialoog.append(sjabloon.content.cloneNode(true));
    document.body.append(dialoog);
    venster = dialoog;
    dialoog.querySelector("[data-zoek-sluit]").addEventListener("click", () => dialoog.close());
    leidNaarZoeken(dialoog.querySelector("form"));
    dialoog.addEventListener("click", (gebeurtenis) => gebeurtenis.target === dialoog && dialoog.close());
    dialoog.addEventListener("close", () => bewaar(null));
    dialoog.addEventListener("keydown", (gebeurtenis) => {
      if (gebeurtenis.key !== "Escape") return;
      gebeurtenis.preventDefault();
      dialoog.close();
    });
    const toetsen = dialoog.querySelector("[data-zoek-toetsen]");
    const { toetsenAan, toetsenUit: uit } = dialoog.querySelector("[data-zoek-paneel]").dataset;
    const noem = () => (toetsen.textContent = toetsenUit() ? toetsenAan : uit);
    toetsen.addEventListener("click", () => {
      zetToetsen(!toetsenUit());
      noem();
    });
    noem();
  }

  // Whoever steers by voice or slips on keys can switch the one-letter keys off (WCAG 2.1.4).
  function toetsenUit() {
    try {
      return localStorage.getItem(TOETSEN_UIT) === "ja";
    } catch {
      return false;
    }
  }
  function zetToetsen(uit) {
    try {
      if (uit) localStorage.setItem(TOETSEN_UIT, "ja");
      else localStorage.removeItem(TOETSEN_UIT);
    } catch {
      /* a browser that keeps nothing: the keys stay on */
    }
  }

  /** Remembers with this page in the history what the dialog showed, so that Back brings it again. */
  function bewaar(stand) {
    if (!stand && !history.state?.kbZoek) return;
    history.replaceState({ ...history.state, kbZoek: stand ?? undefined }, "");
  }

  /** Fetches the style; until it is there the dialog takes keys but shows nothing, so that no letter is lost. */
  function kleed() {
    if (document.querySelector("link[href$='zoeken/zoek.css']")) return;
    venster.style.opacity = "0";
    const toon = () => (venster.style.opacity = "");
    setTimeout(toon, 1000);
    laad("link", { rel: "stylesheet", href: new URL("zoek.css", HIER) }).catch(() => {}).then(toon);
  }

  /** Opens the dialog, with a question or what was shown before if given; on /zoeken/ goes to its field. */
  function open(vraag = "", stand = null) {
    const hier = document.querySelector("main [data-zoek-paneel] .kb-zoek__invoer");
    if (hier) return hier.focus();
    if (!venster) {
      bouw();
      kleed();
    }
    if (venster.open) return;
    venster.showModal();
    const invoer = venster.querySelector(".kb-zoek__invoer");
    if (vraag) invoer.value = vraag;
    invoer.focus();
    invoer.select();
    paneel ??= leef(venster.querySelector("[data-zoek-paneel]"), { bewaar, sluit: () => venster.close() });
    paneel.then((een) => een.toon(stand)).catch(() => (paneel = undefined));
  }

  function schrijft(element) {
    return element instanceof Element && Boolean(element.closest("input, textarea, select, [contenteditable]:not([contenteditable=false])"));
  }

  document.addEventListener("keydown", (gebeurtenis) => {
    const { key, ctrlKey, metaKey, altKey, target, isComposing, defaultPrevented } = gebeurtenis;
    if (isComposing || defaultPrevented || altKey) return;
    const sneltoets = (ctrlKey || metaKey) && key.toLowerCase() === "k";
    const letter = !ctrlKey && !metaKey && (key === "/" || key === "s") && !schrijft(target) && !toetsenUit();
    if (!sneltoets && !letter) return;
    if (!sneltoets && document.querySelector("dialog[open]")) return;
    gebeurtenis.preventDefault();
    open();
  });

  document.addEventListener("click", (gebeurtenis) => {
    const knop = gebeurtenis.target instanceof Element && gebeurtenis.target.closest("[data-zoek-open]");
    if (!knop || gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.shiftKey) return; // a new tab gets the plain link
    gebeurtenis.preventDefault();
    open(knop.dataset.zoekOpen);
  });

  for (const formulier of document.querySelectorAll("[data-zoek-veld]")) leidNaarZoeken(formulier);

  const opPagina = document.querySelector("main [data-zoek-paneel]");
  if (opPagina) leef(opPagina, { pagina: true }).then((een) => een.toon(null)).catch(() => {});
  const [aankomst] = performance.getEntriesByType("navigation");
  if (history.state?.kbZoek && aankomst?.type === "back_forward") open(history.state.kbZoek.vraag, history.state.kbZoek);

  globalThis.kbZoekvenster = { open };
})();
