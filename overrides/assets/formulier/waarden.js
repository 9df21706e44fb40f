/**
 * Judges single values, as the model does (scripts/kennisbank/model/velden.py): each check returns null, or
 * the key of a sentence with what it needs.
 */
import { begin, lengte, maakId } from "./tekst.js";

/** Return today, the last date that it may be somewhere on earth, as in the model. */
function vandaag() {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
}

const letters = /\p{L}/u;

/** The checks of the model by name; those that only tidy have nothing to say here. */
const PROEVEN = {
  _een_regel: () => null,
  _jaar: () => null,
  _periode: () => null,
  _met_letters: (waarde) => (letters.test(waarde) ? null : { sleutel: "tekst-zonder-letters" }),
  _id: (waarde, regels) => (isId(waarde, regels) ? null : { sleutel: "id-vorm", id: maakId(begin(waarde, 60), regels) }),
  _webadres: (waarde) => {
    if (isWebadres(waarde)) return null;
    return { sleutel: waarde.startsWith("www.") ? "webadres/www" : "webadres" };
  },
  _leesbare_periode: (waarde, regels) => periode(waarde, regels),
  _datum: (waarde) => datum(waarde),
  _niet_in_de_toekomst: (waarde) =>
    Number(waarde) > Number(vandaag().slice(0, 4)) ? { sleutel: "jaar-in-de-toekomst" } : null,
};

/** Tell whether a text can be an id. */
export function isId(waarde, { patronen, idMax, idVerboden }) {
  return lengte(waarde) <= idMax && new RegExp(`^(?:${patronen.id.bron})$`, "u").test(waarde) && !idVerboden.includes(waarde);
}

/** Tell whether a text is a full web address. */
export function isWebadres(waarde) {
  const delen = /^(https?):\/\/([^/?#]*)/i.exec(waarde);
  if (!delen || /[\s<>"\\]/.test(waarde)) return false;
  return gastheer(delen[2])?.includes(".") ?? false;
}

/** Return the host in the second part of an address (`naam:wacht@host:80`), null when it cannot be one. */
export function gastheer(deel) {
  const na = deel.slice(deel.lastIndexOf("@") + 1);
  if (na.includes("[") !== na.includes("]")) return null;
  return na.replace(/:[^:]*$/, "");
}

function periode(waarde, { patronen }) {
  if (waarde.toLowerCase() === "onbekend") return null;
  const gevonden = new RegExp(`^(?:${patronen.periode.bron})$`, patronen.periode.vlaggen).exec(waarde)?.groups;
  if (!gevonden) return { sleutel: "periode-onleesbaar" };
  const jaar = (kant) => Number(gevonden[`${kant}_jaar`] ?? gevonden[`${kant}_school`] ?? 0);
  const [van, tot] = [jaar("van"), jaar("tot")];
  if (van && tot && tot < van) return { sleutel: "periode-onleesbaar" };
  const totSoort = (gevonden.soort ?? "").toLowerCase().startsWith("tot");
  if (!totSoort && van > Number(vandaag().slice(0, 4))) return { sleutel: "jaar-in-de-toekomst" };
  return null;
}

function datum(waarde) {
  const gevonden = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(waarde);
  const dag = gevonden && `${gevonden[1]}-${gevonden[2]}-${gevonden[3] ?? "01"}`;
  const echt = dag && gevonden[1] !== "0000" && !Number.isNaN(Date.parse(dag)) && new Date(dag).toISOString().startsWith(dag);
  if (!echt) return { sleutel: "datum-onbestaand" };
  return dag > vandaag() ? { sleutel: "jaar-in-de-toekomst" } : null;
}

/** Return what is wrong with one value that is not empty, null when nothing is. */
export function beoordeel(waarde, veld, regels) {
  if (veld.keuzes.length) return veld.keuzes.includes(waarde) ? null : { sleutel: "keuze-onbekend" };
  const grens = veld.waarde;
  if (grens.soort === "geheel") return getal(waarde, grens) ?? proeven(waarde, grens, regels);
  const lang = lengte(waarde);
  if (lang < grens.kortste) return { sleutel: "tekst-te-kort", tekens: tekens(lang), grens: grens.kortste };
  if (grens.langste && lang > grens.langste) {
    return { sleutel: "tekst-te-lang", lengte: lang, grens: grens.langste, tekens: tekens(lang - grens.langste) };
  }
  return proeven(waarde, grens, regels);
}

const tekens = (aantal) => (aantal === 1 ? "1 teken" : `${aantal} tekens`);

function getal(waarde, grens) {
  if (!/^(?:0|[1-9][0-9]{0,17})$/.test(waarde)) {
    if (!/^\d{4}$/.test(waarde) || !grens.proeven.includes("_jaar")) return { sleutel: lengte(waarde) > 30 ? "veld-soort/geheel-lang" : "veld-soort/geheel" };
  }
  if (grens.laagste !== null && Number(waarde) < grens.laagste) return { sleutel: "getal-buiten-grens/ge", waarde, grens: grens.laagste };
  if (grens.hoogste !== null && Number(waarde) > grens.hoogste) return { sleutel: "getal-buiten-grens/le", waarde, grens: grens.hoogste };
  return null;
}

function proeven(waarde, grens, regels) {
  for (const naam of grens.proeven) {
    const proef = PROEVEN[naam];
    if (!proef) throw new Error(`Het formulier kent de proef ${naam} niet.`);
    const fout = proef(waarde, regels);
    if (fout) return fout;
  }
  return null;
}
