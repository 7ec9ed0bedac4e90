/** Frontmatter is found where Obsidian finds it, and read as plain values. */
import { expect, test } from "vitest";
import { readFrontmatter } from "../../../src/core/frontmatter/read-frontmatter";

function values(text: string) {
  return { ...readFrontmatter(text).record };
}

function frontmatter(yaml: string): string {
  return `---\n${yaml}\n---\n`;
}

function keysWithinKeys(levels: number): string {
  return `a: ${"{? [".repeat(levels)}x${"] : 1}".repeat(levels)}`;
}

function longKey(items: number): string {
  return `a: ${"{".repeat(17)}[${"x,".repeat(items)}]${": 1}".repeat(17)}`;
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
  ["800 bytes of lists as keys within keys", frontmatter(keysWithinKeys(80)), "frontmatter-too-large"],
  ["a question mark behind another", frontmatter(`a:\n  ${"? ".repeat(300)}x`), "frontmatter-too-large"],
  ["a long list as key within keys", frontmatter(longKey(20_000)), "frontmatter-too-large"],
  ["a long list as key, without colons", frontmatter(longKey(20_000).replaceAll(": 1", "")), "frontmatter-too-large"],
  ["a long list as key by its colon", frontmatter(`a:\n  [${"x,".repeat(3000)}]: 1`), "frontmatter-too-large"],
  ["a long list as key by its question mark", frontmatter(`a:\n  ? [${"x,".repeat(3000)}]\n`), "frontmatter-too-large"],
  ["a hundred aliases and one", frontmatter(`a: &a x\nb: [${"*a, ".repeat(101)}]`), "frontmatter-too-large"],
])("frontmatter that is %s is named and not read", (_, text, code) => {
  const { record, problems } = readFrontmatter(text);
  expect(Object.keys(record)).toEqual([]);
  expect(problems.map((problem) => problem.code)).toContain(code);
});

test("frontmatter is too deep where it is", () => {
  const text = "---\r\nname: Maya\r\na: " + "[".repeat(30) + "]".repeat(30) + "\r\n---\r\n";
  const [problem] = readFrontmatter(text).problems;
  expect(problem?.message).toBe(
    "The properties at the top of this note are nested more than 20 levels deep, so they are not read. Please write them more simply.",
  );
  expect(text.slice(0, problem?.from)).toMatch(/\na: \[+$/);
});

test("long lists are read, and lists and maps as keys where they are short", () => {
  const items = Array.from({ length: 3_000 }, (_, at) => `item ${at}`);
  expect(values(frontmatter(`a: [${items.join(", ")}]`))).toEqual({ a: items });
  expect(values(frontmatter("name: {{title}}"))).toEqual({ name: new Map([[new Map([["title", null]]), null]]) });
  expect(values(frontmatter(keysWithinKeys(5))).a).toBeDefined();
});

test("aliases that would multiply are left out", () => {
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x,x]",
    "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]",
    "c: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]",
  ];
  expect(values(`---\n${bomb.join("\n")}\nalliance: x\n---\n`)).toMatchObject({ alliance: "x", c: undefined });
});
