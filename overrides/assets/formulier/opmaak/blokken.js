/**
 * Turns the parser's flat list of tokens into blocks and sections; the text within a block is not its work.
 * The twin of scripts/kennisbank/lezen/markdown/blokken.py.
 */
"use strict";
globalThis.kbBlokken = (() => {
const { woorden } = globalThis.kbTekst;
const { knoop } = globalThis.kbBoom;
const { meldHtml, woordenVan, zinsdeel } = globalThis.kbZinnen;

const MEESTE_DIEPTE = 10;
const TUSSENKOP = 3;
const SOORTEN = {
  paragraph_open: "alinea", bullet_list_open: "lijst", ordered_list_open: "genummerd", list_item_open: "item", blockquote_open: "citaat",
  table_open: "tabel", tr_open: "rij", th_open: "kopcel", td_open: "cel",
};
const DOORZICHTIG = new Set(["thead_open", "thead_close", "tbody_open", "tbody_close"]);
const VERBODEN = { hr: "opmaak-lijn", fence: "opmaak-codeblok/hek" };

/** Return the sections of the tokens of a body: `{ kop, regel, knopen }`; the first may lack a heading. */
function leesSecties(tokens, vondsten, patroon, koppen) {
  let positie = 0;
  let laatste = 0; // the last line that a token told
  let teDiep = false;

  const regelVan = (token) => {
    if (token.map) laatste = token.map[0];
    return laatste + vondsten.eersteRegel;
  };
  const zinnen = (token, regel) => zinsdeel(token.children ?? [], regel, vondsten, patroon);

  // Hyphens below a line make a heading of a section only of a known one.
  const isKop = (token) =>
    token.type === "heading_open" && token.tag === "h2" && (token.markup !== "-" || koppen.includes(woorden(tokens[positie + 1].content).join(" ")));

  function koptekst() {
    const inline = tokens[positie + 1];
    const regel = regelVan(inline);
    positie += 3;
    if (inline.children.some((kind) => !["text", "softbreak"].includes(kind.type))) vondsten.meld(regel, "kop-opmaak");
    return woorden(woordenVan(inline.children)).join(" ") || "?";
  }

  function blok(diepte) {
    const token = tokens[positie];
    const regel = regelVan(token);
    if (token.type === "inline") {
      positie += 1;
      return knoop("alinea", regel, { kinderen: zinnen(token, regel) });
    }
    if (token.nesting === 0) {
      positie += 1;
      verboden(token, regel, vondsten);
      return null;
    }
    return token.type === "heading_open" ? tussenkop(token, regel) : houder(token, regel, diepte);
  }

  function houder(token, regel, diepte) {
    if (diepte === MEESTE_DIEPTE && !teDiep) {
      teDiep = true;
      vondsten.meld(regel, "opmaak-te-diep");
    }
    positie += 1;
    const sluit = token.type.replace(/open$/, "close");
    const kinderen = [];
    while (tokens[positie].type !== sluit) {
      const binnen = tokens[positie];
      if (DOORZICHTIG.has(binnen.type)) positie += 1;
      else if (binnen.type === "inline") {
        positie += 1;
        kinderen.push(...zinnen(binnen, regelVan(binnen)));
      } else {
        const kind = blok(diepte + 1);
        if (kind) kinderen.push(kind);
      }
    }
    positie += 1;
    if (token.type === "tr_open") overtolligeCellen(regel, kinderen.length, vondsten);
    return knoop(SOORTEN[token.type], regel, { kinderen, begin: Number(token.attrGet("start") ?? 1) });
  }

  function tussenkop(token, regel) {
    const niveau = Number(token.tag[1]);
    const inline = tokens[positie + 1];
    positie += 3;
    if ("-=".includes(token.markup)) vondsten.meld(regel, "kop-streepjes", { teken: token.markup, waarde: inline.content });
    else if (niveau !== TUSSENKOP) vondsten.meld(regel, niveau === 1 ? "kop-niveau/titel" : "kop-niveau", { niveau });
    return knoop("tussenkop", regel, { kinderen: zinnen(inline, regel) });
  }

  const secties = [];
  let nu = { kop: "", regel: vondsten.eersteRegel, knopen: [] };
  const sluitAf = () => (nu.kop || nu.knopen.length) && secties.push(nu);
  while (positie < tokens.length) {
    const token = tokens[positie];
    if (isKop(token)) {
      sluitAf();
      const regel = regelVan(token);
      nu = { kop: koptekst(), regel, knopen: [] };
    } else {
      const deel = blok(0);
      if (deel) nu.knopen.push(deel);
    }
  }
  sluitAf();
  return secties;
}

/** Report cells beyond the columns of the header row: Markdown leaves them out. */
function overtolligeCellen(regel, aantal, vondsten) {
  const tekst = (vondsten.regels[regel - vondsten.eersteRegel] ?? "").replace(/^[ >+*0-9.-]+/, "").trimEnd();
  const cellen = tekst.replace(/^\|/, "").split(/(?<!\\)\|/);
  if (cellen.length - (cellen.at(-1).trim() === "" ? 1 : 0) > aantal) vondsten.meld(regel, "tabel-cellen", { aantal });
}

function verboden(token, regel, vondsten) {
  if (token.type === "html_block") meldHtml(token.content.trim().split("\n")[0], regel, vondsten);
  else vondsten.meld(regel, VERBODEN[token.type] ?? "opmaak-codeblok");
}

return { leesSecties };
})();
