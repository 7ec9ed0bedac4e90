/**
 * “Undo last answer”: the note's answer becomes the one before, as long as nobody has changed it since. Where no editor is open, this is
 * the only undo.
 */
import { Notice, type TFile } from "obsidian";
import type { Feature, Parts } from "../parts";
import { saveAnswer } from "./save-answer";

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

async function undoLast({ writer, openForms, lastAnswers, memory }: Parts, file: TFile): Promise<void> {
  // What is typed and not saved yet is the last answer.
  await openForms.flush();
  const last = lastAnswers.of(file);
  if (last === undefined) return;
  const { address, value, expected } = last;
  const back = { address, value: expected, expected: value };
  const saved = saveAnswer({ writer, file }, back);
  memory.remember(file, back, saved);
  const result = await saved;
  if (result.kind === "failed") {
    new Notice(result.problem.message);
    return;
  }
  lastAnswers.drop(last);
  if (result.kind === "conflict") {
    new Notice("This answer has been changed since then, so it stays as it is.");
    return;
  }
  new Notice(expected === undefined ? `Taken back: ${address.question}` : `As before: ${address.question}`);
}
