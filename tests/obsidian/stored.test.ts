/**
 * A vault and a device that an earlier build wrote (`tests/stored/README.md`) open with every draft, remembered answer, talk, place of a
 * session and setting in them.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { PlaygroundOptions, RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { deviceFromJson } from "../browser/stored-device";
import { note, place, runCommand, untilHas } from "./app-page";
import { button, field, NEXT, READ, review, step, SUMMARY, TALK, WELL } from "./review-page";
import { at, hour, next } from "./session-page";

const STORED = join(import.meta.dirname, "../stored/obsidian");
const DEVICE = deviceFromJson(readFileSync(join(STORED, "device.json"), "utf8"));

const BEA = "Alliances/Bea Lindqvist and Sam Lee.md";
const TAMAR = "Alliances/תמר לוי and Sam Lee.md";
const KIM = "Alliances/Kim and Sam.md";
const HANA = "Alliances/Hana and Peter in Lisbon.md";
const THREE = "Alliances/Three of us.md";
const GRACE = "Alliances/Grace Mbeki and Oliver Hart.md";

// The day after it was written: what is remembered for some days is not over yet.
const startApp = playgrounds({ vault: join(STORED, "vault"), device: DEVICE, query: { today: "2026-12-01" } });
let app: RunningPlayground;
let page: Page;

async function start(options: PlaygroundOptions = {}): Promise<void> {
  app = await startApp(options);
  ({ page } = app);
}

const WAY = "How do we want to be with each other on the way?";
const WEATHER = "In which weather do we walk?";

/** The values of text fields that are seen, in their order. */
function values(fields: Locator): Promise<string[]> {
  return fields.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
}

/** What is chosen in a group of options, by their words or numbers. */
function chosen(group: Locator): Promise<string[]> {
  return group
    .locator("label:has(input:checked)")
    .allTextContents()
    .then((texts) => texts.map((text) => text.trim()));
}

describe.each(["live", "preview"] as const)("a form in %s", (mode) => {
  async function open(path: string): Promise<void> {
    await start();
    await app.open(path, { mode });
    await note(page).locator(".da-form").first().waitFor();
  }

  test("has what was typed in each type of question, and saves it", async () => {
    await open(BEA);
    // Live Preview makes no form that is far below.
    await page.setViewportSize({ width: 1280, height: 3000 });
    await expect.poll(() => note(page).locator(".is-restored").count()).toBe(12);
    expect(await place(page, "textbox", WAY, "Bea Lindqvist").inputValue()).toBe("");
    expect(await place(page, "textbox", WAY, "Sam Lee").inputValue()).toBe(
      "Quiet, then silly.\n\nAnd *curious*: no hurry",
    );
    expect(await place(page, "textbox", "Where do we meet?").inputValue()).toBe("The ferry: north side # gate 2");
    expect(await values(place(page, "group", "What do we agree for the way?").getByRole("textbox"))).toEqual([
      "Phones stay in the bag",
      "Whoever is cold says so",
    ]);
    expect(await chosen(place(page, "radiogroup", "How often shall we walk?"))).toEqual(["every two weeks"]);
    expect(await chosen(place(page, "group", WEATHER))).toEqual(["sun", "snow"]);
    expect(await chosen(place(page, "radiogroup", "How much silence do you like?", "Sam Lee"))).toEqual(["4"]);
    expect(await place(page, "textbox", "When is our first walk?").inputValue()).toBe("2026-1");
    await place(page, "group", "Do you say yes to this?", "Sam Lee").getByText("Yes, 30 November 2026").waitFor();
    await note(page).getByText("What do I keep to myself?").click();
    expect(await place(page, "textbox", "What do I keep to myself?").inputValue()).toBe("Not to lead.");
    expect(await values(note(page).getByRole("textbox", { name: "What else?", exact: true }))).toEqual([
      "",
      "The tea house.",
    ]);
    const well = "What has gone well, and deserves to be said?";
    expect(await place(page, "textbox", well, "Bea Lindqvist").inputValue()).toBe("The hat.");
    expect(await app.read(BEA)).toBe(readFileSync(join(STORED, "vault", BEA), "utf8"));
    await note(page).locator(".da-field.is-line").getByRole("button", { name: "Save", exact: true }).first().click();
    await page.getByRole("tab", { name: "Bea Lindqvist and Sam Lee", exact: true }).click();
    expect(await untilHas(app, BEA, "ferry")).toContain('  answer: "The ferry: north side # gate 2"\n');
  });

  test("has words that were in conflict with the note, and those of two panes, one after the other", async () => {
    await open(TAMAR);
    const hope = note(page).locator(".is-conflict");
    await hope.getByText("This answer was changed elsewhere.").waitFor();
    expect(await hope.locator("blockquote").textContent()).toBe("To listen.");
    expect(await place(page, "textbox", "What do you hope for?", "Sam Lee").inputValue()).toBe("To be useful");
    expect(await place(page, "textbox", "What do we leave out?").inputValue()).toBe("");
    const where = place(page, "textbox", "Where?");
    expect(await where.inputValue()).toBe("In the hills");
    await note(page).getByRole("button", { name: "Discard" }).first().click();
    await expect.poll(() => where.inputValue()).toBe("By the sea");
  });

  test("offers back what a sync lost, before the app was closed and after", async () => {
    await open(KIM);
    const lost = note(page).locator(".is-lost blockquote");
    await expect.poll(() => lost.allTextContents()).toEqual(["every evening", "At the kitchen table"]);
    await note(page).getByRole("button", { name: "Put it back" }).last().click();
    await page.getByRole("tab", { name: "Kim and Sam", exact: true }).click();
    expect(await untilHas(app, KIM, "kitchen")).toContain("Where do we sit?\n  answer: At the kitchen table\n");
  });

  test("tells what was changed in the words that someone said yes to", async () => {
    await open(HANA);
    await note(page).getByText("What changed").click();
    await note(page).getByRole("deletion").first().waitFor();
    expect(await note(page).getByRole("deletion").allTextContents()).toEqual(["slowly"]);
    expect(await note(page).getByRole("insertion").allTextContents()).toEqual(["fast"]);
  });
});

