/** A file for the reader. */
"use strict";
globalThis.kbBestand = (() => {
/** Give the reader a file with this text. */
function bewaarBestand(naam, tekst, soort = "text/markdown") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([tekst], { type: `${soort};charset=utf-8` }));
  link.download = naam;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

return { bewaarBestand };
})();
