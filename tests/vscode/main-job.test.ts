/**
 * The main job in the real workbench, by the packaged extension: a new alliance, each type of question answered, undone and done again,
 * and the file that of the Obsidian half, byte for byte but for the day.
 */
import { readFileSync } from "node:fs";
import moment from "moment";
import { afterEach, expect, test } from "vitest";
import { answerWalk } from "../browser/answer-walk";
import { goldenPath, SAMPLE_VAULT, TODAY, untilOnDisk } from "../obsidian/app-page";
import { Workbench } from "./workbench";

let workbench: Workbench;

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await workbench.page.screenshot({ path: "dist/vscode-failure.png" });
  await workbench.end();
});

/** The golden file of the Obsidian half, as if it had been made today. */
function golden(name: string): string {
  const [then, now] = [moment(TODAY), moment()];
  const written = (pattern: string, text: string, later = 0): string =>
    text.replaceAll(then.clone().add(later, "weeks").format(pattern), now.clone().add(later, "weeks").format(pattern));
  const text = readFileSync(goldenPath("main-job", name), "utf8");
  return written("YYYY-MM-DD", written("YYYY-MM-DD", written("dddd, D MMMM YYYY", text)), 6);
}

test("a new alliance, answered in its form, is the note that Obsidian makes", async () => {
  workbench = await Workbench.start({}, SAMPLE_VAULT);
  const { page } = workbench;
  const next = async (title: string, typed?: string): Promise<void> => {
    const input = page.locator(".quick-input-widget").filter({ visible: true });
    await input.getByText(title).first().waitFor();
    if (typed !== undefined) await input.locator("input").first().fill(typed);
    await page.waitForTimeout(300);
    await page.keyboard.press("Enter");
  };
  await workbench.command("Designed Alliances: New alliance");
  await next("New alliance (1/4)", "Walk and talk");

  await next("Who designs it?", "[[Bea Lindqvist]], Sam Lee");
  await next("How often will you review it?");
  await next("What is the note called?");
  const path = "Alliances/Bea Lindqvist and Sam Lee 2.md";
  const made = await untilOnDisk(
    () => workbench.read(path),
    (text) => text !== "",
  );
  expect(made).toBe(golden("walk-new.md"));
  const [form] = await workbench.forms();
  if (form === undefined) throw new Error("There is no form.");
  await answerWalk(form.locator("main"), page.keyboard);
  await form.getByText("Saving").waitFor({ state: "detached" });
  await page.waitForTimeout(2000);
  await workbench.save();
  expect(await workbench.read(path)).toBe(golden("walk-answered.md"));
});
