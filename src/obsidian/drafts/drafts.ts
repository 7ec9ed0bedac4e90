/** Drafts go where their note goes. */
import { TFile } from "obsidian";
import type { Feature } from "../parts";

export const drafts: Feature = ({ plugin, app, drafts: store }) => {
  plugin.registerEvent(
    app.vault.on("rename", (file, from) => {
      if (file instanceof TFile) void store.moveNote(from, file.path);
    }),
  );
};
