/** Takes an alliance a step further: one write of its properties, and a kind word of what that means. */
import { Notice, type TFile } from "obsidian";
import { joinNames } from "../../core/note/allies";
import { stillToAgree } from "../../core/alliance/consent";
import { makeTransition, type TransitionName } from "../../core/alliance/lifecycle";
import { knownNote } from "../../core/note/known-notes";
import type { Problem } from "../../core/text/problem";
import type { TextEdit } from "../../core/text/text-edit";
import { undoOf, type Undo } from "../../core/text/undo";
import { formatDay, today } from "../calendar";
import type { NotWritten } from "../answers/note-writer";
import type { Parts } from "../parts";
import { tellWithUndo } from "../undo-notice";

const TOLD: Readonly<Record<TransitionName, string>> = {
  agree: "Begun: this alliance is active now.",
  pause: "Paused: this alliance rests until you resume it.",
  resume: "Resumed: this alliance is active again.",
  redesign: "Redesigning: this alliance still holds, and is getting new words.",
  settle: "The redesign is finished: this alliance is active again.",
  complete: "Completed: what this alliance was for is done.",
  end: "Ended. It is never too late to continue differently.",
  part: "Parted. It is never too late to continue differently.",
};

/** A step made, with its way back. */
type Made =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly undo: Undo }
  | { readonly ok: false; readonly problem: Problem };

/** Makes the step in the note: through the editor where it is open (one undo step), else in the file. Tells nobody, and never rejects. */
export function tryTransition({ writer }: Parts, file: TFile, name: TransitionName): Promise<Made | NotWritten> {
  return writer.write(file, (text): Made => {
    const made = makeTransition(text, name, { today: today() });
    return made.ok ? { ...made, undo: undoOf(text, made.edits) } : made;
  });
}

/** The same, and tells how it went, with a way back. Gives whether it was made. */
export async function makeTransitionOn(parts: Parts, file: TFile, name: TransitionName): Promise<boolean> {
  const result = await tryTransition(parts, file, name);
  if (result.ok)
    tellWithUndo(parts, file, wordsFor(name, result.undo.after, parts.privacy.hides(file.path)), result.undo);
  else new Notice(result.problem.message);
  return result.ok;
}

/** What the step means, and what comes next, by the note as it is now. */
function wordsFor(name: TransitionName, text: string, isPrivate: boolean): string {
  const note = knownNote(text);
  const { status, nextReview } = note.properties;
  const waiting = name === "agree" && !isPrivate ? stillToAgree(note) : [];
  return [
    TOLD[name],
    ...(status === "active" && nextReview !== undefined ? [`Next review: ${formatDay(nextReview)}.`] : []),
    ...(waiting.length === 0 ? [] : [`Still to say yes: ${joinNames(waiting)}.`]),
  ].join(" ");
}
