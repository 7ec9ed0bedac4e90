/** Beginning an alliance: by command, from the ribbon, or on a folder of the file explorer. */
import { TFolder } from "obsidian";
import { folderPath } from "../folder-files";
import type { Feature, Parts } from "../parts";
import { NewAllianceModal } from "./new-alliance-modal";

const ICON = "handshake";

export const newAlliance: Feature = (parts) => {
  const { plugin, app } = parts;
  const open = (): void => void openNewAlliance(parts);
  plugin.addCommand({ id: "new-alliance", name: "New alliance", icon: ICON, callback: open });
  plugin.addRibbonIcon(ICON, "New alliance", open);
  plugin.registerEvent(
    app.workspace.on("file-menu", (menu, folder) => {
      if (!(folder instanceof TFolder)) return;
      menu.addItem((item) =>
        item
          .setSection("action-primary")
          .setTitle("New alliance here")
          .setIcon(ICON)
          .onClick(() => void openNewAlliance(parts, folderPath(folder))),
      );
    }),
  );
};

/** Opens the dialog; `folder` is proposed for the note instead of the settings' one. */
export async function openNewAlliance(parts: Parts, folder?: string): Promise<void> {
  const templates = await parts.templates.read();
  new NewAllianceModal(parts, { templates, ...(folder === undefined ? {} : { folder }) }).open();
}
