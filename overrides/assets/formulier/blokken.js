/**
 * Cuts a body into blocks: headings, paragraphs, lists, quotes, tables, and what may not stand there.
 * Knows nothing of the text within a block (zinnen.js) and judges nothing (tekstcontrole.js).
 */

const KOP = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const LIJN = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const ONDER = /^ {0,3}(=+|-+)[ \t]*$/;
const HEK = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
const ITEM = /^( {0,3}|\t| {4,})([-*+]|\d{1,9}[.)])(?:([ \t]+)(\S.*)|[ \t]*)$/;
const CITAAT = /^ {0,3}> ?/;
const TABEL = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const HTMLBLOK =
  /^ {0,3}(?:<(?:script|pre|style|textarea)(?:\s|>|$)|<!--|<\?|<![a-z]|<!\[CDATA\[|<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$))/i;
const LOSSE_TAG = /^ {0,3}<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>[ \t]*$/i;

/**
 * Return the blocks of `regels`: `{ soort, regel, tekst, niveau?, teken?, diep? }`, `regel` counted from 0.
 * Kinds: kop, alinea, item, genummerd, citaat, tabel, lijn, hek, code, html.
 */
export function leesBlokken(regels) {
  const blokken = [];
  let open = null; // the paragraph or item that the next line may go on with
  let leeg = true;
  for (let nummer = 0; nummer < regels.length; nummer++) {
    const regel = regels[nummer];
    if (!regel.trim()) {
      leeg = true;
      if (open && open.soort !== "item" && open.soort !== "genummerd") open = null;
      continue;
    }
    const blok = begin(regel, open, leeg, regels[nummer + 1] ?? "");
    if (blok === "verder") {
      open.tekst += `\n${regel.replace(CITAAT, open.soort === "citaat" ? "" : "$&").trim()}`;
    } else if (blok === "onder") {
      blokken[blokken.indexOf(open)] = { ...open, soort: "kop", niveau: regel.includes("=") ? 1 : 2, teken: regel.trim()[0] };
      open = null;
    } else {
      blokken.push({ ...blok, regel: nummer });
      open = ["alinea", "item", "genummerd", "citaat"].includes(blok.soort) ? blokken.at(-1) : null;
      if (blok.tot) nummer = einde(regels, nummer, blok);
      if (blok.soort === "tabel") blokken.at(-1).tekst = regels.slice(blokken.at(-1).regel, nummer + 1).join("\n");
    }
    leeg = false;
  }
  return blokken;
}

/** Return the block that starts on this line, "verder" when it goes on, "onder" when it underlines a heading. */
function begin(regel, open, leeg, volgende) {
  const binnen = open && !leeg;
  const inLijst = open && ["item", "genummerd"].includes(open.soort);
  let deel;
  if (!binnen && !inLijst && /^(?: {4}| {0,3}\t)/.test(regel)) return { soort: "code", tekst: regel.trim(), tot: /^(?! {4}|\t|\s*$)/, laatsteHoortNiet: true };
  if (binnen && open.soort === "alinea" && ONDER.test(regel)) return "onder";
  if (LIJN.test(regel)) return { soort: "lijn", tekst: regel.trim() };
  if ((deel = HEK.exec(regel))) return { soort: "hek", tekst: regel.trim(), tot: new RegExp(`^ {0,3}${deel[1][0]}{${deel[1].length},}[ \\t]*$`) };
  if ((deel = KOP.exec(regel))) return { soort: "kop", niveau: deel[1].length, teken: "#", tekst: (deel[2] ?? "").trim() };
  if ((deel = item(regel, binnen && !inLijst))) return deel;
  if (CITAAT.test(regel)) return binnen && open.soort === "citaat" ? "verder" : { soort: "citaat", tekst: regel.replace(CITAAT, "") };
  if (HTMLBLOK.test(regel) || (!binnen && LOSSE_TAG.test(regel))) return html(regel);
  if (!binnen && regel.includes("|") && TABEL.test(volgende) && volgende.includes("-") && volgende.includes("|")) return { soort: "tabel", tekst: regel, tot: /^\s*$/, laatsteHoortNiet: true };
  if (binnen || (inLijst && /^\s/.test(regel))) return "verder";
  return { soort: "alinea", tekst: regel.trim() };
}

function item(regel, breektAlinea) {
  const deel = ITEM.exec(regel);
  if (!deel) return null;
  const [, ruimte, teken, , tekst] = deel;
  const genummerd = /\d/.test(teken);
  if (breektAlinea && (tekst === undefined || (genummerd && parseInt(teken, 10) !== 1))) return null;
  return { soort: genummerd ? "genummerd" : "item", tekst: tekst ?? "", diep: ruimte.replace("\t", "    ").length > 1 ? 1 : 0, nummer: parseInt(teken, 10) || 1 };
}

function html(regel) {
  const eigen = [[/^ {0,3}<(script|pre|style|textarea)/i, /<\/(script|pre|style|textarea)>/i], [/^ {0,3}<!--/, /-->/], [/^ {0,3}<\?/, /\?>/]];
  const tot = eigen.find(([voor]) => voor.test(regel))?.[1];
  return tot ? { soort: "html", tekst: regel, tot, ookHier: true } : { soort: "html", tekst: regel, tot: /^\s*$/, laatsteHoortNiet: true };
}

/** Return the last line of a block that starts on line `nummer`. */
function einde(regels, nummer, { tot, laatsteHoortNiet, ookHier }) {
  if (ookHier && tot.test(regels[nummer])) return nummer;
  for (let plek = nummer + 1; plek < regels.length; plek++) {
    if (tot.test(regels[plek])) return laatsteHoortNiet ? plek - 1 : plek;
  }
  return regels.length - 1;
}
