/**
 * Loads the Markdown parser of the form and makes it read as the checker's does. The checker uses
 * markdown-it-py, a port of the markdown-it that stands in assets/markdown-it/; what the port does otherwise
 * is done here too. Only this module knows the library.
 */
"use strict";
globalThis.kbLezer = (() => {
// As deep as in scripts/kennisbank/lezen/markdown/inhoud.py.
const MEESTE_NESTEN = 40;

/**
 * Return the parser; fails when its file cannot be fetched. `basis` is the address of the site. The file is no
 * module but a script that leaves `markdownit` behind, so it also loads in a copy that is read without a server.
 */
async function laadLezer(basis) {
  await new Promise((klaar, mislukt) => {
    const script = Object.assign(document.createElement("script"), { src: new URL("assets/markdown-it/markdown-it.min.js", basis).href, onload: klaar, onerror: mislukt });
    document.head.append(script);
  });
  return maakLezer(globalThis.markdownit);
}

/** Return a parser of CommonMark with tables that keeps every link as it was written. */
function maakLezer(markdownit) {
  const lezer = markdownit("commonmark", { maxNesting: MEESTE_NESTEN }).enable("table");
  lezer.validateLink = () => true;
  lezer.normalizeLink = lezer.normalizeLinkText = (adres) => adres;
  lezer.inline.State.prototype.scanDelims = scanTekens(lezer.utils);
  lezer.inline.ruler.at("backticks", codeInZin);
  // The ruler has no public way to give a rule; the version is pinned by its hash (tests/test_formulier_opmaak.py).
  const regel = lezer.block.ruler.__rules__.find(({ name }) => name === "html_block");
  lezer.block.ruler.at("html_block", htmlblok(regel.fn), { alt: regel.alt });
  return lezer;
}

/** Judge signs of emphasis by the whole character beside them: an emoji is one, not two halves. */
function scanTekens({ isWhiteSpace, isPunctChar, isMdAsciiPunct }) {
  const wit = (teken) => teken.length === 1 && isWhiteSpace(teken.charCodeAt(0));
  const leesteken = (teken) => isPunctChar(teken) || (teken.length === 1 && isMdAsciiPunct(teken.charCodeAt(0)));
  return function scanDelims(start, magSplitsen) {
    let einde = start;
    while (einde < this.posMax && this.src[einde] === this.src[start]) einde += 1;
    const voor = start > 0 ? [...this.src.slice(Math.max(0, start - 2), start)].at(-1) : " ";
    const na = einde < this.posMax ? String.fromCodePoint(this.src.codePointAt(einde)) : " ";
    const links = !wit(na) && (!leesteken(na) || wit(voor) || leesteken(voor));
    const rechts = !wit(voor) && (!leesteken(voor) || wit(na) || leesteken(na));
    return {
      can_open: links && (magSplitsen || !rechts || leesteken(voor)),
      can_close: rechts && (magSplitsen || !links || leesteken(na)),
      length: einde - start,
    };
  };
}

// HTML that ends at a sign of its own, not at an empty line.
const MET_SLOT = /^<(?:!--|\?|![A-Z]|!\[CDATA\[|(?:script|pre|style|textarea)(?=\s|>|$))/i;

/** Let such HTML in a list go on over empty lines, whatever their indent, as the port does. */
function htmlblok(lees) {
  return (state, eerste, einde, silent) => {
    const begin = state.bMarks[eerste] + state.tShift[eerste];
    const leeg = [];
    if (!silent && MET_SLOT.test(state.src.slice(begin, state.eMarks[eerste]))) {
      for (let regel = eerste; regel < einde; regel++) if (state.isEmpty(regel)) leeg.push([regel, state.sCount[regel]]);
    }
    for (const [regel] of leeg) state.sCount[regel] = state.blkIndent;
    const gelezen = lees(state, eerste, einde, silent);
    for (const [regel, diepte] of leeg) state.sCount[regel] = diepte;
    return gelezen;
  };
}

/** Read code within a sentence, as the port does: it knows of every run, also of those beyond where it reads. */
function codeInZin(state, silent) {
  if (state.src[state.pos] !== "`") return false;
  const begin = state.pos;
  const open = eindeVanReeks(state.src, begin, state.posMax);
  const sluit = vindSluiter(state, open, open - begin);
  if (sluit && !silent) {
    const inhoud = state.src.slice(open, sluit[0]).replaceAll("\n", " ");
    state.push("code_inline", "code", 0).content = /^ .*[^ ].* $/.test(inhoud) ? inhoud.slice(1, -1) : inhoud;
  } else if (!silent) state.pending += state.src.slice(begin, open);
  state.pos = sluit ? sluit[1] : open;
  return true;
}

/** Return begin and end of the next run of `lang` backticks, null when none follows. */
function vindSluiter(state, vanaf, lang) {
  if (!state.backticksScanned) {
    state.backticks = laatsteReeksen(state.src);
    state.backticksScanned = true;
  }
  if (!(state.backticks[lang] >= vanaf)) return null;
  for (let einde = vanaf, start; (start = state.src.indexOf("`", einde)) !== -1 && start < state.posMax; ) {
    einde = eindeVanReeks(state.src, start, state.src.length);
    if (einde > state.posMax) return null;
    if (einde - start === lang) return [start, einde];
  }
  return null;
}

function laatsteReeksen(tekst) {
  const laatste = {};
  for (let einde = 0, start; (start = tekst.indexOf("`", einde)) !== -1; ) {
    einde = eindeVanReeks(tekst, start, tekst.length);
    laatste[einde - start] = start;
  }
  return laatste;
}

function eindeVanReeks(tekst, begin, grens) {
  let plek = begin + 1;
  while (plek < grens && tekst[plek] === "`") plek += 1;
  return plek;
}

return { laadLezer, maakLezer };
})();
