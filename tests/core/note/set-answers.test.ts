import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finishReview } from "../../../src/core/review/finish-review";
import { setAnswer, setAnswers, type NewAnswer } from "../../../src/core/note/set-answer";
import { inOrder } from "../../../src/core/text/in-order";
import { applyEdits } from "../../../src/core/text/text-edit";

const NOTE = `---
alliance: Team
allies:
  - Maya Ortiz
  - Sam Lee
---

\`\`\`alliance
- What matters?
- question: Who does what?
  answers:
    Sam Lee: the dishes # for now
- question: How often?
  type: scale
\`\`\`

Between.

\`\`\`alliance
- question: What if?
  answer: *gone
- type: list
  question: Which?
  answer:
    - one
\`\`\`
`;

const QUESTIONS = ["What matters?", "Who does what?", "How often?", "What if?", "Which?", "Nobody asks"];

describe("several answers at once", () => {
  it("are what they are one by one, to the byte, and refused where one of them is", () => {
    const value = fc.constantFrom(undefined, "", "Words", "- a\n- b", "a: b # c", 4, ["one", "two"], "  \u2028 ");
    const answer = fc.record<NewAnswer>(
      {
        address: fc.record(
          {
            section: fc.constant(""),
            question: fc.constantFrom(...QUESTIONS),
            ally: fc.constantFrom("Maya Ortiz", "Sam Lee", " "),
          },
          { requiredKeys: ["section", "question"] },
        ),
        value,
        expected: fc.record({ value: fc.constantFrom(undefined, "the dishes") }),
      },
      { requiredKeys: ["address", "value"] },
    );
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 6 }), (answers) => {
        const once = setAnswers(NOTE, answers);
        const steps = answers.map(
          ({ address, value: said, ...options }) =>
            (now: string) =>
              setAnswer(now, address, said, options),
        );
        const oneByOne = inOrder(NOTE, steps);
        expect(once.ok).toBe(oneByOne.ok);
        if (once.ok && oneByOne.ok) expect(applyEdits(NOTE, once.edits)).toBe(applyEdits(NOTE, oneByOne.edits));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a review with many changes", () => {
  it("writes each answer and each change of it", () => {
    const questions = Array.from({ length: 200 }, (_, at) => `What matters in part ${String(at)}?`);
    const text = `---\nalliance: Team\n---\n\n\`\`\`alliance\n${questions.map((each) => `- ${each}\n`).join("")}\`\`\`\n`;
    const changes = questions.map((question) => ({ address: { section: "", question }, value: `Said of ${question}` }));
    const result = finishReview(text, { day: "2026-12-01", changes });
    if (!result.ok) throw new Error(result.problem.message);
    const after = applyEdits(text, result.edits);
    for (const question of questions) expect(after.split(`Said of ${question}`)).toHaveLength(3);
  });
});
