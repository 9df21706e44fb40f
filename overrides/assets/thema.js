// Runs before the page is drawn: takes over the reader's choice of colours, and tells the stylesheet
// that scripts run. Everything else is in script/.
document.documentElement.classList.add("kb-js");
try {
  const keuze = localStorage.getItem("kb-thema");
  if (keuze === "licht" || keuze === "donker") document.documentElement.dataset.thema = keuze;
} catch {
  // Storage can be switched off; the colours of the device then hold.
}
