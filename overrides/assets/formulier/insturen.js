/** The part of the form where an entry goes out: shows the ways, with what each asks of the reader. */
"use strict";
globalThis.kbInsturen = (() => {
const { schrijf } = globalThis.kbSchrijven;
const { begin, schoon } = globalThis.kbTekst;
const { bestandVan, bundel } = globalThis.kbNieuwnetwerk;
const { bewaarBestand } = globalThis.kbBestand;
const { kopieer, naarGithub, naarMail, openMail, stuurOp } = globalThis.kbUitweg;

const vind = (naam) => document.querySelector(`[data-${naam}]`);
/** Set a text that a screen reader announces, only when it says something else. */
const zeg = (naam, tekst) => vind(naam).textContent !== tekst && (vind(naam).textContent = tekst);
// Long titles would leave no room for the text in the address of a mail.
const LANGSTE_ONDERWERP = 80;

/**
 * Show the ways out of an entry and return `{ naam, tekst, github, mail }`: its file, and per way its address
 * and what goes beside it. `nu` holds the kind, the entry that is improved and its id.
 */
function toonUitwegen(gegevens, nu, stand, meldingen, netwerk = null) {
  const eigen = schrijf(nu.soort, stand, nu.oud).tekst;
  const los = `${stand.id || "naam"}.md`;
  const naam = netwerk ? los.replace(".md", ".txt") : los; // two entries in one file
  const tekst = netwerk ? bundel(gegevens, netwerk, `${nu.soort.map}/${los}`, eigen) : eigen;
  const titel = begin(schoon(stand.waarden[nu.soort.titelveld]), LANGSTE_ONDERWERP) || naam;
  const wat = { pad: `${nu.soort.map}/${los}`, tekst: eigen, bestaat: Boolean(nu.verbeter), titel };
  vind("bestand").value = tekst;
  vind("bestandsnaam").textContent = wat.pad;
  const fouten = meldingen.filter((een) => een.ernst === "fout").length;
  zeg("raad", fouten ? "Er ontbreekt nog iets, maar insturen mag al: de redactie helpt verder. Er gaat niets verloren." : "Alles klopt. Je kan dit insturen.");
  vind("github-netwerk").parentElement.hidden = !(gegevens.repo && netwerk);
  if (netwerk) vind("github-netwerk").href = naarGithub(gegevens, bestandVan(gegevens, netwerk)).adres;
  toonWegen({ github: gegevens.repo, mail: gegevens.mail, ontvangst: gegevens.ontvangst });
  vind("zonder-weg").hidden = Boolean(gegevens.mail || gegevens.ontvangst);
  if (gegevens.ontvangst) vind("ontvanger").textContent = new URL(gegevens.ontvangst).host;
  return { naam, tekst, ontvangst: gegevens.ontvangst, zinnen: gegevens.zinnen, github: toonGithub(gegevens, wat), mail: toonMail(gegevens, { ...wat, tekst, bundel: Boolean(netwerk) }, naam) };
}

/** Show the ways that exist; one without an address does not. */
function toonWegen(adressen) {
  for (const [weg, adres] of Object.entries(adressen)) {
    for (const deel of document.querySelectorAll(`[data-uitweg=${weg}]`)) deel.hidden = !adres;
  }
}

/** Say how it goes on after a way out was taken. */
function toonVervolg(weg) {
  for (const deel of document.querySelectorAll("[data-vervolg]")) deel.hidden = deel.dataset.vervolg !== weg;
  vind("verder").hidden = false;
  vind("verder").querySelector("h3").focus({ preventScroll: true });
  vind("verder").scrollIntoView({ block: "nearest" });
}

function toonGithub(gegevens, wat) {
  const github = naarGithub(gegevens, wat);
  vind("github").href = github.adres;
  vind("githubuitleg").textContent = !github.plakken
    ? "GitHub opent met de tekst al ingevuld. Je hebt er een gratis account nodig."
    : wat.bestaat
      ? "GitHub kan een bestaande tekst niet vooraf invullen. De nieuwe tekst komt op je klembord. Vervang op GitHub de hele oude tekst: kies alles (Ctrl+A) en plak (Ctrl+V)."
      : "De tekst is te lang om mee te sturen in het adres. Ze komt op je klembord: plak ze op GitHub in het lege vak (Ctrl+V).";
  return github;
}

function toonMail(gegevens, wat, naam) {
  const mail = naarMail(gegevens.mail, wat);
  vind("mail").href = mail.adres;
  vind("mailuitleg").textContent = mail.bijlage
    ? `De tekst is te lang om vanzelf in een mail te zetten. De knop bewaart het bestand ${naam} op dit toestel, en zet de tekst op je klembord. Voeg het bestand toe aan de mail die opent.`
    : "Je mailprogramma opent met de hele tekst erin.";
  return mail;
}

/** Let the buttons work; `laatste()` brings the form up to date and returns what `toonUitwegen` returned. */
function volgUitwegen(laatste) {
  const klembord = async (tekst) => {
    const gelukt = await kopieer(tekst, vind("bestand"));
    vind("raad").textContent = gelukt ? "De tekst staat op je klembord." : "Kopieer de tekst hieronder zelf: ze is al geselecteerd (Ctrl+C). Klik daarna opnieuw op de knop.";
    return gelukt;
  };
  vind("bewaar").addEventListener("click", () => {
    const { naam, tekst } = laatste();
    bewaarBestand(naam, tekst);
    vind("bericht").textContent = `Het bestand ${naam} is bewaard op dit toestel.`;
    toonVervolg("bestand");
  });
  vind("kopieer").addEventListener("click", () => klembord(laatste().tekst));
  volgGithub(laatste, klembord);
  vind("stuur").addEventListener("click", async () => {
    const { naam, tekst, ontvangst, zinnen } = laatste();
    vind("stuur").disabled = true;
    const gelukt = await stuurOp(ontvangst, naam, tekst);
    vind("stuur").disabled = false;
    vind("raad").textContent = zinnen[gelukt ? "ontvangst-gelukt" : "ontvangst-mislukt"];
    if (gelukt) toonVervolg("ontvangst");
  });
  vind("mail").addEventListener("click", async (klik) => {
    const { naam, tekst, mail } = laatste();
    toonVervolg("mail");
    if (!mail.bijlage) return; // the link itself opens the mail
    klik.preventDefault();
    bewaarBestand(naam, tekst);
    const gelukt = await klembord(tekst);
    vind("raad").textContent = `Het bestand ${naam} is bewaard op dit toestel${gelukt ? ", en de tekst staat op je klembord" : ""}. Voeg het bestand toe aan de mail.`;
    openMail(mail.adres);
  });
}

/**
 * Copy before GitHub opens: a window that lost the focus may not write to the clipboard. When copying or opening
 * fails, the reader hears so, and the next click just follows the link.
 */
function volgGithub(laatste, klembord) {
  let gezegd = "";
  vind("github").addEventListener("click", async (klik) => {
    const { tekst, github } = laatste();
    toonVervolg("github");
    if (!github.plakken || gezegd === tekst) return;
    klik.preventDefault();
    if (await klembord(tekst)) {
      const venster = window.open(github.adres, "_blank");
      if (venster) {
        venster.opener = null;
        return;
      }
      vind("raad").textContent = "De tekst staat op je klembord. Je browser hield GitHub tegen: klik nog eens op de knop.";
    }
    gezegd = tekst;
  });
}

return { toonUitwegen, volgUitwegen };
})();
