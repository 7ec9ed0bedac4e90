/** The reviews of a workspace in their view: groups, the number for what waits, the menu of a row, the filter, and notes that come later. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import moment from "moment";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { expectNote, untilMade } from "../obsidian/app-page";
import { Workbench } from "./workbench";

const alliance = (status: string, next: string): string =>
  `---\nalliance: Team\nallies:\n  - Maya\n  - Sam\nalliance-status: ${status}\nnext-review: ${next}\n---\n\n# Us\n`;
const inDays = (days: number): string => moment().add(days, "days").format("YYYY-MM-DD");

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start({
    "Waiting.md": alliance("active", inDays(-40)),
    "Soon.md": alliance("active", inDays(1)),
    "Far away.md": alliance("active", inDays(90)),
    "Begun.md": alliance("draft", inDays(20)),
    "Over.md": alliance("completed", ""),
    "Wrong.md": alliance("active", "soon"),
    "Plain.md": "No agreement at all.\n",
  });
  await workbench.command("View: Show Designed Alliances");
});
afterAll(() => workbench.end());
afterEach(({ task }) => workbench.tidy(task));

const rows = () => workbench.page.locator(".pane-body .monaco-list-row");

/** Goes through the steps of “New alliance” from the one that asks for its kind, until the note is open. */
async function makeHolidayTrip(): Promise<void> {
  const { page } = workbench;
  const input = page.locator(".quick-input-widget").filter({ visible: true });
  await input.locator("input").first().fill("Holiday trip");
  await input.locator(".monaco-list-row", { hasText: "Holiday trip" }).first().click();
  for (const title of ["Who designs it?", "How often will you review it?", "What is the note called?"]) {
    await input.getByText(title).first().waitFor();
    await page.keyboard.press("Enter");
  }
  await page.locator(".tab.active", { hasText: "Holiday trip" }).waitFor();
}

// The first: no alliance is open yet.
test("a note that is no alliance is not put off; one that becomes an alliance while it is written has the lens", async () => {
  const { page } = workbench;
  await workbench.openText("Plain.md");
  await workbench.command("Designed Alliances: Snooze a week");
  await page.getByText("This is no alliance").first().waitFor();
  await page.locator(".view-line", { hasText: "No agreement at all." }).first().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("\n```alliance\n- What for?\n```\n");
  await page.locator(".codelens-decoration a", { hasText: "Answer as a form" }).first().waitFor();
  await workbench.save();
  expect(await workbench.read("Plain.md")).toBe("No agreement at all.\n\n```alliance\n- What for?\n```\n");
});

test("they stand in their groups, with a number for those that wait", async () => {
  await expect
    .poll(() => rows().locator(".label-name").allTextContents(), { timeout: 20_000 })
    .toEqual([
      "Waiting for you",
      "Waiting",
      "This week",
      "Soon",
      "Later",
      "No date",
      "Wrong",
      "Drafts",
      "Begun",
      "Closed",
      "Worth a look",
      "Wrong",
    ]);
  const tab = workbench.page.locator(".activitybar .action-item", {
    has: workbench.page.getByLabel(/Designed Alliances/),
  });
  await expect.poll(() => tab.locator(".badge-content").textContent()).toBe("1");
  expect(await rows().filter({ hasText: "Waiting" }).nth(1).textContent()).toContain("it has been");
});

test("the rows stand still, and a menu on one is about it, while notes are written that look the same here", async () => {
  const { page } = workbench;
  const input = page.locator(".quick-input-widget").filter({ visible: true });
  const written = alliance("active", inDays(-40));
  let times = 0;
  // Further apart than changes that VS Code draws together.
  const writing = setInterval(() => {
    const whole = join(workbench.folder, "Waiting.whole");
    writeFileSync(whole, `${written}${(times += 1)}\n`);
    renameSync(whole, join(workbench.folder, "Waiting.md"));
  }, 350);
  try {
    for (let each = 0; each < 8; each += 1) {
      await workbench.menu("Soon", "Reschedule the review…");
      await input.getByText("Soon", { exact: true }).waitFor();
      expect(await input.locator("input").first().inputValue()).toBe(inDays(1));
      await page.keyboard.press("Escape");
    }
  } finally {
    clearInterval(writing);
  }
});

test("a review is put off by words, and the file has the day", async () => {
  await workbench.menu("Soon", "Reschedule the review…");
  const input = workbench.page.locator(".quick-input-widget").filter({ visible: true }).locator("input").first();
  await input.fill("in 3 weeks");
  await input.press("Enter");
  const expected = alliance("active", inDays(21));
  await expectNote(workbench, "Soon.md", expected);
});

test("a word finds those that have it, and all of them come back", async () => {
  await workbench.command("Designed Alliances: Filter reviews");
  const input = workbench.page.locator(".quick-input-widget").filter({ visible: true }).locator("input").first();
  await input.fill("begun");
  await input.press("Enter");
  await expect.poll(() => rows().locator(".label-name").allTextContents()).toEqual(["Drafts", "Begun"]);
  await workbench.command("Designed Alliances: Show all reviews");
  await rows().filter({ hasText: "Waiting for you" }).waitFor();
});

