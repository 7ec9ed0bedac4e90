/** Frontmatter is found where Obsidian finds it, and read as plain values. */
import { expect, test } from "vitest";
import { readFrontmatter } from "../../../src/core/frontmatter/read-frontmatter";

function values(text: string) {
  return { ...readFrontmatter(text).record };
}

test("dates stay texts, numbers and lists are what they are", () => {
  const text = "---\nalliance: Coach\nnext-review: 2027-03-20\nallies:\n  - Sam\nalliance-format: 1\n---\nBody";
  const { range, problems } = readFrontmatter(text);
  expect(values(text)).toEqual({
    alliance: "Coach",
    "next-review": "2027-03-20",
    allies: ["Sam"],
    "alliance-format": 1,
  });
  expect(problems).toEqual([]);
  expect(range && text.slice(range.to)).toBe("Body");
  expect(range && text.slice(range.yaml.from, range.yaml.to)).toMatch(/^alliance: [^]*: 1\n$/);
});

test.each([
  ["with a byte order mark before it", "\ufeff---\na: 1\n---\n"],
  ["with \\r\\n", "---\r\na: 1\r\n---\r\n"],
  ["with lone \\r", "---\ra: 1\r---\r"],
  ["with blanks behind its marks", "--- \na: 1\n---\t\n"],
  ["that ends the note", "---\na: 1\n---"],
])("frontmatter %s is read", (_, text) => {
  expect(values(text)).toEqual({ a: 1 });
});

test.each([
  ["that begins in the second line", "\n---\na: 1\n---\n"],
  ["in the body", "Text\n\n---\na: 1\n---\n"],
  ["that is never closed", "---\na: 1\n"],
  ["that is closed by dots only", "---\na: 1\n...\n"],
  ["that opens with four dashes", "----\na: 1\n----\n"],
])("there is no frontmatter %s", (_, text) => {
  expect(readFrontmatter(text)).toEqual({ record: {}, problems: [] });
});

test("empty frontmatter is frontmatter with no values", () => {
  const { range, record, problems } = readFrontmatter("---\n---\nBody");
  expect(range).toEqual({ from: 0, yaml: { from: 4, to: 4 }, to: 8 });
  expect({ ...record }).toEqual({});
  expect(problems).toEqual([]);
});

test("names of JavaScript's own are ordinary names", () => {
  const { record } = readFrontmatter("---\n__proto__: a\nconstructor: b\n---\n");
  expect(Object.keys(record)).toEqual(["__proto__", "constructor"]);
  expect("toString" in record).toBe(false);
});

test("of a doubled property the first counts, and it is named", () => {
  const text = "---\nallies: Maya\nallies: Sam\n---\n";
  expect(values(text)).toEqual({ allies: "Maya" });
  expect(readFrontmatter(text).problems).toMatchObject([{ code: "doubled-property", from: 17, to: 23 }]);
});

test("a slip is named at its place, and the rest is read", () => {
  const { record, problems } = readFrontmatter('---\nalliance: Coach\nname: "open\n---\n');
  expect(record.alliance).toBe("Coach");
  expect(problems[0]?.code).toBe("unreadable-frontmatter");
  expect(problems[0]?.from).toBeGreaterThan(19);
});

test.each([
  ["a list", "---\n- a\n---\n", "unreadable-frontmatter"],
  ["a sentence", "---\nhello there\n---\n", "unreadable-frontmatter"],
  ["a megabyte", `---\na: ${"x".repeat(1_000_000)}\n---\n`, "frontmatter-too-large"],
  ["thousands of brackets", `---\na: ${"[".repeat(5_000)}\n---\n`, "frontmatter-too-large"],
])("frontmatter that is %s is named and not read", (_, text, code) => {
  const { record, problems } = readFrontmatter(text);
  expect(Object.keys(record)).toEqual([]);
  expect(problems.map((problem) => problem.code)).toContain(code);
});

test("aliases that would multiply are left out", () => {
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x,x]",
    "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]",
    "c: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]",
  ];
  expect(values(`---\n${bomb.join("\n")}\nalliance: x\n---\n`)).toMatchObject({ alliance: "x", c: undefined });
});
