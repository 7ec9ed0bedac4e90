/**
 * What this device remembers of an answer: what it saved last, and what a note lost of what was saved before. A sync may bring an older
 * version of a note; what is lost by that is offered back until the person answers.
 */
import { holdsAnswer, sameAnswer } from "../question/answer-value";
import type { AnswerAddress, AnswerValue } from "../question/question";
import type { AnswerChange } from "./answer-change";

/** An answer that this device saved a while ago, kept because a sync may lose it. */
export interface SavedAnswer {
  readonly address: AnswerAddress;
  /** What was saved; `undefined` where an answer was cleared, which is never offered back. */
  readonly value: AnswerValue | undefined;
  /**
   * Answers that the note had before this one, or was seen with after losing it: only if it has one of these now, this one counts
   * as lost.
   */
  readonly formers: readonly (AnswerValue | undefined)[];
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** It was already found missing: it counts as lost until the note has it again, whatever the note says meanwhile. */
  readonly isMissed?: boolean;
}

/** How many such earlier answers are kept, at most: the first one, and the last ones. */
const FORMERS_KEPT = 8;
/** How many lost answers of one place are offered back. */
const LOST_KEPT = 4;

/** Whether a note with this answer has lost the saved one. */
export function isLost({ value, formers, isMissed }: SavedAnswer, note: AnswerValue | undefined): boolean {
  if (value === undefined || sameAnswer(value, note)) return false;
  return isMissed === true ? !holdsAnswer(note, value) : formers.some((former) => sameAnswer(former, note));
}

/** Updates a lost answer by what the note says now: still missing, or there again. */
export function seenBeside(saved: SavedAnswer, note: AnswerValue | undefined): SavedAnswer {
  return holdsAnswer(note, saved.value)
    ? { ...saved, isMissed: false }
    : { ...withFormer(saved, note), isMissed: true };
}

/** Remembers that a note with this answer has lost the saved one, too. */
export function withFormer(saved: SavedAnswer, former: AnswerValue | undefined): SavedAnswer {
  const others = saved.formers.filter((other) => !sameAnswer(other, former));
  return { ...saved, formers: [...others.slice(0, 1), ...others.slice(1).slice(2 - FORMERS_KEPT), former] };
}

/**
 * What is remembered of an answer once another one is saved, the newest last.
 * @param now milliseconds since the epoch
 */
export function withSaved(
  known: readonly SavedAnswer[],
  { address, value, expected }: AnswerChange,
  now: number,
): SavedAnswer[] {
  const last = known.at(-1);
  const before = last === undefined ? [] : [...last.formers, last.value];
  const { formers } = withFormer({ address, value, formers: before, savedAt: now }, expected);
  const lost = known
    .filter((saved) => isLost(saved, expected) && !holdsAnswer(value, saved.value))
    .map((saved) => seenBeside(saved, value));
  return [
    ...lost.slice(-LOST_KEPT),
    { address, value, formers: formers.filter((former) => !sameAnswer(former, value)), savedAt: now },
  ];
}
