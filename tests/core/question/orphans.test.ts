import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/text/text-edit";
import { mendOrphans } from "../../../src/core/question/orphans";

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
const ORPHAN = SAM.replace("  answers:\n", "");

const mend = (before: string, after: string): string => applyEdits(after, mendOrphans(before, after));

describe("an undo that takes back an answer and the key above another one", () => {
  it("leaves the other one where it can be read", () => {
    expect(mend(BOTH, ORPHAN)).toBe(SAM);
  });

  it("leaves a yes, too, and what else changed stays changed", () => {
    const both = note(
      "- question: Yes?\n  answers:\n    Maya: 2026-11-22\n    Sam: 2026-11-23 # words v1:910b1325\n  type: consent\n",
    );
    const orphan = both.replace("  answers:\n    Maya: 2026-11-22\n", "").replace("After?", "Afterwards?");
    expect(mend(both, orphan)).toBe(both.replace("    Maya: 2026-11-22\n", "").replace("After?", "Afterwards?"));
  });

  it("is done again under the key that is there", () => {
    const again = SAM.replace("  answers:\n", "  answers:\n    Maya: |\n      By the sea\n  answers:\n");
    expect(mend(SAM, again)).toBe(BOTH);
    expect(mend(again, again)).toBe(again);
  });

  it("is the only one that is helped: text that can be read stays as it is, and so does what nobody can make out", () => {
    expect(mend(BOTH, SAM)).toBe(SAM);
    expect(mend(BOTH, BOTH.replace("- Before?\n", ""))).toBe(BOTH.replace("- Before?\n", ""));
    const half = ORPHAN.replace("In the *hills*", "In the");
    expect(mend(BOTH, half)).toBe(half);
    const broken = BOTH.replace("answers:", "answers");
    expect(mend(BOTH, broken)).toBe(broken);
  });
});
