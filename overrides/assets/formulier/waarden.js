/**
 * Judges single values, as the model does (scripts/kennisbank/model/velden.py): each check returns null, or
 * the key of a sentence with what it needs.
 */
"use strict";
globalThis.kbWaarden = (() => {
const { begin, lengte, maakId } = globalThis.kbTekst;

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
  _webadres: (waarde, regels) => webadres(waarde, regels),
  _leesbare_periode: (waarde, regels) => periode(waarde, regels),
  _datum: (waarde, regels) => datum(waarde, regels),
  _niet_in_de_toekomst: (waarde) =>
    Number(waarde) > Number(vandaag().slice(0, 4)) ? { sleutel: "jaar-in-de-toekomst" } : null,
};

/** Tell whether a text can be an id. */
function isId(waarde, { patronen, idMax, idVerboden }) {
  return lengte(waarde) <= idMax && new RegExp(`^(?:${patronen.id.bron})$`, "u").test(waarde) && !idVerboden.includes(waarde);
}

/** Return what is wrong with the form of a web address, null when nothing is. */
function webadres(waarde, regels) {
  const delen = /^https?:\/\/([^/?#]*)/i.exec(waarde);
  if (!delen && !/^https?:\/\//i.test(waarde)) return { sleutel: waarde.startsWith("www.") ? "webadres/www" : "webadres" };
  if (/[\s<>"\\]/.test(waarde)) return { sleutel: "webadres/teken" };
  return isLokaal(gastheer(delen[1]) ?? "", regels) ? { sleutel: "webadres/lokaal" } : null;
}

/** Tell whether a host is known in one network only. */
function isLokaal(huis, { patronen }) {
  return new RegExp(patronen.lokaal.bron, patronen.lokaal.vlaggen).test(huis);
}

/** Return the host in the second part of an address (`naam:wacht@host:80`), null when it cannot be one. */
function gastheer(deel) {
  const na = deel.slice(deel.lastIndexOf("@") + 1);
  if (na.includes("[") !== na.includes("]")) return null;
  return na.replace(/:[^:]*$/, "");
}

/** Judge a period, as scripts/kennisbank/model/periode.py reads it. */
function periode(waarde, regels) {
  if (waarde.toLowerCase() === "onbekend") return null;
  const { patronen, jarenVooruit } = regels;
  const gevonden = new RegExp(`^(?:${patronen.periode.bron})$`, patronen.periode.vlaggen).exec(waarde)?.groups;
  if (!gevonden) return { sleutel: "periode-onleesbaar" };
  const [van, tot] = ["van", "tot"].map((kant) => moment(gevonden, kant, regels));
  const fout = van?.fout ?? tot?.fout;
  if (fout) return fout;
  if (tot && tot.laatste < van.eerste) return { sleutel: "periode-onleesbaar/volgorde" };
  const totSoort = (gevonden.soort ?? "").toLowerCase().startsWith("tot");
  if (totSoort && (tot || gevonden.nu)) return { sleutel: "periode-onleesbaar" };
  const nu = vandaag();
  const later = (!totSoort && van.eerste > nu) || Math.max(van.jaar, tot?.jaar ?? 0) > Number(nu.slice(0, 4)) + jarenVooruit;
  return later ? { sleutel: "jaar-in-de-toekomst" } : null;
}

const isoDag = (jaar, maand, dag) => [String(jaar).padStart(4, "0"), ...[maand, dag].map((deel) => String(deel).padStart(2, "0"))].join("-");

/** Return the year of a moment with the first and last day that it can mean, or what is wrong; null when it is not told. */
function moment(gevonden, kant, { maanden, eersteJaar, deelJaar, deelMaand }) {
  const deel = (naam) => gevonden[`${kant}_${naam}`];
  const jaar = deel("jaar") ?? deel("school");
  if (!jaar) return null;
  const teVroeg = [jaar, deel("school_tot")].find((een) => een && Number(een) < eersteJaar);
  if (teVroeg) return { fout: { sleutel: "periode-onleesbaar/jaar", wat: teVroeg } };
  const nummer = Number(jaar);
  if (deel("school")) {
    if (Number(deel("school_tot")) !== nummer + 1) return { fout: { sleutel: "periode-onleesbaar/schooljaar", wat: `${nummer}-${nummer + 1}` } };
    return { jaar: nummer, eerste: isoDag(nummer, 9, 1), laatste: isoDag(nummer + 1, 8, 31) };
  }
  const stuk = (deel("deel") ?? "").toLowerCase();
  if (!deel("maand")) {
    const [van, tot] = deelJaar[stuk] ?? [1, 12];
    return { jaar: nummer, eerste: isoDag(nummer, van, 1), laatste: isoDag(nummer, tot, 31) };
  }
  const maand = maanden.indexOf(deel("maand").toLowerCase()) + 1;
  const dag = Number(deel("dag") ?? 0);
  if (deel("dag") && !(dag >= 1 && dag <= new Date(Date.UTC(nummer, maand, 0)).getUTCDate())) {
    return { fout: { sleutel: "periode-onleesbaar/dag", wat: `${deel("dag")} ${deel("maand")} ${nummer}` } };
  }
  const [van, tot] = dag ? [dag, dag] : (deelMaand[stuk] ?? [1, 31]);
  return { jaar: nummer, eerste: isoDag(nummer, maand, van), laatste: isoDag(nummer, maand, tot) };
}

function datum(waarde, { eersteWebjaar }) {
  const gevonden = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(waarde);
  const dag = gevonden && `${gevonden[1]}-${gevonden[2]}-${gevonden[3] ?? "01"}`;
  const echt = dag && gevonden[1] !== "0000" && !Number.isNaN(Date.parse(dag)) && new Date(dag).toISOString().startsWith(dag);
  if (!echt) return { sleutel: "datum-onbestaand" };
  if (Number(gevonden[1]) < eersteWebjaar) return { sleutel: "datum-onbestaand/te-vroeg", jaar: eersteWebjaar };
  return dag > vandaag() ? { sleutel: "jaar-in-de-toekomst" } : null;
}

/** Return what is wrong with one value that is not empty, null when nothing is. */
function beoordeel(waarde, veld, regels) {
  if (veld.keuzes.length) return veld.keuzes.includes(waarde) ? null : { sleutel: "keuze-onbekend" };
  const grens = veld.waarde;
  if (grens.soort === "geheel") return getal(waarde, grens, regels) ?? proeven(waarde, grens, regels);
  const vorm = proeven(waarde, grens, regels); // what is wrong with the form of a value counts before its length
  if (vorm) return vorm;
  const lang = lengte(waarde);
  if (lang < grens.kortste) return { sleutel: "tekst-te-kort", tekens: tekens(lang), grens: grens.kortste };
  if (grens.langste && lang > grens.langste) {
    return { sleutel: "tekst-te-lang", lengte: lang, grens: grens.langste, tekens: tekens(lang - grens.langste) };
  }
  return null;
}

const tekens = (aantal) => (aantal === 1 ? "1 teken" : `${aantal} tekens`);

function getal(waarde, grens, { kort, verwacht }) {
  if (!/^(?:0|[1-9][0-9]{0,17})$/.test(waarde)) {
    if (!/^\d{4}$/.test(waarde) || !grens.proeven.includes("_jaar")) return { sleutel: "veld-soort", wat: lengte(waarde) > kort ? "tekst" : `„${waarde}”`, verwacht: verwacht.int_type };
  }
  if (grens.laagste !== null && Number(waarde) < grens.laagste) return { sleutel: "getal-buiten-grens", waarde, grens: grens.laagste };
  if (grens.hoogste !== null && Number(waarde) > grens.hoogste) return { sleutel: "getal-buiten-grens/hoog", waarde, grens: grens.hoogste };
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

return { isId, webadres, isLokaal, gastheer, beoordeel };
})();
