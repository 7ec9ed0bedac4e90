/** A form's answer, or a mend it offers, on its way into the note. */
import type { EditorView } from "@codemirror/view";
import type { TFile } from "obsidian";
import { mendOf } from "../../core/authoring/quick-fix-of";
import type { Problem } from "../../core/text/problem";
import { setAnswer } from "../../core/note/set-answer";
import type { AnswerChange, SaveResult } from "../../core/note/answer-change";
import type { NoteWriter } from "./note-writer";

/** Where a form's words go. */
export interface AnswerTarget {
  readonly writer: NoteWriter;
  readonly file: TFile;
  /** The editor that holds the form, if one does. */
  readonly editor?: EditorView;
}

const KEPT = "Your words are kept here as a draft.";

/** Writes one answer; what another device changed meanwhile is a conflict, never written over. Never rejects. */
export async function saveAnswer({ writer, file, editor }: AnswerTarget, change: AnswerChange): Promise<SaveResult> {
  const { address, value, expected } = change;
  const result = await writer.write(
    file,
    (text) => setAnswer(text, address, value, { expected: { value: expected } }),
    editor,
  );
  if (result.ok) return { kind: "saved" };
  if ("conflict" in result && result.conflict === true) return { kind: "conflict", current: result.current };
  const { problem } = result;
  const isUnwritten = problem.code === "note-gone" || problem.code === "not-written";
  return { kind: "failed", problem: isUnwritten ? { ...problem, message: `${problem.message} ${KEPT}` } : problem };
}

/** Makes the edits that a problem's button promises, as they are for the note's text now. Never rejects. */
export async function mendProblem({ writer, file, editor }: AnswerTarget, problem: Problem): Promise<SaveResult> {
  const result = await writer.write(file, (text) => mendOf(text, problem), editor);
  return result.ok ? { kind: "saved" } : { kind: "failed", problem: result.problem };
}
