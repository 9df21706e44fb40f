/** The ways out: a page of GitHub, a mail, a file. Only makes addresses; the reader decides to go there. */

const MEESTE_BYTES = 6000;
// What mail programs and browsers pass on without cutting it off.
const MEESTE_MAIL = 1800;
const PLAK = "Wis deze regel en plak hier de tekst van je klembord (Ctrl+V, of houd je vinger op het scherm en kies Plakken).\n";

const bytes = (tekst) => new TextEncoder().encode(tekst).length;

/**
 * Return `{ adres, plakken }`: the page of GitHub that proposes this file, and whether the text has to be
 * pasted there from the clipboard.
 */
export function naarGithub({ repo, tak }, { pad, tekst, bestaat }) {
  const stukken = pad.split("/");
  const naam = stukken.pop();
  const deel = (een) => een.split("/").map(encodeURIComponent).join("/");
  if (bestaat) return { adres: `${repo}/edit/${deel(tak)}/${deel(pad)}`, plakken: true };
  const adres = (waarde) => `${repo}/new/${deel(tak)}/${deel(stukken.join("/"))}?filename=${encodeURIComponent(naam)}&value=${encodeURIComponent(waarde)}`;
  const heel = adres(tekst);
  return bytes(heel) <= MEESTE_BYTES ? { adres: heel, plakken: false } : { adres: adres(PLAK), plakken: true };
}

/** Return `{ adres, plakken }` for a mail with the text in it. */
export function naarMail(mail, { pad, tekst, titel }) {
  const adres = (inhoud) => `mailto:${mail}?subject=${encodeURIComponent(`Bijdrage: ${titel}`)}&body=${encodeURIComponent(inhoud)}`;
  const heel = adres(`Bestand: ${pad}\n\n${tekst}`);
  return bytes(heel) <= MEESTE_MAIL ? { adres: heel, plakken: false } : { adres: adres(`Bestand: ${pad}\n\n${PLAK}`), plakken: true };
}

/** Give the reader a file with this text. */
export function bewaarBestand(naam, tekst, soort = "text/markdown") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([tekst], { type: `${soort};charset=utf-8` }));
  link.download = naam;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Put a text on the clipboard; returns whether that worked. `vak` is a text box that holds it already. */
export async function kopieer(tekst, vak) {
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
