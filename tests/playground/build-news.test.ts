/** What the page does when the sources that it was built of have changed. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";

const START = "Start here.md";
const FAILED = {
  type: "failed",
  errors: ["src/core/fence.ts:7: Expected “;”", "styles/form.css:3: Unexpected “}”"],
} as const;
const ALLIANCE = `---
alliance: true
allies:
  - Bea Lindqvist
  - Sam Lee
---
\`\`\`alliance
- What do you hope for?
\`\`\`
`;

const startApp = playgrounds();
let app: RunningPlayground;

const built = (): void => {
  app.tellOfBuild({ type: "built" });
};
const fixture = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const withFixture = { vault: fixture("fixture-vault"), plugin: fixture("fixture-plugin") };

/** Does something, and waits until the page has been loaded anew. */
async function untilLoadedAnew(page: Page, act: () => unknown): Promise<void> {
  await page.evaluate(() => (document.body.dataset.was = "here"));
  await act();
  await page.waitForFunction(() => document.body.dataset.was === undefined && document.body.dataset.ready === "true");
}

test("it loads itself anew once they were built, and what was typed a moment before is in the note", async () => {
  app = await startApp(withFixture);
  const { page } = app;
  await page.locator(".cm-line", { hasText: "The end." }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Or not.");
  await untilLoadedAnew(page, built);
  expect(await app.read(START)).toContain("The end. Or not.");
  expect(await page.locator(".cm-line", { hasText: "The end. Or not." }).count()).toBe(1);
});

test("it stays where something can't be saved, until it is", async () => {
  app = await startApp(withFixture);
  const { page } = app;
  await page.evaluate(() => (window.playground.switches.readOnlyDisk = true));
  await page.locator(".cm-line", { hasText: "The end." }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Or not.");
  await page.evaluate(() => (document.body.dataset.was = "here"));
  app.tellOfBuild({ type: "built" });
  await page.getByText("Failed to save").waitFor();
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => document.body.dataset.was)).toBe("here");
  await untilLoadedAnew(page, async () => {
    await page.evaluate(() => (window.playground.switches.readOnlyDisk = false));
    await page.keyboard.type("!");
  });
  expect(await app.read(START)).toContain("The end. Or not.!");
});

test.each(["live", "preview"] as const)(
  "in %s, words in a field that are not saved yet are there again",
  async (mode) => {
    app = await startApp({ notes: { "Us.md": ALLIANCE }, query: { today: "2026-11-22" } });
    const { page } = app;
    const field = page.getByRole("textbox", { name: /What do you hope for/ }).first();
    await app.open("Us.md", { mode });
    await field.click();
    await page.keyboard.type("To be useful, and never");
    await untilLoadedAnew(page, built);
    await app.open("Us.md", { mode });
    await expect.poll(() => field.inputValue()).toBe("To be useful, and never");
  },
);

test("what can't be built is said in the status bar, until it can", async () => {
  app = await startApp(withFixture);
  const { page } = app;
  const said = page.getByRole("region", { name: "Status bar" }).getByRole("status");
  expect(await said.count()).toBe(0);
  app.tellOfBuild(FAILED);
  await expect.poll(() => said.allInnerTexts()).toEqual(["The last change can’t be built. The terminal says why."]);
  expect(await said.getAttribute("title")).toBe(FAILED.errors.join("\n"));
  app.tellOfBuild(FAILED);
  await app.reload();
  await expect.poll(() => said.count()).toBe(1);
  await untilLoadedAnew(page, built);
  expect(await said.count()).toBe(0);
});
