/** Something that can be done with an alliance: a command, and an entry in the menu of its note, offered where it makes sense. */
import { TFile, type IconName } from "obsidian";
import type { AllianceSummary } from "../../core/index/summary";
import type { Parts } from "../parts";
import { allianceAt } from "./alliance-at";

export interface AllianceAction {
  /** Of the command. */
  readonly id: string;
  readonly title: string;
  readonly icon: IconName;
  /** Decided by the properties alone, since it is called for every menu. */
  isOffered(alliance: AllianceSummary): boolean;
  run(parts: Parts, file: TFile): void;
}

/** The section of an alliance's actions in the menu of its note. */
const SECTION = "alliance";

/** Offers actions, in their order. */
export function offerActions(parts: Parts, actions: readonly AllianceAction[]): void {
  const { plugin, app } = parts;
  const isOffered = (action: AllianceAction, file: TFile): boolean => {
    const alliance = allianceAt(app, file);
    return alliance !== undefined && action.isOffered(alliance);
  };
  for (const action of actions) {
    plugin.addCommand({
      id: action.id,
      name: action.title,
      icon: action.icon,
      checkCallback: (checking) => {
        const file = app.workspace.getActiveFile();
        if (file === null || !isOffered(action, file)) return false;
        if (!checking) action.run(parts, file);
        return true;
      },
    });
  }
  plugin.registerEvent(
    app.workspace.on("file-menu", (menu, file) => {
      if (!(file instanceof TFile)) return;
      for (const action of actions.filter((each) => isOffered(each, file))) {
        menu.addItem((item) =>
          item
            .setSection(SECTION)
            .setTitle(action.title)
            .setIcon(action.icon)
            .onClick(() => action.run(parts, file)),
        );
      }
    }),
  );
}
