/**
 * Turns the text within one block into nodes: emphasis, links, pictures. Reports what they would lose.
 * The twin of scripts/kennisbank/lezen/markdown/zinnen.py.
 */
"use strict";
globalThis.kbZinnen = (() => {
const { woorden } = globalThis.kbTekst;
const { knoop } = globalThis.kbBoom;

const SOORTEN = { em_open: "nadruk", strong_open: "sterk", link_open: "link" };

/** Return the nodes of the text of a block that starts on line `regel` of the file. */
function zinsdeel(tokens, regel, vondsten, patroon) {
  const stapel = [{ opener: null, begin: regel, knopen: [] }];
  for (const token of tokens) {
    if (token.nesting === 1) stapel.push({ opener: token, begin: regel, knopen: [] });
    else if (token.nesting === -1) {
      const { opener, begin: eerste, knopen } = stapel.pop();
      // The address of a link stands where it ends.
      stapel.at(-1).knopen.push(houder(opener, opener.type === "link_open" ? regel : eerste, knopen, vondsten));
    } else voegToe(stapel.at(-1).knopen, los(token, regel, vondsten, patroon));
    regel += ["softbreak", "hardbreak"].includes(token.type) ? 1 : token.content.split("\n").length - 1;
  }
  return stapel[0].knopen;
}

function voegToe(knopen, nieuw) {
  if (!nieuw) return;
  const vorige = knopen.at(-1);
  if (nieuw.soort === "tekst" && vorige?.soort === "tekst") vorige.tekst += nieuw.tekst;
  else knopen.push(nieuw);
}

function houder(opener, regel, kinderen, vondsten) {
  const deel = knoop(SOORTEN[opener.type], regel, { kinderen, doel: opener.attrGet("href") ?? "" });
  if (deel.soort === "link") {
    vondsten.links.push(deel);
    if (opener.attrGet("title")) vondsten.meld(regel, "link-titel");
  }
  return deel;
}

function los(token, regel, vondsten, patroon) {
  switch (token.type) {
    case "text":
      bekijk(token.content, regel, vondsten, patroon);
      return token.content ? knoop("tekst", regel, { tekst: token.content }) : null;
    case "softbreak":
      return knoop("tekst", regel, { tekst: " " });
    case "hardbreak":
      return knoop("regeleinde", regel);
    case "code_inline":
      return knoop("code", regel, { tekst: token.content });
    case "image":
      return beeld(token, regel, vondsten);
    default:
      meldHtml(token.content, regel, vondsten);
      return null;
  }
}

function beeld(token, regel, vondsten) {
  const tekst = woordenVan(token.children).trim();
  if (token.attrGet("title")) vondsten.meld(regel, "link-titel/beeld");
  const deel = knoop("beeld", regel, { tekst, doel: token.attrGet("src") ?? "" });
  vondsten.links.push(deel);
  return deel;
}

/** Return the words of tokens, an end of line as a space. */
function woordenVan(tokens) {
  return tokens.map((kind) => kind.content || " ").join("");
}

/** Report HTML, but not the end of what has been reported. */
function meldHtml(gevonden, regel, vondsten) {
  if (gevonden.startsWith("</") && vondsten.isGemeld("html")) return;
  vondsten.meld(regel, "html", { waarde: woorden(gevonden).join(" ") });
}

/** Report Markdown that stays in a text as it was typed, because something in it is wrong. */
function bekijk(tekst, regel, vondsten, patroon) {
  if (/[<*[\]]/.test(tekst)) bekijkOpmaak(tekst, regel, vondsten, patroon);
  const onzichtbaar = patroon("onzichtbaar").exec(tekst)?.[0];
  if (onzichtbaar && !vondsten.regels.some((ruw) => ruw.includes(onzichtbaar))) { // written as `&#8203;`
    vondsten.meld(regel, "teken-onzichtbaar", { nummer: nummerVan(onzichtbaar) });
  }
}

/** Return the number of a character as messages write it. */
const nummerVan = (teken) => teken.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");

function bekijkOpmaak(tekst, regel, vondsten, patroon) {
  const html = patroon("htmlInTekst").exec(tekst);
  if (html) meldHtml(html[0], regel, vondsten);
  const voetnoot = patroon("voetnoot").exec(tekst);
  const kapot = patroon("linkKapot").exec(tekst);
  if (voetnoot) vondsten.meld(regel, "voetnoot", { waarde: voetnoot[0] });
  else if (kapot) vondsten.meld(regel, "link-kapot", { waarde: kapot[0] });
  if (tekst.includes("**")) vondsten.meld(regel, "sterretjes");
}

return { zinsdeel, woordenVan, meldHtml, nummerVan };
})();
