import { describe, expect, it } from "vitest";
import { applyEdits, type TextEdit } from "../../../src/core/text/text-edit";
import { mendUndo } from "../../../src/core/note/after-undo";

const note = (question: string): string =>
  `---\nalliance: Us\nallies: [Maya, Sam]\n---\n\n\`\`\`alliance\n- Before?\n\n${question}\n- After?\n\`\`\`\n`;

const BOTH = note(`- question: Where?
  answers:
    Maya: |
      By the sea
    Sam: |
      In the *hills*

      Always.
  answered-by: each
`);
const SAM = BOTH.replace("    Maya: |\n      By the sea\n", "");

/** The text after an undo that takes these words away, and what is mended then. */
function undo(text: string, ...taken: readonly string[]): string {
  const undone = taken.map((words): TextEdit => {
    const from = text.indexOf(words);
    if (from === -1) throw new Error(`There is no “${words}”.`);
    return { from, to: from + words.length, insert: "" };
  });
  return applyEdits(applyEdits(text, undone), mendUndo(text, undone));
}

describe("an undo that takes back an answer and the key above another one", () => {
  it("leaves the other one where it can be read", () => {
    expect(undo(BOTH, "  answers:\n    Maya: |\n      By the sea\n")).toBe(SAM);
  });

  it("leaves a yes, too, and what else it takes back is taken back", () => {
    const both = note(
      "- question: Yes?\n  answers:\n    Maya: 2026-11-22\n    Sam: 2026-11-23 # words v1:910b1325\n  type: consent\n",
    );
    const expected = both.replace("    Maya: 2026-11-22\n", "").replace("After?", "?");
    expect(undo(both, "  answers:\n    Maya: 2026-11-22\n", "After")).toBe(expected);
  });

  it("is done again under the key that is there", () => {
    const insert = "  answers:\n    Maya: |\n      By the sea\n";
    const from = SAM.indexOf("  answers:");
    const again = [{ from, to: from, insert }];
    expect(applyEdits(applyEdits(SAM, again), mendUndo(SAM, again))).toBe(BOTH);
  });
});

describe("an undo that takes back an answer into which words came since", () => {
  it("leaves it whole, and not in the question’s line", () => {
    const line = note("- question: What shall we call it?\n  answer: Us and them\n  type: line\n");
    expect(undo(line, "\n  answer: Us")).toBe(line);
    expect(undo(line, "\n  answer: Us", " them")).toBe(line);
    const quoted = note("- question: What shall we call it?\n  answer: 'Us: it''s'\n  type: line\n");
    expect(undo(quoted, "\n  answer: 'Us")).toBe(quoted);
  });

  it("leaves a number that is another one now, a day, a choice", () => {
    const scale = note("- question: How close?\n  answer: 4\n  type: scale\n");
    expect(undo(scale, "\n  answer: ")).toBe(scale);
    const day = note("- question: When?\n  answer: 2026-11-25\n  type: date\n");
    expect(undo(day, "\n  answer: 2026-11-2")).toBe(day);
  });

  it("leaves an ally’s words the ally’s, and a list’s items items", () => {
    const maya = BOTH.replace("By the sea", "By the sea\n\n      In June.");
    expect(undo(maya, "    Maya: |\n      By the sea\n")).toBe(maya);
    const list = note("- question: What?\n  answer:\n    - one\n    - two\n    - three\n  type: list\n");
    expect(undo(list, "  answer:\n    - one\n")).toBe(list);
  });
});

describe("an undo of what somebody wrote by hand", () => {
  it("is left alone", () => {
    const sam = note("- question: Where?\n  answers:\n    Maya: hills\n  answered-by: each\n");
    const from = sam.indexOf("Maya:");
    const undone = [{ from, to: from + 5, insert: "Sam:" }];
    expect(mendUndo(sam, undone)).toEqual([]);
    const pasted = note("- question: Do you like tea?\n  answer: I like it\n");
    expect(undo(pasted, "\n  answer:")).toBe(pasted.replace("\n  answer:", ""));
  });
});

describe("an undo that is nobody’s trouble", () => {
  it.each(["    Maya: |\n      By the sea\n", " sea", "- Before?\n", "answers", "Where", "  answered-by: each\n"])(
    "stays as it is where it takes %j",
    (words) => {
      expect(undo(BOTH, words)).toBe(BOTH.replace(words, ""));
    },
  );
});
