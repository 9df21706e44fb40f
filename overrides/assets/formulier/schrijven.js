/**
 * Writes an entry as the file that the checker reads; the twin of scripts/kennisbank/bijdragen/schrijven.py.
 * Every text goes between quotes, so that no sign in it can mean anything to YAML.
 */
"use strict";
globalThis.kbSchrijven = (() => {
const { schoneTekst, schoon } = globalThis.kbTekst;

const KAAL = /^[a-z][a-z0-9-]*$/;
const GETAL = /^(?:0|[1-9][0-9]{0,17})$/;
const WOORDEN_VAN_YAML = new Set(["yes", "no", "on", "off", "true", "false", "null", "y", "n"]);

const tussen = (waarde) => `"${waarde.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
const kaal = (waarde) => (KAAL.test(waarde) && !WOORDEN_VAN_YAML.has(waarde) ? waarde : tussen(waarde));

/**
 * Return `{ tekst, eigenaars, begin }` of an entry: its text, per line the path of the field or section that it
 * comes from, and the number of the line on which the body starts (from 1).
 *
 * `stand` holds `waarden` and `secties`. With `oud` (the parts of an existing entry) what did not change keeps
 * the form that its author gave it.
 */
function schrijf(soort, stand, oud = null) {
  const regels = [];
  const eigenaars = [];
  const voeg = (nieuw, pad) => nieuw.forEach((regel) => (regels.push(regel), eigenaars.push(pad)));
  voeg(["---"], []);
  for (const [naam, deel] of voorblad(soort, stand, oud)) deel.forEach(({ regel, pad }) => voeg([regel], pad ?? [naam]));
  voeg(["---"], []);
  const begin = regels.length + 1;
  if (soort.secties.length) voeg([""], []);
  soort.secties.forEach((sectie, nummer) => {
    const tekst = schoneTekst(stand.secties[sectie.kop]);
    voeg([`## ${sectie.kop}`], ["#", sectie.kop]);
    if (tekst) voeg(["", ...tekst.split("\n")], ["#", sectie.kop]);
    if (nummer + 1 < soort.secties.length) voeg([""], ["#", sectie.kop]);
  });
  return { tekst: `${regels.join("\n")}\n`, eigenaars, begin };
}

/** Yield each field with its lines: in the order of the existing entry, new ones where the model has them. */
function* voorblad(soort, stand, oud) {
  const namen = soort.velden.map((veld) => veld.naam);
  const blokken = new Map(oud?.blokken ?? []);
  if (blokken.has("")) yield ["", blokken.get("").split("\n").map((regel) => ({ regel }))];
  const volgorde = oud ? invoegen([...blokken.keys()].filter(Boolean), namen) : namen;
  for (const naam of volgorde) {
    const veld = soort.velden.find((een) => een.naam === naam);
    if (!veld) yield [naam, blokken.get(naam).split("\n").map((regel) => ({ regel }))];
    else if (blokken.has(naam) && zelfde(stand.waarden[naam], oud.waarden[naam])) {
      yield [naam, blokken.get(naam).split("\n").map((regel) => ({ regel }))];
    } else yield [naam, veldregels(veld, stand.waarden[naam])];
  }
}

/** Put the names of the model that an entry lacks after the one that comes before them in the model. */
function invoegen(bestaand, namen) {
  const rij = [...bestaand];
  namen.forEach((naam, nummer) => {
    if (rij.includes(naam)) return;
    const vorige = namen.slice(0, nummer).reverse().find((een) => rij.includes(een));
    rij.splice(vorige ? rij.indexOf(vorige) + 1 : 0, 0, naam);
  });
  return rij;
}

/** Tell whether two values say the same, whatever spaces they have. */
function zelfde(een, ander) {
  return JSON.stringify(plat(een)) === JSON.stringify(plat(ander));
}

function plat(waarde) {
  if (waarde === undefined || waarde === null || typeof waarde === "string") return schoon(waarde);
  if (Array.isArray(waarde)) {
    const delen = waarde.map(plat).filter((deel) => deel && deel !== "{}");
    return delen.length ? delen : "";
  }
  const paren = Object.entries(waarde).map(([sleutel, deel]) => [sleutel, schoon(deel)]);
  return paren.length ? JSON.stringify(Object.fromEntries(paren.filter(([, deel]) => deel || true))) : "";
}

function veldregels(veld, waarde) {
  const regels = [...gevuld(veld, waarde)];
  if (regels.length) return regels;
  return veld.verplicht ? [{ regel: `${veld.naam}:` }] : [];
}

function* gevuld(veld, waarde) {
  if (veld.vorm === "koppeling") {
    const paren = Object.entries(waarde ?? {});
    if (paren.length) yield { regel: `${veld.naam}:` };
    for (const [id, zin] of paren) {
      yield { regel: `  ${kaal(id)}:${schoon(zin) ? ` ${tussen(schoon(zin))}` : ""}`, pad: [veld.naam, id] };
    }
  } else if (veld.vorm === "lijst" || veld.vorm === "groepen") {
    const items = (waarde ?? []).flatMap((item, nummer) => [...itemregels(veld, item, nummer)]);
    if (items.length) yield { regel: `${veld.naam}:` };
    yield* items;
  } else if (schoon(waarde)) yield { regel: `${veld.naam}: ${geschreven(veld, schoon(waarde))}` };
}

function geschreven(veld, waarde) {
  if (veld.waarde.soort === "geheel" && GETAL.test(waarde)) return waarde;
  return veld.naar || veld.keuzes.length ? kaal(waarde) : tussen(waarde);
}

function* itemregels(veld, item, nummer) {
  if (veld.vorm === "lijst") {
    const waarde = schoon(item);
    if (waarde) yield { regel: `  - ${veld.naar ? kaal(waarde) : tussen(waarde)}`, pad: [veld.naam] };
    return;
  }
  if (!Object.values(item).some((deel) => schoon(deel))) return;
  let streepje = "- ";
  for (const deel of veld.binnen) {
    const waarde = schoon(item[deel.naam]);
    if (!waarde && !deel.verplicht) continue;
    if (deel.vorm === "lijst") {
      const delen = waarde.split(",").map(schoon).filter(Boolean).map(kaal);
      yield { regel: `  ${streepje}${deel.naam}: [${delen.join(", ")}]`, pad: [veld.naam, nummer, deel.naam] };
      continue;
    }
    const tekst = !waarde || (deel.vorm === "getal" && GETAL.test(waarde)) ? waarde : tussen(waarde);
    yield { regel: `  ${streepje}${deel.naam}:${waarde ? " " : ""}${tekst}`, pad: [veld.naam, nummer, deel.naam] };
    streepje = "  ";
  }
}

return { schrijf, zelfde };
})();
