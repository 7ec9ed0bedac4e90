/** Another day for the next review, in words. */
import * as vscode from "vscode";
import { nextReviewIn, setNextReview, snooze } from "../../actions/next-review";
import { dayFromWords } from "../../core/calendar/day-words";
import { today } from "../calendar";
import type { Parts } from "../feature";
import { titleOf } from "../note-command";

/** Asks when, and writes it. */
export async function reschedule({ notes }: Parts, uri: vscode.Uri): Promise<void> {
  const note = notes.of(uri);
  const words = await vscode.window.showInputBox({
    title: titleOf(uri),
    prompt: vscode.l10n.t("When is the next review? “in 3 weeks”, “next month”, “2027-01-15”; nothing for no date."),
    value: nextReviewIn((await notes.read(note)) ?? "") ?? "",
    validateInput: (typed) => {
      if (typed.trim() === "") return undefined;
      const day = dayFromWords(typed, today());
      const message = day ?? vscode.l10n.t("That is no day yet. Try “in 3 weeks”, or a day like 2027-01-15.");
      const { Info, Error } = vscode.InputBoxValidationSeverity;
      return { message, severity: day === undefined ? Error : Info };
    },
  });
  if (words === undefined) return;
  tell(await setNextReview(notes, note, words.trim() === "" ? undefined : dayFromWords(words, today())));
}

/** Puts the next review off, counted from the day that the note itself says. */
export async function putOff(parts: Parts, note: vscode.Uri, by: "week" | "month"): Promise<void> {
  tell(await snooze(parts, parts.notes.of(note), by));
}

function tell(failure: string | undefined): void {
  if (failure !== undefined) void vscode.window.showErrorMessage(failure);
}
