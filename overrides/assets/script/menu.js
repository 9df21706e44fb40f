// The menu is a <details> and works by itself; this adds Escape and a tap beside it.
"use strict";
(() => {
/** Let Escape, and a click elsewhere, close `menu`. */
function volgMenu(menu) {
  if (!menu) return;
  const knop = menu.querySelector("summary");
  menu.addEventListener("keydown", (toets) => {
    if (toets.key !== "Escape" || !menu.open) return;
    menu.open = false;
    knop.focus();
  });
  document.addEventListener("click", (klik) => {
    if (menu.open && !menu.contains(klik.target)) menu.open = false;
  });
}

volgMenu(document.querySelector(".kb-menu"));
})();
