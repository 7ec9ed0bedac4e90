/** The words of the question block: questions, their types, and answers, as `docs/format.md` defines them. */
import type { Problem } from "../text/problem";

/** The eight kinds of answer. */
export const QUESTION_TYPES = ["text", "line", "list", "choice", "choices", "scale", "date", "consent"] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** An ally's yes. */
export interface Consent {
  /** The day it was given, `YYYY-MM-DD`. */
  readonly day: string;
  /** Given by voice and noted by another, not by the ally's own tap. */
  readonly saidAloud: boolean;
  /** It came in writing, and was noted by another. */
  readonly inWriting?: true;
  /** Fingerprint of the words agreed to: the `v1:3f9a1c2e` of the comment behind the value; absent where the comment is lost. */
  readonly words?: string;
}

/**
 * An answer as it reads: a string for `text`, `line`, `choice` and `date` (`YYYY-MM-DD`), an array for `list` and `choices`,
 * an integer for `scale`, a {@link Consent} for `consent`. No answer is `undefined`, never an empty value.
 */
export type AnswerValue = string | number | readonly string[] | Consent;

/** Which answer of a note is meant. Stands for the same answer however the note changes around it. */
export interface AnswerAddress {
  /** `""` for the main part of the note, else the heading of the review entry, e.g. `2026-12-20` or `2026-12-20 repair`. */
  readonly section: string;
  /** The question's `id`, or its text where it has none (NFC, trimmed). */
  readonly question: string;
  /** For one ally's answer: the key as it stands under `answers`, or is to be written there. Absent for the shared answer. */
  readonly ally?: string;
}

/** An answer as it stands in the note. */
export interface WrittenAnswer {
  /** The key under `answers`; absent for the shared answer. */
  readonly ally?: string;
  /** What it reads as; absent where there is none, or where {@link unreadable} says it could not be read. */
  readonly value?: AnswerValue;
  /** The source text of a value that does not fit the type (a scale of "lots"): shown as it is, never written to. */
  readonly unreadable?: string;
  /** Why it is never written to: YAML takes it for something else than what is written. */
  readonly readOnly?: Problem;
  /** Offsets of the value in the note's text; empty where there is no value. */
  readonly from: number;
  readonly to: number;
}

/** Who answers: all with one voice, each ally, or the named ones. */
export type AnsweredBy = "together" | "each" | readonly string[];

/** A question of a block. */
export interface Question {
  readonly kind: "question";
  /** What identifies it in its section: the `id`, or the text; NFC, trimmed. */
  readonly key: string;
  readonly text: string;
  readonly type: QuestionType;
  readonly answeredBy: AnsweredBy;
  /** For `choice` and `choices`; empty otherwise. */
  readonly options: readonly string[];
  /** For `scale`. `labels` names the two ends. */
  readonly min: number;
  readonly max: number;
  readonly labels?: readonly [string, string];
  /** The block's own hint; hints of templates are looked up elsewhere, by the text. */
  readonly hint?: string;
  readonly private: boolean;
  /** What its answer sets besides (`review-every`, say), and what of a good agreement it speaks of: read and kept for a later version. */
  readonly sets?: string;
  readonly covers?: readonly string[];
  /** The shared answer, if the key `answer` is there. */
  readonly answer?: WrittenAnswer;
  /** The answers under `answers`, in the order of the text; a doubled ally stands twice. */
  readonly answers: readonly WrittenAnswer[];
  /** Warnings and errors of this question alone. */
  readonly problems: readonly Problem[];
  /** Why this question may be read but not written to; absent where it may. */
  readonly readOnly?: Problem;
  /** The item's place in the note, from its dash to the end of its last line. */
  readonly from: number;
  readonly to: number;
}

/** An item that could not be read as a question: its source is shown with what is wrong; its neighbours are not affected. */
export interface BrokenItem {
  readonly kind: "broken";
  readonly source: string;
  readonly problems: readonly Problem[];
  readonly from: number;
  readonly to: number;
}

export type BlockItem = Question | BrokenItem;
