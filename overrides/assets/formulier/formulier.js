/**
 * The form for contributions: holds one entry at a time, judges it while it is typed, keeps it as a draft in
 * this browser, and shows the ways out. Nothing is sent anywhere.
 */
"use strict";
(() => {
const { metNetwerk, controleerNetwerk } = globalThis.kbNieuwnetwerk;
const { beginstand, uitAdres } = globalThis.kbBegin;
const { controleer } = globalThis.kbControle;
const { toonUitwegen, volgUitwegen } = globalThis.kbInsturen;
const { volgKiezers, wisZoek } = globalThis.kbKiezer;
const { houd } = globalThis.kbBewaren;
const { zodraLos } = globalThis.kbDruk;
const { inTekst, kladden, leesKlad, nieuweSleutel, ruweTekst, schrijfKlad, sleutelVan, uitTekst, wisKlad } = globalThis.kbKlad;
const { kladregel } = globalThis.kbKladlijst;
const { volgLanger } = globalThis.kbLanger;
const { toonBijVelden, toonLijst, toonStand } = globalThis.kbMeldingen;
const { laadLezer } = globalThis.kbLezer;
const { HERSTELBAAR, herstelVak, volgPlakken } = globalThis.kbPlakken;
const { deelVan, metDeel, voegSamen } = globalThis.kbSamenvoegen;
const { maakStand } = globalThis.kbStand;
const { stapVan, toonStap, volgStappen } = globalThis.kbStappen;
const { heeftNaam, maakId, opsomming, schoon, vrijeId, vul } = globalThis.kbTekst;
const { bewaarBestand } = globalThis.kbBestand;
const { leesVorm, nummerGroepen, plekVan, toonGekozen, vindVeld, volgKeuze, voegGroep, vulDeel, vulVorm } = globalThis.kbVelden;
const { naamVan, toonBotsingen } = globalThis.kbVerschillen;
const { toonWeergave } = globalThis.kbWeergave;

const vind = (naam) => document.querySelector(`[data-${naam}]`);
const gegevens = JSON.parse(vind("gegevens").textContent);
const basis = new URL(document.querySelector("script[data-basis]").dataset.basis, location.href);
const vormen = new Map([...document.querySelectorAll("form[data-soort]")].map((vorm) => [vorm.dataset.soort, vorm]));
gegevens.heet = namenVan();

const KLADADRES = /^#klad=([a-z0-9]+)$/;

// The entry in hand: its kind and form, the entry that it improves and what that was when the work on it began, its
// draft as storage last had it, the parts of the form that the reader has been at, and whether something was typed that is not kept yet.
let nu = null;
let wacht = 0;
// Puts back what was wiped last.
let zetTerug = null;
// The parser of Markdown: fetched when a form first opens; null until then, or when it cannot be fetched.
let lezer = null;
let lezerOnderweg = null;

/** Return the kind of this name; null for whatever else a draft or a file may say. */
function soortVan(naam) {
  return typeof naam === "string" && Object.hasOwn(gegevens.soorten, naam) ? gegevens.soorten[naam] : null;
}

function namenVan() {
  const uit = new Map();
  for (const soort of Object.values(gegevens.soorten)) {
    for (const veld of soort.velden.filter((een) => een.naar)) {
      for (const vak of vindVeld(vormen.get(soort.naam), veld.naam).querySelectorAll("[data-keuze]")) {
        uit.set(`${veld.naar}:${vak.value}`, vak.closest("label").querySelector("[data-naam]").textContent);
      }
    }
  }
  for (const { value } of vind("gemeenten")?.options ?? []) uit.set(`gemeente:${maakId(value, gegevens)}`, value);
  return uit;
}

/** Show the form of a kind with an entry in it. `oud` is the entry that it improves. */
function open(soort, stand, { sleutel = nieuweSleutel(), oud = null, begin = oud && { waarden: oud.waarden, secties: oud.secties }, gezien = null, botsingen = [], bericht = "" } = {}) {
  const vorm = vormen.get(soort.naam);
  for (const een of vormen.values()) een.hidden = een !== vorm;
  const eigenId = stand.id && stand.id !== voorgesteldId(soort, stand);
  nu = { soort, vorm, sleutel, oud, begin, gezien, botsingen, elders: [], verbeter: stand.verbeter, geraakt: new Set(), alles: Boolean(oud), eigenId };
  wisZoek(vorm);
  vulVorm(vorm, soort, stand);
  vorm.querySelector("[data-id]").hidden = Boolean(stand.verbeter);
  vind("bladkop").textContent = stand.verbeter ? `Verbeter: ${schoon(stand.waarden[soort.titelveld])}` : vorm.dataset.kop;
  vind("blad").hidden = false;
  vind("bewaard").textContent = "";
  vind("geplakt").hidden = true;
  zeg(bericht);
  for (const keuze of document.querySelectorAll("input[name=wat]")) keuze.checked = keuze.value === (stand.verbeter ? "verbeter" : soort.naam);
  vind("verbeter")?.toggleAttribute("hidden", !stand.verbeter);
  toonStap(vind("blad"), 1);
  if (vind("open")) vind("open").textContent = "";
  toonGekozen(vorm);
  werkBij({ bewaar: false });
  haalLezer(); // nobody waits for it: a form is there at once, and its body is judged when it can be
}

/** Return what is asked about a new network, by the name of each answer. */
function vragenVan(vorm) {
  return Object.fromEntries([...vorm.querySelectorAll("[data-nieuw]")].map((vak) => [vak.dataset.nieuw, vak.labels[0].textContent]));
}

/** Say something in the line above the form; `terug` puts back what was wiped. */
function zeg(bericht, terug = zetTerug) {
  zetTerug = terug;
  vind("bericht").textContent = bericht;
  vind("zet-terug").hidden = !terug;
}

/** Fetch the parser once; then judge the body of the entry in hand too. */
function haalLezer() {
  lezerOnderweg ??= laadLezer(basis).then(
    (gekomen) => {
      lezer = gekomen;
      werkBij({ bewaar: false });
    },
    () => {
      lezerOnderweg = null; // the next form tries again
      vind("zonder-lezer").hidden = false;
    },
  );
}

function voorgesteldId(soort, stand) {
  const delen = soort.naamvelden.map((naam) => schoon(stand.waarden[naam]));
  if (!delen.at(-1) || !heeftNaam(delen.at(-1), gegevens)) return "";
  return vrijeId(maakId(delen.join(" "), gegevens), gegevens);
}

function lees() {
  return { ...leesVorm(nu.vorm, nu.soort), verbeter: nu.verbeter };
}

/** Judge and show the entry as it stands in the form, and keep it. */
function werkBij({ bewaar = true } = {}) {
  const vak = nu.vorm.querySelector("[data-id] input");
  let stand = lees();
  if (!nu.eigenId && !nu.verbeter) vak.value = voorgesteldId(nu.soort, stand);
  stand = { ...stand, id: nu.verbeter || vak.value.trim() };
  if (bewaar) stand = houdBij(stand);
  const samen = metNetwerk(gegevens, stand);
  if (samen.netwerk && !nu.eigenId && !nu.verbeter) samen.stand.id = vak.value = voorgesteldId(nu.soort, samen.stand);
  const meldingen = controleer(samen.gegevens, nu.soort, samen.stand, nu.oud, lezer);
  if (samen.netwerk) meldingen.push(...controleerNetwerk(samen.gegevens, samen.netwerk, lezer, vragenVan(nu.vorm)));
  nu.meldingen = meldingen;
  nu.bestand = toonUitwegen(gegevens, nu, samen.stand, meldingen, samen.netwerk);
  const bij = nu;
  zodraLos(() => bij === nu && toon(samen.stand, meldingen, samen.gegevens));
}

function toon(stand, meldingen, regels) {
  const later = stand.waarden.status === "concept" ? erbij(stand, meldingen, regels) : [];
  const spring = (pad) => naarVeld(pad);
  toonLijst(vind("meldingen"), meldingen, spring, HERSTEL);
  toonLijst(vind("meldingen-later"), later, spring, HERSTEL);
  vind("later").hidden = later.length === 0;
  toonStand(vind("stand"), meldingen, later, stand.waarden.status !== undefined);
  toonBijVelden(nu.vorm, meldingen, (deel) => nu.alles || nu.geraakt.has(deel), plekVan, HERSTEL);
  toonBotsingen(vind("botsingen"), { soort: nu.soort, botsingen: nu.botsingen, namen: gegevens.heet, zinnen: gegevens.zinnen, kies: beslis });
  toonWeergave(vind("voorvertoning"), { gegevens, soort: nu.soort, stand, namen: regels.heet, basis, lezer });
  if (lezer) vind("zonder-lezer").hidden = true;
  toonKladden();
}

const HERSTEL = {
  woord: gegevens.zinnen["herstel-dit"],
  kan: ({ code }) => HERSTELBAAR.has(code),
  doe(melding) {
    naarVeld(melding.pad);
    const vak = plekVan(nu.vorm, melding.pad)?.invoer;
    if (vak?.matches("textarea, input")) herstelVak(vak, gegevens, (terug) => zegGeplakt(terug, vak));
  },
};

/** Say below a box that its text was mended, with the way back. */
function zegGeplakt(terug, vak) {
  const plek = vind("geplakt");
  vak.after(plek);
  plek.hidden = false;
  plek.querySelector("button").onclick = () => {
    plek.hidden = true;
    terug();
  };
}

function erbij(stand, meldingen, regels) {
  const alle = controleer(regels, nu.soort, { ...stand, waarden: { ...stand.waarden, status: "gepubliceerd" } }, nu.oud, lezer);
  return alle.filter((een) => !meldingen.some((ander) => ander.code === een.code && ander.tekst === een.tekst));
}

/** Keep the entry as a draft and return it, with what another window wrote in it. */
function houdBij(typend) {
  const { gelukt, stand, overgenomen, botsingen } = houd(nu, typend);
  nu.elders = nu.vuil ? overgenomen : [...nu.elders, ...overgenomen]; // told until this window types
  nu.vuil &&= !gelukt;
  for (const pad of overgenomen) vulDeel(nu.vorm, nu.soort, pad, deelVan(stand, pad));
  if (botsingen.length) nu.botsingen = [...nu.botsingen.filter((een) => !botsingen.some(({ pad }) => String(pad) === String(een.pad))), ...botsingen];
  if (gelukt && location.hash !== `#klad=${nu.sleutel}`) history.replaceState(null, "", `#klad=${nu.sleutel}`);
  const zinnen = [gegevens.zinnen[gelukt ? "klad-bewaard" : "klad-niet-bewaard"], ...(nu.elders.length ? [vul(gegevens.zinnen["ander-venster"], { delen: delenVan(nu.elders) })] : [])];
  // Once, not at every letter; and not while a button below it is down, which it would push away.
  zodraLos(() => vind("bewaard").textContent !== zinnen.join(" ") && (vind("bewaard").textContent = zinnen.join(" ")), "bewaard");
  return stand;
}

const delenVan = (paden) => opsomming(paden.map((pad) => naamVan(nu.soort, pad)));

/** Take the text of somebody else for a part, or keep what stands in the form. */
function beslis(botsing, neem) {
  nu.botsingen = nu.botsingen.filter((een) => een !== botsing);
  if (neem) vulDeel(nu.vorm, nu.soort, botsing.pad, botsing.ander);
  if (nu.oud && nu.begin) nu.begin = metDeel(nu.begin, botsing.pad, deelVan(nu.oud, botsing.pad));
  werkBij();
  naarVeld(botsing.pad);
}

function naarVeld(pad) {
  const plek = plekVan(nu.vorm, pad);
  if (!plek) return;
  toonStap(vind("blad"), stapVan(plek.deel));
  plek.deel.closest("details")?.setAttribute("open", "");
  plek.invoer.focus();
  plek.deel.scrollIntoView({ block: "nearest" });
}

function toonKladden() {
  const alle = kladden().filter((klad) => soortVan(klad.stand.soort) && klad.sleutel !== nu?.sleutel);
  const merk = JSON.stringify(alle.map(({ sleutel, tijd }) => [sleutel, tijd]));
  if (vind("kladlijst").dataset.merk === merk) return; // what somebody is about to click stays
  vind("kladlijst").dataset.merk = merk;
  vind("kladden").hidden = alle.length === 0;
  vind("kladlijst").replaceChildren(...alle.map((klad) => kladregel(klad, soortVan(klad.stand.soort), { hervat, wis })));
}

async function hervat(sleutel) {
  const klad = leesKlad(sleutel);
  const soort = soortVan(klad?.stand.soort);
  if (!soort) return false;
  await toonKlad(soort, klad, gegevens.zinnen["klad-verder"]);
  history.replaceState(null, "", `#klad=${sleutel}`);
  toonKladden();
  return true;
}

/** Put a draft in the form; of one that improves an entry, with what changed in that entry since. */
async function toonKlad(soort, klad, bericht) {
  const stand = maakStand(soort, klad.stand);
  const gezien = { tekst: klad.tekst, stand };
  const bestaat = stand.verbeter && Object.hasOwn(gegevens.bezet, stand.verbeter) && gegevens.bezet[stand.verbeter][1] === soort.naam;
  if (!bestaat) return open(soort, { ...stand, verbeter: "" }, { sleutel: klad.sleutel, gezien, bericht });
  const vroeger = klad.begin && maakStand(soort, klad.begin);
  const oud = await haalBron(soort, stand.verbeter);
  if (!oud) return open(soort, stand, { sleutel: klad.sleutel, gezien, begin: vroeger, bericht: `${bericht} ${gegevens.zinnen["bron-onbereikbaar"]}` });
  const { stand: samen, overgenomen, botsingen } = voegSamen(soort, vroeger, stand, oud);
  // What is still to be decided keeps the text that it grew from, so that it is asked again next time.
  const begin = botsingen.reduce((deel, { pad }) => metDeel(deel, pad, deelVan(vroeger, pad)), { waarden: oud.waarden, secties: oud.secties });
  open(soort, samen, { sleutel: klad.sleutel, gezien, oud, begin, botsingen, bericht });
  const zinnen = [bericht];
  if (overgenomen.length) zinnen.push(vul(gegevens.zinnen["bron-vernieuwd"], { delen: delenVan(overgenomen) }));
  if (botsingen.length) zinnen.push(vul(gegevens.zinnen["bron-botst"], { delen: delenVan(botsingen.map(({ pad }) => pad)) }));
  if (zinnen.length > 1) zeg(zinnen.join(" "));
}

function wis(sleutel) {
  const tekst = ruweTekst(sleutel);
  wisKlad(sleutel);
  toonKladden();
  zeg(gegevens.zinnen["klad-gewist"], tekst && (() => schrijfKlad(sleutel, tekst) && hervat(sleutel)));
}

async function haalBron(soort, id) {
  try {
    const antwoord = await fetch(new URL(`bronbestand/${soort.naam}/${id}.json`, basis));
    if (!antwoord.ok) return null;
    const bron = await antwoord.json();
    return { ...maakStand(soort, bron), blokken: bron.blokken };
  } catch {
    return null;
  }
}

/** Open the form on an existing entry, filled in with its own text. */
async function verbeter(id) {
  const soort = gegevens.soorten[gegevens.bezet[id]?.[1]];
  const oud = soort && (await haalBron(soort, id));
  if (!oud) {
    zeg(gegevens.zinnen["bron-weg"]);
    return;
  }
  open(soort, { ...oud, id, verbeter: id }, { oud });
}

/** Return the field that a part of the form belongs to; that of a group is the field of all groups. */
function veldVan(doel) {
  const groep = doel.closest("[data-groep]");
  return (groep ?? doel).closest("[data-veld]:not([data-groep] *)");
}

function volgVorm(vorm) {
  const raak = (doel) => {
    for (let deel = doel.closest(".kb-veld"); deel; deel = deel.parentElement.closest(".kb-veld")) nu.geraakt.add(deel);
  };
  vorm.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  vorm.addEventListener("keydown", (toets) => toets.key === "Enter" && toets.target.matches("input[type=text]") && toets.preventDefault());
  vorm.addEventListener("input", (gebeurtenis) => {
    if (gebeurtenis.target.matches("[data-zoek]")) return;
    if (gebeurtenis.target.closest("[data-id]")) nu.eigenId = gebeurtenis.target.value.trim() !== "";
    nu.vuil = true;
    clearTimeout(wacht);
    wacht = setTimeout(werkBij, 200);
  });
  vorm.addEventListener("change", (gebeurtenis) => {
    if (gebeurtenis.target.matches("[data-zoek]")) return;
    const veld = gebeurtenis.target.closest("[data-vorm=koppeling]");
    if (gebeurtenis.target.matches("[data-keuze]")) gebeurtenis.target.dataset.plek = Date.now();
    if (veld && gebeurtenis.target.matches("[data-keuze]")) volgKeuze(veld);
    nu.vuil = true;
    raak(gebeurtenis.target);
    werkBij();
  });
  vorm.addEventListener("focusout", (gebeurtenis) => {
    if (!gebeurtenis.target.matches("[data-invoer], [data-zin]")) return;
    raak(gebeurtenis.target);
    werkBij({ bewaar: false });
  });
  vorm.addEventListener("click", (gebeurtenis) => {
    const knop = gebeurtenis.target.closest("button");
    const veld = knop && veldVan(knop);
    if (!veld) return;
    if ("erbij" in knop.dataset) voegGroep(veld).querySelector("[data-invoer]").focus();
    else if ("weg" in knop.dataset) {
      knop.closest("[data-groep]").remove();
      nummerGroepen(veld);
      veld.querySelector("[data-erbij]").focus();
    } else if ("geen" in knop.dataset) for (const vak of veld.querySelectorAll("[data-keuze]")) vak.checked = false;
    werkBij();
  });
}

function volgKnoppen() {
  volgUitwegen(() => {
    werkBij();
    return nu.bestand;
  });
  vind("kladbestand").addEventListener("click", () => bewaarBestand(`klad-${nu.bestand.naam.replace(".md", ".json")}`, inTekst(lees(), nu.begin), "application/json"));
  vind("wis").addEventListener("click", () => {
    const { soort, sleutel, begin } = nu;
    const tekst = inTekst({ ...lees(), id: nu.verbeter || lees().id }, begin);
    wisKlad(sleutel);
    history.replaceState(null, "", location.pathname);
    nieuw(soort);
    zeg(gegevens.zinnen["klad-gewist-leeg"], () => toonKlad(soort, uitTekst(tekst, sleutel), gegevens.zinnen["klad-terug"]).then(() => werkBij()));
    toonKladden();
    vind("bladkop").focus();
  });
  vind("zet-terug").querySelector("button").addEventListener("click", () => {
    const terug = zetTerug;
    zeg("", null);
    terug?.();
  });
  volgStappen(vind("blad"), (nummer) => {
    werkBij();
    zegWatOpenBleef(nummer);
    toonStap(vind("blad"), nummer, vind("bladkop"));
  });
}

/**
 * Say how much is open in the steps before this one, and show it at its fields for who goes back. Nobody is stopped: who does
 * not know something can still tell the rest, and the last step lists what is open.
 */
function zegWatOpenBleef(nummer) {
  const plekken = nu.meldingen.filter(({ ernst }) => ernst === "fout").map(({ pad }) => plekVan(nu.vorm, pad)?.deel);
  const open = plekken.filter((deel) => deel && stapVan(deel) < nummer);
  for (const deel of open) nu.geraakt.add(deel);
  const isLaatste = nummer === Number(vind("blad").dataset.laatste);
  vind("open").textContent = !open.length || isLaatste ? "" : vul(gegevens.zinnen[open.length === 1 ? "stap-open-een" : "stap-open"], { aantal: open.length });
  if (open.length) werkBij({ bewaar: false });
}

function nieuw(soort, voorinvulling = {}, bericht = "") {
  const stand = beginstand(soort);
  for (const [naam, waarde] of Object.entries(voorinvulling)) stand.waarden[naam] = waarde;
  open(soort, stand, { bericht });
}

function volgBegin() {
  for (const keuze of document.querySelectorAll("input[name=wat]")) {
    keuze.addEventListener("change", () => {
      vind("verbeter").hidden = keuze.value !== "verbeter";
      if (keuze.value === "verbeter") vind("blad").hidden = true;
      else nieuw(gegevens.soorten[keuze.value]);
      toonKladden();
    });
  }
  for (const keuze of document.querySelectorAll("input[name=verbeter]")) keuze.addEventListener("change", () => verbeter(keuze.value));
  document.querySelector("#klad-open").addEventListener("change", async (gebeurtenis) => {
    const bestand = gebeurtenis.target.files[0];
    try {
      const klad = uitTekst(await bestand.text(), nieuweSleutel());
      await toonKlad(soortVan(klad.stand.soort), { ...klad, tekst: "" }, gegevens.zinnen["klad-terug"]);
      werkBij();
    } catch {
      zeg(gegevens.zinnen["klad-onleesbaar"]);
    }
    gebeurtenis.target.value = "";
  });
}

/** Open what the address asks for: a draft of this browser, an entry to improve, or a new one filled in. */
async function begin() {
  const klad = KLADADRES.exec(location.hash)?.[1];
  if (klad && (await hervat(klad))) return;
  const gevraagd = uitAdres(location.search, gegevens);
  if (gevraagd.verbeter) await verbeter(gevraagd.verbeter);
  else if (gevraagd.soort) nieuw(gegevens.soorten[gevraagd.soort], gevraagd.waarden, gevraagd.gevuld ? gegevens.zinnen["deel-ingevuld"] : "");
  toonKladden();
}

for (const vorm of vormen.values()) {
  volgVorm(vorm);
  volgPlakken(vorm, gegevens, (terug) => zegGeplakt(terug, document.activeElement));
}
volgKiezers(vind("formulier"), basis, gegevens.zinnen);
volgKnoppen();
volgBegin();
if (vind("langer")) volgLanger(vind("langer"), lees, gegevens);
addEventListener("hashchange", () => {
  const klad = KLADADRES.exec(location.hash)?.[1];
  if (klad && klad !== nu?.sleutel) hervat(klad);
});
addEventListener("storage", (gebeurtenis) => {
  if (nu && sleutelVan(gebeurtenis) === nu.sleutel && gebeurtenis.newValue) werkBij();
  else if (sleutelVan(gebeurtenis)) toonKladden();
});
const houdBuffer = () => nu?.vuil && houdBij({ ...lees(), id: nu.verbeter || lees().id });
addEventListener("pagehide", houdBuffer);
addEventListener("beforeunload", (gebeurtenis) => {
  houdBuffer();
  if (nu?.vuil) gebeurtenis.preventDefault(); // typed, and this browser keeps no draft
});
vind("zonder-script").hidden = true;
vind("werk").hidden = false;
begin().then(() => lezerOnderweg).then(() => document.documentElement.setAttribute("data-formulier-klaar", ""));
})();
