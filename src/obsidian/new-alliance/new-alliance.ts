/** Beginning an alliance: by command, from the ribbon, on a folder of the file explorer, or from somebody's note. */
import { TFile, TFolder } from "obsidian";
import { folderPath } from "../folder-files";
import type { Feature, Parts } from "../parts";
import { NewAllianceModal, type NewAllianceStart } from "./new-alliance-modal";
import { allyEntry, isPerson, mayBeAlly } from "./people";

const ICON = "handshake";
const WITH_PERSON = "New alliance with this person";

export const newAlliance: Feature = (parts) => {
  const { plugin, app, settings } = parts;
  const open = (): void => void openNewAlliance(parts);
  const openWith = (person: TFile): void => void openNewAlliance(parts, { allies: [allyEntry(app, person)] });
  plugin.addCommand({ id: "new-alliance", name: "New alliance", icon: ICON, callback: open });
  plugin.addCommand({
    id: "new-alliance-with-person",
    name: WITH_PERSON,
    icon: ICON,
    checkCallback: (checking) => {
      const file = app.workspace.getActiveFile();
      if (file === null || !mayBeAlly(app, file)) return false;
      if (!checking) openWith(file);
      return true;
    },
  });
  plugin.addRibbonIcon(ICON, "New alliance", open);
  plugin.registerEvent(
    app.workspace.on("file-menu", (menu, file) => {
      const add = (title: string, begin: () => void): void => {
        menu.addItem((item) => item.setSection("action-primary").setTitle(title).setIcon(ICON).onClick(begin));
      };
      if (file instanceof TFolder)
        add("New alliance here", () => void openNewAlliance(parts, { folder: folderPath(file) }));
      // Any note may be somebody's; in every note's menu it would be in the way.
      if (file instanceof TFile && isPerson(app, file, settings.current)) add(WITH_PERSON, () => openWith(file));
    }),
  );
};

/** Opens the dialog, with what is known already. */
export async function openNewAlliance(parts: Parts, start: Omit<NewAllianceStart, "templates"> = {}): Promise<void> {
  const templates = await parts.templates.read();
  new NewAllianceModal(parts, { templates, ...start }).open();
}
