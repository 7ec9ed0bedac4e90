/**
 * The main job in the real workbench, by the packaged extension: a new alliance, each type of question answered, undone and done again,
 * and the file that of the Obsidian half, byte for byte but for the day.
 */
import { readFileSync } from "node:fs";
import moment from "moment";
import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { answerWalk } from "../browser/answer-walk";
import { goldenPath, SAMPLE_VAULT, TODAY, untilMade } from "../obsidian/app-page";
import { Workbench } from "./workbench";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start({}, SAMPLE_VAULT);
});
afterAll(() => workbench.end());
afterEach(({ task }) => workbench.tidy(task));

/** The golden file of the Obsidian half, as if it had been made today. */
function golden(name: string): string {
  const [then, now] = [moment(TODAY), moment()];
  const written = (pattern: string, text: string, later = 0): string =>
    text.replaceAll(then.clone().add(later, "weeks").format(pattern), now.clone().add(later, "weeks").format(pattern));
  const text = readFileSync(goldenPath("main-job", name), "utf8");
  return written("YYYY-MM-DD", written("YYYY-MM-DD", written("dddd, D MMMM YYYY", text)), 6);
}

/** The question at the top of the window, once it is this one. */
async function asked(title: string): Promise<Locator> {
  const input = workbench.page.locator(".quick-input-widget").filter({ visible: true });
  await input.getByText(title).first().waitFor();
  return input;
}

async function answer(title: string, typed?: string): Promise<void> {
  const input = await asked(title);
  if (typed !== undefined) await input.locator("input").first().fill(typed);
  await workbench.page.waitForTimeout(300);
  await workbench.page.keyboard.press("Enter");
}

/** Fills in the form that is open, saves, and gives the file. */
async function filledIn(path: string): Promise<string> {
  const { page } = workbench;
  const [form] = await workbench.forms();
  if (form === undefined) throw new Error("There is no form.");
  await answerWalk(form.locator("main"), page.keyboard);
  await form.getByText("Saving").waitFor({ state: "detached" });
  await page.waitForTimeout(2000);
  await workbench.save();
  return workbench.read(path);
}

test("a new alliance, its template read beforehand, answered in its form, is the note that Obsidian makes", async () => {
  const { page } = workbench;
  await workbench.command("Designed Alliances: New alliance");
  const templates = await asked("New alliance (1/4)");
  await templates.locator("input").first().fill("Holiday trip");
  const preview = await workbench.frameWith("main.da-new h1");
  await expect.poll(() => preview.locator("h1").textContent()).toBe("Holiday trip");
  await preview.getByText("How will you celebrate?").waitFor();
  await answer("New alliance (1/4)", "Walk and talk");
  await answer("Who designs it?", "[[Bea Lindqvist]], Sam Lee");
  const cadence = await asked("How often will you review it?");
  await cadence.getByRole("button", { name: "Back" }).click();
  expect(await (await asked("Who designs it?")).locator("input").first().inputValue()).toBe(
    "[[Bea Lindqvist]], Sam Lee",
  );
  await answer("Who designs it?");
  await answer("How often will you review it?");
  await answer("What is the note called?");
  const path = "Alliances/Bea Lindqvist and Sam Lee 2.md";
  const made = await untilMade(workbench, path);
  expect(made).toBe(golden("walk-new.md"));
  await page.locator(".tab", { hasText: "Walk and talk" }).waitFor({ state: "detached" });
  expect(await filledIn(path)).toBe(golden("walk-answered.md"));
});

test("a note with Windows’ line endings keeps them, as in Obsidian", async () => {
  const windows = (text: string): string => text.replaceAll("\n", "\r\n");
  workbench.write("Alliances/Windows.md", windows(golden("walk-new.md")));
  await workbench.openText("Windows.md");
  await workbench.command("Designed Alliances: Open as a form");
  expect(await filledIn("Alliances/Windows.md")).toBe(windows(golden("walk-answered.md")));
});
