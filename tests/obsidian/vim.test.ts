/** With Vim key bindings, the keys typed in a form's field are the field's. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { startPlayground } from "../browser/playground";
import { expectNote, place } from "./app-page";

const US = `---
alliance: Team
---

A line to delete.

\`\`\`alliance
- question: How do we want to be?
\`\`\`
`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test("Vim's commands act on the note, and in a field they are words", async () => {
  const app = await startPlayground({ browser, notes: { "Us.md": US }, query: { today: "2026-11-22", vim: "true" } });
  const { page } = app;
  await app.open("Us.md", { mode: "live" });
  await place(page, "textbox", "How do we want to be?").click();
  await page.keyboard.type("dd :wq i ggdG x");
  await page.keyboard.press("Enter");
  await page.keyboard.type("jjkk u");
  const answered = US.replace(
    "How do we want to be?\n",
    "How do we want to be?\n  answer: |\n    dd :wq i ggdG x\n    jjkk u\n",
  );
  const becomes = (expected: string): Promise<void> => expectNote(app, "Us.md", expected);
  await becomes(answered);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  expect(await app.read("Us.md")).toBe(answered);
  await page.getByText("A line to delete.").click();
  await page.keyboard.type("dd");
  const deleted = answered.replace("A line to delete.\n", "");
  await becomes(deleted);
  expect(app.errors).toEqual([]);
  await app.close();
});
