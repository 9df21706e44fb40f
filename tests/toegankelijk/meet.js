// Run in a page by test_toegankelijkheid.py: measures what a keyboard or a low-vision user meets.
let verschoven = 0;
new PerformanceObserver((lijst) => {
  for (const wat of lijst.getEntries()) if (!wat.hadRecentInput) verschoven += wat.value;
}).observe({ type: "layout-shift", buffered: true });

window.kbMeet = {
  /** How much moved so far that nobody asked for. */
  verschuiving: () => verschoven,

  /** Wait until the fonts are here, and what stands on the page has been drawn and told of. */
  async getekend() {
    await document.fonts.ready;
    for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
    await new Promise((klaar) => setTimeout(klaar));
  },

  /** What has the focus: its name, place in the window, and whether anything shows that it has it. */
  focus() {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const vak = this.vak(element);
    const stijlen = [element, ...element.querySelectorAll("path, rect, circle")].map((e) => getComputedStyle(e));
    const na = getComputedStyle(element, "::after");
    const omlijnd = (s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2;
    return {
      nummer: [...document.querySelectorAll("*")].indexOf(element),
      naam: (element.getAttribute("aria-label") || element.textContent).trim().replace(/\s+/g, " ").slice(0, 60),
      soort: element.localName,
      vak,
      opScherm: vak.rechts > 0 && vak.links < innerWidth && vak.onder > 0 && vak.boven < innerHeight,
      bedekt: this.bedekt(element, vak),
      zichtbaar: omlijnd(stijlen[0]) || omlijnd(na) || stijlen.slice(1).some((s) => parseFloat(s.strokeWidth) >= 5),
    };
  },

  /** Measure the focus after every press of the tab key; null where it left the page. */
  volgTab() {
    this.gevolgd = [];
    addEventListener("focusout", (e) => e.relatedTarget ?? this.gevolgd.push(null));
    addEventListener("keyup", () => this.gevolgd.push(this.focus()), true);
  },
  stops() {
    return this.gevolgd;
  },

  vak(element) {
    const v = element.getBoundingClientRect();
    return { links: v.left, rechts: v.right, boven: v.top, onder: v.bottom };
  },

  /** Tell whether something else lies over the whole of an element. */
  bedekt(element, vak) {
    const punten = [...element.getClientRects()].map((r) => [r.left + r.width / 2, r.top + r.height / 2]);
    punten.push([(vak.links + vak.rechts) / 2, (vak.boven + vak.onder) / 2]);
    const binnen = punten.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    if (!binnen.length) return false;
    return !binnen.some(([x, y]) => {
      const boven = document.elementFromPoint(x, y);
      return boven && (element.contains(boven) || boven.contains(element));
    });
  },

  /** Links and buttons smaller than 24 by 24 pixels that do not stand in a line of text. */
  kleineDoelen() {
    const doelen = [...document.querySelectorAll("a[href], button, summary, input, select")];
    return doelen
      .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest(".kb-overslaan"))
      .map((e) => ({ e, v: e.getBoundingClientRect() }))
      .filter(({ v }) => v.width > 0 && (v.width < 23.9 || v.height < 23.9))
      .filter(({ e }) => !this.inTekst(e))
      .filter(({ e, v }) => this.buren(e, v, doelen))
      .map(({ e, v }) => `${e.textContent.trim().slice(0, 40)} (${Math.round(v.width)}x${Math.round(v.height)})`);
  },

  /** WCAG 2.5.8 leaves out targets in a sentence: those with text of their block beside them. */
  inTekst(element) {
    if (getComputedStyle(element).display !== "inline") return false;
    const blok = element.closest("p, li, dd, dt, td, figcaption, summary, h2, h3");
    return Boolean(blok) && blok.textContent.trim().length > element.textContent.trim().length;
  },

  /** Tell whether a circle of 24 px on this target touches another target (the spacing exception). */
  buren(element, vak, doelen) {
    const [x, y] = [(vak.left + vak.right) / 2, (vak.top + vak.bottom) / 2];
    return doelen.some((ander) => {
      if (ander === element || ander.contains(element) || element.contains(ander)) return false;
      const v = ander.getBoundingClientRect();
      if (!v.width || !ander.checkVisibility({ visibilityProperty: true })) return false;
      const dx = Math.max(v.left - x, 0, x - v.right);
      const dy = Math.max(v.top - y, 0, y - v.bottom);
      return Math.hypot(dx, dy) < 12;
    });
  },

  /** What sticks out of the window sideways. */
  teBreed() {
    const breed = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= breed) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((e) => e.getBoundingClientRect().right > breed + 1)
      .slice(0, 5)
      .map((e) => `${e.localName}.${e.getAttribute("class")}: ${e.textContent.trim().slice(0, 40)}`)
      .concat(`pagina ${document.documentElement.scrollWidth} > ${breed}`);
  },

  /** Text that a box cuts off. */
  afgesneden() {
    return [...document.querySelectorAll("main *, header *, footer *")]
      .filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflow === "hidden")
      .filter((e) => !e.closest(".kb-verborgen, svg") && !e.matches(".kb-zoekknop__woord") && e.checkVisibility())
      .map((e) => `${e.localName}.${e.className}`);
  },

  /** Keep three of the parts beside one another that are built alike: what axe finds in those, it finds in all. */
  kort() {
    const bouw = new Map();
    for (const deel of [...document.querySelectorAll("main, main *")].reverse()) {
      const gelijk = new Map();
      for (const kind of [...deel.children]) {
        const soort = bouw.get(kind);
        gelijk.set(soort, (gelijk.get(soort) ?? 0) + 1);
        if (gelijk.get(soort) > 3 && deel.localName !== "tr") kind.remove();
      }
      const kenmerken = [...deel.attributes].map(({ name, value }) => (/^(class|style|type)$/.test(name) ? value : name));
      bouw.set(deel, [deel.localName, kenmerken, ...[...deel.children].map((kind) => bouw.get(kind))].join());
    }
  },

  /** Open every fold, and tell whether there was one that was shut. */
  vouwOpen() {
    const dicht = [...document.querySelectorAll("details:not([open])")].filter((e) => e.checkVisibility());
    for (const vouw of dicht) vouw.open = true;
    return dicht.length > 0;
  },
  vouwDicht() {
    for (const vouw of document.querySelectorAll("details[open]")) vouw.open = false;
  },
};
