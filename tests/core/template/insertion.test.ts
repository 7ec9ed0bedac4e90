/** Where inserted questions go. */
import fc from "fast-check";
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

test("what ends the lines of the note does not matter, and what is commented out stays whole", () => {
  const pieces = fc.constantFrom(
    "Words",
    "More words",
    "",
    "",
    "```js",
    "```",
    "%%",
    "<!-- x",
    "-->",
    "---",
    "a: 1",
    "## One",
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 9 }),
      fc.constantFrom("\r", "\r\n"),
      fc.nat(),
      (lines, newline, place) => {
        const plain = lines.join("\n");
        const offset = place % (plain.length + 1);
        const { edit, end } = insertion(plain, offset, "Q");
        const after = applyEdits(plain, [edit]);
        const there = plain.replaceAll("\n", newline);
        const made = insertion(there, plain.slice(0, offset).replaceAll("\n", newline).length, "Q");
        const result = applyEdits(there, [made.edit]);
        expect(result.replace(/\r\n?/gu, "\n"), JSON.stringify(there)).toBe(after);
        // The line behind what was inserted: between CR and LF is none.
        expect(result.slice(0, made.end).replace(/\r\n?/gu, "\n"), JSON.stringify(there)).toBe(after.slice(0, end));
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ["%%\nold|\n%%\nNext", "%%\nold\n%%\n\nQ\n|\nNext"],
  ["Words\n\n<!--\n|old\n", "Words\n\nQ\n\n|<!--\nold\n"],
])("it does not stand in a comment: %j", (before, after) => {
  expect(inserted(before)).toBe(after);
});
