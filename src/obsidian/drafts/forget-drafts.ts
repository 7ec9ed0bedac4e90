/** Deleting what is kept on this device: what was typed and never came into a note, and the answers saved lately. Asks first. */
import { ConfirmationModal, Notice } from "obsidian";
import type { Parts } from "../parts";

export async function forgetDrafts({ app, drafts, memory, agreed }: Parts): Promise<void> {
  const forgetMemory = () => Promise.all([memory.forgetAll(), agreed.forgetAll()]);
  const count = await drafts.count();
  if (count === 0) {
    await forgetMemory();
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
        .onClick(async () => {
          await drafts.forgetAll();
          await forgetMemory();
        }),
    )
    .addCancelButton("Keep")
    .open();
}
