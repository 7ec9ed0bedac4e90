/** “Show history”: who has said yes, what was changed and why, and what was agreed on a day. Reads the one note. */
import { TFile } from "obsidian";
import { allianceAt } from "../lifecycle/alliance-at";
import { MENU_SECTION } from "../lifecycle/lifecycle";
import type { Feature } from "../parts";
import { showHistory } from "./show-history";

const ICON = "history";
const NAME = "Show history";

export const history: Feature = (parts) => {
  const { plugin, app } = parts;
  plugin.addCommand({
    id: "show-history",
    name: NAME,
    icon: ICON,
    checkCallback: (checking) => {
      const file = app.workspace.getActiveFile();
      const isOffered = file !== null && allianceAt(app, file) !== undefined;
      if (isOffered && !checking) void showHistory(parts, file);
      return isOffered;
    },
  });
  plugin.registerEvent(
    app.workspace.on("file-menu", (menu, file) => {
      if (!(file instanceof TFile) || allianceAt(app, file) === undefined) return;
      menu.addItem((item) =>
        item
          .setSection(MENU_SECTION)
          .setTitle(NAME)
          .setIcon(ICON)
          .onClick(() => void showHistory(parts, file)),
      );
    }),
  );
};
