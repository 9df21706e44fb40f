/** The part of the form where an entry goes out: shows the ways, with what each asks of the reader. */
import { schrijf } from "./schrijven.js";
import { schoon } from "./tekst.js";
import { bewaarBestand, kopieer, naarGithub, naarMail } from "./uitweg.js";

const vind = (naam) => document.querySelector(`[data-${naam}]`);

/**
 * Show the ways out of an entry and return `{ naam, tekst, plakken }`: its file, and per way whether the text
 * goes over the clipboard. `nu` holds the kind, the entry that is improved and its id.
 */
export function toonUitwegen(gegevens, nu, stand, meldingen) {
  const { tekst } = schrijf(nu.soort, stand, nu.oud);
  const naam = `${stand.id || "naam"}.md`;
  const wat = { pad: `${nu.soort.map}/${naam}`, tekst, bestaat: Boolean(nu.verbeter), titel: schoon(stand.waarden[nu.soort.titelveld]) || naam };
  vind("bestand").value = tekst;
  vind("bestandsnaam").textContent = wat.pad;
  const fouten = meldingen.filter((een) => een.ernst === "fout").length;
  vind("raad").textContent = fouten
    ? `De controle vraagt nog ${fouten === 1 ? "één ding" : `${fouten} dingen`}. Insturen mag al: de redactie helpt verder. Er gaat niets verloren.`
    : "Alles klopt. Je kan dit insturen.";
  return { naam, tekst, plakken: { github: toonGithub(gegevens, wat), mail: toonMail(gegevens, wat) } };
}

function toonGithub(gegevens, wat) {
  const github = naarGithub(gegevens, wat);
  vind("github").href = github.adres;
  vind("uitweg").hidden = !gegevens.repo;
  vind("githubuitleg").textContent = !github.plakken
    ? "GitHub opent met de tekst al ingevuld. Je hebt er een gratis account nodig."
    : wat.bestaat
      ? "De tekst komt op je klembord. GitHub opent de bestaande tekst: vervang die helemaal (Ctrl+A, dan Ctrl+V)."
      : "De tekst is te lang om mee te sturen in het adres. Ze komt op je klembord: plak ze op GitHub in het lege vak (Ctrl+V).";
  return github.plakken;
}

function toonMail(gegevens, wat) {
  const mail = gegevens.mail ? naarMail(gegevens.mail, wat) : null;
  if (mail) vind("mail").href = mail.adres;
  vind("mailuitleg").textContent = !mail
    ? "De redactie heeft nog geen mailadres op deze site. De knop kopieert de tekst en brengt je naar de pagina met het contact."
    : mail.plakken
      ? "De tekst is te lang voor een mail die vanzelf invult. Ze komt op je klembord: plak ze in de mail (Ctrl+V)."
      : "Je mailprogramma opent met de tekst al ingevuld.";
  return mail ? mail.plakken : true;
}

/** Let the buttons work; `laatste()` brings the form up to date and returns what `toonUitwegen` returned. */
export function volgUitwegen(laatste) {
  const klembord = async () => {
    const gelukt = await kopieer(laatste().tekst, vind("bestand"));
    vind("raad").textContent = gelukt ? "De tekst staat op je klembord." : "Kopieer de tekst hieronder zelf: ze is al geselecteerd (Ctrl+C).";
  };
  vind("bewaar").addEventListener("click", () => {
    const { naam, tekst } = laatste();
    bewaarBestand(naam, tekst);
    vind("bericht").textContent = `Het bestand ${naam} is bewaard op dit toestel.`;
  });
  vind("kopieer").addEventListener("click", klembord);
  vind("github").addEventListener("click", () => laatste().plakken.github && klembord());
  vind("mail").addEventListener("click", () => laatste().plakken.mail && klembord());
}
