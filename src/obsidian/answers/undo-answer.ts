/**
 * “Undo last answer”: restores the answer that was there before, unless somebody has changed it since. Where no editor is open,
 * this is the only undo.
 */
import type { TFile } from "obsidian";
import { undoLastAnswer } from "../../actions/answers/last-answers";
import type { Feature, Parts } from "../parts";

export const undoAnswer: Feature = (parts) => {
  const { plugin, app, lastAnswers } = parts;
  plugin.addCommand({
    id: "undo-last-answer",
    name: "Undo last answer",
    icon: "undo-2",
    checkCallback: (checking) => {
      const file = app.workspace.getActiveFile();
      const isPossible = file !== null && lastAnswers.of(file) !== undefined;
      if (isPossible && !checking) void undoLast(parts, file);
      return isPossible;
    },
  });
};

async function undoLast(
  { notes, openForms, lastAnswers, kept: { memory }, messages }: Parts,
  file: TFile,
): Promise<void> {
  // If something is typed and not saved yet, that is the last answer.
  await openForms.flush();
  const outcome = await undoLastAnswer({ notes, lastAnswers, memory }, file);
  if (outcome !== undefined) messages.say(outcome.words);
}
