import { describe, expect, it } from "vitest";
import { parseNote } from "../../../src/core/note/parse-note";
import { answerAt } from "../../../src/core/note/find-answer";

const { blocks } = parseNote(`---
alliance: Us
allies: [Maya, Sam]
---

\`\`\`alliance
- question: How often?
  answer: every week
- question: What do you hope for?
  id: hope
  answers:
    Maya: To laugh.
\`\`\`

## Review history

### 2026-12-20

\`\`\`alliance
- question: How often?
  answer: every month
\`\`\`
`);

describe("answerAt", () => {
  it("finds the shared answer in its section", () => {
    expect(answerAt(blocks, { section: "", question: "How often?" })).toBe("every week");
    expect(answerAt(blocks, { section: "2026-12-20", question: " How often? " })).toBe("every month");
  });

  it("finds an ally's by the question's id", () => {
    expect(answerAt(blocks, { section: "", question: "hope", ally: "Maya" })).toBe("To laugh.");
    expect(answerAt(blocks, { section: "", question: "hope", ally: "Sam" })).toBeUndefined();
  });

  it("has none where the question is gone", () => {
    expect(answerAt(blocks, { section: "", question: "Why?" })).toBeUndefined();
  });
});
