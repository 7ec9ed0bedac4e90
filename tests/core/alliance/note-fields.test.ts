/** From a note's text to its fields: the format's own example, and what may go wrong around it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { allyOfKey, answerKey, parseAlly, sharedNames } from "../../../src/core/note/allies";
import { countAnswers, progressOf, questionsOf } from "../../../src/core/alliance/progress";
import { parseNote } from "../../../src/core/note/parse-note";

const NOTE = `---
alliance: Coach and client
allies:
  - "[[People/Maya Ortiz]]"
  - Sam Lee
---
\`\`\`alliance
- question: What are your best hopes for this new relationship?
  answers:
    Sam Lee: |
      To be useful.
    "[[Maya Ortiz]]": |
      To leave every session with one clear step.
    Zoe: I was here once.
  answered-by: each

- question: How often shall we meet?
  answer: every second week
  type: choice
  options: [every week, every second week, every month]

- question: "broken
- What else should we know?
\`\`\`

## Review history

### 2026-12-20 repair

\`\`\`alliance
- question: What else should we know?
  answer: Nothing.
\`\`\`
`;

test("each question of a note has its fields, allies in the order of the frontmatter", () => {
  const asked = questionsOf(parseNote(NOTE));
  const said = asked.map(({ question, fields }) => [
    question.text,
    ...fields.map(
      ({ ally, value, former }) =>
        `${ally ?? "all"}: ${typeof value === "string" ? value : "–"}${former ? " (former)" : ""}`,
    ),
  ]);
  expect(said).toEqual([
    [
      "What are your best hopes for this new relationship?",
      "Maya Ortiz: To leave every session with one clear step.",
      "Sam Lee: To be useful.",
      "Zoe: I was here once. (former)",
    ],
    ["How often shall we meet?", "all: every second week"],
    ["What else should we know?", "all: –"],
  ]);
  expect(asked[0]?.fields.map(({ address }) => address.ally)).toEqual(["[[Maya Ortiz]]", "Sam Lee", "Zoe"]);
});

test("the review entry's question is another than the main part's", () => {
  const note = parseNote(NOTE);
  expect(progressOf(note).all).toEqual({ answered: 3, asked: 4 });
  expect(progressOf(note, "2026-12-20 repair").all).toEqual({ answered: 1, asked: 1 });
  expect(questionsOf(note, "2026-12-20 repair")[0]?.fields[0]?.address.section).toBe("2026-12-20 repair");
});

test("the progress of some questions is counted by the same rules", () => {
  const note = parseNote(NOTE);
  expect(countAnswers([], questionsOf(note).slice(0, 1)).all).toEqual({ answered: 2, asked: 2 });
});

test("the key that an answer is written under leads back to its ally, whatever the names", () => {
  const entry = fc.oneof(
    fc.string(),
    fc.string().map((name) => `[[${name}]]`),
    fc.constantFrom("Maya", "[[A/Maya]]", "[[B/Maya|M]]", "M"),
  );
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
      const allies = entries.map(parseAlly);
      for (const ally of allies.filter(({ name }) => !sharedNames(allies).has(name))) {
        expect(allyOfKey(answerKey(ally), allies)).toBe(ally);
      }
    }),
  );
});
