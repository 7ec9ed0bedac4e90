/** The answers that were saved since the host began, the last one last, so that they can be taken back one by one. */
import type { AnswerChange, SaveResult } from "../../core/note/answer-change";
import type { NoteRef, Notes, Outcome } from "../ports";
import { words, wordsOf } from "../words";
import { saveAnswer } from "./save-answer";

const KEPT = 200;

export class LastAnswers<Note extends NoteRef> {
  #saved: readonly { readonly note: Note; readonly change: AnswerChange }[] = [];

  add(note: Note, change: AnswerChange): void {
    this.#saved = [...this.#saved.slice(1 - KEPT), { note, change }];
  }

  /** The last one of a note. */
  of(note: Note): AnswerChange | undefined {
    return this.#saved.filter((saved) => saved.note === note).at(-1)?.change;
  }

  /** Forgets a change, since it was undone or can't be. */
  drop(change: AnswerChange): void {
    this.#saved = this.#saved.filter((saved) => saved.change !== change);
  }
}

/** What taking the last answer back needs. */
interface UndoHost<Note extends NoteRef> {
  readonly notes: Notes<Note>;
  readonly lastAnswers: LastAnswers<Note>;
  /** What this device remembers of answers: it has to forget the one that was undone. */
  readonly memory: { remember(note: Note, change: AnswerChange, saved: Promise<SaveResult>): void };
}

/**
 * Restores the value that a note's last answer had before, unless somebody has changed it since; resolves with `undefined` if there
 * is no last answer. Never rejects.
 */
export async function undoLastAnswer<Note extends NoteRef>(
  { notes, lastAnswers, memory }: UndoHost<Note>,
  note: Note,
): Promise<Outcome | undefined> {
  const last = lastAnswers.of(note);
  if (last === undefined) return undefined;
  const { address, value, expected } = last;
  const back: AnswerChange = { address, value: expected, expected: value };
  const saved = saveAnswer({ notes, note }, back);
  memory.remember(note, back, saved);
  const result = await saved;
  if (result.kind === "failed") return { ok: false, words: wordsOf(result.problem) };
  lastAnswers.drop(last);
  if (result.kind === "conflict") {
    return { ok: false, words: words("This answer has been changed since then, so it stays as it is.") };
  }
  const { question } = address;
  return {
    ok: true,
    words: expected === undefined ? words("Taken back: {0}", question) : words("As before: {0}", question),
  };
}
