/** Which questions a review asks: the usual ones, more of them, or one's own. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { goldenPath, runCommand, TODAY, untilHas } from "./app-page";
import { findings } from "./axe";
import { button, NEXT, READ, review, step, SUMMARY, TALK } from "./review-page";

const NOTE = "We three.md";

const OWN = `---
alliance-questionnaire: Our questions
---

# What we ask ourselves

\`\`\`alliance
- question: What made us laugh?
  type: line

- question: [what

- How loud were we?
\`\`\`
`;

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

async function toTalk(notes: Readonly<Record<string, string>> = {}): Promise<Page> {
  const three = readFileSync(goldenPath("review-view", "three-allies.md"), "utf8");
  app = await startApp({ notes: { [NOTE]: three, ...notes } });
  await app.open(NOTE, { mode: "preview" });
  await runCommand(app.page, "Start review");
  await review(app.page).waitFor();
  for (const title of [READ, TALK]) await step(app.page, title);
  return app.page;
}

async function finish(page: Page): Promise<string> {
  for (const title of [NEXT, SUMMARY]) await step(page, title);
  await button(page, "Finish review").click();
  return untilHas(app, NOTE, "### 2026-11-22");
}

test("one's own are asked in the place of the usual ones; a fault in one is told, and the others are asked", async () => {
  const page = await toTalk({
    "Templates/Our questions.md": OWN,
    "Templates/Other.md": "---\nalliance-template: T\n---\n",
  });
  await button(page, "Our questions").click();
  await review(page).getByText("In “Templates/Our questions.md”:").waitFor();
  await review(page)
    .getByText(/^Line 1\d: /u)
    .waitFor();
  expect(await findings(page, ".da-review")).toEqual([]);
  await review(page).getByRole("textbox", { name: "What made us laugh?" }).fill("The hat.");
  await button(page, "Leave it here").click();
  await app.write("Templates/Our questions.md", "Gone.\n");
  await runCommand(page, "Start review");
  expect(await review(page).getByRole("textbox", { name: "What made us laugh?" }).inputValue()).toBe("The hat.");
  const text = await finish(page);
  expect(text).toContain("- question: What made us laugh?\n  answer: The hat.\n  type: line\n");
  expect(text).not.toContain("How loud were we?");
});

test("going back to the usual ones keeps what was said", async () => {
  const page = await toTalk({ "Templates/Our questions.md": OWN });
  await button(page, "Our questions").click();
  await review(page).getByRole("textbox", { name: "How loud were we?" }).fill("Very.");
  await button(page, "The usual questions").click();
  await button(page, "Ask more, if there is time").waitFor();
  expect(await review(page).getByRole("textbox", { name: "How loud were we?" }).count()).toBe(0);
  expect(await finish(page)).toMatch(/- question: How loud were we\?\n {2}answer: \|\n +Very\.\n/u);
});

test("more of them are asked where there is time, and no choice is offered where there are none of one's own", async () => {
  const page = await toTalk();
  const before = await review(page).locator(".da-question").count();
  await button(page, "Ask more, if there is time").click();
  await expect.poll(() => review(page).locator(".da-question").count()).toBeGreaterThan(before);
  expect(await review(page).getByRole("group", { name: "Which questions?" }).count()).toBe(0);
});
