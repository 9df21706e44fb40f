/** Shows an entry about as its page will: nodes made one by one, so that no text can become HTML. */
import { leesBlokken } from "./blokken.js";
import { schoneTekst, schoon } from "./tekst.js";
import { isWebadres } from "./waarden.js";
import { leesZin } from "./zinnen.js";

const maak = (naam, ...kinderen) => {
  const deel = document.createElement(naam);
  deel.append(...kinderen);
  return deel;
};

/** Put the preview of an entry in `plaats`; `namen` gives the name of an id. */
export function toonWeergave(plaats, soort, stand, namen) {
  const titel = maak("p", schoon(stand.waarden[soort.titelveld]) || "Nog geen titel");
  titel.className = "kb-voorvertoning__titel";
  const kern = maak("p", schoon(stand.waarden.kern));
  kern.className = "kb-voorvertoning__kern";
  const lijst = maak("dl", ...soort.velden.flatMap((veld) => rij(veld, stand.waarden[veld.naam], namen, soort)));
  const secties = soort.secties.flatMap(({ kop }) => {
    const tekst = schoneTekst(stand.secties[kop]);
    const koptekst = maak("p", kop);
    koptekst.className = "kb-voorvertoning__kop";
    return tekst.trim() ? [koptekst, ...blokken(tekst)] : [];
  });
  plaats.replaceChildren(titel, kern, lijst, ...secties);
}

function rij(veld, waarde, namen, soort) {
  if (["kern", soort.titelveld, "status", "voorheen", "volgorde"].includes(veld.naam)) return [];
  const tekst = inWoorden(veld, waarde, namen);
  return tekst ? [maak("dt", veld.titel), maak("dd", tekst)] : [];
}

function inWoorden(veld, waarde, namen) {
  const naam = (id) => (veld.naar ? (namen.get(`${veld.naar}:${id}`) ?? id) : id);
  if (veld.vorm === "koppeling") return Object.entries(waarde).map(([id, zin]) => `${naam(id)}: ${schoon(zin)}`).join("\n");
  if (veld.vorm === "groepen") return waarde.map((groep) => ["titel", "uitgever", "jaar"].map((deel) => schoon(groep[deel])).filter(Boolean).join(", ")).filter(Boolean).join("\n");
  if (veld.vorm === "lijst") return waarde.map((item) => naam(schoon(item))).filter(Boolean).join(", ");
  return schoon(waarde) ? naam(schoon(waarde)) : "";
}

/** Return the elements of a text. */
function blokken(tekst) {
  const uit = [];
  for (const blok of leesBlokken(tekst.split("\n"))) {
    if (blok.soort === "item" || blok.soort === "genummerd") {
      const soort = blok.soort === "item" ? "ul" : "ol";
      if (uit.at(-1)?.localName !== soort) uit.push(maak(soort));
      uit.at(-1).append(maak("li", ...zinnen(leesZin(blok.tekst))));
    } else if (blok.soort === "citaat") uit.push(maak("blockquote", maak("p", ...zinnen(leesZin(blok.tekst)))));
    else if (blok.soort === "kop") uit.push(maak("p", maak("strong", ...zinnen(leesZin(blok.tekst)))));
    else if (blok.soort === "alinea") uit.push(maak("p", ...zinnen(leesZin(blok.tekst))));
    else uit.push(maak("pre", blok.tekst));
  }
  return uit;
}

function zinnen(knopen) {
  return knopen.map((knoop) => {
    if (knoop.soort === "sterk") return maak("strong", ...zinnen(knoop.kinderen));
    if (knoop.soort === "nadruk") return maak("em", ...zinnen(knoop.kinderen));
    if (knoop.soort === "code") return maak("code", knoop.tekst);
    if (knoop.soort === "beeld") return `[beeld: ${knoop.tekst}]`;
    if (knoop.soort === "regeleinde") return maak("br");
    if (knoop.soort === "link") return koppeling(knoop);
    return knoop.tekst;
  });
}

/** Only a full web address becomes a link; anything else shows its words. */
function koppeling(knoop) {
  if (!isWebadres(knoop.doel)) return maak("u", ...zinnen(knoop.kinderen));
  const link = maak("a", ...zinnen(knoop.kinderen));
  link.href = knoop.doel;
  link.rel = "external noopener";
  link.target = "_blank";
  return link;
}
