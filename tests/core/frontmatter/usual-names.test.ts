/** Properties whose names are written in another case, as Obsidian takes them: read, changed where they stand, never doubled. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeAlliance } from "../../../src/core/alliance/make-alliance";
import { makeTransition } from "../../../src/core/alliance/lifecycle";
import { propertyProblems } from "../../../src/core/authoring/note-problems";
import { editFrontmatter } from "../../../src/core/frontmatter/edit-frontmatter";
import { readFrontmatter } from "../../../src/core/frontmatter/read-frontmatter";
import { summarise } from "../../../src/core/index/summarise";
import { readProperties } from "../../../src/core/note/read-properties";
import { ownQuestionnaire } from "../../../src/core/review/questionnaires";
import { expandTemplate } from "../../../src/core/template/expand-template";
import { parseTemplate } from "../../../src/core/template/parse-template";
import { applyEdits } from "../../../src/core/text/text-edit";

const NOTE = `---
alliance: Team
allies:
  - Maya
  - Sam
Alliance-Status: active
Next-Review: 2026-12-01
Review-Every: monthly
---

Words.
`;

function edited(text: string, changes: Readonly<Record<string, string | undefined>>): string {
  const result = editFrontmatter(text, new Map(Object.entries(changes)));
  return result.ok ? applyEdits(text, result.edits) : result.problem.message;
}

test("they are read, from the text and from a host’s cache", () => {
  const { record, problems } = readFrontmatter(NOTE);
  expect(problems).toEqual([]);
  expect(readProperties(record)).toMatchObject({ status: "active", nextReview: "2026-12-01", reviewEvery: "monthly" });
  const cached = {
    Alliance: "Team",
    ALLIES: ["Maya", "Sam"],
    "Alliance-Status": "active",
    "Next-Review": "2026-12-01",
  };
  expect(summarise("A.md", cached)).toMatchObject({
    status: "active",
    nextReview: "2026-12-01",
    allies: ["Maya", "Sam"],
  });
  expect(summarise("A.md", { Tags: ["x"], Alliance: "Team" })?.tags).toEqual(["x"]);
});

test("what is wrong with one is told at its own line", () => {
  const text = "---\nalliance: Team\nNext-Review: soon\n---\n";
  expect(propertyProblems(text).map(({ code, from, to }) => [code, text.slice(from, to)])).toEqual([
    ["not-a-date", "Next-Review: soon"],
  ]);
});

test("a step of the alliance’s life changes them where they stand", () => {
  const draft = NOTE.replace("Alliance-Status: active", "Alliance-Status: draft");
  const begun = makeTransition(draft, "agree", { today: "2026-11-30" });
  expect(begun.ok && applyEdits(draft, begun.edits)).toBe(NOTE);
  const closed = makeTransition(NOTE, "end", { today: "2026-11-30" });
  expect(closed.ok && applyEdits(NOTE, closed.edits)).toBe(
    NOTE.replace("Next-Review: 2026-12-01\n", "").replace("Status: active", "Status: ended"),
  );
});

test("a note that is an alliance, or has allies, in another case is not made one anew", () => {
  const made = { allies: ["Maya"], today: "2026-11-30", reviewEvery: "" };
  expect(makeAlliance("---\nAlliance: Team\n---\n", made)).toMatchObject({ ok: false });
  const text = "---\nAllies: [Maya]\n---\n";
  const result = makeAlliance(text, made);
  expect(result.ok && applyEdits(text, result.edits)).not.toMatch(/^allies:/m);
});

test("a template’s are no property of its notes", () => {
  const text = "---\nAlliance-Template: Mine\nReview-Every: often\nAlliance-Status: active\nMood: calm\n---\n\n- x\n";
  const template = parseTemplate(text, "T.md");
  expect(template).toMatchObject({ name: "Mine" });
  const problem = template?.problems.find(({ code }) => code === "unknown-cadence");
  expect(text.slice(problem?.from, problem?.to)).toBe("Review-Every: often");
  if (template === undefined) return;
  const values = { allies: [], title: "N", today: "2026-11-30", reviewEvery: "", formatDate: () => "" };
  const frontmatter = expandTemplate(template, values).split("---")[1];
  expect(frontmatter).toBe("\nalliance: Mine\nalliance-status: draft\nalliance-started: 2026-11-30\nMood: calm\n");
  const asked = "---\nAlliance-Questionnaire: Mine\n---\n\n```alliance\n- How?\n```\n";
  expect(ownQuestionnaire(asked, "Q.md")?.name).toBe("Mine");
});

describe("beside the usual spelling", () => {
  const both = "---\nNext-Review: 2026-12-01\nnext-review: 2027-01-01\nalliance: Team\n---\n";

  test("that one counts, and the other is told", () => {
    expect(readProperties(readFrontmatter(both).record).nextReview).toBe("2027-01-01");
    expect(
      summarise("A.md", { "Next-Review": "2026-12-01", "next-review": "2027-01-01", alliance: "T" })?.nextReview,
    ).toBe("2027-01-01");
    const told = propertyProblems(both).map(({ code, message, from, to }) => [code, both.slice(from, to), message]);
    expect(told).toEqual([
      [
        "doubled-property",
        "Next-Review",
        "The property “Next-Review” stands here in another spelling, too, and that one counts. Please delete one of the two.",
      ],
    ]);
  });

  test("that one is changed; and neither is taken away, since the other would count then", () => {
    expect(edited(both, { "next-review": "2027-02-01" })).toBe(both.replace("2027-01-01", "2027-02-01"));
    expect(edited(both, { "next-review": undefined })).toContain("stands twice");
  });

  test("of two others the first is read, and none is changed", () => {
    const two = "---\nalliance: T\nNEXT-REVIEW: 2026-12-01\nNext-Review: 2027-01-01\n---\n";
    expect(readProperties(readFrontmatter(two).record).nextReview).toBe("2026-12-01");
    expect(propertyProblems(two).map(({ from, to }) => two.slice(from, to))).toEqual(["Next-Review"]);
    expect(edited(two, { "next-review": "2027-02-01" })).toContain("stands twice");
  });
});

test("whatever the case, a change is the one that the usual spelling gets, under the name as it is written", () => {
  const names = ["alliance-status", "next-review", "last-review", "review-every"];
  const cased = (name: string) =>
    fc.array(fc.boolean(), { minLength: name.length, maxLength: name.length }).map((up) =>
      Array.from(name)
        .map((letter, at) => (up[at] === true ? letter.toUpperCase() : letter))
        .join(""),
    );
  const spelled = fc.tuple(...names.map(cased));
  const written = fc.constantFrom(" active", ' "x" # why', "", "\n  - a\n  - b", " 2026-12-01");
  const change = fc.option(fc.constantFrom("2027-01-01", "paused", "6 weeks"), { nil: undefined });
  fc.assert(
    fc.property(
      spelled,
      fc.array(written, { minLength: 4, maxLength: 4 }),
      fc.constantFrom(...names),
      change,
      (keys, values, name, to) => {
        const note = (as: readonly string[]) =>
          `---\nalliance: Team\n${as.map((key, at) => `${key}:${values[at] ?? ""}\n`).join("")}---\nBody\n`;
        const lower = edited(note(names), { [name]: to });
        const expected = names.reduce(
          (text, key, at) => text.replace(new RegExp(`^${key}:`, "m"), `${keys[at] ?? ""}:`),
          lower,
        );
        const got = edited(note(keys), { [name]: to });
        expect(got.toLowerCase()).toBe(lower.toLowerCase());
        if (lower.startsWith("---")) expect(got).toBe(expected);
        expect(readFrontmatter(got).record).toEqual(readFrontmatter(lower).record);
      },
    ),
  );
});
