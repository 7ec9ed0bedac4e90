import { expect, test } from "vitest";
import { hasInlineMarkup } from "../../../src/ui/form/controls/inline-markup";

test.each([
  "[[Maya Ortiz]]",
  "as in [[People/Maya|Maya]]’s way",
  "[the plan](plan.md)",
  "https://example.org/plan",
  "#work comes later",
  "late #work",
  "be *kind*",
  "be __kind__",
  "`code`",
  "~~never~~ seldom",
  "![[Map.png]]",
])("%j is for reading", (line) => {
  expect(hasInlineMarkup(line)).toBe(true);
});

test.each([
  "",
  "every week",
  "number # 5",
  "2 * 3 * 4",
  "a [note] to us",
  "half an hour: twelve to one",
  "what? (really)",
])("%j is read as it is", (line) => {
  expect(hasInlineMarkup(line)).toBe(false);
});

test.each(["# [[Maya]]", "- [[Maya]]", "1. *first*", "> [[Maya]]", "| [[a]] |", "***", "```[[a]]", "  + *a*"])(
  "%j stays a line, which Markdown would make something else of",
  (line) => {
    expect(hasInlineMarkup(line)).toBe(false);
  },
);
