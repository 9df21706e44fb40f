// Loads the page again when the preview shows a newer site than the one it came from.
const stand = new URL(document.currentScript.src).searchParams.get("stand");

setInterval(async () => {
  try {
    const antwoord = await fetch("/.voorbeeld/stand");
    if (antwoord.ok && (await antwoord.text()) !== stand) location.reload();
  } catch {
    // The preview was stopped; when it runs again, the page follows.
  }
}, 500);
