// Writes dates as people do, and the day of printing on paper.

const VORM = new Intl.DateTimeFormat("nl-BE", { day: "numeric", month: "long", year: "numeric" });

/** Fill in the dates of the line at the end of a printed page. */
export function zetDatums(document) {
  for (const tijd of document.querySelectorAll(".kb-drukregel time")) {
    tijd.textContent = VORM.format(new Date(`${tijd.dateTime}T12:00`));
  }
  addEventListener("beforeprint", () => {
    for (const plek of document.querySelectorAll("[data-drukdatum]")) {
      plek.textContent = ` Afgedrukt op ${VORM.format(new Date())}.`;
    }
  });
}
