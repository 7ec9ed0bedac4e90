/** Drafts, and what this device remembers of answers, go where their note goes. */
import { TFile } from "obsidian";
import type { Feature } from "../parts";

export const drafts: Feature = ({ plugin, app, editors, drafts: store, memory, agreed, reviewDrafts, sessions }) => {
  plugin.registerEvent(
    app.vault.on("rename", (file, from) => {
      if (!(file instanceof TFile)) return;
      void store.moveNote(from, file.path);
      void memory.moveNote(from, file.path);
      void agreed.moveNote(from, file.path);
      void reviewDrafts.moveNote(from, file.path);
      void sessions.moveNote(from, file.path);
    }),
  );
  plugin.register(
    editors.onChange((file, byHand) => {
      if (byHand !== undefined) memory.editedByHand(file, byHand);
    }),
  );
};
