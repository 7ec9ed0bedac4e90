/** Another day for the next review, in words. */
import * as vscode from "vscode";
import { editFrontmatter } from "../../core/frontmatter/edit-frontmatter";
import { readFrontmatter } from "../../core/frontmatter/read-frontmatter";
import { readProperties } from "../../core/note/read-properties";
import { dayFromWords, putOff } from "../../core/calendar/day-words";
import { today } from "../calendar";
import { textOf, titleOf } from "../note-command";
import { editNote } from "../note-edits";

/** Asks when, and writes it. */
export async function reschedule(note: vscode.Uri): Promise<void> {
  const words = await vscode.window.showInputBox({
    title: titleOf(note),
    prompt: vscode.l10n.t("When is the next review? “in 3 weeks”, “next month”, “2027-01-15”; nothing for no date."),
    value: nextReviewIn((await textOf(note)) ?? "") ?? "",
    validateInput: (typed) => {
      if (typed.trim() === "") return undefined;
      const day = dayFromWords(typed, today());
      const message = day ?? vscode.l10n.t("That is no day yet. Try “in 3 weeks”, or a day like 2027-01-15.");
      const { Info, Error } = vscode.InputBoxValidationSeverity;
      return { message, severity: day === undefined ? Error : Info };
    },
  });
  if (words === undefined) return;
  const day = words.trim() === "" ? undefined : dayFromWords(words, today());
  await write(note, () => day);
}

/** Puts the next review off, counted from the day that the note itself says. */
export function snooze(by: "week" | "month"): (note: vscode.Uri) => Promise<void> {
  return (note) => write(note, (text) => putOff(nextReviewIn(text), by, today()));
}

function nextReviewIn(text: string): string | undefined {
  return readProperties(readFrontmatter(text).record).nextReview;
}

/** Writes the day, and saves the note where nothing else in it was unsaved. */
async function write(note: vscode.Uri, dayOf: (text: string) => string | undefined): Promise<void> {
  const failure = await editNote(note, (text) => editFrontmatter(text, new Map([["next-review", dayOf(text)]])));
  if (failure !== undefined) await vscode.window.showErrorMessage(failure);
}
