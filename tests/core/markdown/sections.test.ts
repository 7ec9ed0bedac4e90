/** Questions of the review history belong to their entry, all others to the main part. */
import { expect, test } from "vitest";
import { locateFences } from "../../../src/core/markdown/locate-fences";
import { locateSections } from "../../../src/core/markdown/sections";

/** The section of each `@` of a text. */
function sectionsAt(text: string): string[] {
  const sectionOf = locateSections(text, locateFences(text));
  return [...text.matchAll(/@/g)].map((match) => sectionOf(match.index));
}

test.each(["\n", "\r\n", "\r"])("entries stand under the heading of the history; lines end with %j", (newline) => {
  const lines = [
    "# Title @",
    "## Questions",
    "@",
    "## Review history",
    "@",
    "### 2026-12-20 repair",
    "@",
    "### 2026-11-22 ###",
    "@",
    "#### Deeper",
    "@",
  ];
  expect(sectionsAt(lines.join(newline))).toEqual([
    "",
    "",
    "Review history",
    "2026-12-20 repair",
    "2026-11-22",
    "2026-11-22",
  ]);
});

test.each(["## After", "# After"])("%s ends the history", (heading) => {
  expect(sectionsAt(`## Review history\n### 2026-12-20\n@\n${heading}\n@\n### 2026-12-21\n@`)).toEqual([
    "2026-12-20",
    "",
    "",
  ]);
});

test("dates outside the history are ordinary headings", () => {
  expect(sectionsAt("### 2026-12-20\n@")).toEqual([""]);
});

test("headings in a fence, in frontmatter and without a space are none", () => {
  expect(sectionsAt("---\nx: 1\n## Review history\n---\n### 2026-12-20\n@")).toEqual([""]);
  expect(sectionsAt("~~~\n## Review history\n~~~\n### 2026-12-20\n@")).toEqual([""]);
  expect(sectionsAt("## Review history\n### 2026-12-20\n```\n# End\n```\n@\n#tag\n@")).toEqual([
    "2026-12-20",
    "2026-12-20",
  ]);
});

test("the note before any heading is the main part", () => {
  expect(sectionsAt("@")).toEqual([""]);
});

test("headings in a list or a quote belong to what is written there", () => {
  expect(sectionsAt("- x\n\n  ## Review history\n  ### 2026-12-20\n\n@\n> ## Review history\n@")).toEqual(["", ""]);
});
