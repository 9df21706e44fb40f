// What scripts add to a page that is whole without them: colours, menu, explanations, dates.
import { volgKleuren } from "./script/kleuren.js";
import { volgMenu } from "./script/menu.js";
import { volgBegrippen } from "./script/begrippen.js";
import { zetDatums } from "./script/datums.js";

volgKleuren(document.querySelector("[data-thema-knop]"));
volgMenu(document.querySelector(".kb-menu"));
volgBegrippen(document);
zetDatums(document);
