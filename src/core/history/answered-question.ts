/**
 * A question together with what was said to it, as it goes into an entry. It is written as a block of its own and answered there as
 * any question is, so that a long talk costs the note one reading and not one for each answer.
 */
import type { Ally } from "../note/properties";
import type { EditResult, Problem } from "../text/problem";
import { normaliseAnswer, sameAnswer } from "../question/answer-value";
import { answersAt } from "../note/find-answer";
import type { AnswerValue, Question } from "../question/question";
import { setAnswer } from "../note/set-answer";
import { inOrder, type TextChange } from "../text/in-order";
import { applyEdits } from "../text/text-edit";
import { questionItem, writeBlock } from "./write-entry";

/** An answer to a question of an entry. */
export interface EntryAnswer {
  readonly question: Question;
  /** The key to write it under; absent for the shared answer. */
  readonly ally?: string;
  readonly value: AnswerValue | undefined;
  /** The answer that the entry was known to have, none by default: any other one there now is a conflict, and nothing is written. */
  readonly expected?: { readonly value: AnswerValue | undefined };
}

/** A question of an entry, and all that was said to it. */
export interface AnsweredQuestion {
  readonly question: Question;
  readonly answers: readonly EntryAnswer[];
}

/** The lines of an item by the column of its dash, or why they can't be written. */
export type WrittenItem =
  | { readonly ok: true; readonly lines: (column: number) => readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

/** The questions that somebody answered, in the order in which they were asked. */
export function answeredQuestions(answers: readonly EntryAnswer[]): readonly AnsweredQuestion[] {
  const byKey = new Map<string, EntryAnswer[]>();
  for (const answer of answers) {
    const { question, value } = answer;
    if (normaliseAnswer(question.type, value) === undefined) continue;
    byKey.set(question.key, [...(byKey.get(question.key) ?? []), answer]);
  }
  return [...byKey.values()].flatMap((said) => {
    const [first] = said;
    return first === undefined ? [] : [{ question: first.question, answers: said }];
  });
}

/** Writes the question with its answers; `allies` are those of the note, in their order. */
export function writeAnswered(answered: AnsweredQuestion, allies: readonly Ally[]): WrittenItem {
  const tried = answer(answered, 0, allies);
  if (!tried.result.ok) return { ok: false, problem: { ...tried.result.problem, from: 0, to: 0 } };
  return {
    ok: true,
    lines: (column) => {
      const { text, result } = answer(answered, column, allies);
      return result.ok ? applyEdits(text, result.edits).split("\n").slice(1, -1) : [];
    },
  };
}

/** Whether a question of the note says all of these answers. */
export function saysAll(question: Question, answers: readonly EntryAnswer[]): boolean {
  return answers.every(({ ally, value }, at) => {
    const isLast = !answers.some((other, later) => later > at && other.ally === ally);
    const [written] = answersAt(question, ally);
    return !isLast || sameAnswer(written?.value, normaliseAnswer(question.type, value));
  });
}

function answer(
  { question, answers }: AnsweredQuestion,
  column: number,
  allies: readonly Ally[],
): { readonly text: string; readonly result: EditResult } {
  const text = writeBlock("alliance", [questionItem(question, column)]);
  const changes = answers.map(({ ally, value }): TextChange => {
    const address = { section: "", question: question.key, ...(ally === undefined ? {} : { ally }) };
    return (now) => setAnswer(now, address, value, { allies });
  });
  return { text, result: inOrder(text, changes) };
}
