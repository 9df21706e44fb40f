// The print page of a selection: shows only the entries that the address names (#keuze=id,id), in that
// order, and keeps the address in step with the boxes. What stands behind the # goes to no server; an old
// address (?keuze=) is read and written anew. Without this script the page holds every entry.
(() => {
  "use strict";
  const pagina = document.querySelector("[data-kb-selectie]");
  if (!pagina) return;
  const formulier = pagina.querySelector("[data-kb-keuze]");
  const houder = pagina.querySelector("[data-kb-fiches]");
  const melding = pagina.querySelector("[data-kb-melding]");
  const inhoud = pagina.querySelector("[data-kb-inhoud]");
  const druk = pagina.querySelector("[data-kb-print]");
  const fiches = new Map([...houder.children].map((fiche) => [fiche.dataset.id, fiche]));
  const vakjes = [...formulier.querySelectorAll("input[name=keuze]")];

  const gevraagd = () => {
    const waarden = [location.hash.slice(1), location.search].flatMap((deel) => new URLSearchParams(deel).getAll("keuze"));
    return [...new Set(waarden.flatMap((waarde) => waarde.split(",")).map((id) => id.trim()).filter(Boolean))];
  };

  // The address of the choice as a QR code, drawn here: what stands behind the # is known to this page only. No code
  // where it would have parts of less than 0.4 mm on paper, which a telephone does not read.
  const TE_LANG = 650;
  const qr = pagina.querySelector("[data-kb-qr]");
  const naarAdres = (ids) => `#keuze=${ids.map(encodeURIComponent).join(",")}`;
  const tekenQr = (ids) => {
    const adres = qr.dataset.kbQr + naarAdres(ids);
    const past = ids.length > 0 && adres.length <= TE_LANG;
    qr.hidden = !past;
    if (!past) return;
    const { correction, generate } = globalThis.kbQr;
    const code = generate(adres, { minCorrectionLevel: correction.M });
    const zijde = [...Array(code.size).keys()];
    const zwart = zijde.flatMap((y) => zijde.filter((x) => code.get(x, y)).map((x) => `M${x} ${y}h1v1h-1z`));
    const beeld = qr.firstElementChild;
    beeld.setAttribute("viewBox", `-4 -4 ${code.size + 8} ${code.size + 8}`);
    beeld.firstElementChild.setAttribute("d", zwart.join(""));
  };

  let nu = [];
  const toon = (ids) => {
    nu = ids;
    const bekend = ids.filter((id) => fiches.has(id));
    const onbekend = ids.filter((id) => !fiches.has(id));
    for (const fiche of fiches.values()) fiche.hidden = true;
    const gekozen = bekend.map((id) => fiches.get(id));
    for (const fiche of gekozen) fiche.hidden = false;
    houder.prepend(...gekozen);
    druk.disabled = !gekozen.length;
    inhoud.replaceChildren(
      ...bekend.map((id) => {
        const regel = document.createElement("li");
        regel.textContent = fiches.get(id).querySelector("h2").textContent;
        return regel;
      }),
    );
    if (qr) tekenQr(bekend);
    for (const vakje of vakjes) vakje.checked = bekend.includes(vakje.value);
    const aantal = bekend.length === 1 ? "1 fiche gekozen." : `${bekend.length || "Geen"} fiches gekozen.`;
    const mist = onbekend.length ? ` Deze fiche bestaat niet (meer): ${onbekend.join(", ")}.` : "";
    melding.textContent = aantal + mist;
  };

  const onthoud = (ids) => {
    history.replaceState(null, "", location.pathname + (ids.length ? naarAdres(ids) : ""));
    toon(ids);
  };

  formulier.addEventListener("change", ({ target }) => {
    const rest = nu.filter((id) => id !== target.value && fiches.has(id));
    onthoud(target.checked ? [...rest, target.value] : rest);
  });
  formulier.addEventListener("reset", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    onthoud([]);
  });
  // The title stays on this page only.
  const titel = pagina.querySelector("[data-kb-titel]");
  const omslag = pagina.querySelector("[data-kb-omslag]");
  const gewoon = omslag.textContent;
  titel.addEventListener("input", () => {
    omslag.textContent = titel.value.trim() || gewoon;
  });
  druk.addEventListener("click", () => window.print());
  addEventListener("hashchange", () => {
    if (location.hash.startsWith("#keuze=")) toon(gevraagd());
  });
  if (location.search) onthoud(gevraagd());
  else toon(gevraagd());
  houder.dataset.klaar = "";
})();
