/** What is left of an answer's text where parts of it were taken away. */
import type { TextEdit } from "../text/text-edit";
import type { AnswerValue, QuestionType, WrittenAnswer } from "./question";

/** The value that the remaining words make; `undefined` where there are none, or none that an answer of this type can be made of. */
export function wordsAfterUndo(
  text: string,
  { from, to }: WrittenAnswer,
  edits: readonly TextEdit[],
  type: QuestionType,
): AnswerValue | undefined {
  let words = "";
  let at = from;
  for (const edit of [...edits].sort((one, other) => one.from - other.from)) {
    if (edit.to <= at || edit.from >= to) continue;
    words += text.slice(at, Math.max(at, edit.from));
    at = Math.max(at, Math.min(to, edit.to));
  }
  const lines = plainLines(words + text.slice(at, to));
  if (lines.length === 0) return undefined;
  switch (type) {
    case "text":
      return lines.join("\n");
    case "line":
    case "choice":
      return lines.join(" ");
    case "list":
    case "choices":
      return lines.map((line) => line.replace(/^-\s+/u, "")).filter((line) => line !== "");
    case "scale":
    case "date":
    case "consent":
      return undefined;
  }
}

/** Lines without the indentation that they have in common, the header of a block, and a quotation mark that has lost the other one. */
function plainLines(words: string): readonly string[] {
  const plain = words.replace(/^\s*[|>][\d+-]*[ \t]*\r?\n/u, "").replace(/["']\s*$/u, "");
  // The first line may have lost its beginning; the others tell how deep they stand.
  const [first = "", ...others] = plain
    .replace(/^(?:[ \t]*\r?\n)+/u, "")
    .trimEnd()
    .split(/\r?\n/u);
  const depths = others.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const depth = Math.min(...depths);
  const lines = [first.trimStart(), ...others.map((line) => line.slice(depth))];
  return lines.every((line) => line === "") ? [] : lines;
}
