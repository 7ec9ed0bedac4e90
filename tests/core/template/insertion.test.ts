/** Where inserted questions go. */
import { expect, test } from "vitest";
import { applyEdits } from "../../../src/core/text/text-edit";
import { insertion } from "../../../src/core/template/insertion";

/** The note after inserting `Q` at the `|`, with a `|` where the caret comes. */
function inserted(marked: string): string {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const { edit, end } = insertion(text, offset, "Q");
  const result = applyEdits(text, [edit]);
  const caret = Math.min(end, result.length);
  return `${result.slice(0, caret)}|${result.slice(caret)}`;
}

test.each([
  ["an empty note", "|", "Q\n|"],
  ["the end of a paragraph", "Words|", "Words\n\nQ\n|"],
  [
    "the middle of a paragraph, which stays whole",
    "One| line\nand another\n\nNext",
    "One line\nand another\n\nQ\n|\nNext",
  ],
  ["an empty line between paragraphs", "One\n\n|\nNext", "One\n\nQ\n|\nNext"],
  ["a fence", "```js\n|x\n```\nNext", "```js\nx\n```\n\nQ\n|\nNext"],
  ["a note with CRLF", "One\r\n\r\n|\r\nNext", "One\r\n\r\nQ\n|\r\nNext"],
  ["the properties", "---\na: |1\n---\nText", "---\na: 1\n---\nText\n\nQ\n|"],
])("in %s", (_place, before, after) => {
  expect(inserted(before)).toBe(after);
});
