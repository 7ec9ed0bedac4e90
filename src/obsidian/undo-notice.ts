/** Tells that a note was changed, with a way back: for a note that is open in no editor, this is its undo. */
import { Notice, type TFile } from "obsidian";
import { undoEdits, type Undo } from "../core/text/undo";
import type { Parts } from "./parts";

/** Milliseconds in which a change of mind may come. */
const LONG = 10_000;

/** Says what happened; `undo` takes it back, as long as nobody has changed the same places since. */
export function tellWithUndo({ writer }: Parts, file: TFile, words: string, undo: Undo): void {
  const takeBack = async (): Promise<void> => {
    const result = await writer.write(file, (text) => undoEdits(text, undo));
    new Notice(result.ok ? "Taken back: the note is as it was." : result.problem.message);
  };
  const message = createFragment((fragment) => {
    fragment.createDiv({ text: words });
    const button = fragment.createDiv("da-notice-buttons").createEl("button", { text: "Undo" });
    button.addEventListener("click", () => void takeBack());
  });
  new Notice(message, LONG);
}
