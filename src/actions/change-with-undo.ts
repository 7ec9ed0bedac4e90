/** A change of a note that can be taken back where no editor undoes it. */
import type { EditResult, Problem } from "../core/text/problem";
import type { TextEdit } from "../core/text/text-edit";
import { undoEdits, undoOf, type Undo } from "../core/text/undo";
import type { NoteRef, Notes, NotWritten, Outcome } from "./ports";
import { words, wordsOf } from "./words";

/** The edits and how to undo them; or why nothing was changed. */
export type Changed =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly undo: Undo }
  | { readonly ok: false; readonly problem: Problem };

/** Changes a note, and returns with the result how to undo it. Never rejects. */
export function changeWithUndo<Note extends NoteRef>(
  notes: Notes<Note>,
  note: Note,
  edit: (text: string) => EditResult,
): Promise<Changed | NotWritten> {
  return notes.change(note, (text): Changed => {
    const made = edit(text);
    return made.ok ? { ...made, undo: undoOf(text, made.edits) } : made;
  });
}

/** Undoes a change and keeps whatever was changed elsewhere since; refused where the two overlap. Never rejects. */
export async function takeBack<Note extends NoteRef>(notes: Notes<Note>, note: Note, undo: Undo): Promise<Outcome> {
  const result = await notes.change(note, (text) => undoEdits(text, undo));
  if (!result.ok) return { ok: false, words: wordsOf(result.problem) };
  return { ok: true, words: words("Taken back: the note is as it was.") };
}
