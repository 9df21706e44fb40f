/** The statements as questions: radio buttons under a legend, every tap told at once. */
"use strict";
globalThis.kbScanvragen = (() => {
/**
 * Put the questions of a set in `houder`, with the answers given before (digits, `-` for none yet); `bijTik` gets
 * the answers after every tap. Returns `{ mist, naarEerste }`: how many are open, and a way to the first of them.
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
  houder.onchange = () => bijTik(vragen.map(gekozen).join(""));
  return {
    mist: () => vragen.filter((vraag) => gekozen(vraag) === "-").length,
    naarEerste: () => vragen.find((vraag) => gekozen(vraag) === "-")?.querySelector("input").focus(),
  };
}

/** Return how many of the answers are given. */
function beantwoord(antwoorden) {
  return [...antwoorden].filter((cijfer) => cijfer !== "-").length;
}

return { toonVragen, beantwoord };
})();
