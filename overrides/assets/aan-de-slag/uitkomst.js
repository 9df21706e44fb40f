/** What the group sees after Toon: all dots at once, in the order in which it is worth talking about them. */
"use strict";
globalThis.kbSamenUitkomst = (() => {
const { toonTekst, vulLijst } = globalThis.kbScanblad;
const { omgezet, telling } = globalThis.kbVerzamelen;
const { volgorde } = globalThis.kbVolgorde;

const NIETS = "5";
const HOOGSTENS_LATER = 2;

/** Let the screen with the dots work; returns what fills it. */
function volgUitkomst(tafel) {
  const { vind, zin, neem } = tafel;

  function toon() {
    const stand = neem();
    const tellingen = telling(stand, tafel.scan.reeksen);
    const vroeger = vergelijk(tafel, stand);
    toonTekst(vind("gekomen"), stand.vorige?.kwam);
    const groepen = volgorde(tellingen).map(({ groep, stellingen }) => {
      const deel = tafel.kloon("groep", { kop: zin(groep) });
      deel.append(...stellingen.map((plek) => kaart(tafel, plek, tellingen[plek], vroeger)));
      return deel;
    });
    vind("uitkomst").replaceChildren(...groepen);
  }

  vind("meer").addEventListener("click", () => {
    tafel.zet({ ...neem(), getoond: false });
    tafel.toon();
  });
  return { uitkomst: toon };
}

/** Say what cannot be compared with the last time; returns per statement what was agreed then, null without a last time. */
function vergelijk({ vind, zin, scan, stellingen }, { reeks, vorige }) {
  const bericht = vind("vergelijk");
  bericht.hidden = true;
  vulLijst(vind("nietvergelijkbaar"), []);
  if (!vorige) return null;
  const { antwoorden, kwijt, mist } = omgezet(vorige.afspraken, scan.reeksen[vorige.reeks].stellingen, scan.reeksen[reeks].stellingen, "-");
  const nu = stellingen(reeks);
  const regels = [...kwijt.map((sleutel) => ["weg", globalThis.kbStellingen[sleutel].tekst]), ...mist.map((plek) => ["nieuw", nu[plek].tekst])];
  vulLijst(vind("nietvergelijkbaar"), regels.map(([soort, tekst]) => zin(soort, { tekst })));
  bericht.hidden = regels.length === 0;
  return antwoorden;
}

/** Return one statement with its dots, the answer that the group agrees on, and the buttons to choose it. */
function kaart(tafel, plek, telling, vroeger) {
  const { zin, neem, stappen } = tafel;
  const { tekst, tekens } = tafel.stellingen(neem().reeks)[plek];
  const deel = tafel.kloon("uitkomst", { tekst, tekens, bijschrift: zin("bijschrift", { tekst }) });
  deel.querySelectorAll("tr").forEach((rij, antwoord) => {
    rij.querySelector(".kb-getal").textContent = telling[antwoord];
    rij.querySelector(".kb-stippen").append(...Array.from({ length: telling[antwoord] }, () => document.createElement("i")));
  });
  if (vroeger && vroeger[plek] !== "-") {
    const regel = deel.querySelector("[data-vorige]");
    regel.hidden = false;
    regel.textContent = vroeger[plek] === NIETS ? zin("vorige_niet") : zin("vorige", { stap: stappen[vroeger[plek]] });
  }
  volgAfspraak(tafel, deel, plek);
  volgKnoppen(tafel, deel, plek);
  return deel;
}

function volgAfspraak({ neem, zet, toonVerder }, deel, plek) {
  for (const knop of deel.querySelectorAll("[data-afspraak]")) {
    knop.name = `afspraak-${plek}`;
    knop.checked = neem().afspraken[plek] === knop.value;
    knop.addEventListener("change", () => {
      const afspraken = [...neem().afspraken];
      afspraken[plek] = knop.value;
      zet({ ...neem(), afspraken: afspraken.join("") });
      toonVerder();
    });
  }
  const vak = deel.querySelector("[data-waaraan]");
  vak.id = `waaraan-${plek}`;
  deel.querySelector("[data-waaraanlabel]").htmlFor = vak.id;
  vak.value = neem().waaraan[plek];
  vak.addEventListener("input", () => zet({ ...neem(), waaraan: neem().waaraan.with(plek, vak.value) }));
}

function volgKnoppen({ neem, zet, zin, toon, toonVerder, vind }, deel, plek) {
  const kies = deel.querySelector("[data-kies]");
  const later = deel.querySelector("[data-bewaar-later]");
  const nummer = plek + 1;
  kies.setAttribute("aria-pressed", String(neem().keuze === nummer));
  later.setAttribute("aria-pressed", String(neem().later.includes(nummer)));
  kies.addEventListener("click", () => {
    zet({ ...neem(), keuze: nummer, later: neem().later.filter((een) => een !== nummer) });
    toon(false);
    vind('scherm="verder"').querySelector("h2").focus();
  });
  later.addEventListener("click", () => {
    const zonder = neem().later.filter((een) => een !== nummer);
    const erbij = zonder.length === neem().later.length;
    if (erbij && zonder.length >= HOOGSTENS_LATER) return (deel.querySelector("[data-latervol]").textContent = zin("vol_later"));
    zet({ ...neem(), later: erbij ? [...zonder, nummer] : zonder });
    later.setAttribute("aria-pressed", String(erbij));
    return toonVerder();
  });
}

return { volgUitkomst };
})();
