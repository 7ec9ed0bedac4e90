/** The answers of a note as text, for programs and oracles that look at it from outside of the app. */
import { parseNote } from "../../src/core/note/parse-note";
import type { AnswerValue } from "../../src/core/question/question";
import { setAnswer } from "../../src/core/note/set-answer";
import { applyEdits } from "../../src/core/text/text-edit";

/** An answer in a note without sections, by its question and, where each answers, its ally. */
export interface Asked {
  readonly question: string;
  readonly ally?: string;
}

/** The note with another answer, or without it. Throws where the note can't take it. */
export function answered(text: string, asked: Asked, value: AnswerValue | undefined): string {
  const result = setAnswer(text, { section: "", ...asked }, value);
  if (!result.ok) throw new Error(result.problem.message);
  return applyEdits(text, result.edits);
}

/** The answer that a note holds. */
export function answerIn(text: string, { question, ally }: Asked): AnswerValue | undefined {
  const items = parseNote(text).blocks.flatMap((block) => block.items);
  const found = items.find((item) => item.kind === "question" && item.key === question);
  if (found?.kind !== "question") return undefined;
  return (ally === undefined ? found.answer : found.answers.find((answer) => answer.ally === ally))?.value;
}

/** The text answer that a note holds; nothing where it holds none. */
export function textIn(text: string, asked: Asked): string {
  const value = answerIn(text, asked);
  return typeof value === "string" ? value : "";
}
