// Explains glossary terms where they stand, as WCAG 1.4.13 asks: on hover and on focus, until the
// reader leaves the word and its explanation, or presses Escape. A first tap explains too, a second
// one follows the link: the term is a link without script too.
"use strict";
(() => {
const GEDULD = 200; // ms in which the pointer may cross from the word to its explanation

/** Show the explanation of every `.kb-begrip` in `document`. */
function volgBegrippen(document) {
  if (!document.querySelector(".kb-begrip")) return;
  const vak = document.createElement("div");
  vak.id = "kb-uitleg";
  vak.className = "kb-uitleg";
  vak.setAttribute("role", "tooltip");
  vak.hidden = true;
  document.querySelector("main").append(vak);

  let woord = null;
  let wacht = 0;
  let getikt = false; // opened by a tap: it stays until the next one

  const toon = (nieuw) => {
    clearTimeout(wacht);
    if (woord && woord !== nieuw) woord.removeAttribute("aria-describedby");
    woord = nieuw;
    vak.textContent = woord.dataset.uitleg;
    vak.hidden = false;
    woord.setAttribute("aria-describedby", vak.id);
    plaats(vak, woord);
  };
  const verberg = () => {
    clearTimeout(wacht);
    woord?.removeAttribute("aria-describedby");
    woord = null;
    getikt = false;
    vak.hidden = true;
  };
  const straks = () => {
    clearTimeout(wacht);
    wacht = setTimeout(() => woord !== document.activeElement && !getikt && verberg(), GEDULD);
  };
  const tik = (klik, begrip) => {
    if (klik.pointerType !== "touch" || woord === begrip) return;
    klik.preventDefault();
    toon(begrip);
    getikt = true;
  };

  for (const begrip of document.querySelectorAll(".kb-begrip")) {
    begrip.addEventListener("pointerenter", (aan) => aan.pointerType === "mouse" && toon(begrip));
    begrip.addEventListener("pointerleave", straks);
    begrip.addEventListener("focus", () => begrip.matches(":focus-visible") && toon(begrip));
    begrip.addEventListener("blur", () => begrip === woord && !getikt && verberg());
    begrip.addEventListener("click", (klik) => tik(klik, begrip));
  }
  vak.addEventListener("pointerenter", () => clearTimeout(wacht));
  vak.addEventListener("pointerleave", straks);
  addEventListener("click", (klik) => getikt && klik.target !== woord && !vak.contains(klik.target) && verberg());
  addEventListener("keydown", (toets) => toets.key === "Escape" && verberg());
  addEventListener("resize", verberg);
}

/** Put `vak` under the word, or above it when there is no room; always within the window. */
function plaats(vak, woord) {
  const regel = woord.getClientRects()[0];
  const marge = 8;
  const links = Math.min(regel.left, document.documentElement.clientWidth - vak.offsetWidth - marge);
  const onder = regel.bottom + vak.offsetHeight + marge < innerHeight;
  const boven = onder ? regel.bottom + 4 : Math.max(marge, regel.top - vak.offsetHeight - 4);
  vak.style.left = `${Math.max(marge, links) + scrollX}px`;
  vak.style.top = `${boven + scrollY}px`;
}

volgBegrippen(document);
})();
