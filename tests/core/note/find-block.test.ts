/** Which block of a note a rendered code block is. */
import { describe, expect, test } from "vitest";
import { parseNote } from "../../../src/core/note/parse-note";
import { findAgain, findBlock, identityOf, type Sought } from "../../../src/core/note/find-block";

const fence = (body: string): string => `\`\`\`alliance\n${body}\n\`\`\`\n`;
const sought = (body: string, more: Partial<Sought> = {}): Sought => ({ body, nth: 0, of: 1, ...more });

describe("a rendered block", () => {
  test("is found by its body alone, though it stands in a callout", () => {
    const note = parseNote("> [!note] Ours\n> ```alliance\n> - Hopes?\n> ```\n");
    expect(findBlock(note, sought("- Hopes?\n"))).toMatchObject({ kind: "one", block: { body: "- Hopes?\n" } });
  });

  test("that no block of the note says is not found", () => {
    expect(findBlock(parseNote(fence("- Hopes?")), sought("- Fears?"))).toEqual({ kind: "none" });
  });

  test("that stands twice is told apart by the lines of its section", () => {
    const note = parseNote(`${fence("- Hopes?")}\n${fence("- Hopes?")}`);
    const found = findBlock(note, sought("- Hopes?", { lines: { from: 4, to: 6 } }));
    expect(found).toMatchObject({ kind: "one", block: { fence: { from: note.blocks[1]?.fence.from } } });
  });

  test("that stands twice is told apart by the order where all of them were rendered together", () => {
    const note = parseNote(`${fence("- Hopes?")}\n${fence("- Hopes?")}`);
    const found = findBlock(note, sought("- Hopes?", { nth: 1, of: 2 }));
    expect(found).toMatchObject({ kind: "one", block: { fence: { from: note.blocks[1]?.fence.from } } });
  });

  test("that stands twice and can't be told apart is shown with the reason, and not for writing", () => {
    const note = parseNote(`${fence("- Hopes?")}\n${fence("- Hopes?")}`);
    expect(findBlock(note, sought("- Hopes?"))).toMatchObject({ kind: "several", problem: { code: "which-block" } });
  });
});

describe("a block that was found once", () => {
  test("is known again by one of its questions after an answer was written", () => {
    const block = parseNote(fence("- Hopes?")).blocks[0];
    const now = parseNote(`New words above.\n\n${fence("- question: Hopes?\n  answer: To laugh.")}`);
    expect(block && findAgain(now, identityOf(block))).toBe(now.blocks[0]);
  });

  test("is not taken for a block of another section with the same question", () => {
    const block = parseNote(fence("- Hopes?")).blocks[0];
    const now = parseNote(`## Review history\n\n### 2026-12-20\n\n${fence("- Hopes?")}`);
    expect(block && findAgain(now, identityOf(block))).toBeUndefined();
  });
});
