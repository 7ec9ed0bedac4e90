/** The page's entry: what must be there before anything else, then the app. */
import { setToday } from "./clock";
import { addGlobals, extendLanguage, setActiveWindow } from "./dom/globals";
import { extendDom } from "./dom/prototypes";
import { switches } from "./switches";
import { start } from "./boot";

setToday(switches.today);
extendLanguage();
extendDom(window);
setActiveWindow(window, [window]);
addGlobals(window);
window.addEventListener("focus", () => {
  setActiveWindow(window, [window]);
});
start();
