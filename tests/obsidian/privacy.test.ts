/** The privacy view: whatever this plugin shows, it shows no name, title or answer of an alliance but the open one. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { note, runCommand, SAMPLE_VAULT, TODAY } from "./app-page";

const MAYA = "Alliances/Maya Ortiz and Sam Lee.md";
const ELIF = "Alliances/Elif Kaya and Sam Lee.md";
const KIM = "Alliances/Kim and Sam.md";

const startApp = playgrounds({ vault: SAMPLE_VAULT, query: { today: TODAY } });
let app: RunningPlayground;

async function start(): Promise<Page> {
  app = await startApp();
  return app.page;
}

/** What can be seen of this plugin: the app's own lists of files and tabs are its own affair. */
function shown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const ours = ".da-dashboard, .da-form, .da-review-view, .da-history, .da-new, .modal, .notice, .status-bar";
    const tabs = [...document.querySelectorAll(".workspace-tab-header")].filter((tab) =>
      tab.textContent.includes("Review"),
    );
    return [...document.querySelectorAll<HTMLElement>(ours), ...(tabs as HTMLElement[])]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => element.innerText)
      .join("\n");
  });
}

test("a review beside the open note is hidden with its title, and comes back when it is gone to", async () => {
  const page = await start();
  await app.open(KIM, { mode: "preview" });
  await runCommand(page, "Start review");
  await page.getByRole("tab", { name: "Review: Kim and Sam" }).waitFor();
  await app.open(MAYA, { mode: "preview", where: "split" });
  await expect.poll(() => shown(page)).toMatch(/Kim/u);
  await runCommand(page, "Toggle privacy view");
  await expect.poll(() => shown(page)).not.toMatch(/Kim/u);
  await page.getByRole("tab", { name: "Review", exact: true }).click();
  await expect.poll(() => shown(page)).toMatch(/What has gone well/u);
  expect(await shown(page)).not.toMatch(/Maya/u);
  await runCommand(page, "Toggle privacy view");
  await page.getByRole("tab", { name: "Review: Kim and Sam" }).waitFor();
});

test("the history of an alliance that is not open is not shown, and it says why", async () => {
  const page = await start();
  await app.open(MAYA, { mode: "preview" });
  await runCommand(page, "Toggle privacy view");
  await page.evaluate((path) => {
    const { workspace, vault } = window.playground.app;
    const items: { title?: string; click?: () => void }[] = [];
    const item = (own: { title?: string; click?: () => void }) => ({
      setSection: () => item(own),
      setIcon: () => item(own),
      setTitle: (title: string) => ((own.title = title), item(own)),
      onClick: (click: () => void) => ((own.click = click), item(own)),
    });
    const menu = { addItem: (build: (each: unknown) => void) => build(item(items[items.push({}) - 1] ?? {})) };
    workspace.trigger("file-menu", menu, vault.getFileByPath(path), "test");
    for (const { title, click } of items) if (title === "Show history" || title === "Continue differently") click?.();
  }, ELIF);
  await page.getByText("Hidden in the privacy view.").first().waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await shown(page)).not.toMatch(/Elif/u);
});

test("dialogs suggest no people and no folders, and a form no links", async () => {
  const page = await start();
  await app.write("Alliances/Kim Novak/Note.md", "A folder called by a client's name.\n");
  await app.open(MAYA, { mode: "preview" });
  const field = note(page).locator(".da-form textarea").first();
  const typeLink = async (): Promise<void> => {
    await field.focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" [[Ki");
  };
  await typeLink();
  await page.getByRole("option", { name: /Kim/u }).first().waitFor();
  await page.keyboard.press("Escape");
  await runCommand(page, "Toggle privacy view");
  await runCommand(page, "New alliance");
  await page.getByRole("combobox", { name: "With whom?" }).fill("Ki");
  expect(await page.getByRole("dialog").innerHTML()).not.toMatch(/Kim/u);
  await page.keyboard.press("Escape");
  await typeLink();
  await page.waitForTimeout(500);
  expect(await page.getByRole("option").count()).toBe(0);
});

test("what was said last time, in another note, is hidden with the others", async () => {
  const page = await start();
  await app.open(ELIF, { mode: "preview" });
  await runCommand(page, "Continue differently");
  await page.getByRole("dialog").getByRole("button", { name: "Begin" }).click();
  const lastTime = page.locator(".da-last-time").first();
  await lastTime.waitFor();
  await runCommand(page, "Toggle privacy view");
  await lastTime.waitFor({ state: "hidden" });
  await runCommand(page, "Toggle privacy view");
  await lastTime.waitFor();
});
