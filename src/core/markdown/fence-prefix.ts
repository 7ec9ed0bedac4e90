/** What new lines in a fence begin with, so that they stand among the others as if they had been typed there. */
import type { Fence } from "./fence";
import { TAB_STOP } from "./line-cursor";

/** The prefix as the first line with words has it, or else the opening one: tabs stay tabs. Else the prefix with spaces alone. */
export function writtenPrefix(text: string, { prefix, lines, from, open }: Fence): string {
  const first = lines.find(({ content, to }) => text.slice(content, to).trim() !== "");
  const before = first === undefined ? text.slice(from, open.from) : text.slice(first.from, first.content);
  const isPrefix = before.includes("\t") && /^[ \t>]*$/.test(before) && widthOf(before) === widthOf(prefix);
  return isPrefix ? before : prefix;
}

/** In columns (CommonMark 0.31, section 2.2). */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char === "\t" ? TAB_STOP - (width % TAB_STOP) : 1;
  return width;
}
