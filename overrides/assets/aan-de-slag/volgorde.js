/**
 * The order in which a group talks: most different first, then where most say nog niet, then what most do not know,
 * then what goes by itself. No mean and no score: a mean hides the conversation.
 */
"use strict";
globalThis.kbVolgorde = (() => {
// From here on answers differ: two people picked by chance are a step or more apart.
const UITEEN = 1;

/** Return `[{ groep, stellingen }]`: the groups that are not empty, each with the places of its statements in order. */
function volgorde(tellingen) {
  const groepen = { verschil: [], nogniet: [], weetniet: [], vanzelf: [] };
  tellingen.forEach((telling, plek) => groepen[groepVan(telling)].push(plek));
  const op = (naam, gewicht) => groepen[naam].sort((een, ander) => gewicht(tellingen[ander]) - gewicht(tellingen[een]) || een - ander);
  op("verschil", verschil);
  op("nogniet", (telling) => deel(telling, 0) * 100 + deel(telling, 1));
  op("weetniet", (telling) => deel(telling, 4));
  op("vanzelf", (telling) => -deel(telling, 3));
  return Object.entries(groepen)
    .filter(([, stellingen]) => stellingen.length)
    .map(([groep, stellingen]) => ({ groep, stellingen }));
}

/** Return how many steps two people are apart, on average over all pairs of those who took a step. */
function verschil(telling) {
  const stappen = telling.slice(0, 4);
  const mensen = stappen.reduce((som, getal) => som + getal, 0);
  let afstand = 0;
  stappen.forEach((een, i) => stappen.forEach((ander, j) => (afstand += i < j ? een * ander * (j - i) : 0)));
  return mensen < 2 ? 0 : afstand / ((mensen * (mensen - 1)) / 2);
}

function groepVan(telling) {
  const [niet, soms, meest, ja, weet] = telling;
  if (weet * 2 > niet + soms + meest + ja + weet) return "weetniet";
  if (verschil(telling) >= UITEEN) return "verschil";
  return niet + soms >= meest + ja ? "nogniet" : "vanzelf";
}

function deel(telling, antwoord) {
  const mensen = telling.reduce((som, getal) => som + getal, 0);
  return mensen ? telling[antwoord] / mensen : 0;
}

return { volgorde, verschil };
})();
