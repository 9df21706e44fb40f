/** Collects what the readers of one text find: mistakes with their lines, and links; as lezen/opmaak_meldingen.py does. */
"use strict";
globalThis.kbVondsten = (() => {
/**
 * Return a collector for a text whose first line is line `eersteRegel` of its file. A mistake is
 * `{ sleutel, regel, ...what its sentence needs }`; each kind is kept once a line.
 */
function maakVondsten(tekst, eersteRegel) {
  const gemeld = new Set();
  return {
    regels: tekst.split("\n"),
    eersteRegel,
    vondsten: [],
    links: [],
    meld(regel, sleutel, waar = {}) {
      const code = sleutel.split("/")[0];
      if (gemeld.has(`${code} ${regel}`)) return;
      gemeld.add(code).add(`${code} ${regel}`);
      this.vondsten.push({ sleutel, regel, ...waar });
    },
    isGemeld: (code) => gemeld.has(code),
  };
}

return { maakVondsten };
})();
