// What scripts add to a page that is whole without them: colours, menu, explanations, paper.
import { volgAfdruk } from "./script/afdruk.js";
import { volgBegrippen } from "./script/begrippen.js";
import { volgKleuren } from "./script/kleuren.js";
import { volgKopieren } from "./script/kopieren.js";
import { volgMenu } from "./script/menu.js";

volgKleuren(document.querySelector("[data-thema-knop]"));
volgMenu(document.querySelector(".kb-menu"));
volgBegrippen(document);
volgAfdruk(document);
volgKopieren(document);
