/**
 * The form for contributions: holds one entry at a time, judges it while it is typed, keeps it as a draft in
 * this browser, and shows the ways out. Nothing is sent anywhere.
 */
"use strict";
(() => {
const { beginstand, uitAdres } = globalThis.kbBegin;
const { controleer } = globalThis.kbControle;
const { toonUitwegen, volgUitwegen } = globalThis.kbInsturen;
const { volgKiezers, wisZoek } = globalThis.kbKiezer;
const { bewaarKlad, inTekst, kladden, leesKlad, nieuweSleutel, uitTekst, wisKlad } = globalThis.kbKlad;
const { kladregel } = globalThis.kbKladlijst;
const { toonBijVelden, toonLijst, toonStand } = globalThis.kbMeldingen;
const { laadLezer } = globalThis.kbLezer;
const { maakStand } = globalThis.kbStand;
const { maakId, schoon } = globalThis.kbTekst;
const { bewaarBestand } = globalThis.kbBestand;
const { leesVorm, nummerGroepen, plekVan, toonGekozen, vindVeld, volgKeuze, voegGroep, vulVorm } = globalThis.kbVelden;
const { toonWeergave } = globalThis.kbWeergave;

const vind = (naam) => document.querySelector(`[data-${naam}]`);
const gegevens = JSON.parse(vind("gegevens").textContent);
const basis = new URL(document.querySelector("script[data-basis]").dataset.basis, location.href);
const vormen = new Map([...document.querySelectorAll("form[data-soort]")].map((vorm) => [vorm.dataset.soort, vorm]));
const namen = namenVan();

const KLADADRES = /^#klad=([a-z0-9]+)$/;

// The entry in hand: its kind and form, the entry that it improves, its draft, what the reader has been at, and
// whether something was typed that is not kept yet.
let nu = null;
let wacht = 0;
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
  return uit;
}

/** Show the form of a kind with an entry in it. `oud` is the entry that it improves. */
function open(soort, stand, { sleutel = nieuweSleutel(), oud = null, bericht = "" } = {}) {
  const vorm = vormen.get(soort.naam);
  for (const een of vormen.values()) een.hidden = een !== vorm;
  const eigenId = stand.id && stand.id !== voorgesteldId(soort, stand);
  nu = { soort, vorm, sleutel, oud, verbeter: stand.verbeter, geraakt: new Set(), alles: Boolean(oud), eigenId };
  wisZoek(vorm);
  vulVorm(vorm, soort, stand);
  vorm.querySelector("[data-id]").hidden = Boolean(stand.verbeter);
  vind("bladkop").textContent = stand.verbeter ? `Verbeter: ${schoon(stand.waarden[soort.titelveld])}` : KOPPEN[soort.naam];
  vind("blad").hidden = false;
  vind("bewaard").textContent = "";
  vind("bericht").textContent = bericht;
  for (const keuze of document.querySelectorAll("input[name=wat]")) keuze.checked = keuze.value === (stand.verbeter ? "verbeter" : soort.naam);
  vind("verbeter").hidden = !stand.verbeter;
  toonGekozen(vorm);
  werkBij({ bewaar: false });
  haalLezer(); // nobody waits for it: a form is there at once, and its body is judged when it can be
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

const KOPPEN = { voorbeeld: "Jullie voorbeeld", praktijk: "Een nieuwe praktijk", netwerk: "Een nieuw netwerk" };

function voorgesteldId(soort, stand) {
  const titel = schoon(stand.waarden[soort.titelveld]);
  if (!titel) return "";
  const kern = maakId(soort.naam === "voorbeeld" ? `${schoon(stand.waarden.netwerk)} ${titel}` : titel, gegevens);
  if (!Object.hasOwn(gegevens.bezet, kern)) return kern;
  for (let nummer = 2; ; nummer++) if (!gegevens.bezet[`${kern.slice(0, 56)}-${nummer}`]) return `${kern.slice(0, 56)}-${nummer}`;
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
  if (bewaar) houdBij(stand);
  const meldingen = controleer(gegevens, nu.soort, stand, nu.oud, lezer);
  const later = stand.waarden.status === "concept" ? erbij(stand, meldingen) : [];
  const spring = (pad) => naarVeld(pad);
  toonLijst(vind("meldingen"), meldingen, spring);
  toonLijst(vind("meldingen-later"), later, spring);
  vind("later").hidden = later.length === 0;
  toonStand(vind("stand"), meldingen, later, stand.waarden.status !== undefined);
  toonBijVelden(nu.vorm, meldingen, (pad) => nu.alles || nu.geraakt.has(String(pad[0] === "#" ? pad : pad[0])), plekVan);
  toonWeergave(vind("voorvertoning"), { gegevens, soort: nu.soort, stand, namen, basis, lezer });
  if (lezer) vind("zonder-lezer").hidden = true;
  nu.bestand = toonUitwegen(gegevens, nu, stand, meldingen);
}

function erbij(stand, meldingen) {
  const alle = controleer(gegevens, nu.soort, { ...stand, waarden: { ...stand.waarden, status: "gepubliceerd" } }, nu.oud, lezer);
  return alle.filter((een) => !meldingen.some((ander) => ander.code === een.code && ander.tekst === een.tekst));
}

function houdBij(stand) {
  const gelukt = bewaarKlad(nu.sleutel, stand);
  nu.vuil = false;
  if (gelukt && location.hash !== `#klad=${nu.sleutel}`) history.replaceState(null, "", `#klad=${nu.sleutel}`);
  const zin = gelukt ? "Je klad is bewaard in deze browser." : "Deze browser bewaart geen klad. Bewaar de tekst als bestand voor je dit venster sluit.";
  if (vind("bewaard").textContent !== zin) vind("bewaard").textContent = zin; // once, not at every letter
  toonKladden();
}

function naarVeld(pad) {
  const plek = plekVan(nu.vorm, pad);
  if (!plek) return;
  plek.deel.closest("details")?.setAttribute("open", "");
  plek.invoer.focus();
  plek.deel.scrollIntoView({ block: "nearest" });
}

function toonKladden() {
  const alle = kladden().filter((klad) => soortVan(klad.stand.soort) && klad.sleutel !== nu?.sleutel);
  vind("kladden").hidden = alle.length === 0;
  vind("kladlijst").replaceChildren(...alle.map((klad) => kladregel(klad, soortVan(klad.stand.soort), { hervat, wis })));
}

async function hervat(sleutel) {
  const klad = leesKlad(sleutel);
  const soort = soortVan(klad?.stand.soort);
  if (!soort) return false;
  await toonKlad(soort, klad.stand, sleutel, "Je gaat verder met je klad.");
  history.replaceState(null, "", `#klad=${sleutel}`);
  toonKladden();
  return true;
}

async function toonKlad(soort, ruw, sleutel, bericht) {
  const stand = maakStand(soort, ruw);
  const bestaat = stand.verbeter && Object.hasOwn(gegevens.bezet, stand.verbeter) && gegevens.bezet[stand.verbeter][1] === soort.naam;
  const oud = bestaat ? await haalBron(soort, stand.verbeter) : null;
  open(soort, { ...stand, verbeter: bestaat ? stand.verbeter : "" }, { sleutel, oud, bericht });
}

function wis(sleutel) {
  wisKlad(sleutel);
  toonKladden();
  vind("bericht").textContent = "Het klad is gewist.";
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
    vind("bericht").textContent = "Deze tekst kan het formulier nu niet ophalen. Ben je nog verbonden met het internet?";
    return;
  }
  open(soort, { ...oud, id, verbeter: id }, { oud });
}

function volgVorm(vorm) {
  const raak = (doel) => {
    const sectie = doel.closest("[data-sectie]");
    const veld = doel.closest("form > [data-veld], form > details > [data-veld]");
    nu.geraakt.add(sectie ? String(["#", sectie.dataset.sectie]) : doel.closest("[data-id]") ? "id" : veld?.dataset.veld);
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
    const veld = knop?.closest("[data-vorm]")?.closest("form > [data-vorm], form > details > [data-vorm]");
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
  vind("kladbestand").addEventListener("click", () => bewaarBestand(`klad-${nu.bestand.naam.replace(".md", ".json")}`, inTekst(lees()), "application/json"));
  vind("wis").addEventListener("click", () => {
    const { soort, sleutel } = nu;
    wisKlad(sleutel);
    history.replaceState(null, "", location.pathname);
    nieuw(soort, {}, "Het klad is gewist. Dit is een leeg formulier.");
    toonKladden();
    vind("bladkop").focus();
  });
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
      await toonKlad(soortVan(klad.stand.soort), klad.stand, klad.sleutel, "Je klad staat weer in het formulier.");
      werkBij();
    } catch {
      vind("bericht").textContent = "Dit bestand is geen klad van dit formulier.";
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
  else if (gevraagd.soort) nieuw(gegevens.soorten[gevraagd.soort], gevraagd.waarden, gevraagd.gevuld ? "Een deel is al ingevuld. Kijk na of het klopt." : "");
  toonKladden();
}

for (const vorm of vormen.values()) volgVorm(vorm);
volgKiezers(vind("formulier"));
volgKnoppen();
volgBegin();
addEventListener("hashchange", () => {
  const klad = KLADADRES.exec(location.hash)?.[1];
  if (klad && klad !== nu?.sleutel) hervat(klad);
});
addEventListener("pagehide", () => nu?.vuil && houdBij({ ...lees(), id: nu.verbeter || lees().id }));
vind("zonder-script").hidden = true;
vind("werk").hidden = false;
begin().then(() => lezerOnderweg).then(() => document.documentElement.setAttribute("data-formulier-klaar", ""));
})();
