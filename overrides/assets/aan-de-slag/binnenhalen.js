/** The screen that collects: counts of paper, codes and files. It says how many are in, and nothing else. */
"use strict";
globalThis.kbSamenBinnenhalen = (() => {
const { naarBestand, uitBestand } = globalThis.kbScanbestanden;
const { leesCode, maakCode } = globalThis.kbScancodes;
const { bewaar } = globalThis.kbOpslag;
const { HOOGSTENS, MINSTENS, antwoordenOp, bezwaar, binnen, blaadjes, dubbels, haalWeg, kwamAl, lengtes, oneffen, som, voegSamen, voegToe, zetPapier } = globalThis.kbVerzamelen;

/** Let the screen that collects work; returns what fills it. */
function volgVerzamelen(tafel) {
  const { vind, zin, scan, neem, meld, vraag } = tafel;
  const telling = (stand = neem()) => ({ aantal: binnen(stand), totaal: stand.aantal });
  let laatste = null;

  function toon() {
    toonBinnen();
    toonPapier(tafel, toonBinnen);
  }

  function toonBinnen() {
    vind("binnen").textContent = zin("binnen", telling());
    vind("ongedaan").hidden = laatste === null;
  }

  /** Take in a code; returns `[tekst, fout]`: what is to be said of it, and whether it is wrong. */
  async function neemCode(tekst, deur) {
    const reden = bezwaar(neem(), tekst, scan.reeksen);
    const { reeks, antwoorden } = leesCode(tekst, lengtes(scan.reeksen));
    if (reden && reden !== "dubbel") return [zin(reden, { naam: scan.reeksen[reeks]?.naam }), true];
    if (reden && !(await vraag(deur, "erbij", zin(reden)))) return [zin("binnen", telling())];
    const code = maakCode(reeks, antwoorden);
    return neemOver(voegToe(neem(), code), code);
  }

  function neemOver(stand, code = null) {
    if (binnen(stand) > HOOGSTENS) return [zin("te_veel"), true];
    tafel.zet(stand);
    laatste = code;
    toon();
    return [`${zin("toegevoegd", telling())} ${code ? ouder(code) : ""}`.trim()];
  }

  /** Return what has to be said of a code of other statements than are asked now. */
  function ouder(code) {
    const { kwijt, mist } = antwoordenOp(code, neem().reeks, scan.reeksen);
    const lijst = (teksten) => teksten.join(" / ") || zin("niets");
    const nu = tafel.stellingen(neem().reeks);
    return kwijt.length || mist.length
      ? zin("ouder", { kwijt: lijst(kwijt.map((sleutel) => globalThis.kbStellingen[sleutel].tekst)), mist: lijst(mist.map((plek) => nu[plek].tekst)) })
      : "";
  }

  async function neemBestand(tekst, deur) {
    const gelezen = uitBestand(tekst, scan.reeksen);
    if (!gelezen) return [zin("bestand_kapot"), true];
    if (gelezen.soort === "antwoorden") return neemCode(gelezen.inhoud.code, deur);
    if (gelezen.soort !== "verzameling") return [zin("bestand_soort"), true];
    const ander = gelezen.inhoud;
    const { deel, naam } = scan.reeksen[ander.reeks];
    if (deel !== scan.reeksen[neem().reeks].deel) return [zin("deel", { naam }), true];
    const aantal = dubbels(neem(), ander).length;
    const reden = kwamAl(neem(), ander) ? "bestand_al" : aantal && "dubbel_bestand";
    if (reden && !(await vraag(deur, "erbij", zin(reden, { aantal })))) return [zin("binnen", telling())];
    return neemOver(voegSamen(neem(), ander, scan.reeksen));
  }

  async function toonAlles({ target }) {
    const { aantal, totaal } = telling();
    if (aantal < MINSTENS || aantal > HOOGSTENS) return meld("toon", zin(aantal < MINSTENS ? "te_weinig" : "te_veel"));
    const lijst = oneffen(neem()).map((plek) => tafel.stellingen(neem().reeks)[plek].tekst);
    const redenen = [];
    if (aantal < totaal) redenen.push(zin("wachten", { mist: totaal - aantal, totaal }));
    if (lijst.length) redenen.push(zin("oneffen", { bladen: blaadjes(neem()), lijst: lijst.join(" / ") }));
    meld("toon");
    if (redenen.length && !(await vraag(target.parentElement, "toon", `${redenen.join(" ")} ${zin("toch")}`))) return null;
    laatste = null;
    tafel.zet({ ...neem(), getoond: true });
    return tafel.toon();
  }

  vind("codevorm").addEventListener("submit", async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const veld = vind("meldt=code");
    meld("code");
    veld.focus();
    const [tekst, fout] = await neemCode(veld.value, gebeurtenis.target);
    if (!fout) veld.value = "";
    meld("code", tekst, fout);
  });
  vind("bestand").addEventListener("change", async ({ target }) => {
    const gezegd = [];
    for (const bestand of [...target.files]) gezegd.push(await neemBestand(await bestand.text(), target.closest("p")));
    target.value = "";
    meld("bestand", gezegd.map(([tekst]) => tekst).join(" "), gezegd.some(([, fout]) => fout));
  });
  vind("bewaar-verzameling").addEventListener("click", () => {
    const { nummer, reeks, codes, papier, bladen, bestanden } = neem();
    tafel.geefBestand("bestand_verzameling", naarBestand("verzameling", { nummer, reeks, codes, papier, bladen, bestanden }));
  });
  vind("ongedaan").addEventListener("click", () => {
    tafel.zet(haalWeg(neem(), laatste));
    laatste = null;
    toon();
    meld("toon", zin("weggehaald", telling()));
    vind("toon").focus();
  });
  vind("geefdoor").addEventListener("click", () => {
    bewaar("doorgeven", { antwoorden: null }, 7);
    laatste = null;
    tafel.toon();
  });
  vind("toon").addEventListener("click", toonAlles);
  return { verzamelen: toon };
}

/** Put the boxes for the counts of paper on the page; what is typed counts at once, and each statement says how it adds up. */
function toonPapier({ vind, zin, neem, zet, kloon, stellingen, meld }, bijGetal) {
  const bladen = vind("meldt=bladen");
  const tel = (vak) => (vak.validity.valid ? Number(vak.value) : 0);
  const rijen = stellingen(neem().reeks).map(({ tekst }, plek) => {
    const rij = kloon("papier", { tekst });
    const bericht = rij.querySelector("[role=status]");
    bericht.id = `rij-${plek}`;
    const vakken = [...rij.querySelectorAll("input")];
    vakken.forEach((vak, antwoord) => {
      vak.value = neem().papier[plek][antwoord] || "";
      vak.setAttribute("aria-describedby", bericht.id);
      vak.addEventListener("input", () => {
        zet(zetPapier(neem(), plek, antwoord, tel(vak)));
        zeg();
      });
    });
    return () => {
      const aantal = som(neem().papier[plek]);
      const teveel = aantal > blaadjes(neem());
      const mis = vakken.some((vak) => !vak.validity.valid);
      for (const vak of vakken) vak.setAttribute("aria-invalid", String(!vak.validity.valid || (teveel && vak.value > 0)));
      const nu = mis ? "getal" : teveel ? "rij_teveel" : "rij";
      const tekst = mis || aantal ? zin(nu, { aantal, bladen: blaadjes(neem()) }) : "";
      if (bericht.textContent !== tekst) bericht.textContent = tekst; // said aloud only when it changes
      return rij;
    };
  });
  const zeg = () => {
    bijGetal();
    return rijen.map((rij) => rij());
  };
  bladen.value = neem().bladen || "";
  bladen.oninput = () => {
    zet({ ...neem(), bladen: tel(bladen) });
    meld("bladen", bladen.validity.valid ? "" : zin("getal"), !bladen.validity.valid);
    zeg();
  };
  vind("papier").replaceChildren(...zeg());
}

return { volgVerzamelen };
})();
