/** The text of what goes into an entry: its heading, its questions (without their answers), and changes. */
import type { AnswerValue, Question, QuestionType } from "../question/question";
import { writeValue } from "../question/write-value";
import { nameOf } from "../yaml/tree";
import { writeScalar } from "../yaml/scalar";
import { flowItems, pairLines } from "../yaml/written-value";

/** A change to be written down: {@link Amendment} as values, and the type by which they are written. */
export interface NewAmendment {
  readonly question: string;
  readonly type: QuestionType;
  readonly ally?: string;
  readonly was?: AnswerValue;
  readonly now?: AnswerValue;
  readonly because?: string;
}

/** The lines of a fenced block of these items, without a newline at the end. */
export function writeBlock(language: string, items: readonly (readonly string[])[]): string {
  return [`\`\`\`${language}`, ...separated(items), "```"].join("\n");
}

/** Items with an empty line between them. */
export function separated(items: readonly (readonly string[])[]): string[] {
  return items.flatMap((lines, at) => (at === 0 ? lines : ["", ...lines]));
}

/**
 * The lines of a question as an item whose dash stands at `column`; settings with their default value are left out.
 *
 * @param hints whether its own hint is written, too; in notes hints are looked up
 */
export function questionItem(question: Question, column: number, hints = false): string[] {
  const { type, answeredBy, options, min, max, labels, hint, sets, covers } = question;
  const text = writeScalar(question.text, "value");
  const settings = [
    ...(type === "text" ? [] : [`type: ${type}`]),
    ...(answeredBy === "together" ? [] : [`answered-by: ${answeredBy === "each" ? "each" : flowItems(answeredBy)}`]),
    ...(options.length === 0 ? [] : [`options: ${flowItems(options)}`]),
    ...(type === "scale" && min !== 1 ? [`min: ${min}`] : []),
    ...(type === "scale" && max !== 10 ? [`max: ${max}`] : []),
    ...(labels === undefined ? [] : [`labels: ${flowItems(labels)}`]),
    ...(hints && hint !== undefined ? [`hint: ${writeScalar(hint, "value")}`] : []),
    ...(question.private ? ["private: true"] : []),
    ...(question.key === nameOf(question.text) ? [] : [`id: ${writeScalar(question.key, "value")}`]),
    ...(sets === undefined ? [] : [`sets: ${writeScalar(sets, "value")}`]),
    ...(covers === undefined ? [] : [`covers: ${flowItems(covers)}`]),
  ];
  return item(settings.length === 0 ? [[text]] : [[`question: ${text}`], ...settings.map((line) => [line])], column);
}

/** The lines of a change as an item whose dash stands at `column`. */
export function amendmentItem({ question, type, ally, was, now, because }: NewAmendment, column: number): string[] {
  const value = (key: string, said: AnswerValue | undefined): string[][] =>
    said === undefined ? [] : [pairLines(key, writeValue(type, said, false), column + 2)];
  const reason = because?.trim() ?? "";
  const reasonValue = writeValue(reason.includes("\n") ? "text" : "line", reason, false);
  return item(
    [
      [`question: ${writeScalar(question, "value")}`],
      ...(ally === undefined ? [] : [[`ally: ${writeScalar(ally, "value")}`]]),
      ...value("was", was),
      ...value("now", now),
      ...(reason === "" ? [] : [pairLines("because", reasonValue, column + 2)]),
    ],
    column,
  );
}

/** Pairs as one item: each pair's first line comes without indentation, its further lines have theirs. */
function item(pairs: readonly (readonly string[])[], column: number): string[] {
  const indent = " ".repeat(column);
  return pairs.flatMap(([first = "", ...rest], at) => [`${indent}${at === 0 ? "- " : "  "}${first}`, ...rest]);
}
