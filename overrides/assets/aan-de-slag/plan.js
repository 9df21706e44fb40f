/** A plan as a value: what may be in it, its file, and its dates as a calendar. Knows no page and keeps nothing. */
"use strict";
globalThis.kbPlan = (() => {
const SOORT = "werkplan van de kennisbank";
const VERSIE = 1;
const VELDEN = ["wat", "wie", "wanneer", "helpt", "zien"];
/** How much there is room for on one sheet: uitvoer/web/werkplan.py has the same, and a test compares. */
const MEEST = { waarover: 160, kwam: 500, stappen: 6, wat: 240, wie: 80, wanneer: 10, helpt: 160, zien: 160 };
const MEESTE_TEKENS = 50_000;
const DATUM = /^(\d{4}-\d{2}-\d{2})?$/;
const CODE = /^(\d{4}( \d{4}){3})?$/; // of the result that the plan came from

const legeStap = () => Object.fromEntries(VELDEN.map((veld) => [veld, ""]));
const leegPlan = () => ({ waarover: "", stappen: [], kwam: "", terug: "", code: "" });

/** Tell whether nobody wrote anything in a plan. */
const isLeeg = (plan) =>
  !plan.waarover.trim() && !plan.kwam.trim() && !plan.terug && plan.stappen.every((stap) => VELDEN.every((veld) => !stap[veld].trim()));

/** Return a plan made of a value from elsewhere, null when it is none: a wrong type, too long, no date. */
function maakPlan(waarde) {
  const tekst = (iets, meest) => typeof iets === "string" && iets.length <= meest;
  const datum = (iets) => tekst(iets, 10) && DATUM.test(iets) && (iets === "" || !Number.isNaN(Date.parse(iets)));
  const { kwam = "", code = "" } = waarde ?? {}; // an older plan has none
  if (!waarde || !tekst(waarde.waarover, MEEST.waarover) || !tekst(kwam, MEEST.kwam) || !datum(waarde.terug) || !tekst(code, 19) || !CODE.test(code)) return null;
  if (!Array.isArray(waarde.stappen) || waarde.stappen.length > MEEST.stappen) return null;
  const goed = (stap) => stap && VELDEN.every((veld) => tekst(stap[veld], MEEST[veld])) && datum(stap.wanneer);
  if (!waarde.stappen.every(goed)) return null;
  const stappen = waarde.stappen.map((stap) => Object.fromEntries(VELDEN.map((veld) => [veld, stap[veld]])));
  return { waarover: waarde.waarover, stappen, kwam, terug: waarde.terug, code };
}

/** Return a plan as the text of a file. */
const schrijf = (plan) => `${JSON.stringify({ soort: SOORT, versie: VERSIE, plan }, null, 2)}\n`;

/** Read the text of a file: `{ plan }`, or `{ fout }` with the name of the sentence that says what is wrong. */
function lees(tekst) {
  let inhoud = null;
  try {
    inhoud = tekst.length <= MEESTE_TEKENS ? JSON.parse(tekst) : null;
  } catch {
    return { fout: tekst.includes(SOORT) ? "beschadigd" : "geen-plan" };
  }
  if (inhoud?.soort !== SOORT) return { fout: "geen-plan" };
  if (inhoud.versie > VERSIE) return { fout: "nieuwer" };
  const plan = maakPlan(inhoud.plan);
  return plan && inhoud.versie === VERSIE ? { plan } : { fout: "beschadigd" };
}

/**
 * Return the dates of a plan as an iCalendar file (RFC 5545): a whole day for each, in lines of at most 75 bytes.
 * `woorden` has `stap` and `terug`, the words before a step and of the day to look back; `id` makes names of events.
 */
function agenda(plan, woorden, nu, id) {
  const stempel = `${nu.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  const dag = (datum, titel, uitleg) => [
    "BEGIN:VEVENT",
    `UID:${id()}@kennisbank`,
    `DTSTAMP:${stempel}`,
    `DTSTART;VALUE=DATE:${datum.replaceAll("-", "")}`,
    `SUMMARY:${veilig(titel)}`,
    ...(uitleg ? [`DESCRIPTION:${veilig(uitleg)}`] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
  const stappen = plan.stappen.filter((stap) => stap.wanneer);
  const regels = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Kennisbank buurtgerichte netwerken//Werkplan//NL",
    ...stappen.flatMap((stap) => dag(stap.wanneer, `${woorden.stap}: ${stap.wat}`, [stap.wie, stap.helpt, stap.zien].filter(Boolean).join("\n"))),
    ...(plan.terug ? dag(plan.terug, woorden.terug, plan.waarover) : []),
    "END:VCALENDAR",
  ];
  return regels.map((regel) => `${vouw(regel)}\r\n`).join("");
}

/** Return text as the value of a property (RFC 5545, 3.3.11). */
const veilig = (tekst) => tekst.trim().replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);

/** Return a line folded so that no part is longer than 75 bytes (RFC 5545, 3.1). */
function vouw(regel) {
  const bytes = (tekst) => new TextEncoder().encode(tekst).length;
  const delen = [""];
  for (const teken of regel) {
    const ruimte = delen.length === 1 ? 75 : 74; // the space before a continued line counts
    if (bytes(delen.at(-1) + teken) > ruimte) delen.push("");
    delen[delen.length - 1] += teken;
  }
  return delen.join("\r\n ");
}

return { VELDEN, MEEST, legeStap, leegPlan, isLeeg, maakPlan, schrijf, lees, agenda };
})();
