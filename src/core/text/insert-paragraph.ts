/** Putting a piece of Markdown between others, with an empty line before and after it. */
import { newlineOf } from "./lines";
import type { TextEdit } from "./text-edit";

const ENDS_WITH_EMPTY_LINE = /(?:^|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/;
const ENDS_WITH_NEWLINE = /(?:\r\n|\n|\r)$/;

/**
 * The insertion of `paragraph` (lines that end in `\n`, the last one without) at the start of a line, or at the end of the text. The
 * text's own newline is used; a text without one at its end gets none there.
 */
export function insertParagraph(text: string, at: number, paragraph: string): TextEdit {
  const newline = newlineOf(text);
  const before = text.slice(0, at);
  const gap = before === "" || ENDS_WITH_EMPTY_LINE.test(before) ? "" : ENDS_WITH_NEWLINE.test(before) ? "\n" : "\n\n";
  const insert = `${gap}${paragraph}${endAfter(text, at)}`;
  return { from: at, to: at, insert: insert.replaceAll("\n", newline) };
}

function endAfter(text: string, at: number): string {
  const after = text.slice(at);
  if (after === "") return text === "" || ENDS_WITH_NEWLINE.test(text) ? "\n" : "";
  return /^[ \t]*(?:\r\n|\n|\r|$)/.test(after) ? "\n" : "\n\n";
}