test("drafts are found by the vault's folder, too, where the local storage was lost", async () => {
  await start({ device: { ...DEVICE, localStorage: {} } });
  await app.open(BEA, { mode: "preview" });
  await expect.poll(() => note(page).locator(".is-restored").count()).toBe(12);
});

describe("a talk", () => {
  test("goes on in its tab with all that was said, and is written", async () => {
    await start();
    await review(page).getByRole("heading", { name: NEXT }).waitFor();
    expect(await review(page).getByRole("textbox", { name: "How often?" }).inputValue()).toBe("6 weeks");
    await review(page).getByText("30 December 2026, in 4 weeks.").waitFor();
    const back = async (title: string): Promise<void> => {
      await button(page, "Back").click();
      await review(page).getByRole("heading", { name: title }).waitFor();
    };
    await back(TALK);
    expect(await review(page).getByRole("textbox", { name: "What made us laugh?" }).inputValue()).toBe("The hat.");
    expect(await review(page).getByRole("textbox", { name: "How loud were we?" }).inputValue()).toBe(
      "Very.\n\nAnd *long*.",
    );
    await back(READ);
    await button(page, "Slipped: On Fridays: no calls").and(page.locator("[aria-pressed=true]")).waitFor();
    expect(await review(page).getByRole("radio", { name: "every week" }).isChecked()).toBe(true);
    expect(await review(page).getByRole("textbox", { name: "Because" }).inputValue()).toBe(
      "the first month needs more support",
    );
    await back("What is there to celebrate?");
    expect(await field(page, WELL, "Maya Ortiz").inputValue()).toBe("Sam *listened*.");
    for (const title of [READ, TALK, NEXT, SUMMARY]) await step(page, title);
    await button(page, "Finish review").click();
    const text = await untilHas(app, THREE, "## Review history");
    expect(text).toBe(readFileSync(join(STORED, "reviewed.md"), "utf8"));
  });

  test.each([
    ["Log a repair", "What happened, as you saw it?", "Sam Lee", "I was late."],
    ["Log a celebration", "What are we celebrating?", undefined, "The launch"],
    ["Complete alliance…", "How will we celebrate?", undefined, "With cake"],
    ["Part ways…", "What do you need in order to part well?", "Maya Ortiz", "One last walk."],
  ])("that was left is gone on with: %s", async (command, question, ally, said) => {
    await start();
    await app.open(THREE, { mode: "preview" });
    await runCommand(page, command);
    await expect.poll(() => field(page, question, ally).inputValue()).toBe(said);
  });

  test("of an alliance that rests has its summary, more questions, and no next date", async () => {
    await start();
    await app.open(GRACE, { mode: "preview" });
    await runCommand(page, "Start review");
    await review(page).getByRole("heading", { name: SUMMARY }).waitFor();
    expect(await review(page).getByRole("checkbox").isChecked()).toBe(true);
    await button(page, "Back").click();
    await button(page, "No date").and(page.locator("[aria-pressed=true]")).waitFor();
    await button(page, "Back").click();
    await button(page, "Ask no more than that").waitFor();
  });

  test("that was written is over in its tab", async () => {
    await start();
    await page.getByRole("tab", { name: /^Celebration/u }).click();
    await review(page).getByText("is in the note").first().waitFor();
    expect(await button(page, "Finish").count()).toBe(0);
  });
});

