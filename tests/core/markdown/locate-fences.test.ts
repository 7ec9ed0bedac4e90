/** Where fences stand, told by examples: offsets, prefixes, and the cases in which readers of Markdown differ. */
import { expect, test } from "vitest";
import { fenceLanguage, locateFences, MAX_DEPTH } from "../../../src/core/markdown/locate-fences";

/** The bodies of a text's fences. */
function bodies(text: string): string[] {
  return locateFences(text).map((fence) => fence.lines.map((line) => text.slice(line.content, line.to)).join("\n"));
}

test("offsets lead to the fence's lines, its markers and its content", () => {
  const text = "Before\n\n  ```alliance fold\n  - What?\n\n  ```  \nAfter";
  const [fence] = locateFences(text);
  expect(fence).toEqual({
    from: 8,
    to: 45,
    open: { from: 10, to: 26 },
    info: "alliance fold",
    marker: "`",
    length: 3,
    closed: true,
    lines: [
      { from: 27, content: 29, to: 36, next: 37 },
      { from: 37, content: 37, to: 37, next: 38 },
    ],
    prefix: "  ",
    unsafe: false,
  });
  expect(text.slice(38, 45)).toBe("  ```  ");
});

test.each([
  ["\n", 1],
  ["\r\n", 2],
  ["\r", 1],
])("lines may end with %j", (newline, length) => {
  const text = ["```alliance", "- What?", "```", ""].join(newline);
  const [line] = locateFences(text)[0]?.lines ?? [];
  expect(line).toEqual({ from: 11 + length, content: 11 + length, to: 18 + length, next: 18 + 2 * length });
});

test("the info's first word is the language", () => {
  expect(locateFences("~~~ \t alliance-changes\tnow `x` \n~~~").map(fenceLanguage)).toEqual(["alliance-changes"]);
  expect(locateFences("```\n```").map(fenceLanguage)).toEqual([""]);
});

test("a fence in a callout in a list has both prefixes", () => {
  const text = "1. > [!note]\n   > ```alliance\n   > - What?\n   > ```\n";
  expect(locateFences(text)[0]).toMatchObject({ prefix: "   > ", closed: true, unsafe: false });
  expect(bodies(text)).toEqual(["- What?"]);
});

test("a fence that begins on the line of its list marker is prefixed by spaces", () => {
  const text = "- ```alliance\n  - What?\n  ```";
  expect(locateFences(text)[0]).toMatchObject({ prefix: "  ", open: { from: 2, to: 13 } });
  expect(bodies(text)).toEqual(["- What?"]);
});

test("the end of a quote ends its fence, which is then unclosed", () => {
  const text = "> ```alliance\n> - What?\n- Why?\n```\n";
  expect(locateFences(text).map(({ closed, to }) => ({ closed, to }))).toEqual([
    { closed: false, to: 23 },
    { closed: false, to: 34 },
  ]);
  expect(bodies(text)).toEqual(["- What?", ""]);
});

test("the end of the note ends a fence, which is then unclosed", () => {
  expect(locateFences("````alliance\n- What?\n```")[0]).toMatchObject({ closed: false, to: 24, length: 4 });
});

test("a tab that reaches half into a prefix makes the fence unsafe", () => {
  expect(locateFences("- ```alliance\n\t- What?\n  ```")[0]?.unsafe).toBe(true);
  expect(locateFences("-\t```alliance\n\t- What?\n\t```")[0]).toMatchObject({ unsafe: false, prefix: "    " });
});

test.each([
  ["in frontmatter", "---\na: |\n  ```alliance\n---\n"],
  ["in frontmatter behind a byte order mark", "\ufeff---\r\na: |\r\n  ```alliance\r\n---\r\n"],
  ["in indented code", "    ```alliance\n"],
  ["in an HTML block", "<div>\n```alliance\n```\n</div>\n"],
  ["in an HTML comment across blank lines", "<!--\n\n```alliance\n\n-->\n"],
  ["with a backtick in the info of a backtick fence", "``` a`b\n"],
  ["of two markers", "``alliance\n``\n"],
  ["in the code of another fence", "~~~\n```alliance\n```\n~~~\n"],
])("there is no alliance fence %s", (_, text) => {
  expect(locateFences(text).filter((fence) => fenceLanguage(fence) === "alliance")).toEqual([]);
});

test("--- that is not the first line begins no frontmatter", () => {
  expect(locateFences("\n---\n```alliance\n```\n---\n")).toHaveLength(1);
});

test("frontmatter that is never closed is none", () => {
  expect(locateFences("---\nalliance: x\n\n```alliance\n```\n")).toHaveLength(1);
});

test("a byte order mark is no part of the first fence", () => {
  expect(locateFences("\ufeff```alliance\n```")[0]).toMatchObject({ from: 1, open: { from: 1, to: 12 } });
});

test.each([
  ["a list number has nine digits at most", "123456789. ```a\n\n1234567890. ```b\n", ["a"]],
  ["an empty item ends at a blank line, and does not hold what follows", "-\n\n  ```a\nx\n```\n", ["a: x"]],
  ["an item that has begun goes on after a blank line", "- x\n\n  ```a\ny\n", ["a"]],
  ["after a heading with an underline, a list may begin with any number", "a\n===\n2. ```a\n", ["a"]],
  ["within a paragraph, a list begins with 1 only", "a\n2. ```a\n", []],
  ["a quote's lazy paragraph is over where a list begins", "> a\n- <b>\n  ```a\n", []],
  ["a tag alone on its line goes on with a lazy paragraph", "> a\n<b>\n```a\n", ["a"]],
  ["a tab's columns are counted from where it stands", ">   ```a\n>\tx\n> ```\n", ["a: x"]],
])("%s", (_, text, expected) => {
  const found = locateFences(text).map(({ info, lines, unsafe }) => {
    const body = lines.map((line) => text.slice(line.content, line.to)).join("|");
    return (body === "" ? info : `${info}: ${body}`) + (unsafe ? " unsafe" : "");
  });
  expect(found).toEqual(expected);
});

// Read so by commonmark.js 0.31.2; markdown-it 15 reads them otherwise.
test.each([
  ["a > behind four columns belongs to no quote", "> ~~~\n    > \n\n", [""]],
  ["a tab behind a > is counted from the line's start, so this is indented code", ">> -\t ````\n\n", []],
  ["two spaces of a tab behind two quotes leave three columns", "> >>  \t````\n\n", [""]],
  ["a lazy line keeps a wide list item open", "-    text\n    - - -\n        ```alliance\n\n", [""]],
])("%s", (_, text, expected) => {
  expect(bodies(text)).toEqual(expected);
});

test("containers nested too deeply are text, and many blank lines under them cost little", () => {
  expect(locateFences(`${"> ".repeat(MAX_DEPTH)}\`\`\`\n`)).toHaveLength(1);
  expect(locateFences(`${"> ".repeat(MAX_DEPTH + 1)}\`\`\`\n`)).toHaveLength(0);
  expect(locateFences(`${"- ".repeat(20_000)}x\n${"\n".repeat(20_000)}`)).toEqual([]);
});
