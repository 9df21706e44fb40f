/**
 * The page of the plan: fields on the screen, the same plan as one sheet, a file out and in, a calendar.
 *
 * The plan stays in this browser, DAGEN days after the last change; nothing of it is sent or stands in an address.
 * All words stand on the page.
 */
"use strict";
(() => {
const { bewaarBestand } = globalThis.kbBestand;
const { bewaar, lees: haal, volg: volgOpslag, wis } = globalThis.kbOpslag;
const { agenda, isLeeg, lees, leegPlan, legeStap, maakPlan, MEEST, schrijf, VELDEN } = globalThis.kbPlan;

const NAAM = "werkplan";
const KEUZE = "keuze";
const KWAM = "kwam";
const LOS = ["waarover", "kwam", "terug"]; // what stands beside the steps
const DAGEN = 30;
const VEEL = 2500; // signs from which a sheet needs small letters
const VORM = new Intl.DateTimeFormat("nl-BE", { day: "numeric", month: "long", year: "numeric" });

const inWoorden = (datum) => (datum ? VORM.format(new Date(`${datum}T12:00`)) : "");

/** Return a name that no other event has. */
const naam = () => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

function volg(pagina) {
  const vind = (wat) => pagina.querySelector(`[data-${wat}]`);
  const vorm = vind("vorm");
  const lijst = vind("stappen");
  const woorden = Object.fromEntries([...vind("zinnen").children].map((zin) => [zin.dataset.zin, zin.textContent]));
  let plan = maakPlan(haal(NAAM)) ?? leegPlan();
  let vorig = null;

  function zeg(zin, terug = null, aantal = 0) {
    vind("stand").textContent = woorden[zin].replace("{aantal}", aantal);
    vorig = terug;
    vind("terug").hidden = terug === null;
  }

  function houd(zin = "bewaard", terug = null) {
    const gelukt = bewaar(NAAM, plan, DAGEN);
    zeg(gelukt ? zin : "niet-bewaard", terug);
    toonBlad();
  }

  function zet(nieuw, zin) {
    const oud = plan;
    plan = nieuw;
    toonVorm();
    houd(zin, isLeeg(oud) ? null : oud);
  }

  function toonVorm() {
    for (const veld of LOS) vorm.elements[veld].value = plan[veld];
    lijst.replaceChildren(...plan.stappen.map(maakStap));
    toonRuimte();
  }

  function toonRuimte() {
    const vol = plan.stappen.length >= MEEST.stappen;
    vind("erbij").disabled = vol;
    vind("vol").hidden = !vol;
  }

  function maakStap(stap, nummer) {
    const deel = vind("stap-vorm").content.cloneNode(true).firstElementChild;
    deel.querySelector("[data-nummer]").textContent = nummer + 1;
    for (const veld of VELDEN) {
      const vak = deel.querySelector(`[name=${veld}]`);
      vak.value = stap[veld];
      vak.addEventListener("input", () => {
        stap[veld] = vak.value;
        houd();
      });
    }
    deel.querySelector("[data-weg]").addEventListener("click", () => {
      zet({ ...plan, stappen: plan.stappen.filter((een) => een !== stap) }, "weg");
      (vind("terug").hidden ? vind("erbij") : vind("terug")).focus();
    });
    return deel;
  }

  function erbij(stap) {
    plan.stappen.push(stap);
    lijst.append(maakStap(stap, plan.stappen.length - 1));
    toonRuimte();
    return lijst.lastElementChild.querySelector("[name=wat]");
  }

  /** Take the first step of a praktijk into the plan; `wens` is what the group said when it chose. */
  function neem(keuze, wens = {}) {
    const eerste = plan.stappen.find((stap) => VELDEN.every((veld) => !stap[veld].trim()));
    if (!eerste && plan.stappen.length >= MEEST.stappen) return zeg("vol");
    const kort = (tekst, veld) => (typeof tekst === "string" ? tekst.trim().slice(0, MEEST[veld]) : "");
    const stap = { ...legeStap(), wat: kort(globalThis.kbStappen[keuze?.value], "wat"), helpt: kort(keuze?.textContent, "helpt"), zien: kort(wens.waaraan, "zien") };
    const stappen = eerste ? plan.stappen.map((een) => (een === eerste ? stap : een)) : [...plan.stappen, stap];
    plan = { ...plan, code: wens.code ?? plan.code, waarover: plan.waarover || kort(wens.stelling || keuze?.textContent, "waarover"), stappen };
    toonVorm();
    return houd("overgenomen");
  }

  function toonBlad() {
    const leeg = isLeeg(plan);
    for (const veld of ["waarover", "kwam", "code"]) vind(`blad=${veld}`).textContent = plan[veld];
    vind("blad=terug").textContent = inWoorden(plan.terug);
    const stappen = leeg ? Array.from({ length: 5 }, legeStap) : plan.stappen;
    vind("blad=stappen").replaceChildren(
      ...stappen.map((stap) => {
        const rij = document.createElement("tr");
        rij.append(
          ...VELDEN.map((veld) => {
            const vak = document.createElement("td");
            vak.textContent = veld === "wanneer" ? inWoorden(stap[veld]) : stap[veld];
            return vak;
          }),
        );
        return rij;
      }),
    );
    vind("papier").classList.toggle("kb-werkplan--vol", schrijf(plan).length > VEEL);
  }

  /** Begin an empty plan with what the group chose, its bouwsteen first; in another plan only point it out. */
  function begin() {
    const leeg = isLeeg({ ...plan, kwam: "" });
    const kwam = haal(KWAM);
    if (kwam !== null) {
      wis(KWAM);
      zet({ ...plan, kwam }, "overgenomen-kwam");
    }
    const wens = haal(KEUZE);
    if (!wens) return;
    const keuze = [...vorm.elements.praktijk.options].find((een) => een.value && een.value === wens.praktijk);
    if (keuze) keuze.selected = true;
    const groepen = [...vorm.elements.praktijk.querySelectorAll("[data-bouwsteen]")];
    const eigen = keuze?.parentElement ?? groepen.find((een) => een.dataset.bouwsteen === wens.bouwsteen);
    if (eigen) vorm.elements.praktijk.options[0].after(eigen);
    if (leeg) {
      neem(keuze, wens);
      wis(KEUZE);
    }
  }

  vorm.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  for (const veld of LOS) {
    vorm.elements[veld].addEventListener("input", ({ target }) => {
      plan[veld] = target.value;
      houd();
    });
  }
  vind("erbij").addEventListener("click", () => {
    erbij(legeStap()).focus();
    houd();
  });
  vind("neem").addEventListener("click", () => {
    const keuze = vorm.elements.praktijk.selectedOptions[0];
    if (keuze.value) neem(keuze);
    else zeg("geen-keuze");
  });
  vind("print").addEventListener("click", () => print());
  vind("bewaar").addEventListener("click", () => bewaarBestand("werkplan.json", schrijf(plan), "application/json"));
  vind("agenda").addEventListener("click", () => {
    if (!plan.terug && plan.stappen.every((stap) => !stap.wanneer)) return zeg("geen-datum");
    const tekst = agenda(plan, { stap: woorden["agenda-stap"], terug: woorden["agenda-terug"] }, new Date(), naam);
    const zonder = plan.stappen.filter((stap) => !stap.wanneer && VELDEN.some((veld) => stap[veld].trim())).length;
    zeg(zonder ? "agenda-zonder" : "agenda-klaar", null, zonder);
    return bewaarBestand("werkplan.ics", tekst, "text/calendar");
  });
  vind("open").addEventListener("change", async ({ target }) => {
    const [bestand] = target.files;
    if (!bestand) return;
    const { plan: nieuw, fout } = lees(await bestand.text());
    target.value = "";
    if (fout) zeg(fout);
    else zet(nieuw, "geopend");
  });
  vind("wis").addEventListener("click", () => {
    const oud = plan;
    plan = leegPlan();
    wis(NAAM);
    toonVorm();
    toonBlad();
    zeg("gewist", isLeeg(oud) ? null : oud);
  });
  vind("terug").addEventListener("click", () => {
    plan = vorig;
    toonVorm();
    houd("teruggezet");
    vorm.elements.waarover.focus();
  });

  volgOpslag(NAAM, () => {
    plan = maakPlan(haal(NAAM)) ?? leegPlan();
    toonVorm();
    toonBlad();
    zeg("elders");
  });
  for (const van of [KEUZE, KWAM]) volgOpslag(van, begin); // from a page that is open beside this one
  if (plan.stappen.length === 0) plan.stappen.push(legeStap());
  toonVorm();
  toonBlad();
  begin();
}

const pagina = document.querySelector("[data-werkplan]");
if (pagina) volg(pagina);
})();
