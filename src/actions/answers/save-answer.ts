/** A form's answer, or a quick fix that it offers, on its way into the note. */
import { quickFixOf } from "../../core/authoring/quick-fix-of";
import type { AnswerChange, SaveResult } from "../../core/note/answer-change";
import { setAnswer } from "../../core/note/set-answer";
import type { Problem } from "../../core/text/problem";
import type { NoteRef, Notes } from "../ports";

/** Where a form saves its answers. */
export interface AnswerTarget<Note extends NoteRef, Through = unknown> {
  readonly notes: Notes<Note, Through>;
  readonly note: Note;
  /** What the form stands in, where the note is to be written through it. */
  readonly through?: Through | undefined;
}

/** Writes one answer; what somebody changed meanwhile is a conflict, never written over. Never rejects. */
export async function saveAnswer<Note extends NoteRef, Through>(
  { notes, note, through }: AnswerTarget<Note, Through>,
  change: AnswerChange,
): Promise<SaveResult> {
  const { address, value, expected } = change;
  const edit = (text: string) => setAnswer(text, address, value, { expected: { value: expected } });
  const result = await notes.change(note, edit, through);
  if (result.ok) return { kind: "saved" };
  if ("conflict" in result && result.conflict === true) return { kind: "conflict", current: result.current };
  return { kind: "failed", problem: result.problem };
}

/** Applies a problem's quick fix, worked out again for the note's current text. Never rejects. */
export async function makeQuickFix<Note extends NoteRef, Through>(
  { notes, note, through }: AnswerTarget<Note, Through>,
  problem: Problem,
): Promise<SaveResult> {
  const result = await notes.change(note, (text) => quickFixOf(text, problem), through);
  return result.ok ? { kind: "saved" } : { kind: "failed", problem: result.problem };
}
