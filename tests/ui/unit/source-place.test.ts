/** A problem's place is told as a person counts: lines from 1, columns in characters, and the line as it stands. */
import { expect, test } from "vitest";
import { sourcePlace } from "../../../src/ui/shared/source-place";

function placeOf(text: string, words: string) {
  const from = text.indexOf(words);
  return sourcePlace(text, { from, to: from + words.length });
}

test("the first line is 1, whatever ends a line", () => {
  expect(placeOf("one\n  two: x", "two")).toEqual({ line: 2, column: 3, before: "", marked: "two", after: ": x" });
  expect(placeOf("a\r\nb\r\nc d", "d").line).toBe(3);
  expect(placeOf("a\rb\rc d", "d").line).toBe(3);
  expect(placeOf("one", "one")).toMatchObject({ line: 1, column: 1 });
});

test("an emoji is one column", () => {
  expect(placeOf("😀👩‍👧 here", "here").column).toBe(4);
});

test("words over several lines are told by the first of them", () => {
  expect(placeOf("- one\n  two\n- three", "one\n  two")).toMatchObject({ before: "- ", marked: "one", after: "" });
});

test("a problem about no words shows the line", () => {
  expect(sourcePlace("- one two", { from: 2, to: 2 })).toMatchObject({ before: "- ", marked: "", after: "one two" });
  expect(sourcePlace("", { from: 0, to: 0 })).toEqual({ line: 1, column: 1, before: "", marked: "", after: "" });
});

test("a long line is cut around the words, and no character in half", () => {
  const long = placeOf(`${"😀".repeat(500)}here${"😀".repeat(500)}`, "here");
  expect(long).toMatchObject({
    column: 501,
    before: `…${"😀".repeat(40)}`,
    marked: "here",
    after: `${"😀".repeat(40)}…`,
  });
  const marked = sourcePlace("x".repeat(1000), { from: 0, to: 1000 });
  expect(marked).toMatchObject({ marked: `${"x".repeat(120)}…`, after: "" });
});
