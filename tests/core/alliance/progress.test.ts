/** Progress counts the answers that were asked for, and nothing else. */
import { expect, test } from "vitest";
import { progressOf } from "../../../src/core/alliance/progress";
import type { BrokenItem } from "../../../src/core/question/question";
import { noteOf, question, written } from "./notes";

const broken: BrokenItem = { kind: "broken", source: "- ?", problems: [], from: 0, to: 0 };

test("answers are counted for each ally, together, and in sum", () => {
  const note = noteOf(
    ["Maya", "Sam"],
    [
      question("1", { answer: written("ours") }),
      question("2"),
      question("3", { answeredBy: "each", answers: [written("m", "Maya")] }),
      question("4", { answeredBy: ["Sam"], answers: [written("s", "Sam")] }),
      broken,
    ],
  );
  expect(progressOf(note)).toEqual({
    all: { answered: 3, asked: 5 },
    together: { answered: 1, asked: 2 },
    allies: [
      { name: "Maya", answered: 1, asked: 1 },
      { name: "Sam", answered: 1, asked: 2 },
    ],
  });
});

test("former allies, extra answers and second texts add nothing", () => {
  const note = noteOf(
    ["Maya"],
    [
      question("1", { answeredBy: "each", answers: [written("z", "Zoe")], answer: written("ours") }),
      question("2", { answers: [written("m", "Maya")] }),
      question("3", { answeredBy: "each", answers: [written("a", "Maya"), written("b", "Maya")] }),
    ],
  );
  expect(progressOf(note).all).toEqual({ answered: 1, asked: 3 });
});

test("an answer that can't be read is no open question", () => {
  const note = noteOf([], [question("1", { answer: { unreadable: "lots", from: 0, to: 4 } })]);
  expect(progressOf(note).together).toEqual({ answered: 1, asked: 1 });
});

test("sections are counted apart", () => {
  const note = noteOf([], [question("1")], { section: "2026-12-20" });
  expect(progressOf(note).all.asked).toBe(0);
  expect(progressOf(note, "2026-12-20").all.asked).toBe(1);
});
