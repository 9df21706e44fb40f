/**
 * The panel of the search, in the dialog and on /zoeken/: asks while someone types, shows what fits, and
 * offers a way to begin when nothing is typed. On /zoeken/ the question stands behind # in the address, which
 * no server sees, and Back finds words, results and place again.
 *
 * A classic script; `zoekvenster.js` loads it. Never puts text on the page as HTML. Defines `kbZoekpaneel`.
 */
"use strict";
globalThis.kbZoekpaneel ??= (() => {
  const WACHT = 60; // ms after a key before searching
  const RUST = 200; // ms after scrolling before the place is remembered
  const STAP = 15;
  const KORT = 2; // so few letters may become anything: nothing is said of them

  /** Makes an element; children are elements or texts. */
  function maakElement(naam, eigenschappen = {}, ...kinderen) {
    const element = document.createElement(naam);
    for (const [sleutel, waarde] of Object.entries(eigenschappen)) element.setAttribute(sleutel, waarde);
    element.append(...kinderen);
    return element;
  }

  /** Returns a sentence of the template with its places filled in. */
  function vul(zin, waarden) {
    return zin.replace(/\{(\w+)\}/g, (heel, naam) => waarden[naam] ?? heel);
  }

  function gemerkt(stukken) {
    return stukken.map(({ tekst, raak }) => (raak ? maakElement("mark", {}, tekst) : tekst));
  }

  /** Returns the element of one result; `zinnen` are those of the template. */
  function maakRegel({ soort, nummer, adres, waar, titeldelen, zin, woord, geheel, redenen }, zinnen, soorten) {
    const merk = maakElement("span", { class: `kb-zoek__merk kb-zoek__merk--${soort}` }, soorten.get(soort) ?? soort);
    if (nummer) {
      const verborgen = maakElement("span", { class: "kb-zoek__verborgen" }, `${zinnen.bouwsteen} `);
      merk.append(" ", maakElement("span", { class: "kb-zoek__nummer", "data-bouwsteen": nummer }, verborgen, String(nummer)));
    }
    if (waar) merk.append(" · ", waar);
    const link = maakElement(
      "a", { href: adres, class: "kb-zoek__resultaat" },
      merk, maakElement("span", { class: "kb-zoek__titel" }, ...gemerkt(titeldelen)), maakElement("span", { class: "kb-zoek__zin" }, ...gemerkt(zin)),
    );
    if (woord) link.append(maakElement("span", { class: "kb-zoek__woord" }, `${zinnen.zoekwoord} `, ...gemerkt(woord)));
    if (geheel) link.append(maakElement("span", { class: "kb-zoek__woord" }, zinnen.geheel));
    for (const { woorden, bij } of redenen) {
      const gevonden = woorden.flatMap((een, i) => [i ? ", " : "", maakElement("mark", {}, een)]);
      link.append(maakElement("span", { class: "kb-zoek__woord" }, ...gevonden, ` · ${vul(zinnen.bij, { woord: bij })}`));
    }
    return maakElement("li", {}, link);
  }

  /**
   * Makes a panel work.
   *
   * `start` loads the engine; `map` is the folder of the index; on a page (`pagina`) the question stands in the
   * address; in a dialog `bewaar` remembers what is shown and `sluit` closes it. Returns `toon`, which shows what
   * was remembered, or what stands in the field.
   */
  function maak(wortel, { start, map, pagina = false, bewaar = () => {}, sluit = () => {} }) {
    const zinnen = wortel.dataset;
    const soorten = new Map(zinnen.soorten.split(/\s+/).map((paar) => paar.split(":")));
    const [kop, invoer, stand, tips, lijst, meer, begin] = ["form", ".kb-zoek__invoer", ".kb-zoek__stand", ".kb-zoek__tips", ".kb-zoek__lijst", ".kb-zoek__meer", ".kb-zoek__begin"]
      .map((kiezer) => wortel.querySelector(kiezer));
    const schuif = pagina ? document.scrollingElement : wortel.querySelector(".kb-zoek__inhoud");
    let getoond = STAP;
    let beurt = 0;
    let klok;

    async function zoek() {
      clearTimeout(klok);
      const eigen = ++beurt;
      const vraag = invoer.value.trim();
      if (pagina) zetAdres(vraag);
      if (!vraag) return toonBegin();
      try {
        await start();
        const antwoord = await globalThis.kbZoek.zoek(invoer.value, { aantal: getoond });
        if (eigen === beurt) toonAntwoord({ ...antwoord, vraag });
      } catch {
        if (eigen === beurt) toonFout();
      }
    }

    function leeg() {
      lijst.replaceChildren();
      tips.replaceChildren();
      stand.textContent = "";
      meer.hidden = true;
      begin.hidden = true;
    }

    function toonFout() {
      leeg();
      stand.textContent = zinnen.fout;
    }

    function toonAntwoord({ vraag, resultaten, aantal, bedoeld, plaats }) {
      if (!aantal && vraag.length <= KORT) return toonBegin();
      lijst.replaceChildren(...resultaten.map((een) => maakRegel(een, zinnen, soorten)));
      meer.hidden = resultaten.length >= aantal;
      tips.replaceChildren(...(bedoeld.length ? [maakElement("span", {}, zinnen.bedoeld), ...bedoeld.map(knop)] : []));
      begin.hidden = aantal > 0;
      if (!aantal) vulBegin();
      const elders = aantal && plaats?.elders ? `${vul(zinnen.elders, { gemeente: plaats.elders, plaats: plaats.naam })} ` : "";
      stand.textContent = elders + vul(aantal === 1 ? zinnen.een : aantal ? zinnen.veel : zinnen.niets, { aantal, vraag });
      if (getoond === STAP && !pagina) schuif.scrollTop = 0;
    }

    function toonBegin() {
      leeg();
      begin.hidden = false;
      vulBegin();
    }

    /** Fills in what the redactie offers to begin with, once. */
    async function vulBegin() {
      const suggesties = begin.querySelector("[data-zoek-suggesties]");
      if (suggesties.childElementCount) return;
      const data = await haalBegin().catch(() => null);
      if (!data || suggesties.childElementCount) return;
      suggesties.append(...data.suggesties.map((vraag) => maakElement("li", {}, knop(vraag))));
      const links = data.bouwstenen.map(([nummer, naam, adres]) => {
        const teken = maakElement("span", { class: "kb-zoek__nummer", "data-bouwsteen": nummer, "aria-hidden": "true" }, String(nummer));
        return maakElement("li", {}, maakElement("a", { href: naarPagina(adres) }, teken, ` ${naam}`));
      });
      begin.querySelector("[data-zoek-bouwstenen]").append(...links);
    }

    function haalBegin() {
      return new Promise((klaar, mislukt) => {
        globalThis.kbZoekbegin = klaar;
        const script = maakElement("script", { src: new URL("begin.js", map), charset: "utf-8" });
        script.onerror = mislukt;
        document.head.append(script);
      });
    }

    function naarPagina(adres) {
      const url = new URL(adres, new URL("../", new URL(zinnen.zoeken, document.baseURI)));
      if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
      return url.href;
    }

    function knop(vraag) {
      const element = maakElement("button", { type: "button" }, vraag);
      element.addEventListener("click", () => {
        invoer.value = vraag;
        getoond = STAP;
        invoer.focus();
        zoek();
      });
      return element;
    }

    /** Returns the address of the page that shows a question, with the question behind #. */
    function adresVan(vraag) {
      const url = new URL(naarPagina("zoeken/"));
      if (vraag) url.hash = new URLSearchParams({ q: vraag });
      return url;
    }

    const titel = document.title;
    const uitAdres = () => new URLSearchParams(location.hash.slice(1)).get("q") ?? "";

    /** Puts the question behind # in the address of this page, in the place of the one that stands there. */
    function zetAdres(vraag) {
      document.title = vraag ? `${vraag} - ${titel}` : titel;
      if (vraag === uitAdres()) return;
      history.replaceState(null, "", vraag ? `#${new URLSearchParams({ q: vraag })}` : location.pathname + location.search);
    }

    function standNu(y) {
      return { vraag: invoer.value.trim(), getoond, y };
    }

    /** Shows what was remembered; without it what stands in the address, or in the field. */
    async function toon(oud) {
      getoond = oud?.getoond ?? STAP;
      if (pagina) invoer.value = uitAdres() || invoer.value;
      await zoek();
      if (oud || pagina) schuif.scrollTop = oud?.y ?? 0;
      meldPagina();
    }

    function meldPagina() {
      const link = wortel.querySelector("[data-zoek-pagina]");
      if (link) link.href = adresVan(invoer.value.trim());
    }

    function bijToets(gebeurtenis) {
      const links = [...wortel.querySelectorAll(".kb-zoek__tips button, .kb-zoek__lijst a, .kb-zoek__meer:not([hidden]), .kb-zoek__begin:not([hidden]) a")].filter((een) => een.offsetParent);
      const plaats = links.indexOf(document.activeElement);
      const inInvoer = document.activeElement === invoer;
      if (gebeurtenis.key === "ArrowDown" && (inInvoer || plaats >= 0)) {
        gebeurtenis.preventDefault();
        links[Math.min(plaats + 1, links.length - 1)]?.focus();
      } else if (gebeurtenis.key === "ArrowUp" && plaats >= 0) {
        gebeurtenis.preventDefault();
        (links[plaats - 1] ?? invoer).focus();
      } else if (plaats >= 0 && gebeurtenis.key.length === 1 && gebeurtenis.key !== " " && !gebeurtenis.ctrlKey && !gebeurtenis.metaKey && !gebeurtenis.altKey) {
        invoer.focus(); // typing on goes into the field
      }
    }

    function volgAdres() {
      history.scrollRestoration = "manual";
      let rust;
      addEventListener("scroll", () => {
        clearTimeout(rust);
        rust = setTimeout(onthoud, RUST);
      });
      addEventListener("hashchange", () => uitAdres() !== invoer.value.trim() && toon(history.state?.kbPagina ?? null));
    }

    const onthoud = () => history.replaceState({ ...history.state, kbPagina: standNu(schuif.scrollTop) }, "");

    if (pagina) kop.addEventListener("submit", (gebeurtenis) => {
      gebeurtenis.preventDefault();
      zoek().then(() => lijst.childElementCount && invoer.blur()); // a phone puts its keyboard away
    });
    invoer.addEventListener("input", () => {
      getoond = STAP;
      clearTimeout(klok);
      klok = setTimeout(() => zoek().then(meldPagina), WACHT);
    });
    meer.addEventListener("click", () => {
      const aantal = lijst.childElementCount;
      getoond += STAP;
      zoek().then(() => lijst.children[aantal]?.querySelector("a").focus());
    });
    lijst.addEventListener("click", (gebeurtenis) => {
      const link = gebeurtenis.target.closest("a");
      if (!link) return;
      if (pagina) return onthoud();
      if (link.href.split("#")[0] === location.href.split("#")[0]) sluit(); // a result may lie on this very page
      else bewaar(standNu(schuif.scrollTop));
    });
    wortel.addEventListener("keydown", bijToets);
    if (pagina) volgAdres();

    return { toon: (oud) => toon(oud ?? (pagina ? history.state?.kbPagina : null)) };
  }

  return { maak };
})();
