/** Deleting what is kept on this device: what was typed and never came into a note, and the answers saved lately. Asks first. */
import { ConfirmationModal, Notice } from "obsidian";
import type { Parts } from "../parts";

export async function forgetDrafts({ app, drafts, memory, agreed, reviewDrafts, sessions }: Parts): Promise<void> {
  const forgetMemory = () => Promise.all([memory.forgetAll(), agreed.forgetAll(), sessions.forgetAll()]);
  const [count, reviews] = await Promise.all([drafts.count(), reviewDrafts.count()]);
  if (count + reviews === 0) {
    await forgetMemory();
    new Notice("There are no drafts on this device.");
    return;
  }
  const kept = [...counted(count, "answer"), ...counted(reviews, "review")].join(" and ");
  new ConfirmationModal(app)
    .setTitle("Forget drafts?")
    .setContent(`Kept on this device, and not in a note yet: ${kept}. Forgotten words can’t be brought back.`)
    .addButton((button) =>
      button
        .setButtonText("Forget")
        .setDestructive()
        .onClick(async () => {
          await drafts.forgetAll();
          await reviewDrafts.forgetAll();
          await forgetMemory();
        }),
    )
    .addCancelButton("Keep")
    .open();
}

function counted(count: number, what: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? `one ${what}` : `${count} ${what}s`];
}
