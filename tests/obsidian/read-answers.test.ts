/** Answers as they are read, in the form: with the room between their paragraphs that the theme gives, in both views. */
import { expect, test } from "vitest";
import { playgrounds } from "../browser/playgrounds";

const startApp = playgrounds();

const US = `---
alliance: Two
allies: [Maya, Sam]
---

\`\`\`alliance
- question: What do you hope for?
  answer: |
    To laugh.

    To be still.
\`\`\`

After.
`;

test.each(["live", "preview"] as const)("paragraphs stand as far apart as paragraphs do, in %s", async (mode) => {
  const app = await startApp({ notes: { "Us.md": US } });
  await app.open("Us.md", { mode });
  const answer = app.page.locator(".da-form:visible").getByText("To laugh.");
  await answer.waitFor();
  const { between, after, line } = await answer.evaluate((first) => {
    const { bottom } = first.getBoundingClientRect();
    const second = first.nextElementSibling?.getBoundingClientRect();
    const whole = first.parentElement?.getBoundingClientRect();
    return {
      between: (second?.top ?? NaN) - bottom,
      after: (whole?.bottom ?? NaN) - (second?.bottom ?? NaN),
      line: first.getBoundingClientRect().height,
    };
  });
  expect(between).toBeGreaterThan(0);
  expect(between).toBeLessThan(line);
  expect(after).toBeCloseTo(0);
});
