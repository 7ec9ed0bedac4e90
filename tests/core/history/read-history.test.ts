/** What stands under `## Review history` is read entry by entry, and item by item. */
import { describe, expect, test } from "vitest";
import { amendmentsOf } from "../../../src/core/history/read-history";
import { alliance, historyOf } from "./notes";

const ENTRIES = `
## Review history

Newest first.

### 2027-03-20

\`\`\`alliance
- question: What has gone well, and deserves to be said?
  answers:
    Maya Ortiz: |
      I talked to my sister.
  answered-by: each
\`\`\`

\`\`\`alliance-changes
- question: How often shall we meet?
  was: every second week
  now: every week
  because: the first month needs more support
- question: What do we promise each other?
  was:
    - We say it
  now:
    - We say it to the person
    - "On Fridays: no calls"
- question: What are your best hopes?
  ally: Maya Ortiz
  now: |
    To laugh.
\`\`\`

### 2026-12-20 Repair
`;

describe.each([
  ["LF", "\n"],
  ["CRLF", "\r\n"],
])("a history with %s", (_, newline) => {
  const text = alliance(ENTRIES).replaceAll("\n", newline);
  const history = historyOf(text);

  test("has its entries with day, kind and place", () => {
    expect(history.entries.map(({ day, kind, section }) => [day, kind, section])).toEqual([
      ["2027-03-20", "review", "2027-03-20"],
      ["2026-12-20", "repair", "2026-12-20 Repair"],
    ]);
    expect(history.entries.map(({ from, to }) => text.slice(from, to).split(newline)[0])).toEqual([
      "### 2027-03-20",
      "### 2026-12-20 Repair",
    ]);
    expect(history.entries[0]?.to).toBe(history.entries[1]?.from);
    expect(history.to).toBe(text.length);
    expect(text.slice(history.heading?.from, history.heading?.to)).toBe("## Review history");
    expect(history.problems).toEqual([]);
  });

  test("has the questions of each entry", () => {
    expect(history.entries[0]?.blocks.map(({ section, items }) => [section, items.length])).toEqual([
      ["2027-03-20", 1],
    ]);
    expect(history.entries[1]?.blocks).toEqual([]);
  });

  test("has the changes, with values as answers to their questions", () => {
    const [entry] = history.entries;
    const changes = entry === undefined ? [] : amendmentsOf(entry);
    expect(changes).toMatchObject([
      {
        question: "How often shall we meet?",
        was: "every second week",
        now: "every week",
        because: "the first month needs more support",
      },
      { was: ["We say it"], now: ["We say it to the person", "On Fridays: no calls"] },
      { ally: "Maya Ortiz", now: "To laugh." },
    ]);
    expect(changes.map(({ from }) => text.slice(from, from + 10))).toEqual(Array(3).fill("- question"));
    expect(changes.map((change) => "was" in change)).toEqual([true, true, false]);
  });
});

function changesIn(block: string) {
  const history = historyOf(alliance(`\n## Review history\n\n### 2026-12-20\n\n${block}\n`));
  return history.entries[0]?.amendmentBlocks.flatMap(({ parsed }) => parsed.items) ?? [];
}

