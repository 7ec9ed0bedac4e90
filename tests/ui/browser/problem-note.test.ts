/** A problem in the form says where it stands in the note, shows the words, and can be mended there. */
import { expect, it } from "vitest";
import { noteText, stageTests } from "./stage-test";

const { openNote } = stageTests();

const NOTE = `---
alliance: Team
allies: [Maya, Sam]
---

\`\`\`alliance
- question: How?

- One more: what?

- question: How often?
  type: line
  type: date
  answer: soon
\`\`\`
`;

it("line, column and the line with the words in question are told", async () => {
  const page = await openNote(NOTE);
  const problem = page.locator(".da-broken .da-problem");
  await problem.getByText("Line 9, column 3").waitFor();
  expect(await problem.locator("code").textContent()).toBe("- One more: what?");
  expect(await problem.locator("code mark").textContent()).toBe("One more: what?");
});

it("each problem has its own line, while the neighbours can be answered", async () => {
  const page = await openNote(NOTE);
  expect(await page.getByText(/^Line \d+, column \d+$/).allTextContents()).toEqual([
    "Line 9, column 3",
    "Line 13, column 3",
  ]);
  await page.getByRole("textbox", { name: "How?" }).fill("Well.");
  await page.getByRole("button", { name: "Put the question in quotes" }).click();
  await page.getByText("One more: what?", { exact: true }).waitFor();
  expect(await noteText(page)).toContain('- "One more: what?"');
});

it("what keeps a whole block from being written to has its line too", async () => {
  const page = await openNote(NOTE.replace("- question: How?", "<<<<<<< mine\n- question: How?"));
  await page.getByText("Line 7, column 1").waitFor();
});

it("a line that is very long is cut, and nothing is wider than the page", async () => {
  const page = await openNote(NOTE.replace("One more: what?", `One ${"x".repeat(2000)}: what?`), {}, { width: 340 });
  await page.locator(".da-place").first().waitFor();
  const spare = await page.evaluate(() => window.innerWidth - document.documentElement.scrollWidth);
  expect(spare).toBeGreaterThanOrEqual(0);
  expect((await page.locator(".da-place code").first().textContent())?.length).toBeLessThan(220);
});
