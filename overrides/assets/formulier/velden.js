/**
 * Moves an entry between the form and the object of stand.js. Everything is set as text, never as HTML.
 */
"use strict";
globalThis.kbVelden = (() => {
const { begin } = globalThis.kbTekst;

const maak = (naam, klasse, tekst) => {
  const deel = document.createElement(naam);
  if (klasse) deel.className = klasse;
  if (tekst !== undefined) deel.textContent = tekst;
  return deel;
};

/** Return the values that stand in the form. */
function leesVorm(vorm, soort) {
  const waarden = {};
  for (const veld of soort.velden) waarden[veld.naam] = leesVeld(vindVeld(vorm, veld.naam), veld);
  const secties = Object.fromEntries([...vorm.querySelectorAll("[data-sectie]")].map((deel) => [deel.dataset.sectie, deel.querySelector("textarea").value]));
  const nieuw = Object.fromEntries([...vorm.querySelectorAll("[data-nieuw]")].map((vak) => [vak.dataset.nieuw, vak.value]));
  return { soort: soort.naam, id: vorm.querySelector("[data-id] input").value.trim(), waarden, secties, nieuw };
}

/** Return the part of the form that holds a field. */
function vindVeld(vorm, naam) {
  return [...vorm.querySelectorAll("[data-veld]")].find((deel) => deel.dataset.veld === naam && !deel.closest("[data-groep]"));
}

/** Return the chosen ids in the order in which they were chosen, or stood in the entry. */
function gekozen(deel) {
  const vakken = [...deel.querySelectorAll("[data-keuze]:checked")];
  return vakken.sort((een, ander) => (een.dataset.plek ?? 0) - (ander.dataset.plek ?? 0)).map((vak) => vak.value);
}

function leesVeld(deel, veld) {
  switch (deel.dataset.vorm) {
    case "kies":
      return gekozen(deel)[0] ?? "";
    case "koppeling":
      return Object.fromEntries([...deel.querySelectorAll("[data-zin]")].map((vak) => [vak.dataset.zin, vak.value]));
    case "groepen":
      return [...deel.querySelectorAll("[data-groep]")].map((groep) =>
        Object.fromEntries([...groep.querySelectorAll("[data-veld]")].map((vak) => [vak.dataset.veld, vak.querySelector("[data-invoer]").value])),
      );
    case "lijst":
      return veld.naar ? gekozen(deel) : items(deel.querySelector("[data-invoer]"));
    default:
      return deel.querySelector("[data-invoer]").value;
  }
}

/** Return the items typed in a box: on a line each, or on one line with commas. What came in with commas keeps them. */
function items(vak) {
  const opEenRegel = !vak.value.trim().includes("\n") && vak.value !== vak.defaultValue;
  return vak.value.split(opEenRegel ? /[,;]/ : "\n");
}

/** Put an entry in the form. */
function vulVorm(vorm, soort, stand) {
  for (const veld of soort.velden) vulVeld(vindVeld(vorm, veld.naam), veld, stand.waarden[veld.naam]);
  for (const deel of vorm.querySelectorAll("[data-sectie]")) deel.querySelector("textarea").value = stand.secties[deel.dataset.sectie] ?? "";
  vorm.querySelector("[data-id] input").value = stand.id;
  for (const vak of vorm.querySelectorAll("[data-nieuw]")) vak.value = stand.nieuw[vak.dataset.nieuw] ?? "";
  if (Object.values(stand.nieuw).some((tekst) => tekst.trim())) vorm.querySelector("[data-nieuw-netwerk]")?.setAttribute("open", "");
}

/** Put another value in one part of the form. */
function vulDeel(vorm, soort, pad, waarde) {
  if (pad[0] === "#") [...vorm.querySelectorAll("[data-sectie]")].find((deel) => deel.dataset.sectie === pad[1]).querySelector("textarea").value = waarde ?? "";
  else vulVeld(vindVeld(vorm, pad[0]), soort.velden.find((veld) => veld.naam === pad[0]), waarde);
}

function vulVeld(deel, veld, waarde) {
  switch (deel.dataset.vorm) {
    case "kies":
      kies(deel, waarde ? [waarde] : []);
      break;
    case "koppeling":
      kies(deel, Object.keys(waarde));
      deel.querySelector("[data-zinnen]").replaceChildren();
      for (const [id, zin] of Object.entries(waarde)) voegZin(deel, id, zin);
      break;
    case "groepen":
      deel.querySelector("[data-groepen]").replaceChildren();
      for (const groep of waarde) voegGroep(deel, groep);
      break;
    case "lijst":
      if (veld.naar) kies(deel, waarde);
      else Object.assign(deel.querySelector("[data-invoer]"), { value: waarde.join("\n"), defaultValue: waarde.join("\n") });
      break;
    default:
      // A box of one line would drop the end of a line without leaving a space.
      deel.querySelector("[data-invoer]").value = waarde.replace(/[\r\n]+/g, " ");
  }
}

/** Check the options of a field; an id that no option has (from an old draft) gets one, so that nothing is lost. */
function kies(deel, ids) {
  for (const vreemd of deel.querySelectorAll("[data-vreemd]")) vreemd.remove();
  for (const vak of deel.querySelectorAll("[data-keuze]")) vak.checked = ids.includes(vak.value);
  const bekend = [...deel.querySelectorAll("[data-keuze]")];
  for (const id of ids.filter((een) => !bekend.some((vak) => vak.value === een))) {
    const optie = maak("label", "kb-kies__optie");
    optie.dataset.vreemd = "";
    const vak = bekend[0].cloneNode();
    vak.value = id;
    const naam = maak("b", "", begin(id, 80));
    naam.dataset.naam = "";
    const tekst = maak("span");
    tekst.append(naam, maak("span", "kb-kies__betekenis", " bestaat niet"));
    optie.append(vak, tekst);
    deel.querySelector("[data-opties]").prepend(optie);
    vak.checked = true;
  }
  for (const vak of deel.querySelectorAll("[data-keuze]:checked")) vak.dataset.plek = ids.indexOf(vak.value);
}

/** Add the box for the sentence that goes with a chosen id. */
function voegZin(deel, id, zin = "") {
  const optie = [...deel.querySelectorAll("[data-keuze]")].find((vak) => vak.value === id)?.closest("label");
  const naam = optie?.querySelector("[data-naam]").textContent ?? id;
  const basis = `${deel.id}-zin-${id.replace(/[^a-z0-9-]/g, "_")}`;
  const vak = maak("div", "kb-veld kb-kies__zin");
  const label = maak("label", "", `Eén zin bij „${naam}”: hoe maken jullie dit waar?`);
  label.htmlFor = basis;
  const invoer = maak("textarea");
  Object.assign(invoer, { id: basis, rows: 2, value: zin });
  invoer.dataset.zin = id;
  invoer.setAttribute("aria-describedby", `${basis}-fout`);
  const fout = maak("div", "kb-veld__fout");
  Object.assign(fout, { id: `${basis}-fout`, hidden: true });
  fout.dataset.fout = "";
  vak.append(label, invoer, fout);
  deel.querySelector("[data-zinnen]").append(vak);
}

/** Keep the boxes for sentences in step with the options that are checked. */
function volgKeuze(deel) {
  const ids = gekozen(deel);
  const vakken = [...deel.querySelectorAll("[data-zin]")];
  for (const vak of vakken) if (!ids.includes(vak.dataset.zin)) vak.closest(".kb-kies__zin").remove();
  for (const id of ids) if (!vakken.some((vak) => vak.dataset.zin === id)) voegZin(deel, id);
}

/** Add an empty or filled group; returns it. */
function voegGroep(deel, waarden = {}) {
  const plaats = deel.querySelector("[data-groepen]");
  const groep = deel.querySelector("template").content.firstElementChild.cloneNode(true);
  const nummer = Number(plaats.dataset.volgende ?? 1);
  plaats.dataset.volgende = nummer + 1;
  for (const naam of ["id", "for", "aria-describedby"]) {
    for (const een of groep.querySelectorAll(`[${naam}]`)) een.setAttribute(naam, een.getAttribute(naam).replaceAll("-N-", `-${nummer}-`));
  }
  for (const vak of groep.querySelectorAll("[data-veld]")) vak.querySelector("[data-invoer]").value = waarden[vak.dataset.veld] ?? "";
  plaats.append(groep);
  nummerGroepen(deel);
  return groep;
}

/** Number the groups anew, after one came or went. */
function nummerGroepen(deel) {
  deel.querySelectorAll("[data-groep]").forEach((groep, nummer) => {
    for (const plek of groep.querySelectorAll("[data-nummer]")) plek.textContent = nummer + 1;
  });
}

/** Scroll the long lists to what is chosen in them. */
function toonGekozen(vorm) {
  for (const lijst of vorm.querySelectorAll(".kb-kies__lijst--lang")) {
    const optie = lijst.querySelector(":checked")?.closest("label");
    if (optie) lijst.scrollTop = optie.getBoundingClientRect().top - lijst.getBoundingClientRect().top + lijst.scrollTop;
  }
}

/** Return the input, and the place for its messages, that a path of a finding leads to. */
function plekVan(vorm, pad) {
  if (pad[0] === "#") return deelVan([...vorm.querySelectorAll("[data-sectie]")].find((deel) => deel.dataset.sectie === pad[1]));
  if (pad[0] === "nieuw") return deelVan(vorm.querySelector(`[data-nieuw="${pad[1]}"]`).closest(".kb-veld"));
  if (pad[0] === "id") return deelVan(vorm.querySelector("[data-id]"));
  const veld = pad[0] && vindVeld(vorm, pad[0]);
  if (!veld) return null;
  if (pad.length === 3) {
    const groepen = [...veld.querySelectorAll("[data-groep]")].filter((groep) => [...groep.querySelectorAll("[data-invoer]")].some((vak) => vak.value.trim()));
    return deelVan([...(groepen[pad[1]]?.querySelectorAll("[data-veld]") ?? [])].find((deel) => deel.dataset.veld === pad[2])) ?? deelVan(veld);
  }
  const zin = pad.length === 2 && [...veld.querySelectorAll("[data-zin]")].find((vak) => vak.dataset.zin === pad[1]);
  return deelVan(zin ? zin.closest(".kb-kies__zin") : veld);
}

function deelVan(deel) {
  if (!deel) return null;
  const fouten = [...deel.querySelectorAll("[data-fout]")];
  const invoer = deel.matches("fieldset") ? deel : deel.querySelector("[data-invoer], [data-zin]");
  return { deel, invoer, fout: fouten.at(-1) };
}

return { leesVorm, vindVeld, vulVorm, vulDeel, voegZin, volgKeuze, voegGroep, nummerGroepen, toonGekozen, plekVan };
})();
