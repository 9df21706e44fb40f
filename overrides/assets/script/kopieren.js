// Copies a text of the page, as it is seen. Without a script, or where a browser does not let a page copy, it can be read and selected.
"use strict";
(() => {
/** Show the buttons `[data-kopieer]`, each with the id of the text that it copies. */
function volgKopieren(document) {
  for (const knop of document.querySelectorAll("[data-kopieer]")) {
    const tekst = document.getElementById(knop.dataset.kopieer);
    const stand = knop.parentElement.querySelector("[role=status]");
    knop.hidden = false;
    knop.addEventListener("click", async () => {
      stand.textContent = (await kopieer(tekst.innerText)) ? "Gekopieerd." : selecteer(tekst);
    });
  }
}

/** Put a text on the clipboard and tell whether that went well; a page from a folder may not. */
async function kopieer(tekst) {
  try {
    await navigator.clipboard.writeText(tekst.trim());
    return true;
  } catch {
    return false;
  }
}

/** Select the words of an element, and say what is left to do. */
function selecteer(element) {
  getSelection().selectAllChildren(element);
  return "De tekst is geselecteerd. Kopieer hem met Ctrl+C of via het menu.";
}

volgKopieren(document);
})();
