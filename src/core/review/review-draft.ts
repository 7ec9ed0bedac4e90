/** What was said in a review that is not finished: plain data that a host keeps on the device until it is written or discarded. */
import type { EntryAnswer } from "../history/answered-question";
import type { AnswerAddress, AnswerValue, Question } from "../question/question";
import { sameAnswer } from "../question/answer-value";
import { addressKey } from "../question/address-key";

/** An answer of the alliance that is getting other words. */
export interface Reworded {
  readonly address: AnswerAddress;
  /** What the note said when it was begun, or when the person last chose between two texts. */
  readonly expected: AnswerValue | undefined;
  readonly value: AnswerValue | undefined;
  /** Why; empty where nobody said. */
  readonly because: string;
}

export interface ReviewDraft {
  /** The step that is shown, from 0. */
  readonly step: number;
  /** Whether the further questions are asked as well. */
  readonly asksMore: boolean;
  /** Questions of one's own that are asked in the talk instead; absent where the built-in ones are. */
  readonly own?: { readonly name: string; readonly questions: readonly Question[] };
  /** What was said here to the questions; one that was cleared has no value. */
  readonly answers: readonly EntryAnswer[];
  readonly reworded: readonly Reworded[];
  /** In the alliance's own words; absent until something was tapped: then the entry of today, if there is one, says it. */
  readonly slipped?: readonly string[];
  /** What that entry said when something was tapped: what came to it since is none of what was tapped here. */
  readonly slippedBefore?: readonly string[];
  /** A new rhythm as it is typed; absent where nobody touched it. */
  readonly every?: string;
  /** The chosen day, `null` for none; absent where the rhythm decides. */
  readonly next?: string | null;
  readonly resumes: boolean;
}

export const EMPTY_DRAFT: ReviewDraft = { step: 0, asksMore: false, answers: [], reworded: [], resumes: false };

/** Whether there is anything in it that would be missed. */
export function isBlank({ answers, reworded, slipped, every, next, resumes }: ReviewDraft): boolean {
  return (
    answers.length + reworded.length === 0 &&
    slipped === undefined &&
    every === undefined &&
    next === undefined &&
    !resumes
  );
}

/** The draft with an answer to a question of the talk; without it, where it is the one that the entry has anyway. */
export function withAnswer(draft: ReviewDraft, answer: EntryAnswer): ReviewDraft {
  const { expected, value } = answer;
  const others = withoutAnswer(draft, answer);
  const isAsBefore = expected !== undefined && sameAnswer(value, expected.value);
  return isAsBefore ? others : { ...others, answers: [...others.answers, answer] };
}

/** The draft in which an answer stays as today's entry has it, if there is one. */
export function withoutAnswer(draft: ReviewDraft, answer: Pick<EntryAnswer, "question" | "ally">): ReviewDraft {
  const answers = draft.answers.filter(
    ({ question, ally }) => question.key !== answer.question.key || ally !== answer.ally,
  );
  return { ...draft, answers };
}

/** The draft with other words for an answer, in the place of former ones. */
export function withWords(draft: ReviewDraft, words: Reworded): ReviewDraft {
  if (wordsFor(draft, words.address) === undefined) return { ...draft, reworded: [...draft.reworded, words] };
  const reworded = draft.reworded.map((each) => (isSame(each.address, words.address) ? words : each));
  return { ...draft, reworded };
}

/** The draft in which an answer stays as it is in the note. */
export function withoutWords(draft: ReviewDraft, address: AnswerAddress): ReviewDraft {
  return { ...draft, reworded: draft.reworded.filter((words) => !isSame(words.address, address)) };
}

/** The other words for an answer, if there are any. */
export function wordsFor({ reworded }: ReviewDraft, address: AnswerAddress): Reworded | undefined {
  return reworded.find((words) => isSame(words.address, address));
}

function isSame(one: AnswerAddress, other: AnswerAddress): boolean {
  return addressKey(one) === addressKey(other);
}
