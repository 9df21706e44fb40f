/** The search as a module: `import { zoek } from "…/assets/zoeken/zoek.mjs"`. See zoek.js. */
if (!globalThis.kbZoek) {
  await new Promise((klaar, mislukt) => {
    const script = document.createElement("script");
    script.src = new URL("zoek.js", import.meta.url);
    script.onload = klaar;
    script.onerror = mislukt;
    document.head.append(script);
  });
}
export const { zoek, begin, naarPagina } = globalThis.kbZoek;