test("a folder that comes with notes in it stands in the reviews, and an alliance there can be put off", async () => {
  const away = join(workbench.folder, "../Clients");
  mkdirSync(away);
  writeFileSync(join(away, "Kim and Sam.md"), alliance("active", inDays(-10)));
  renameSync(away, join(workbench.folder, "Clients"));
  await rows().filter({ hasText: "Kim and Sam" }).first().waitFor();
  await workbench.menu("Kim and Sam", "Snooze a week");
  const expected = alliance("active", inDays(7));
  await expectNote(workbench, "Clients/Kim and Sam.md", expected);
});

test("a date that is not saved yet counts, and one that is given up does not", async () => {
  const { page } = workbench;
  await workbench.openText("Far away.md");
  await page.locator(".view-line", { hasText: "next-review" }).first().click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await page.keyboard.insertText(`next-review: ${inDays(-3)}`);
  await rows().filter({ hasText: "Far away" }).first().waitFor();
  await workbench.command("File: Revert File");
  await rows().filter({ hasText: "Far away" }).first().waitFor({ state: "detached" });
  expect(await workbench.read("Far away.md")).toBe(alliance("active", inDays(90)));
});

test("a note that mixes line endings is not put off behind its back", async () => {
  const mixed = alliance("active", inDays(-5)).replace("# Us\n", "# Us\r\n");
  workbench.write("Mixed.md", mixed);
  await rows().filter({ hasText: "Mixed" }).first().waitFor();
  await workbench.menu("Mixed", "Snooze a week");
  await workbench.page.getByText("it mixes line endings").first().waitFor();
  expect(await workbench.read("Mixed.md")).toBe(mixed);
});

test("an alliance goes through its life, by its row’s menu and by commands, each offered where it makes sense", async () => {
  const { page } = workbench;
  const status = async (): Promise<string | undefined> =>
    /^alliance-status: (.*)$/m.exec(await workbench.read("Life.md"))?.[1];
  const offered = async (title: string): Promise<boolean> => {
    await page.keyboard.press("F1");
    const input = page.locator(".quick-input-widget").filter({ visible: true });
    await input.locator("input").first().fill(`>Designed Alliances: ${title}`);
    const row = input.locator(".monaco-list-row").first();
    await row.waitFor();
    const isOffered = (await row.textContent())?.includes(title) === true;
    await page.keyboard.press("Escape");
    return isOffered;
  };
  workbench.write("Life.md", alliance("draft", inDays(2)));
  await rows().filter({ hasText: "Life" }).first().waitFor();
  await workbench.menu("Life", "Begin this alliance");
  await expect.poll(status).toBe("active");
  await page.getByText("Begun: this alliance is active now.").first().waitFor();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expectNote(workbench, "Life.md", alliance("draft", inDays(2)));
  await workbench.menu("Life", "Begin this alliance");
  await expectNote(workbench, "Life.md", alliance("active", inDays(2)));
  await workbench.openText("Life.md");
  await expect.poll(() => offered("Pause alliance")).toBe(true);
  expect(await offered("Begin this alliance")).toBe(false);
  for (const [title, expected] of [
    ["Pause alliance", "paused"],
    ["Resume alliance", "active"],
    ["Redesign alliance", "redesigning"],
    ["Finish redesign", "active"],
    ["End alliance", "ended"],
  ] as const) {
    await workbench.command(`Designed Alliances: ${title}`);
    await expect.poll(status).toBe(expected);
  }
  await expect.poll(() => offered("Pause alliance")).toBe(false);
  expect(await workbench.read("Life.md")).not.toContain("next-review");
});

test("the view’s button makes an alliance, whatever row is selected", async () => {
  const { page } = workbench;
  await rows().filter({ hasText: "Begun" }).first().click();
  // A form that opens takes the focus, which would close the first question.
  await expect.poll(() => page.frames().length).toBeGreaterThan(1);
  await page.locator(".composite.title").getByRole("button", { name: "New alliance" }).click();
  await makeHolidayTrip();
  const text = await untilMade(workbench, "Alliances/Holiday trip.md");
  expect(text).toContain("How will you celebrate?");
});

test("a row opens its note as a form", async () => {
  await rows().filter({ hasText: "Begun" }).first().click();
  await workbench.page.locator(".tab.active", { hasText: "Begun.md" }).waitFor();
  await expect.poll(() => workbench.page.frames().length).toBeGreaterThan(1);
});

test("with several folders, a new alliance asks in which, and the reviews have those of all", async () => {
  const { page } = workbench;
  workbench.write("Clients/Kim and Sam.md", alliance("active", inDays(-10)));
  workbench.write("Teams/Us three.md", alliance("active", inDays(-20)));
  await workbench.openWorkspace("All.code-workspace", ["Clients", "Teams"]);
  await workbench.command("View: Show Designed Alliances");
  await rows().filter({ hasText: "Kim and Sam" }).first().waitFor();
  await rows().filter({ hasText: "Us three" }).first().waitFor();
  await workbench.command("Designed Alliances: New alliance");
  const input = page.locator(".quick-input-widget").filter({ visible: true });
  await input.locator(".monaco-list-row", { hasText: "Teams" }).first().click();
  await input.getByText("New alliance (2/5)").waitFor();
  await makeHolidayTrip();
  const text = await untilMade(workbench, "Teams/Alliances/Holiday trip.md");
  expect(text).toContain("How will you celebrate?");
});
