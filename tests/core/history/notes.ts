/** Notes for tests of the review history. */
import { readNote, type ReadNote } from "../../../src/core/note/parse-note";
import { readHistory } from "../../../src/core/history/read-history";
import type { ReviewHistory } from "../../../src/core/history/amendment";

/** An alliance of two with three questions; what is given stands behind them. */
export function alliance(after = ""): string {
  return `---
alliance: Coach and client # from the templates
allies:
  - "[[Maya Ortiz]]"
  - Sam Lee
alliance-status: active
alliance-started: 2026-11-22
review-every: 1 month, then 3 months
next-review: 2026-12-22
---

# Maya Ortiz and Sam Lee

\`\`\`alliance
- question: What are your best hopes?
  answers:
    Maya Ortiz: |
      To laugh.
    Sam Lee: |
      To be useful.
  answered-by: each

- question: How often shall we meet?
  answer: every second week
  type: choice
  options: [every week, every second week, every month]

- question: What do we promise each other?
  answer:
    - We say it to the person
    - "On Fridays: no calls"
  type: list

- What else should we know?
\`\`\`
${after}`;
}

export function historyOf(text: string): ReviewHistory {
  return readHistory(readNote(text));
}

export function read(text: string): ReadNote {
  return readNote(text);
}
