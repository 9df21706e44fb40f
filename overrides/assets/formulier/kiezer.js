/** Search in long lists of choices: hides what does not match, and says how much is left. */

const vlak = (tekst) => tekst.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Let every search box in `houder` narrow the options beside it. */
export function volgKiezers(houder) {
  for (const zoek of houder.querySelectorAll("[data-zoek]")) {
    const deel = zoek.closest("fieldset");
    zoek.addEventListener("input", () => beperk(deel, zoek.value));
    zoek.addEventListener("keydown", (toets) => {
      if (toets.key === "Enter") toets.preventDefault();
      if (toets.key === "Escape" && zoek.value) {
        zoek.value = "";
        beperk(deel, "");
      }
    });
  }
}

function beperk(deel, vraag) {
  const delen = vlak(vraag).split(/\s+/).filter(Boolean);
  let aantal = 0;
  for (const optie of deel.querySelectorAll(".kb-kies__optie")) {
    const past = delen.every((woord) => vlak(optie.textContent).includes(woord));
    optie.hidden = !past && !optie.querySelector("input").checked;
    aantal += past;
  }
  deel.querySelector("[data-gevonden]").textContent = vraag.trim() ? `${aantal} ${aantal === 1 ? "keuze past" : "keuzes passen"}.` : "";
}
