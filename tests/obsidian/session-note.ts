/** The note of most sessions in the tests, and the headings that a session of it has. */

/** A small alliance, a draft. */
export const NOTE = "Alliances/Us.md";
export const US = `---
alliance: Two
alliance-status: draft
allies:
  - Maya
  - Sam
review-every: 1 month
---

# Us

## Space

\`\`\`alliance
- question: What do you need?
  answered-by: each

- How do we want to be?

- question: What do I keep to myself?
  private: true
  answer: The secret.
\`\`\`
`;

export const NEED = "What do you need?";
export const BE = "How do we want to be?";
export const SAY_BACK = "Say back what you heard";
export const ALOUD = "Read it aloud, all of it";
export const PLAN = "When shall we look at it again?";
