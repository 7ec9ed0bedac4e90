/** Three questions with which most can happen: one that each answers, one that is a plain line, and one that both have answered. */

/** What each hopes for, with Maya's answer; how to be, without one; how often, with one. */
export const THREE_QUESTIONS = `
- question: What do you hope for?
  answers:
    Maya: |
      To laugh.
  answered-by: each

- How do we want to be?

- question: How often?
  answer: every week
  type: line
`;

/** The note with Sam's hope in it, beside Maya's. */
export function withHope(text: string, hope: string): string {
  return text.replace("      To laugh.\n", `      To laugh.\n    Sam: |\n      ${hope}\n`);
}
