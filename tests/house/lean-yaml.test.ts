/** What the builds leave out of the library `yaml`: people can write what that is for, and it is never reached. */
import { describe, expect, test } from "vitest";
import { propertyProblems } from "../../src/core/authoring/note-problems";
import { editFrontmatter } from "../../src/core/frontmatter/edit-frontmatter";
import { readFrontmatter } from "../../src/core/frontmatter/read-frontmatter";
import { parseNote } from "../../src/core/note/parse-note";
import { setAnswer } from "../../src/core/note/set-answer";
import { parseTree } from "../../src/core/yaml/tree";

/** Values of a property or of a key of a question. */
const VALUES = [
  "!!timestamp 2026-12-20",
  "!!binary aGVsbG8=",
  "!!binary is not base64!",
  "!!set {a, b}",
  "!!set {a: 1}",
  "!!set [a]",
  "!!omap [a: 1, b: 2]",
  "!!omap [a: 1, a: 2]",
  "!!pairs [a: 1, a: 2]",
  "!!pairs [[1, 2], 3]",
  "!!merge <<",
  "!!int yes",
  "!!float 0x1F",
  "!!bool on",
  "!!null nothing",
  "!!str {a: b}",
  "!<tag:yaml.org,2002:set> {a}",
  "!own thing",
  "! x",
  "0o17",
  "0x1F",
  "1_000",
  "190:20:30",
  "-.inf",
  "{? [a, b] : c, ? {d: e} : f}",
  "{? &x [a, *x] : *x}",
  "{<<: {a: 1}, b: 2}",
  "&all [*all]",
  "&a {a: *a}",
  "*nothing",
];

/** What may stand before the rest. */
const DIRECTIVES = ["", "%YAML 1.1\n", "%YAML 1.2\n", "%YAML next\n", "%TAG ! tag:yaml.org,2002:\n", "%OWN x\n"];

describe("nothing that is left out is reached", () => {
  test.each(VALUES)("by %s", (value) => {
    for (const directive of DIRECTIVES) {
      const properties = `alliance: Us\nallies: [Maya, Sam]\nnext-review: ${value}\n<<: *nothing\n? [x]\n: y\n`;
      const questions = `- question: What?\n  hint: ${value}\n  answer: old\n- question: Who?\n  answer: ${value}\n`;
      const note = `---\n${directive}${properties}---\n\n\`\`\`alliance\n${directive}${questions}\`\`\`\n`;
      readFrontmatter(note);
      propertyProblems(note);
      parseTree(`${directive}${value}`);
      editFrontmatter(note, new Map([["next-review", "2026-12-20"]]));
      parseNote(note);
      for (const question of ["What?", "Who?"]) setAnswer(note, { section: "", question }, "new");
    }
  });
});

test("what is left out throws where it is reached, and is known to have been reached", () => {
  const { document } = parseTree("a: 1");
  expect(() => String(document)).toThrow("left out");
  expect(() => String(document.contents)).toThrow("left out");
  expect(globalThis.leftOutReached.splice(0)).toHaveLength(2);
});

test("no tag and no directive makes another thing of a property than its text", () => {
  const read = (yaml: string): unknown => readFrontmatter(`---\n${yaml}\n---\n`).record["next-review"];
  expect(read("next-review: !!timestamp 2026-12-20")).toBe("2026-12-20");
  expect(read("%YAML 1.1\nnext-review: 2026-12-20")).toBe("2026-12-20");
  expect(read("next-review: !!binary aGVsbG8=")).toBe("aGVsbG8=");
});
