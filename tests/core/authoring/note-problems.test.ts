/** Problems stand at the words that they are about, on one line. */
import { expect, test } from "vitest";
import { blockProblems, propertyProblems } from "../../../src/core/authoring/note-problems";
import { parseNote } from "../../../src/core/note/parse-note";

/** Code and underlined words of each problem of the first block. */
function inBlock(body: string, head = ""): [string, string][] {
  const text = `${head}\`\`\`alliance\n${body}\n\`\`\`\n`;
  const note = parseNote(text);
  const [block] = note.blocks;
  if (block === undefined) throw new Error("no block");
  return blockProblems(note, block).map(({ code, from, to }) => [code, text.slice(from, to)]);
}

const inProperties = (yaml: string): [string, string][] => {
  const text = `---\n${yaml}\n---\n`;
  return propertyProblems(text).map(({ code, from, to }) => [code, text.slice(from, to)]);
};

test("a block without problems has none", () => {
  expect(inBlock("- How?\n- question: When?\n  type: date")).toEqual([]);
});

test("each problem of a question stands at its own words", () => {
  expect(inBlock("- How about: this?\n- question: When?\n  type: dat\n- What of #1?")).toEqual([
    ["mapping-trap", "How about: this?"],
    ["unknown-type", "type: dat"],
    ["comment-trap", "What of #1?"],
  ]);
});

test("a problem of a whole question stands on its first line", () => {
  expect(inBlock("- question: How?\n  hint: a\n- question: How?\n  hint: b")).toEqual([
    ["doubled-question", "- question: How?"],
    ["doubled-question", "- question: How?"],
  ]);
});

test("a problem of the block is told once", () => {
  expect(inBlock("just words")).toEqual([["not-a-list", "just words"]]);
});

test("what a question asks of the note stands at the question", () => {
  expect(inBlock("- question: How?\n  answered-by: each")).toEqual([["no-allies", "- question: How?"]]);
});

test("a problem at a line's end stands on the line's words, however long a line stands before", () => {
  const long = `${"x".repeat(2_000_000)}\n`;
  const text = `${long}\`\`\`alliance\n- question: 'How`;
  const note = parseNote(text);
  const [block] = note.blocks;
  const found = block === undefined ? [] : blockProblems(note, block);
  expect(found.map(({ code, from, to }) => [code, text.slice(from, to)])).toEqual([
    ["unclosed-fence", "- question: 'How"],
    ["unreadable-question", "- question: 'How"],
  ]);
});

test("properties have their problems at their own line", () => {
  expect(inProperties("alliance: Team\nnext-review: soon\nalliance-status: fine\nother: soon")).toEqual([
    ["not-a-date", "next-review: soon"],
    ["unknown-status", "alliance-status: fine"],
  ]);
});

test("a number of allies that is only unusual is no slip of the pen", () => {
  expect(inProperties("alliance: Team\nallies: [Maya]")).toEqual([]);
});

test("a slip that YAML can't read is at its place", () => {
  expect(inProperties("alliance: Team\nalliance: Couple")).toEqual([["doubled-property", "alliance"]]);
  expect(inProperties('alliance: "Team')[0]?.[0]).toBe("unreadable-frontmatter");
  expect(propertyProblems("# No properties")).toEqual([]);
});

test("properties that are too much to be read are told so, where they get too deep", () => {
  const deep = `deep: ${"[".repeat(100)}${"]".repeat(100)}`;
  const [problem, ...more] = propertyProblems(`---\nalliance: Team\nnext-review: soon\n${deep}\n---\n`);
  expect(problem?.message).toContain("nested more than 20 levels deep");
  expect(more).toEqual([]);
  expect(inProperties(`alliance: Team\n${deep}`)).toEqual([
    ["frontmatter-too-large", `${"[".repeat(81)}${"]".repeat(100)}`],
  ]);
});
