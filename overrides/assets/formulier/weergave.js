/**
 * Shows an entry about as its page will, from the tree that the checker makes of it: nodes made one by one,
 * so that no text can become HTML.
 */
"use strict";
globalThis.kbWeergave = (() => {
const { patronenVan, kaderVan } = globalThis.kbControle;
const { leesInhoud } = globalThis.kbInhoud;
const { isBuiten, vindAdres, vindBeeld } = globalThis.kbLinks;
const { schrijf } = globalThis.kbSchrijven;
const { gestript, schoneTekst, schoon } = globalThis.kbTekst;

const VORMEN = {
  alinea: "p", lijst: "ul", genummerd: "ol", item: "li", citaat: "blockquote", rij: "tr", cel: "td", kopcel: "th", nadruk: "em", sterk: "strong",
};
// What stands elsewhere on the page, or nowhere.
const NIET_IN_RIJ = new Set(["kern", "status", "voorheen", "volgorde"]);

function maak(naam, klasse, ...kinderen) {
  const deel = document.createElement(naam);
  if (klasse) deel.className = klasse;
  deel.append(...kinderen);
  return deel;
}

/**
 * Put the preview of an entry in `plaats`. `namen` gives the name of an id, `basis` is the address of the site;
 * without `lezer` the text of the sections shows as it was typed.
 */
function toonWeergave(plaats, { gegevens, soort, stand, namen, basis, lezer }) {
  const { kort, lijsten } = velden(soort, stand, namen);
  plaats.replaceChildren(
    maak("p", "kb-voorvertoning__titel", schoon(stand.waarden[soort.titelveld]) || "Nog geen titel"),
    maak("p", "kb-voorvertoning__kern", schoon(stand.waarden.kern)),
    maak("dl", "", ...kort.flatMap(([naam, tekst]) => [maak("dt", "", naam), maak("dd", "", tekst)])),
    ...(lezer ? gelezen(gegevens, soort, stand, basis, lezer) : getypt(soort, stand)),
    ...lijsten.flatMap(([naam, regels]) => [kop(naam), maak("ul", "", ...regels.map((regel) => maak("li", "", regel)))]),
  );
}

const kop = (tekst) => maak("p", "kb-voorvertoning__kop", tekst);

/** Return the fields with one short value, and those that are a list of sentences or sources. */
function velden(soort, stand, namen) {
  const gevuld = soort.velden
    .filter((veld) => !NIET_IN_RIJ.has(veld.naam) && veld.naam !== soort.titelveld)
    .map((veld) => ({ veld, regels: inWoorden(veld, stand.waarden[veld.naam], namen) }))
    .filter(({ regels }) => regels.length);
  const isLijst = ({ veld }) => ["koppeling", "groepen"].includes(veld.vorm);
  return {
    kort: gevuld.filter((een) => !isLijst(een)).map(({ veld, regels }) => [veld.titel, regels.join(", ")]),
    lijsten: gevuld.filter(isLijst).map(({ veld, regels }) => [veld.titel, regels]),
  };
}

/** Return a value as lines of words. */
function inWoorden(veld, waarde, namen) {
  const naam = (id) => (veld.naar ? (namen.get(`${veld.naar}:${id}`) ?? id) : id);
  if (veld.vorm === "koppeling") return Object.entries(waarde).map(([id, zin]) => `${naam(id)}: ${schoon(zin)}`);
  if (veld.vorm === "groepen") return waarde.map((groep) => ["titel", "uitgever", "jaar"].map((deel) => schoon(groep[deel])).filter(Boolean).join(", ")).filter(Boolean);
  if (veld.vorm === "lijst") return waarde.map((item) => naam(schoon(item))).filter(Boolean);
  return schoon(waarde) ? [naam(schoon(waarde))] : [];
}

function getypt(soort, stand) {
  return soort.secties.flatMap((sectie) => {
    const tekst = schoneTekst(stand.secties[sectie.kop]);
    return tekst.trim() ? [kop(sectie.kop), maak("pre", "", tekst)] : [];
  });
}

function gelezen(gegevens, soort, stand, basis, lezer) {
  const patroon = patronenVan(gegevens);
  const { tekst, begin } = schrijf(soort, stand);
  const inhoud = tekst.split("\n").slice(begin - 1).join("\n");
  const { secties } = leesInhoud(inhoud, begin, lezer, patroon, soort.secties.map((sectie) => sectie.kop));
  const kader = { ...kaderVan(gegevens, soort, stand), basis };
  return secties.flatMap((sectie) => (sectie.knopen.length ? [kop(sectie.kop), ...delen(sectie.knopen, kader)] : []));
}

const delen = (knopen, kader) => knopen.map((een) => deel(een, kader));

function deel(een, kader) {
  switch (een.soort) {
    case "tekst":
      return een.tekst;
    case "code":
      return maak("code", "", een.tekst);
    case "regeleinde":
      return maak("br");
    case "beeld":
      return beeld(een, kader);
    case "link":
      return koppeling(een, kader);
    case "tussenkop":
      return maak("p", "", maak("strong", "", ...delen(een.kinderen, kader)));
    case "tabel":
      return tabel(een, kader);
    default: {
      const uit = maak(VORMEN[een.soort], "", ...delen(een.kinderen, kader));
      if (een.soort === "genummerd") uit.start = een.begin;
      if (een.soort === "kopcel") uit.scope = "col";
      return uit;
    }
  }
}

function tabel(een, kader) {
  const rijen = delen(een.kinderen, kader);
  const houder = maak("div", "kb-tabel", maak("table", "", maak("thead", "", ...rijen.slice(0, 1)), maak("tbody", "", ...rijen.slice(1))));
  houder.tabIndex = 0;
  houder.setAttribute("role", "region");
  houder.setAttribute("aria-label", "Tabel");
  return houder;
}

/** Only a picture of the collection shows; of any other one, its words. */
function beeld(een, kader) {
  const pad = vindBeeld(een.doel, kader);
  if (pad === null) return `[beeld: ${een.tekst}]`;
  const uit = maak("img", "kb-beeld");
  Object.assign(uit, { alt: een.tekst, loading: "lazy", src: new URL(pad, kader.basis).href });
  return uit;
}

/** Only a page of this site or a full web address becomes a link; anything else shows its words. */
function koppeling(een, kader) {
  const adres = gestript(een.doel);
  const binnen = vindAdres(adres, kader);
  const doel = isBuiten(adres) ? adres : binnen === null ? null : new URL(binnen, kader.basis).href;
  if (doel === null) return maak("u", "", ...delen(een.kinderen, kader));
  const link = maak("a", "", ...delen(een.kinderen, kader));
  Object.assign(link, { href: doel, rel: "external noopener", target: "_blank" });
  return link;
}

return { toonWeergave, inWoorden };
})();
