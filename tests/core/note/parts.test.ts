/** The parts of a note: what is asked under which heading, and what it is for. */
import { expect, test } from "vitest";
import { readNote } from "../../../src/core/note/parse-note";
import { partsOf } from "../../../src/core/note/parts";

const BLOCK = "```alliance\n- How?\n```\n";

function parts(text: string) {
  return partsOf(readNote(text)).map(({ title, about, items }) => [title, about, items.length]);
}

test("blocks under one heading are one part, and two headings of one title are two", () => {
  expect(parts(`# Note\n\n${BLOCK}\n## A\n\n${BLOCK}\nWords.\n\n${BLOCK}\n## A\n\n${BLOCK}`)).toEqual([
    ["", undefined, 1],
    ["A", undefined, 2],
    ["A", undefined, 1],
  ]);
});

test("only a paragraph that is all italics says what a part is for", () => {
  const about = (words: string): unknown => parts(`## A\n\n${words}\n\n${BLOCK}`)[0]?.[1];
  expect(about("*Take your time,\nall of you.*")).toBe("Take your time, all of you.");
  expect(about("_Breathe._\n\nMore.")).toBe("Breathe.");
  expect(about("She told *me* a secret.")).toBeUndefined();
  expect(about("**Loud**")).toBeUndefined();
  expect(about("*One* and *two*")).toBeUndefined();
});
