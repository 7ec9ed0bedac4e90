/** Shows the messages of the actions as notices. */
import { Notice } from "obsidian";
import type { Messages } from "../actions/ports";
import { inEnglish, type Words } from "../actions/words";

/** How long a notice with “Undo” is shown, in milliseconds. */
const LONG = 10_000;

export const notices: Messages = {
  say: show,
  fail: show,
  offerUndo(sentences, back) {
    const takeBack = async (): Promise<void> => show((await back()).words);
    const message = createFragment((fragment) => {
      fragment.createDiv({ text: inWords(sentences) });
      const button = fragment.createDiv("da-notice-buttons").createEl("button", { text: "Undo" });
      button.addEventListener("click", () => void takeBack());
    });
    new Notice(message, LONG);
  },
};

function show(...sentences: readonly Words[]): void {
  new Notice(inWords(sentences));
}

function inWords(sentences: readonly Words[]): string {
  return sentences.map(inEnglish).join(" ");
}
