/** What counts as another piece of YAML, apart from what may differ. */
import { describe, expect, test } from "vitest";
import { isMap } from "../../../src/core/yaml/nodes";
import { sameBut, sameComments, sameText, type But } from "../../../src/core/yaml/same-but";
import { pairsOf, parseTree } from "../../../src/core/yaml/tree";

function pairsIn(source: string) {
  const { root } = parseTree(source);
  return { source, pairs: isMap(root) ? pairsOf(root) : [] };
}

const answer: But = ({ name }) => name === "answer";
const sams: But = ({ name }) => name === "answers" && ((inner) => inner.name === "Sam");

describe("but for one pair", () => {
  const before = "question: 'Why?'\nanswer: old\nhint: |\n  So.\n";

  test.each([
    ["another value", "question: 'Why?'\nanswer: [new]\nhint: |\n  So.\n"],
    ["no such pair", "question: 'Why?'\nhint: |\n  So.\n"],
    ["blanks around the others", "question: 'Why?'  # c\n\nhint: |\n  So.\n"],
  ])("%s is the same", (_, after) => {
    expect(sameBut(pairsIn(before), pairsIn(after), answer)).toBe(true);
  });

  test.each([
    ["other quotes", 'question: "Why?"\nanswer: old\nhint: |\n  So.\n'],
    ["another indentation", "question: 'Why?'\nanswer: old\nhint: |\n    So.\n"],
    ["a quoted key", "question: 'Why?'\nanswer: old\n'hint': |\n  So.\n"],
    ["a tag", "question: !!str 'Why?'\nanswer: old\nhint: |\n  So.\n"],
    ["another order", "hint: |\n  So.\nquestion: 'Why?'\nanswer: old\n"],
    ["one pair more", "question: 'Why?'\nanswer: old\nhint: |\n  So.\nmore: 1\n"],
    ["one pair less", "question: 'Why?'\nanswer: old\n"],
  ])("%s is another", (_, after) => {
    expect(sameBut(pairsIn(before), pairsIn(after), answer)).toBe(false);
  });
});

describe("but for a pair of the map within", () => {
  const before = "question: Why?\nanswers:\n  Maya: hope\n  Sam: old\n";

  test("another value there is the same", () => {
    expect(sameBut(pairsIn(before), pairsIn("question: Why?\nanswers: {Maya: hope, Sam: new}\n"), sams)).toBe(true);
  });

  test.each([
    ["another value beside it", "question: Why?\nanswers:\n  Maya: love\n  Sam: old\n"],
    ["the one beside it a level up", "question: Why?\nMaya: hope\nanswers:\n  Sam: old\n"],
    ["a text in the map's place", "question: Why?\nanswers: hope\n"],
  ])("%s is another", (_, after) => {
    expect(sameBut(pairsIn(before), pairsIn(after), sams)).toBe(false);
  });

  test.each(["", "answers:\n", "answers: ~\n", "answers: {}\n", "answers:\n  Sam: old\n"])(
    "a map with nothing else in it is no map: %j",
    (answers) => {
      expect(sameBut(pairsIn("question: Why?\n"), pairsIn(`question: Why?\n${answers}`), sams)).toBe(true);
    },
  );
});

describe("a text", () => {
  const textIn = (source: string) => pairsIn(source).pairs[0]?.value;

  test("that is indented otherwise is the same", () => {
    expect(sameText(textIn("a: |\n  x\n  y\n"), textIn("a: |\n      x\n      y\n"))).toBe(true);
  });

  test.each(["a: 'x'", "a: y", "a: !!str x", "a: &a x", "a: [x]", "a:"])("is not the same as in %s", (other) => {
    expect(sameText(textIn("a: x"), textIn(other))).toBe(false);
  });
});

describe("comments", () => {
  test("are the same wherever they stand, in their order", () => {
    expect(sameComments("a: b # one\n# two\n", "# one\na:\n  - c # two\n")).toBe(true);
    expect(sameComments("a: b # one\n# two\n", "# two\na: b # one\n")).toBe(false);
    expect(sameComments("a: b # one\n", "a: b\n")).toBe(false);
  });

  test("are none within values", () => {
    expect(sameComments("a: 'b # c'\nd: |\n  # e\nf: g#h\ni: j\n  #k\n", "i: j #k\n")).toBe(true);
  });
});
