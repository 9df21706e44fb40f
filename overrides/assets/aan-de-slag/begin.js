/** How a group begins: about what, with how many, and with what it agreed on the last time. */
"use strict";
globalThis.kbSamenBegin = (() => {
const { bewaar } = globalThis.kbOpslag;
const { uitBestand } = globalThis.kbScanbestanden;
const { toonTekst, vulLijst } = globalThis.kbScanblad;
const { leesCode } = globalThis.kbScancodes;
const { HOOGSTENS, MINSTENS, begin, lengtes } = globalThis.kbVerzamelen;

/** Let the screens that begin a collection work; returns what fills each. */
function volgBegin(tafel) {
  const { vind, zin, scan, meld } = tafel;
  let uitHetBestand = null;

  async function begonnen() {
    const aantal = Number(vind("aantal").value);
    for (const plek of ["aantal", "vorige", "deel"]) meld(plek);
    if (!Number.isInteger(aantal) || aantal < MINSTENS || aantal > HOOGSTENS) return meld("aantal", zin("aantal"), true);
    const vorige = uitHetBestand ?? uitCode(vind("vorige-code").value);
    if (vorige?.fout) return meld("vorige", zin(vorige.fout), true);
    const reeks = Number(vind("deelkeuze").value);
    if (vorige && scan.reeksen[vorige.reeks].deel !== scan.reeksen[reeks].deel) {
      return meld("deel", zin("deel", { naam: scan.reeksen[vorige.reeks].naam }), true);
    }
    const zonder = !vorige && vind("vroeger").open;
    if (zonder && !(await tafel.vraag(vind("vroeger"), "begin", zin("zonder_vorige")))) return null;
    tafel.zet(begin(reeks, scan.reeksen[reeks].stellingen.length, aantal, vorige));
    return tafel.toon();
  }

  function uitCode(tekst) {
    if (!tekst.trim()) return null;
    const gelezen = leesCode(tekst, lengtes(scan.reeksen));
    if (gelezen.fout) return { fout: gelezen.fout === "lengte" ? "lengte_resultaat" : gelezen.fout };
    return gelezen.soort === "resultaat" ? alsVorige(gelezen, { waaraan: [] }) : { fout: "soort_resultaat" };
  }

  async function openBestand({ target }) {
    const gelezen = target.files.length ? uitBestand(await target.files[0].text(), scan.reeksen) : null;
    uitHetBestand = gelezen && vorigeVan(gelezen);
    if (uitHetBestand) kiesDeel(uitHetBestand.reeks);
    const fout = target.files.length && !uitHetBestand ? geenResultaat(gelezen) : "";
    meld("bestand-vorige", fout && zin(fout), Boolean(fout));
  }

  /** Return what a result says, or the code of one in a werkplan; null when there is none. */
  function vorigeVan({ soort, inhoud }) {
    if (soort === "resultaat") return alsVorige(leesCode(inhoud.code, lengtes(scan.reeksen)), inhoud);
    const vorige = soort === "werkplan" ? uitCode(inhoud.code) : null;
    return vorige?.fout ? null : vorige;
  }

  function kiesDeel(reeks) {
    const zelfde = scan.nu.find((nu) => scan.reeksen[nu].deel === scan.reeksen[reeks].deel);
    if (zelfde) vind("deelkeuze").value = String(zelfde);
  }

  vind("vorige-bestand").addEventListener("change", openBestand);
  vind("vorige-code").addEventListener("change", ({ target }) => {
    const vorige = uitCode(target.value);
    if (vorige && !vorige.fout) kiesDeel(vorige.reeks);
  });
  vind("begin").addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    begonnen();
  });
  vind("na-terugblik").addEventListener("click", () => {
    tafel.zet({ ...tafel.neem(), vorige: { ...tafel.neem().vorige, besproken: true } });
    tafel.toon();
  });
  vind("kwam").addEventListener("input", ({ target }) => {
    tafel.zet({ ...tafel.neem(), vorige: { ...tafel.neem().vorige, kwam: target.value } });
    bewaar("kwam", target.value, 30); // the werkplan has it too
  });
  return { begin: () => (uitHetBestand = null), terugblik: () => toonTerugblik(tafel) };
}

/** Return the sentence about a file that is no result of a group. */
function geenResultaat(gelezen) {
  if (!gelezen) return "bestand_kapot";
  return gelezen.soort === "werkplan" ? "bestand_werkplan" : "bestand_resultaat_soort";
}

/** Return what a group agreed on before; `toen` is what it wrote then that came of the time before that. */
function alsVorige({ reeks, afspraken, keuze }, { waaraan, kwam: toen = "" }) {
  return { reeks, afspraken, keuze, waaraan, toen, kwam: "", besproken: false };
}

/** Fill the screen that asks what came of the last time. */
function toonTerugblik({ neem, vind, zin, stappen, stellingen }) {
  const { vorige } = neem();
  const gevraagd = stellingen(vorige.reeks);
  const gekozen = gevraagd[vorige.keuze - 1];
  vind("vorige-keuze").textContent = gekozen ? zin("vorige_keuze", { tekst: gekozen.tekst }) : zin("vorige_geen_keuze");
  vulLijst(
    vind("vorige-afspraken"),
    gevraagd.flatMap(({ tekst }, plek) => {
      const stap = stappen[vorige.afspraken[plek]];
      const waaraan = vorige.waaraan[plek];
      return stap ? [zin(waaraan ? "vorige_waaraan" : "vorige_afspraak", { tekst, stap, waaraan })] : [];
    }),
  );
  toonTekst(vind("toen"), vorige.toen);
  vind("kwam").value = vorige.kwam;
}

return { volgBegin };
})();
