/** Writing blocks by hand: problems are underlined, keys and values are suggested, keys are explained, and the fence says how far it is. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { allianceNote } from "../browser/alliance-note";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, note, runCommand, TODAY, untilOnDisk } from "./app-page";

const PATH = "Us.md";

const US = allianceNote({
  allies: ["Maya Ortiz", "Sam Lee"],
  properties: ["alliance-status: active", "next-review: soon"],
  before: "# Us\n\nSome words before.",
  questions: `
- question: How often?
  answer: monthly
  type: choice
  options: [every week, monthly]

- Shall we meet: where?

- question: What do you hope for?
  answered-by: each
`,
  after: "Some words after.",
});

const COLON = "Shall we meet: where?";

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

async function open(mode: "live" | "preview" | "source", text = US): Promise<Page> {
  app = await startApp({ notes: { [PATH]: text } });
  await app.open(PATH, { mode });
  return app.page;
}

/** Puts the caret behind some words of the note as it shows, with the pointer and End. */
async function caretBehind(page: Page, words: string): Promise<void> {
  await note(page).locator(".cm-line", { hasText: words }).first().click();
  await page.keyboard.press("End");
}

const marks = (page: Page): Locator => note(page).locator(".da-mark");
const list = (page: Page): Locator => page.getByRole("listbox", { name: "Suggestions" });
const becomes = (expected: string): Promise<void> => expectNote(app, PATH, expected);

describe("problems", () => {
  test("are underlined at their words in source mode, those of the properties too", async () => {
    const page = await open("source");
    await expect.poll(() => marks(page).allTextContents()).toEqual(["next-review: soon", COLON]);
  });

  test("tell what is wrong at the pointer, and are mended by a button in one step of undo", async () => {
    const page = await open("source");
    await marks(page).filter({ hasText: COLON }).hover();
    const tooltip = page.locator(".cm-tooltip");
    await tooltip.getByText("Because of the colon, YAML takes this line for a key").waitFor();
    await tooltip.getByRole("button", { name: "Put the question in quotes" }).click();
    const mended = US.replace(COLON, `"${COLON}"`);
    await becomes(mended);
    await expect.poll(() => marks(page).allTextContents()).toEqual(["next-review: soon"]);
    await page.keyboard.press("Control+z");
    await becomes(US);
  });

  test("are listed by a command, and mended from the list by a letter", async () => {
    const page = await open("source");
    await expect.poll(() => marks(page).count()).toBe(2);
    await caretBehind(page, "Some words after.");
    await runCommand(page, "Show problems in this note");
    const problems = note(page).getByRole("listbox").getByRole("option");
    await expect.poll(() => problems.count()).toBe(2);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("p");
    const mended = US.replace(COLON, `"${COLON}"`);
    await becomes(mended);
    await expect.poll(() => problems.count()).toBe(1);
    await runCommand(page, "Show problems in this note");
    await page.keyboard.press("Escape");
    await expect.poll(() => problems.count()).toBe(0);
  });

  test("come and go with what is typed, and nothing is written but the keys", async () => {
    const page = await open("source", US.replace(COLON, "Shall we meet"));
    await expect.poll(() => marks(page).count()).toBe(1);
    await caretBehind(page, "- Shall we meet");
    await page.keyboard.type(": where?");
    await expect.poll(() => marks(page).allTextContents()).toEqual(["next-review: soon", COLON]);
    await becomes(US);
  });

  test("show in Live Preview while the cursor is in the block, and not beside the form", async () => {
    const page = await open("live");
    await note(page).getByRole("button", { name: "Edit source" }).click();
    await expect.poll(() => marks(page).allTextContents()).toEqual([COLON]);
    await caretBehind(page, "Some words after.");
    await note(page).locator(".da-form").waitFor();
    await expect.poll(() => marks(page).count()).toBe(0);
    expect(await app.read(PATH)).toBe(US);
  });

  test("are not looked for in a note without questions", async () => {
    const page = await open("source", US.replace("```alliance", "```yaml"));
    await page.waitForTimeout(900);
    expect(await marks(page).count()).toBe(0);
    expect(await note(page).locator(".da-badge").count()).toBe(0);
  });
});

