/** The screen that collects: counts of paper, codes and files. It says how many are in, and nothing else. */
"use strict";
globalThis.kbSamenBinnenhalen = (() => {
const { naarBestand, uitBestand } = globalThis.kbScanbestanden;
const { leesCode, maakCode } = globalThis.kbScancodes;
const { bewaar } = globalThis.kbOpslag;
const { HOOGSTENS, MINSTENS, antwoordenOp, bezwaar, binnen, dubbels, haalWeg, kwamAl, lengtes, onvolledig, voegSamen, voegToe, zetPapier } = globalThis.kbVerzamelen;

/** Let the screen that collects work; returns what fills it. */
function volgVerzamelen(tafel) {
  const { vind, zin, scan, neem } = tafel;
  const meld = (tekst) => (vind('bericht="verzamelen"').textContent = tekst);
  const telling = (stand = neem()) => ({ aantal: binnen(stand), totaal: stand.aantal });
  let laatste = null;
  let gevraagd = null;

  function toon() {
    vind("binnen").textContent = zin("binnen", telling());
    vind("ongedaan").hidden = laatste === null;
    vind("vraagje").hidden = gevraagd === null;
    toonPapier(tafel, (plek, antwoord, getal) => {
      tafel.zet(zetPapier(neem(), plek, antwoord, getal));
      vind("binnen").textContent = zin("binnen", telling());
    });
  }

  function neemCode(tekst) {
    const reden = bezwaar(neem(), tekst, scan.reeksen);
    if (reden === "dubbel") return vraag(zin("dubbel"), () => voegCodeToe(tekst));
    if (!reden) return voegCodeToe(tekst);
    const { reeks } = leesCode(tekst, lengtes(scan.reeksen));
    return meld(zin(reden, { naam: scan.reeksen[reeks]?.naam }));
  }

  function voegCodeToe(tekst) {
    const { reeks, antwoorden } = leesCode(tekst, lengtes(scan.reeksen));
    laatste = maakCode(reeks, antwoorden);
    neemOver(voegToe(neem(), laatste), ouder(laatste));
    vind("codeveld").value = "";
    vind("codeveld").focus();
  }

  function neemOver(stand, erbij = "") {
    if (binnen(stand) > HOOGSTENS) return meld(zin("te_veel"));
    tafel.zet(stand);
    toon();
    return meld(`${zin("toegevoegd", telling())} ${erbij}`.trim());
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

  function neemBestand(tekst) {
    const gelezen = uitBestand(tekst, scan.reeksen);
    if (!gelezen) return meld(zin("bestand_kapot"));
    if (gelezen.soort === "antwoorden") return neemCode(gelezen.inhoud.code);
    if (gelezen.soort !== "verzameling") return meld(zin("bestand_soort"));
    const ander = gelezen.inhoud;
    const { deel, naam } = scan.reeksen[ander.reeks];
    if (deel !== scan.reeksen[neem().reeks].deel) return meld(zin("deel", { naam }));
    const voeg = () => neemOver(voegSamen(neem(), ander, scan.reeksen));
    const aantal = dubbels(neem(), ander).length;
    if (kwamAl(neem(), ander)) return vraag(zin("bestand_al"), voeg);
    return aantal ? vraag(zin("dubbel_bestand", { aantal }), voeg) : voeg();
  }

  function vraag(tekst, bijJa) {
    gevraagd = bijJa;
    meld("");
    vind("vraagje-tekst").textContent = tekst;
    vind("vraagje").hidden = false;
    vind("vraagje-tekst").focus();
  }

  function antwoord(doe) {
    gevraagd = null;
    vind("vraagje").hidden = true;
    vind("codeveld").value = "";
    meld(zin("binnen", telling()));
    doe?.();
  }

  function toonAlles() {
    const aantal = binnen(neem());
    if (aantal < MINSTENS || aantal > HOOGSTENS) return meld(zin(aantal < MINSTENS ? "te_weinig" : "te_veel"));
    laatste = null;
    tafel.zet({ ...neem(), getoond: true });
    return tafel.toon();
  }

  vind("codevorm").addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    neemCode(vind("codeveld").value);
  });
  vind("bestand").addEventListener("change", async ({ target }) => {
    for (const bestand of target.files) neemBestand(await bestand.text());
    target.value = "";
  });
  vind("bewaar-verzameling").addEventListener("click", () => {
    const { nummer, reeks, codes, papier, bestanden } = neem();
    tafel.geefBestand("bestand_verzameling", naarBestand("verzameling", { nummer, reeks, codes, papier, bestanden }));
  });
  vind("vraagje-ja").addEventListener("click", () => antwoord(gevraagd));
  vind("vraagje-nee").addEventListener("click", () => antwoord(null));
  vind("ongedaan").addEventListener("click", () => {
    tafel.zet(haalWeg(neem(), laatste));
    laatste = null;
    toon();
    meld(zin("weggehaald", telling()));
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

/** Put the boxes for the counts of paper on the page, and say which statements have fewer answers than others. */
function toonPapier({ vind, zin, neem, kloon, stellingen }, bijGetal) {
  const stand = neem();
  const nu = stellingen(stand.reeks);
  const bericht = vind('bericht="papier"');
  const zegOnvolledig = () => {
    const lijst = onvolledig(neem()).map((plek) => nu[plek].tekst);
    bericht.textContent = lijst.length && lijst.length < nu.length ? zin("onvolledig", { lijst: lijst.join(" / ") }) : "";
  };
  const rijen = nu.map(({ tekst }, plek) => {
    const rij = kloon("papier", { tekst });
    for (const vak of rij.querySelectorAll("input")) {
      const antwoord = Number(vak.dataset.antwoord);
      vak.value = stand.papier[plek][antwoord] || "";
      vak.addEventListener("change", () => {
        const getal = Number(vak.value || "0");
        const goed = Number.isInteger(getal) && getal >= 0 && getal <= HOOGSTENS && vak.validity.valid;
        vak.setAttribute("aria-invalid", String(!goed));
        if (!goed) return (bericht.textContent = zin("getal"));
        bijGetal(plek, antwoord, getal);
        return zegOnvolledig();
      });
    }
    return rij;
  });
  vind("papier").replaceChildren(...rijen);
  zegOnvolledig();
}

return { volgVerzamelen };
})();
