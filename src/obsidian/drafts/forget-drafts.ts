/** Deleting what was typed and never came into a note, after asking. */
import { ConfirmationModal, Notice } from "obsidian";
import type { Parts } from "../parts";

export async function forgetDrafts({ app, drafts }: Parts): Promise<void> {
  const count = await drafts.count();
  if (count === 0) {
    new Notice("There are no drafts on this device.");
    return;
  }
  const answers = count === 1 ? "One answer is" : `${count} answers are`;
  new ConfirmationModal(app)
    .setTitle("Forget drafts?")
    .setContent(`${answers} kept on this device and not in a note yet. Forgotten words can’t be brought back.`)
    .addButton((button) =>
      button
        .setButtonText("Forget")
        .setDestructive()
        .onClick(() => drafts.forgetAll()),
    )
    .addCancelButton("Keep")
    .open();
}
