/** The statements as questions: radio buttons under a legend, every tap told at once. */
"use strict";
globalThis.kbScanvragen = (() => {
/**
 * Put the questions of a set in `houder`, with the answers given before (digits, `-` for none yet); `bijTik` gets
 * the answers after every tap. Returns what says how many are open at the first of them, and goes there: 0 when none is.
 */
function toonVragen(blad, houder, reeks, antwoorden, bijTik) {
  const vragen = blad.stellingen(reeks).map((stelling, plek) => {
    const vraag = blad.kloon("vraag", { tekst: stelling.tekst, tekens: stelling.tekens });
    for (const knop of vraag.querySelectorAll("input")) {
      knop.name = `stelling-${plek}`;
      knop.checked = knop.value === antwoorden[plek];
    }
    return vraag;
  });
  const gekozen = (vraag) => vraag.querySelector("input:checked")?.value ?? "-";
  houder.replaceChildren(...vragen);
  houder.onchange = () => {
    houder.querySelector("[data-mist]")?.remove();
    bijTik(vragen.map(gekozen).join(""));
  };
  return () => {
    const open = vragen.filter((vraag) => gekozen(vraag) === "-");
    houder.querySelector("[data-mist]")?.remove();
    if (open.length) {
      open[0].querySelector("legend").after(blad.kloon("mist", { tekst: blad.zin("mist", { aantal: open.length }) }));
      open[0].scrollIntoView();
      open[0].querySelector("input").focus({ preventScroll: true });
    }
    return open.length;
  };
}

/** Return how many of the answers are given. */
function beantwoord(antwoorden) {
  return [...antwoorden].filter((cijfer) => cijfer !== "-").length;
}

return { toonVragen, beantwoord };
})();
