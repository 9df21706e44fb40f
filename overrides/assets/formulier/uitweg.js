/** The ways out: a page of GitHub, a mail. Only makes addresses; the reader decides to go there. */
"use strict";
globalThis.kbUitweg = (() => {
const MEESTE_BYTES = 6000;
// Windows hands a mail program an address of at most 2,083 characters (INTERNET_MAX_URL_LENGTH in wininet.h).
const MEESTE_MAIL = 1800;
const PLAK = "Wis deze regel en plak hier de tekst van je klembord (Ctrl+V, of houd je vinger op het scherm en kies Plakken).\n";

const bytes = (tekst) => new TextEncoder().encode(tekst).length;

/**
 * Return `{ adres, plakken }`: the page of GitHub that proposes this file, and whether the text has to be
 * pasted there from the clipboard.
 *
 * GitHub's page for a new file takes `filename` and `value` (https://github.com/isaacs/github/issues/1527; so
 * do changesets and docfx link to it). For its page to edit an existing file no such thing is documented or in
 * use anywhere that we found (November 2026), so an improvement goes over the clipboard.
 */
function naarGithub({ repo, tak }, { pad, tekst, bestaat }) {
  const stukken = pad.split("/");
  const naam = stukken.pop();
  const deel = (een) => een.split("/").map(encodeURIComponent).join("/");
  if (bestaat) return { adres: `${repo}/edit/${deel(tak)}/${deel(pad)}`, plakken: true };
  const adres = (waarde) => `${repo}/new/${deel(tak)}/${deel(stukken.join("/"))}?filename=${encodeURIComponent(naam)}&value=${encodeURIComponent(waarde)}`;
  const heel = adres(tekst);
  return bytes(heel) <= MEESTE_BYTES ? { adres: heel, plakken: false } : { adres: adres(PLAK), plakken: true };
}

/**
 * Return `{ adres, bijlage }`: a mail with the text in it, and whether it asks to attach the file instead, as the
 * text is too long for an address. `mail` is the address of the redactie, empty when the reader fills it in.
 */
function naarMail(mail, { pad, tekst, titel, bundel = false }) {
  const naam = pad.split("/").at(-1);
  // Lines of a mail end in CR LF (RFC 6068, section 5).
  const inhoud = (regels) => encodeURIComponent(regels.replaceAll("\n", "\r\n"));
  const adres = (regels) => `mailto:${mail}?subject=${encodeURIComponent(`Bijdrage: ${titel}`)}&body=${inhoud(regels)}`;
  const heel = adres(bundel ? tekst : `Bestand: ${pad}\n\n${tekst}`);
  if (bytes(heel) <= MEESTE_MAIL) return { adres: heel, bijlage: false };
  const kort = `Dag redactie\n\nDit is een bijdrage aan de kennisbank. Ze zit in de bijlage: het bestand ${naam}.\n\n(Voeg dat bestand toe aan deze mail. Lukt dat niet? Plak dan hier de tekst van je klembord.)\n\nPlaats: ${pad}\n`;
  return { adres: adres(kort), bijlage: true };
}

/**
 * Send the file to a form that receives contributions, and return whether it said that it has it. Nothing of the
 * reader goes along: no cookie, no address of the page.
 */
async function stuurOp(adres, naam, tekst) {
  const inhoud = new FormData();
  inhoud.append("bestand", new File([tekst], naam, { type: "text/markdown" }));
  try {
    return (await fetch(adres, { method: "POST", body: inhoud, credentials: "omit", referrerPolicy: "no-referrer" })).ok;
  } catch {
    return false;
  }
}

/** Open an address that no page of the browser shows, such as a mail. */
function openMail(adres) {
  const link = Object.assign(document.createElement("a"), { href: adres });
  document.body.append(link);
  link.click();
  link.remove();
}

/** Put a text on the clipboard; returns whether that worked. `vak` is a text box that holds it already. */
async function kopieer(tekst, vak) {
  try {
    await navigator.clipboard.writeText(tekst);
    return true;
  } catch {
    vak.closest("details").open = true;
    vak.focus();
    vak.select();
    return document.execCommand?.("copy") ?? false;
  }
}

return { naarGithub, naarMail, stuurOp, openMail, kopieer };
})();
