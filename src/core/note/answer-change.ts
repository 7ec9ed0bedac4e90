/** An answer on its way into a note: what is to be saved, how that went, and what is kept until it is saved. */
import type { AnswerAddress, AnswerValue } from "../question/question";
import type { Problem } from "../text/problem";

/** An answer to be saved. */
export interface AnswerChange {
  readonly address: AnswerAddress;
  /** The new answer; `undefined` clears it. */
  readonly value: AnswerValue | undefined;
  /** The answer that the form took for the note's when typing began: another one there now is a conflict, and nothing is written. */
  readonly expected: AnswerValue | undefined;
}

/**
 * How a save went. `conflict`: another device or program changed this very answer meanwhile; nothing was written, `current` is the
 * note's, and the person chooses. `failed`: nothing was written; the words stay in the field and in the drafts.
 */
export type SaveResult =
  | { readonly kind: "saved" }
  | { readonly kind: "conflict"; readonly current: AnswerValue | undefined }
  | { readonly kind: "failed"; readonly problem: Problem };

/** What was typed and is not in the note yet, kept on this device. */
export interface Draft {
  readonly address: AnswerAddress;
  readonly value: AnswerValue | undefined;
  readonly expected: AnswerValue | undefined;
  /** When it was typed, milliseconds since the epoch: for “typed at …” only. */
  readonly typedAt: number;
  /** Which form it was typed in, as far as the host tells forms apart; of no meaning to anybody else. */
  readonly slot?: string;
}
