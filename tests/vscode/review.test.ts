/** A review in VS Code: it writes what the Obsidian half writes, byte for byte but for the days, and nothing of it is lost on the way. */
import { readFileSync } from "node:fs";
import moment from "moment";
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { placeIn } from "../browser/answer-walk";
import { goldenPath, TODAY, untilOnDisk } from "../obsidian/app-page";
import { button, field, hold, review, WELL } from "../obsidian/review-page";
import { inOneWindow, type Workbench } from "./workbench";

function golden(name: string): string {
  const text = readFileSync(goldenPath("review-view", name), "utf8");
  const [then, now] = [moment(TODAY), moment()];
  const day = "YYYY-MM-DD";
  return text
    .replaceAll(then.clone().add(3, "months").format(day), now.clone().add(3, "months").format(day))
    .replaceAll(TODAY, now.format(day));
}

let workbench: Workbench;
/** Each test has a note of its own, and so a review of its own, in one window. */
let note = "";

inOneWindow((window, name) => {
  workbench = window;
  note = name;
  workbench.write(`${note}.md`, golden("three-allies.md"));
});

async function becomes(expected: string): Promise<void> {
  const text = await untilOnDisk(
    () => workbench.read(`${note}.md`),
    (now) => now === expected,
  );
  expect(text).toBe(expected);
}

async function start(): Promise<Frame> {
  await workbench.command("View: Show Designed Alliances");
  await workbench.menu(note, "Start review");
  return page();
}

async function page(): Promise<Frame> {
  const [frame] = await workbench.forms();
  if (frame === undefined) throw new Error("There is no review.");
  await review(frame).waitFor();
  return frame;
}

test("a review by three allies is one entry, the changed answer and the next date, and is taken back whole", async () => {
  const frame = await start();
  await hold(frame);
  expect(await workbench.read(`${note}.md`)).toBe(golden("three-allies.md"));
  await button(frame, "Finish review").click();
  await becomes(golden("three-allies-reviewed.md"));
  await button(frame, "Undo").click();
  await becomes(golden("three-allies.md"));
  await button(frame, "Finish review").click();
  await becomes(golden("three-allies-reviewed.md"));
  await workbench.command("Designed Alliances: Undo review");
  await becomes(golden("three-allies.md"));
});

test("what was said in a review outlives its tab, and a reload of the window", async () => {
  const frame = await start();
  await field(frame, WELL, "Maya Ortiz").fill("Sam *listened*.");
  await workbench.page.waitForTimeout(1000);
  await workbench.page.reload();
  const again = await start();
  await expect.poll(() => field(again, WELL, "Maya Ortiz").inputValue()).toBe("Sam *listened*.");
  await workbench.page.keyboard.press("Control+w");
  await workbench.page.locator(".tab", { hasText: `Review: ${note}` }).waitFor({ state: "detached" });
  const third = await start();
  await expect.poll(() => field(third, WELL, "Maya Ortiz").inputValue()).toBe("Sam *listened*.");
  expect(await workbench.read(`${note}.md`)).toBe(golden("three-allies.md"));
});

test("a note that gets another name in the middle of its review keeps what was said, and what can’t be in it yet", async () => {
  const day = "When do we meet again?";
  workbench.write(
    `${note}.md`,
    `${golden("three-allies.md")}\n\`\`\`alliance\n- question: ${day}\n  type: date\n\`\`\`\n`,
  );
  const frame = await start();
  await field(frame, WELL, "Maya Ortiz").fill("Sam *listened*.");
  await workbench.openText(`${note}.md`);
  await workbench.command("Designed Alliances: Open as a form");
  const dayIn = async () => placeIn((await workbench.frameWith(".note-form")).locator("main"), "textbox", day);
  await (await dayIn()).fill("2026-1");
  await workbench.command("File: Reveal Active File in Explorer View");
  await workbench.page.locator(".explorer-folders-view .monaco-list-row.selected", { hasText: `${note}.md` }).waitFor();
  await workbench.page.keyboard.press("F2");
  const input = workbench.page.locator(".explorer-folders-view input").filter({ visible: true });
  await input.fill(`Anew ${note}.md`);
  await input.press("Enter");
  await workbench.page.locator(".tab.active", { hasText: `Anew ${note}.md` }).waitFor();
  await expect.poll(async () => (await dayIn()).inputValue()).toBe("2026-1");
  await workbench.page.locator(".tab", { hasText: `Review: Anew ${note}` }).click();
  const again = await page();
  await expect.poll(() => field(again, WELL, "Maya Ortiz").inputValue()).toBe("Sam *listened*.");
  note = `Anew ${note}`;
  await workbench.page.keyboard.press("Control+w");
  const third = await start();
  await expect.poll(() => field(third, WELL, "Maya Ortiz").inputValue()).toBe("Sam *listened*.");
});
