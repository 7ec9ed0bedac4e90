/** The words for what was agreed on a past day, and for how certain that is. */
import type { Problem } from "../text/problem";
import type { AnswerValue, Question } from "../question/question";
import type { Day } from "../calendar/day";
import type { Amendment } from "./amendment";
import type { EntryKind } from "./entry-heading";

/** A change in the order of time, for a list that can be read. */
export interface DatedAmendment extends Amendment {
  readonly day: Day;
  /** What kind of talk it was made in; absent where the entry's heading has a word that is not known. */
  readonly entryKind?: EntryKind;
}

/** Where the chain of changes has a gap. */
export type Gap =
  /** The entry says that the answer became `now`, and it was another one when the next change was made, or is today. */
  | { readonly kind: "edited"; readonly amendment: DatedAmendment; readonly found?: AnswerValue }
  /** The note does not ask this question any more (it was reworded, or taken out). */
  | { readonly kind: "question-gone"; readonly amendment: DatedAmendment }
  /** A change of an entry can't be read. */
  | { readonly kind: "unreadable"; readonly day: Day; readonly problem: Problem };

/** An answer as it was agreed. */
export interface AgreedAnswer {
  /** The key under `answers`; absent for the shared answer. */
  readonly ally?: string;
  /** Absent where there was no answer then. */
  readonly value?: AnswerValue;
  /** Whether it is another one today. */
  readonly changedSince: boolean;
}

/** A question, and what was agreed on it. */
export interface AgreedQuestion {
  /** Its text; for one that is gone, what the change calls it. */
  readonly text: string;
  /** The question as the note asks it now; absent where it is gone. */
  readonly asked?: Question;
  /** Those that were there then, or are there today. */
  readonly answers: readonly AgreedAnswer[];
}

/** What was agreed on a day. */
export interface AgreedOn {
  /** In the order of the note; those that are gone at the end. */
  readonly questions: readonly AgreedQuestion[];
  /** Where the chain back to that day does not fit; newest first. Empty: what is shown is certain, as far as reviews tell. */
  readonly gaps: readonly Gap[];
  /** Whether the alliance had begun by then; absent where its note has no `alliance-started`. */
  readonly begun?: boolean;
}