describe("completion", () => {
  test("offers the keys that a question lacks; Enter writes the chosen one", async () => {
    const page = await open("source");
    await caretBehind(page, "answered-by: each");
    await page.keyboard.press("Enter");
    await page.keyboard.type("an");
    await list(page).waitFor();
    expect(await list(page).getByRole("option").allTextContents()).toEqual([
      "answerthe shared answer",
      "answersone answer for each ally",
    ]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await list(page).waitFor({ state: "detached" });
    await page.keyboard.type("Ma");
    await list(page).getByRole("option", { name: "Maya Ortiz" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type("To laugh.");
    const expected = US.replace(
      "  answered-by: each\n",
      "  answered-by: each\n  answers:\n    Maya Ortiz: To laugh.\n",
    );
    await becomes(expected);
  });

  test("offers the options of a choice in Live Preview, and Escape leaves the typed word alone", async () => {
    const page = await open("live", US.replace("monthly\n", "\n"));
    await note(page).getByRole("button", { name: "Edit source" }).click();
    await caretBehind(page, "answer:");
    await page.keyboard.type("e");
    await list(page).waitFor();
    expect(await list(page).getByRole("option").allTextContents()).toEqual(["every week"]);
    await page.keyboard.press("Escape");
    await list(page).waitFor({ state: "detached" });
    await page.keyboard.press("End");
    await becomes(US.replace("monthly\n", "e\n"));
  });

  test("takes a click", async () => {
    const page = await open("source");
    await caretBehind(page, "answered-by: each");
    await page.keyboard.press("Enter");
    await page.keyboard.type("type: ");
    await list(page).getByRole("option").filter({ hasText: "short lines, one agreement each" }).click();
    const expected = US.replace("  answered-by: each\n", "  answered-by: each\n  type: list\n");
    await becomes(expected);
  });

  test("stays away while words are typed, in a question, an answer or the note", async () => {
    const page = await open("source");
    await caretBehind(page, "- Shall we meet");
    await page.keyboard.type(" an answer");
    await caretBehind(page, "Some words before.");
    await page.keyboard.type(" an answer type");
    await page.waitForTimeout(200);
    expect(await list(page).count()).toBe(0);
  });

  test("lets Enter be a new line where nothing is typed yet", async () => {
    const page = await open("source");
    await caretBehind(page, "answered-by: each");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(150);
    await page.keyboard.press("Enter");
    const text = await untilOnDisk(
      () => app.read(PATH),
      (now) => now !== US,
    );
    expect(text.replace(/ +$/gm, "")).toBe(US.replace("  answered-by: each\n", "  answered-by: each\n\n\n"));
  });
});

test("a key is explained at the pointer", async () => {
  const page = await open("source");
  const line = note(page).locator(".cm-line", { hasText: "answered-by" });
  await expect.poll(() => line.count()).toBe(1);
  await line.hover({ position: { x: 60, y: 10 } });
  await page.locator(".cm-tooltip .da-key-help").getByText("Who answers: together").waitFor();
});

describe("the badge at the fence", () => {
  test("says how much is answered and whether something is wrong, and follows the typing", async () => {
    const page = await open("source");
    const badge = note(page).locator(".da-badge");
    await expect.poll(() => badge.allTextContents()).toEqual(["1 of 3 answered · 1 problem"]);
    await caretBehind(page, "answered-by: each");
    await page.keyboard.press("Enter");
    await page.keyboard.type("answers: {Sam Lee: rest}");
    await expect.poll(() => badge.allTextContents()).toEqual(["2 of 3 answered · 1 problem"]);
  });

  test("stays with its fence while words are typed above it, and goes with its block", async () => {
    const page = await open("source");
    const fence = note(page).locator(".cm-line", { has: page.locator(".da-badge") });
    await expect.poll(() => fence.count()).toBe(1);
    await caretBehind(page, "Some words before.");
    await page.keyboard.type(" And more.");
    expect(await fence.textContent()).toMatch(/^```alliance1 of 3 answered/);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await expect.poll(() => fence.count()).toBe(0);
    await becomes("");
  });

  test("is not in the way of a caret behind the fence", async () => {
    const page = await open("source");
    const badge = note(page).locator(".da-badge");
    await badge.click();
    await page.keyboard.press("End");
    await page.keyboard.type(" wide");
    const expected = US.replace("```alliance", "```alliance wide");
    await becomes(expected);
  });

  test("shows in Live Preview with the source alone", async () => {
    const page = await open("live");
    await note(page).locator(".da-form").waitFor();
    expect(await note(page).locator(".da-badge").count()).toBe(0);
    await note(page).getByRole("button", { name: "Edit source" }).click();
    await expect.poll(() => note(page).locator(".da-badge").count()).toBe(1);
  });
});
