/** Deleting what is kept on this device: what was typed and never saved in a note, and the answers saved lately. Asks first. */
import { ConfirmationModal, Notice } from "obsidian";
import type { Parts } from "../parts";

export async function forgetDrafts({ app, drafts, kept }: Parts): Promise<void> {
  const [count, reviews] = await Promise.all([drafts.count(), kept.talkDrafts.count()]);
  if (count + reviews === 0) {
    await kept.forgetRemembered();
    new Notice("There are no drafts on this device.");
    return;
  }
  const words = [...counted(count, "answer"), ...counted(reviews, "review")].join(" and ");
  new ConfirmationModal(app)
    .setTitle("Forget drafts?")
    .setContent(`Kept on this device, and not in a note yet: ${words}. Forgotten words can’t be brought back.`)
    .addButton((button) =>
      button
        .setButtonText("Forget")
        .setDestructive()
        .onClick(async () => {
          await drafts.forgetAll();
          await kept.talkDrafts.forgetAll();
          await kept.forgetRemembered();
        }),
    )
    .addCancelButton("Keep")
    .open();
}

function counted(count: number, what: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? `one ${what}` : `${count} ${what}s`];
}
