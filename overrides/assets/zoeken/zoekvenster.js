/**
 * The search dialog: opens by an element with `data-zoek-open`, by / or s, and by Ctrl+K or Cmd+K.
 *
 * A classic script; put it on every page with `defer`. It loads `zoek.js`, `zoek.css` and the index when
 * someone opens the dialog, and never puts text on the page as HTML. Its own attributes: `data-basis`, the
 * way from the page to the root of the site (if not two folders up); `data-az` and `data-vraag`, the
 * addresses from that root of the list from A to Z and of the page where people can ask.
 */
"use strict";
(() => {
  const SCRIPT = document.currentScript;
  const HIER = new URL("./", SCRIPT.src);
  const WORTEL = SCRIPT.dataset.basis ? new URL(SCRIPT.dataset.basis, document.baseURI) : new URL("../../", HIER);
  const WACHT = 60; // ms after a key before searching
  const STAP = 10;
  const TOETSEN_UIT = "kennisbank.zoek.sneltoetsen-uit";
  const SOORTEN = {
    praktijk: "Praktijk", voorbeeld: "Voorbeeld", netwerk: "Netwerk", kernprincipe: "Kernprincipe",
    bouwsteen: "Bouwsteen", functie: "Functie", criterium: "Criterium", cluster: "Cluster", begrip: "Begrip",
    pagina: "Uitleg", hulpmiddel: "Hulpmiddel", werkvorm: "Werkvorm",
  };
  let venster;
  let delen;
  let beurt = 0;
  let klok;

  /** Makes an element; children are elements or texts. */
  function maak(naam, eigenschappen = {}, ...kinderen) {
    const element = document.createElement(naam);
    for (const [sleutel, waarde] of Object.entries(eigenschappen)) element.setAttribute(sleutel, waarde);
    element.append(...kinderen);
    return element;
  }

  function naar(pad) {
    const url = new URL(pad, WORTEL);
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  }

  function laad(element) {
    return new Promise((klaar, mislukt) => {
      element.onload = klaar;
      element.onerror = () => {
        element.remove();
        mislukt(new Error("niet geladen"));
      };
      document.head.append(element);
    });
  }

  let motor;
  /** Loads the engine; after a failure the next call tries again. */
  function start() {
    motor ??= (globalThis.kbZoek
      ? Promise.resolve()
      : laad(maak("script", { src: new URL("zoek.js", HIER), "data-basis": WORTEL, charset: "utf-8" }))
    ).then(() => globalThis.kbZoek.begin());
    motor.catch(() => (motor = undefined));
    return motor;
  }

  function bouw() {
    const invoer = maak("input", {
      type: "search", id: "kb-zoek-invoer", class: "kb-zoek__invoer", autocomplete: "off", spellcheck: "false",
      autocapitalize: "none", enterkeyhint: "go", maxlength: "300", "aria-describedby": "kb-zoek-uitleg",
      placeholder: "Bijvoorbeeld: tolk, subsidie, ouders bereiken",
    });
    const sluit = maak("button", { type: "button", class: "kb-zoek__sluit", "aria-label": "Sluit het zoekvenster" }, "✕");
    const stand = maak("p", { class: "kb-zoek__stand", role: "status", "aria-live": "polite" });
    const tips = maak("div", { class: "kb-zoek__tips" });
    const lijst = maak("ol", { class: "kb-zoek__lijst", "aria-label": "Resultaten" });
    const meer = maak("button", { type: "button", class: "kb-zoek__meer", hidden: "" }, "Toon meer resultaten");
    const toetsen = maak("button", { type: "button", class: "kb-zoek__toetsen" });
    const az = maak("a", { href: naar(SCRIPT.dataset.az ?? "a-z/") }, "Alles van A tot Z");
    const vraag = maak("a", { href: naar(SCRIPT.dataset.vraag ?? "bijdragen/") }, "Stel je vraag of vul aan");
    const kop = maak(
      "form", { class: "kb-zoek__kop", role: "search" },
      maak("label", { for: invoer.id, class: "kb-zoek__label" }, "Zoek in de kennisbank"),
      maak("div", { class: "kb-zoek__rij" }, invoer, sluit),
      maak("p", { id: "kb-zoek-uitleg", class: "kb-zoek__uitleg" }, "Typ je eigen woorden. Met de pijltjes kies je een resultaat, met Enter open je het."),
    );
    const inhoud = maak("div", { class: "kb-zoek__inhoud" }, stand, tips, lijst, meer);
    const dialoog = maak("dialog", { class: "kb-zoek", "aria-label": "Zoeken" }, kop, inhoud, maak("div", { class: "kb-zoek__voet" }, az, vraag, toetsen));
    document.body.append(dialoog);
    venster = dialoog;
    delen = { invoer, stand, tips, lijst, meer, toetsen, inhoud, toon: STAP };
    kop.addEventListener("submit", (gebeurtenis) => {
      gebeurtenis.preventDefault();
      zoek().then(() => lijst.querySelector("a")?.click());
    });
    invoer.addEventListener("input", () => {
      delen.toon = STAP;
      clearTimeout(klok);
      klok = setTimeout(zoek, WACHT);
    });
    sluit.addEventListener("click", () => dialoog.close());
    meer.addEventListener("click", () => {
      const aantal = lijst.childElementCount;
      delen.toon += STAP;
      zoek().then(() => lijst.children[aantal]?.querySelector("a").focus());
    });
    toetsen.addEventListener("click", () => {
      zetToetsen(!toetsenUit());
      noemToetsen();
    });
    noemToetsen();
    dialoog.addEventListener("keydown", bijToets);
    dialoog.addEventListener("click", (gebeurtenis) => gebeurtenis.target === dialoog && dialoog.close());
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
  function noemToetsen() {
    delen.toetsen.textContent = toetsenUit() ? "Zet de sneltoetsen / en s aan" : "Zet de sneltoetsen / en s uit";
  }

  /** Fetches the style; until it is there the dialog takes keys but shows nothing, so that no letter is lost. */
  function kleed() {
    venster.style.opacity = "0";
    const toon = () => (venster.style.opacity = "");
    setTimeout(toon, 1000);
    laad(maak("link", { rel: "stylesheet", href: new URL("zoek.css", HIER) })).catch(() => {}).then(toon);
  }

  /** Opens the dialog, with a question if given. */
  function open(vraag = "") {
    if (!venster) {
      bouw();
      kleed();
    }
    if (venster.open) return;
    venster.showModal();
    if (vraag) delen.invoer.value = vraag;
    delen.invoer.focus();
    delen.invoer.select();
    start().catch(() => {});
    zoek();
  }

  function bijToets(gebeurtenis) {
    const links = [...venster.querySelectorAll(".kb-zoek__tips button, .kb-zoek__lijst a, .kb-zoek__meer:not([hidden])")];
    const plaats = links.indexOf(document.activeElement);
    const inInvoer = document.activeElement === delen.invoer;
    if (gebeurtenis.key === "Escape") {
      gebeurtenis.preventDefault();
      venster.close();
    } else if (gebeurtenis.key === "ArrowDown" && (inInvoer || plaats >= 0)) {
      gebeurtenis.preventDefault();
      links[Math.min(plaats + 1, links.length - 1)]?.focus();
    } else if (gebeurtenis.key === "ArrowUp" && plaats >= 0) {
      gebeurtenis.preventDefault();
      (links[plaats - 1] ?? delen.invoer).focus();
    } else if (plaats >= 0 && gebeurtenis.key.length === 1 && gebeurtenis.key !== " " && !gebeurtenis.ctrlKey && !gebeurtenis.metaKey && !gebeurtenis.altKey) {
      delen.invoer.focus(); // typing on goes into the field
    }
  }

  async function zoek() {
    clearTimeout(klok);
    const eigen = ++beurt;
    const vraag = delen.invoer.value.trim();
    if (!vraag) return toon({ resultaten: [], aantal: 0, bedoeld: [], vraag });
    try {
      await start();
      const antwoord = await globalThis.kbZoek.zoek(delen.invoer.value, { aantal: delen.toon });
      if (eigen === beurt) toon({ ...antwoord, vraag });
    } catch {
      if (eigen === beurt) toonFout();
    }
  }

  function toonFout() {
    delen.lijst.replaceChildren();
    delen.tips.replaceChildren();
    delen.meer.hidden = true;
    delen.stand.textContent = "Zoeken lukt nu niet. Kijk je verbinding na, of kies hieronder de lijst van A tot Z.";
  }

  function toon({ vraag, resultaten, aantal, bedoeld }) {
    delen.lijst.replaceChildren(...resultaten.map(regel));
    delen.meer.hidden = resultaten.length >= aantal;
    delen.tips.replaceChildren(...(vraag && bedoeld.length ? tips(bedoeld) : []));
    delen.stand.textContent = !vraag ? "" : aantal ? `${aantal} ${aantal === 1 ? "resultaat" : "resultaten"} voor „${vraag}”` : `Niets gevonden voor „${vraag}”. Probeer een ander woord, bekijk alles van A tot Z, of stel je vraag.`;
    if (delen.toon === STAP) delen.inhoud.scrollTop = 0;
  }

  function tips(woorden) {
    const knoppen = woorden.map((woord) => {
      const knop = maak("button", { type: "button" }, woord);
      knop.addEventListener("click", () => {
        delen.invoer.value = woord;
        delen.toon = STAP;
        delen.invoer.focus();
        zoek();
      });
      return knop;
    });
    return [maak("span", {}, "Bedoelde je:"), ...knoppen];
  }

  function gemerkt(stukken) {
    return stukken.map(({ tekst, raak }) => (raak ? maak("mark", {}, tekst) : tekst));
  }

  function regel({ soort, nummer, adres, titeldelen, zin, woord }) {
    const merk = maak("span", { class: `kb-zoek__merk kb-zoek__merk--${soort}` }, SOORTEN[soort] ?? soort);
    if (nummer) {
      merk.append(" ", maak("span", { class: "kb-zoek__nummer", "data-bouwsteen": nummer }, maak("span", { class: "kb-zoek__verborgen" }, "bouwsteen "), String(nummer)));
    }
    const link = maak(
      "a", { href: adres, class: "kb-zoek__resultaat" },
      merk, maak("span", { class: "kb-zoek__titel" }, ...gemerkt(titeldelen)), maak("span", { class: "kb-zoek__zin" }, ...gemerkt(zin)),
    );
    if (woord) link.append(maak("span", { class: "kb-zoek__woord" }, "Zoekwoord: ", ...gemerkt(woord)));
    link.addEventListener("click", () => venster.close()); // a result may lie on this very page
    return maak("li", {}, link);
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

  globalThis.kbZoekvenster = { open };
})();
