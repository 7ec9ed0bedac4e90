/** The “Playground” menu in the status bar: the switches, and the theme. */
import type { App } from "./app";
import { switches } from "./switches";
import { Menu } from "./ui/menu";

const NAMES = {
  nullSectionInfo: "No section info",
  resolvedMissing: "No “resolved” event",
  deferredViews: "Deferred views (after reload)",
  unloadAfterRender: "Unload after the new render",
  detachedRender: "Render detached elements",
  hostileHotkeys: "Editor hotkeys act inside fields",
  ownFenceDecorations: "The app’s own block rendering",
  readOnlyDisk: "Every write fails",
} as const;

export function addPlaygroundMenu(app: App): void {
  const button = app.statusBarEl.createEl("button", {
    cls: "status-bar-item mod-clickable playground-menu",
    text: "Playground",
    attr: { type: "button", "aria-haspopup": "menu" },
  });
  button.addEventListener("click", () => {
    const menu = new Menu();
    for (const [key, name] of Object.entries(NAMES) as [keyof typeof NAMES, string][])
      menu.addItem((item) =>
        item
          .setSection("switches")
          .setTitle(name)
          .setChecked(switches[key])
          .onClick(() => {
            switches[key] = !switches[key];
            app.workspace.updateOptions();
          }),
      );
    menu.addItem((item) =>
      item
        .setSection("cache")
        .setTitle("Slow metadata cache (2 s)")
        .setChecked(switches.slowCache > 0)
        .onClick(() => {
          switches.slowCache = switches.slowCache > 0 ? 0 : 2000;
        }),
    );
    menu.addItem((item) =>
      item
        .setSection("look")
        .setTitle("Dark theme")
        .setChecked(app.isDarkMode())
        .onClick(() => {
          app.setTheme(app.isDarkMode() ? "light" : "dark");
        }),
    );
    const box = button.getBoundingClientRect();
    menu.showAtPosition({ x: box.left, y: box.top - 330 });
  });
}