test("a session goes on in its tab at its place, and comes back to what was set aside", async () => {
  await start();
  await page.getByRole("tab", { name: "Session", exact: true }).click();
  await at(page, "How do we want to be?");
  await hour(page).getByRole("button", { name: "Pass", exact: true }).click();
  await at(page, "Keeping it alive");
  await next(page, "How best shall we review this alliance?");
  await next(page, "You wanted to come back to this");
  await hour(page).getByRole("button", { name: "What do you need?" }).click();
  await hour(page).getByText("Elif Kaya’s turn").waitFor();
});

test("the reviews are folded and sorted as they were, and the dates go where they went", async () => {
  await start();
  // While a session is open, the reviews show as little as they can.
  await page.getByRole("tab", { name: "Session", exact: true }).click({ button: "middle" });
  await runCommand(page, "Open reviews");
  await page.getByRole("button", { name: /^Later/, expanded: false }).waitFor();
  await page.getByRole("button", { name: "More filters" }).click();
  const sorted = page.getByRole("combobox", { name: "Sort" });
  expect(await sorted.locator("option:checked").textContent()).toBe("Title");
  await runCommand(page, "Export review dates");
  const dialog = page.getByRole("dialog", { name: "Export review dates" });
  expect(await dialog.getByRole("combobox", { name: "Folder" }).inputValue()).toBe("/Journal");
  expect(await dialog.getByRole("combobox", { name: "Remind me" }).inputValue()).toBe("3");
  expect(await dialog.getByRole("switch", { name: "Names instead of initials" }).isChecked()).toBe(true);
});

test("the settings are as they were set, and all that waits on the device is counted", async () => {
  await start();
  await page.getByText("2 alliances wait for a review.").waitFor();
  await page.keyboard.press("Control+,");
  const settings = page.getByRole("dialog", { name: "Settings" });
  for (const [name, value] of [
    ["Folder for new alliances", "Practice/Alliances"],
    ["Title of a new alliance", "{{date}} {{allies}}"],
    ["How often to review", "6 weeks"],
    ["Folder of your templates", "Forms"],
    ["Folder of people", "Friends"],
    ["Mark of people", "#person"],
    ["Folder of private reflections", "Journal"],
  ] as const)
    expect(await settings.getByLabel(name, { exact: true }).inputValue(), name).toBe(value);
  const switches = settings.getByRole("switch");
  expect(await switches.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).checked))).toEqual([
    true,
    true,
    true,
  ]);
  await settings.getByRole("button", { name: "Forget drafts" }).click();
  await page.getByText("Kept on this device, and not in a note yet: 16 answers and 6 reviews.").waitFor();
});
