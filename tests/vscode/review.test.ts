/** A review in VS Code: it writes what the Obsidian half writes, byte for byte but for the days, and nothing of it is lost on the way. */
import { readFileSync } from "node:fs";
import moment from "moment";
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { placeIn } from "../browser/answer-walk";
import { expectNote, goldenPath, TODAY } from "../obsidian/app-page";
import { button, field, hold, NEXT, READ, review, step, SUMMARY, TALK, WELL } from "../obsidian/review-page";
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

function becomes(expected: string): Promise<void> {
  return expectNote(workbench, `${note}.md`, expected);
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
  await workbench.page.keyboard.press("Control+w");
  await workbench.openText(`${note}.md`);
  await workbench.command("Designed Alliances: Undo review");
  await becomes(golden("three-allies.md"));
});

test("an entry of the day that came meanwhile is shown beside what was said, and stays until somebody chooses", async () => {
  const frame = await start();
  await field(frame, WELL, "Maya Ortiz").fill("The cake.");
  const came = golden("three-allies-reviewed.md");
  workbench.write(`${note}.md`, came);
  await review(frame).getByText("The note says something else by now:").waitFor();
  await review(frame).getByRole("blockquote").getByText("Sam *listened*.").waitFor();
  for (const title of [READ, TALK, NEXT, SUMMARY]) await step(frame, title);
  await button(frame, "Finish review").click();
  await review(frame).getByText("The note says something else by now:").waitFor();
  expect(await workbench.read(`${note}.md`)).toBe(came);
  await button(frame, "Keep both").click();
  for (const title of [READ, TALK, NEXT, SUMMARY]) await step(frame, title);
  await button(frame, "Finish review").click();
  await becomes(came.replace("      Sam *listened*.\n", "      Sam *listened*.\n\n      The cake.\n"));
});

test("what was said in a review outlives its tab", async () => {
  const frame = await start();
  await field(frame, WELL, "Maya Ortiz").fill("Sam *listened*.");
  await workbench.page.keyboard.press("Control+w");
  await workbench.page.locator(".tab", { hasText: `Review: ${note}` }).waitFor({ state: "detached" });
  const again = await start();
  await expect.poll(() => field(again, WELL, "Maya Ortiz").inputValue()).toBe("Sam *listened*.");
  expect(await workbench.read(`${note}.md`)).toBe(golden("three-allies.md"));
});

test("a note that gets another name keeps its form and what is not in it yet; its review outlives that, and a reload of the window", async () => {
  const { page: window } = workbench;
  const added = "- question: When do we meet again?\n  type: date\n\n- question: And where?\n  type: line\n";
  workbench.write(`${note}.md`, `${golden("three-allies.md")}\n\`\`\`alliance\n${added}\`\`\`\n`);
  const frame = await start();
  await field(frame, WELL, "Maya Ortiz").fill("Sam *listened*.");
  await window.locator(".pane-body .monaco-list-row", { hasText: note }).first().click();
  const inForm = async (question: string) =>
    placeIn((await workbench.frameWith(".note-form")).locator("main"), "textbox", question);
  const typed = async (): Promise<readonly string[]> => [
    await (await inForm("When do we meet again?")).inputValue(),
    await (await inForm("And where?")).inputValue(),
  ];
  await (await inForm("And where?")).fill("By the sea");
  await (await inForm("When do we meet again?")).fill("2026-1");
  await window.locator(".tab.active.dirty").waitFor();
  await workbench.command("File: Reveal Active File in Explorer View");
  await window.locator(".explorer-folders-view .monaco-list-row.selected", { hasText: `${note}.md` }).waitFor();
  await window.keyboard.press("F2");
  const input = window.locator(".explorer-folders-view input").filter({ visible: true });
  await input.fill(`Anew ${note}.md`);
  await input.press("Enter");
  await window.locator(".tab.active", { hasText: `Anew ${note}.md` }).waitFor();
  await expect.poll(typed).toEqual(["2026-1", "By the sea"]);
  await window.locator(".tab", { hasText: `Review: Anew ${note}` }).click();
  const again = await page();
  await expect.poll(() => field(again, WELL, "Maya Ortiz").inputValue()).toBe("Sam *listened*.");
  note = `Anew ${note}`;
  await window.waitForTimeout(500);
  await window.reload();
  const third = await start();
  await expect.poll(() => field(third, WELL, "Maya Ortiz").inputValue()).toBe("Sam *listened*.");
});
