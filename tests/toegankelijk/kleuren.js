// Run in a page beside axe: lets it judge the contrast of each combination of colours once, however many pages show it.
window.kbKleuren = {
  /** What lies behind an element: the backgrounds up to one that hides the rest, and what of it floats over the page. */
  achter(element, bekend) {
    if (!element) return { gronden: "", zweeft: "" };
    if (!bekend.has(element)) {
      const s = getComputedStyle(element);
      const achter = this.achter(element.parentElement, bekend);
      const eigen = [
        s.backgroundColor === "rgba(0, 0, 0, 0)" ? "" : s.backgroundColor,
        s.backgroundImage === "none" ? "" : s.backgroundImage,
        s.opacity === "1" ? "" : s.opacity,
      ].join("");
      const dekt = eigen === s.backgroundColor && eigen.startsWith("rgb(");
      const zweeft = s.position === "static" || s.position === "relative" ? "" : element.getAttribute("class");
      bekend.set(element, { gronden: dekt ? eigen : achter.gronden + eigen, zweeft: zweeft || achter.zweeft });
    }
    return bekend.get(element);
  },

  /** Tell whether an element has words of its own; of one sign axe never says whether it can be read. */
  heeftTekst(element) {
    if (element.matches(":disabled, [type=checkbox], [type=radio], [type=range], [type=hidden]")) return false;
    if (element.matches("input, select, textarea")) return true;
    const eigen = [...element.childNodes].some((kind) => kind.nodeType === Node.TEXT_NODE && kind.data.trim());
    return eigen && element.textContent.trim().length > 1;
  },

  /** Tell whether an element stands on the page: not one that only a screen reader meets, or that comes with the focus. */
  isTeZien(element) {
    const { width, height, right, bottom } = element.getBoundingClientRect();
    const staat = width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0;
    return staat && element.checkVisibility({ visibilityProperty: true }) && !element.closest(".kb-verborgen");
  },

  /** By combination the first three texts that are seen with it, of those that are not among `gezien`. */
  nieuw(binnen, gezien) {
    const [bekend, achter, uit] = [new Set(gezien), new Map(), new Map()];
    for (const element of document.querySelectorAll(`:is(${binnen}) *`)) {
      if (!this.heeftTekst(element)) continue;
      const s = getComputedStyle(element);
      const isGroot = parseFloat(s.fontSize) >= (s.fontWeight >= 700 ? 18.66 : 24); // px; WCAG asks less contrast then
      const { gronden, zweeft } = this.achter(element, achter);
      const combinatie = [s.color, isGroot, s.textShadow, gronden, zweeft].join();
      if (bekend.has(combinatie) || uit.get(combinatie)?.length === 3) continue;
      if (this.isTeZien(element)) {
        uit.set(combinatie, [...(uit.get(combinatie) ?? []), element]);
      }
    }
    return uit;
  },

  /** What axe finds in the combinations that are new, and which of those it found right. */
  async keur(binnen, gezien) {
    const nieuw = this.nieuw(binnen, gezien);
    if (!nieuw.size) return { fouten: [], goed: [] };
    const uit = await axe.run({ include: [...nieuw.values()].flat() }, { runOnly: ["color-contrast"], elementRef: true });
    const elementen = (uitkomst) => uitkomst.flatMap(({ nodes }) => nodes.map((k) => k.element));
    const fout = new Set(elementen(uit.violations));
    const goed = new Set(elementen(uit.passes));
    const isGoed = (alle) => alle.some((e) => goed.has(e)) && !alle.some((e) => fout.has(e));
    return {
      fouten: uit.violations.flatMap(({ id, nodes }) => nodes.map((k) => `${id}: ${k.target} ${k.failureSummary ?? ""}`)),
      goed: [...nieuw].filter(([, alle]) => isGoed(alle)).map(([combinatie]) => combinatie),
    };
  },
};