describe("a change", () => {
  test("that can't be read says so at its place, and costs its neighbours nothing", () => {
    const block =
      "```alliance-changes\n- question: One: two: three\n  now: x\n- question: How often shall we meet?\n  now: every week\n- just a text\n- question: Nothing changed?\n```";
    const text = alliance(`\n## Review history\n\n### 2026-12-20\n\n${block}\n`);
    const items = historyOf(text).entries[0]?.amendmentBlocks[0]?.parsed.items ?? [];
    expect(items.map((item) => [item.kind, item.problems[0]?.code])).toEqual([
      ["broken", "unreadable-change"],
      ["amendment", undefined],
      ["broken", "not-a-change"],
      ["broken", "not-a-change"],
    ]);
    expect(items.map(({ from, to }) => text.slice(from, to).split("\n")[0])).toEqual([
      "- question: One: two: three",
      "- question: How often shall we meet?",
      "- just a text",
      "- question: Nothing changed?",
    ]);
  });

  test("with a map for a value is shown, not guessed at", () => {
    expect(changesIn("```alliance-changes\n- question: A?\n  now: {a: b}\n```")[0]?.problems[0]?.code).toBe(
      "unreadable-change",
    );
  });

  test("of a question that is gone reads as the text or the list that stands there", () => {
    expect(changesIn("```alliance-changes\n- question: Gone?\n  was: 7\n  now: [a, b]\n```")).toMatchObject([
      { was: "7", now: ["a", "b"] },
    ]);
  });

  test("whose value no longer fits the type of its question reads as it stands", () => {
    const said = "```alliance-changes\n- question: What do we promise each other?\n  was: {}\n  now: one\n```";
    expect(changesIn(said)[0]?.kind).toBe("broken");
    expect(changesIn(said.replace("{}", "before"))).toMatchObject([{ was: ["before"], now: ["one"] }]);
  });

  test("with a doubled key has a problem, and the first counts", () => {
    const [item] = changesIn("```alliance-changes\n- question: A?\n  now: one\n  now: two\n```");
    expect(item).toMatchObject({ now: "one", plain: false, problems: [{ code: "doubled-key" }] });
  });

  test.each([
    ["a comment", "- question: A?\n  now: one # why\n", false],
    ["a key of the user's own", "- question: A?\n  now: one\n  mood: calm\n", false],
    ["nothing else", "- question: A?\n  ally: Maya\n  was: x\n  now: one\n  because: so\n", true],
  ])("with %s may be written anew: %s", (_, body, plain) => {
    expect(changesIn(`\`\`\`alliance-changes\n${body}\`\`\``)[0]).toMatchObject({ plain });
  });

  test("in an unclosed fence can be read, and the block may not be written to", () => {
    const history = historyOf(
      alliance("\n## Review history\n\n### 2026-12-20\n\n```alliance-changes\n- question: A?\n  now: x\n"),
    );
    expect(history.entries[0]?.amendmentBlocks[0]?.parsed.readOnly?.code).toBe("unclosed-fence");
  });
});

describe("headings", () => {
  test.each([
    ["in a fence", "```\n## Review history\n### 2026-12-20\n```\n"],
    ["in a list", "- x\n\n  ## Review history\n\n  ### 2026-12-20\n"],
    ["in a quote", "> ## Review history\n> ### 2026-12-20\n"],
    ["in indented code", "    ## Review history\n    ### 2026-12-20\n"],
    ["of another level", "### Review history\n### 2026-12-20\n"],
  ])("%s are none of the history", (_, after) => {
    expect(historyOf(alliance(`\n${after}`))).toMatchObject({ entries: [], problems: [] });
    expect(historyOf(alliance(`\n${after}`)).heading).toBeUndefined();
  });

  test("after the history end it, and its last entry", () => {
    const text = alliance("\n## Review history\n\n### 2026-12-20\n\nx\n\n## Notes\n\n### 2026-12-21\n");
    const history = historyOf(text);
    expect(history.entries).toHaveLength(1);
    expect(text.slice(history.to)).toBe("## Notes\n\n### 2026-12-21\n");
    expect(history.entries[0]?.to).toBe(history.to);
  });

  test.each([
    ["### Some day\n", "entry-without-day"],
    ["### 2026-02-30\n", "entry-without-day"],
    ["### 2026-12-20 chat\n", "unknown-entry-kind"],
    ["### 2026-12-20\n\n### 2026-12-20\n", "doubled-entry"],
  ])("that are unusual are named: %j", (after, code) => {
    expect(historyOf(alliance(`\n## Review history\n\n${after}`)).problems.map((problem) => problem.code)).toEqual([
      code,
    ]);
  });
});
