/** Moves drafts, and what else this device remembers of a note, when the note is renamed. */
import { TFile } from "obsidian";
import type { Feature } from "../parts";

export const drafts: Feature = ({ plugin, app, editors, drafts: store, kept }) => {
  plugin.registerEvent(
    app.vault.on("rename", (file, from) => {
      if (!(file instanceof TFile)) return;
      void store.moveNote(from, file.path);
      void kept.moveNote(from, file.path);
    }),
  );
  plugin.register(
    editors.onChange((file, byHand) => {
      if (byHand !== undefined) kept.memory.editedByHand(file, byHand);
    }),
  );
};
