import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeAlliance, type NewProperties } from "../../../src/core/alliance/make-alliance";
import { parseNote } from "../../../src/core/note/parse-note";
import { applyEdits } from "../../../src/core/text/text-edit";

const NEW: NewProperties = { allies: ["[[Maya Ortiz]]", "Sam Lee"], today: "2026-11-22", reviewEvery: "6 weeks" };

function made(text: string, wishes: Partial<NewProperties> = {}): string {
  const result = makeAlliance(text, { ...NEW, ...wishes });
  return result.ok ? applyEdits(text, result.edits) : `refused: ${result.problem.code}`;
}

describe("a note becomes an alliance", () => {
  test("with properties where it had none", () => {
    expect(made("# How we are\n")).toBe(`---
alliance: Own words
allies:
  - "[[Maya Ortiz]]"
  - Sam Lee
alliance-status: draft
alliance-started: 2026-11-22
review-every: 6 weeks
next-review: 2027-01-03
---
# How we are
`);
  });

  test("with further properties, and what was there stays", () => {
    expect(made("---\r\ntags: [us] # dear\r\nallies: [Bea]\r\n---\r\nWords.\r\n", { reviewEvery: "" })).toBe(
      "---\r\ntags: [us] # dear\r\nallies: [Bea]\r\nalliance: Own words\r\nalliance-status: draft\r\nalliance-started: 2026-11-22\r\n---\r\nWords.\r\n",
    );
  });

  test.each([
    ["---\nalliance: Team\n---\n", "alliance-already"],
    ["---\nalliance-template: Team\n---\n", "is-template"],
    ["---\na: [\n---\n", "unreadable-frontmatter"],
    ["---\nno end\n", "unclosed-frontmatter"],
  ])("not where it can't: %j", (text, code) => {
    expect(made(text)).toBe(`refused: ${code}`);
  });

  test("and not a byte of its text changes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("", "---\na: 1\n---\n", "\ufeff"), (body, start) => {
        const text = `${start}Words ${body}`;
        const now = made(text);
        expect(now.endsWith(`Words ${body}`)).toBe(true);
        expect(parseNote(now).properties).toMatchObject({ isAlliance: true, status: "draft", started: "2026-11-22" });
      }),
    );
  });
});
