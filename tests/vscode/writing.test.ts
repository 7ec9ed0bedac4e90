/** An alliance in VS Code's own text editor and preview: help while a block is written by hand, and the answers as a document to read. */
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { allianceNote } from "../browser/alliance-note";
import { expectNote } from "../obsidian/app-page";
import { inOneWindow, type Workbench } from "./workbench";

const US = allianceNote({
  allies: ["Maya Ortiz", "Sam Lee"],
  properties: ["alliance-status: active", "next-review: 2027-01-15"],
  before: "# Us\n\nSome words before.",
  questions: `
- question: What do you hope for?
  answers:
    Maya Ortiz: |
      A *clear* step, <b>each</b> time.
  answered-by: each

- question: How often?
  answer: monthly
  type: choice
  options: [every week, monthly]

- Shall we meet: where?

- question: What do you keep to yourself?
  answer: A secret
  private: true
`,
  after: `Some words after.

## Review history

### 2026-11-20

\`\`\`alliance-changes
- question: How often?
  was: every week
  now: monthly
  because: it was too much
\`\`\``,
});
const COLON = "Shall we meet: where?";

let workbench: Workbench;
let note = "";

inOneWindow(async (window, name) => {
  workbench = window;
  note = `${name}.md`;
  workbench.write(note, US);
  await workbench.openText(note);
});

const line = (words: string): Locator => workbench.page.locator(".view-line", { hasText: words }).first();
const squiggles = (): Locator => workbench.page.locator(".squiggly-warning, .squiggly-info");

/** Asks for a hover until it has these words: what has just been opened may have nothing to tell yet. */
async function tells(words: string, ask: () => Promise<void>): Promise<void> {
  const told = async (): Promise<readonly string[]> => {
    await ask();
    await workbench.page.waitForTimeout(1000);
    return workbench.page.locator(".monaco-hover").allTextContents();
  };
  await expect.poll(told, { timeout: 30_000 }).toContainEqual(expect.stringContaining(words));
  await workbench.page.keyboard.press("Escape");
}

function becomes(expected: string): Promise<void> {
  return expectNote(workbench, note, expected);
}

test("a problem is underlined, tells what is wrong at the pointer, and is mended by its quick fix", async () => {
  const { page } = workbench;
  await expect.poll(() => squiggles().count(), { timeout: 15_000 }).toBe(1);
  await tells("Because of the colon, YAML takes this line for a key", async () => {
    await page.mouse.move(0, 0);
    await line(COLON).getByText(COLON).hover();
  });
  await line(COLON).getByText(COLON).click();
  const quickFix = page.locator(".action-widget").getByText("Put the question in quotes");
  // The list may come before the editor has heard of the problem.
  await expect
    .poll(
      async () => {
        await page.keyboard.press("Control+.");
        await quickFix.click({ timeout: 1500 }).catch(() => page.keyboard.press("Escape"));
        return squiggles().count();
      },
      { timeout: 20_000 },
    )
    .toBe(0);
  await workbench.save();
  await becomes(US.replace(COLON, `"${COLON}"`));
});

test("keys are suggested; a key tells what it means", async () => {
  const { page } = workbench;
  await line("type: choice")
    .getByText("type: choice")
    .last()
    .click({ position: { x: 30, y: 8 } });
  await tells("The kind of answer", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Control+i");
  });
  await line("options: [every week, monthly]").click();
  await page.keyboard.press("End");
  await page.keyboard.type("\nhin");
  const widget = page.locator(".suggest-widget").filter({ visible: true });
  const offered = widget.locator(".monaco-list-row", { hasText: "hint" });
  if (!(await offered.first().isVisible())) await page.keyboard.press("Control+Space");
  await offered.first().click();
  await page.keyboard.type("How it suits you");
  await workbench.save();
  await becomes(US.replace("monthly]\n", "monthly]\n  hint: How it suits you\n"));
});

test("questions stand in the outline, and can be folded one by one", async () => {
  const { page } = workbench;
  await workbench.command("Go to Symbol in Editor");
  const input = page.locator(".quick-input-widget").filter({ visible: true });
  await input.locator(".monaco-list-row", { hasText: "What do you hope for?" }).first().waitFor();
  await input.locator("input").first().fill("@How often?");
  await page.keyboard.press("Enter");
  await line("answer: monthly").waitFor();
  await page.keyboard.press("Control+Shift+[");
  await line("answer: monthly").waitFor({ state: "detached" });
  expect(await line("What do you hope for?").isVisible()).toBe(true);
});

test("the lens over a block opens the note as a form", async () => {
  await workbench.page.locator(".codelens-decoration a", { hasText: "Answer as a form" }).first().click();
  const [form] = await workbench.forms();
  await form?.getByText("What do you hope for?").first().waitFor();
});

test("questions of a template are inserted at the caret, in one step of undo", async () => {
  const { page } = workbench;
  await line("Some words after.").click();
  await page.keyboard.press("End");
  await workbench.command("Designed Alliances: Insert questions");
  const input = page.locator(".quick-input-widget").filter({ visible: true });
  await input.locator("input").first().fill("Holiday trip");
  await input.locator(".monaco-list-row", { hasText: "Holiday trip" }).first().click();
  await line("What do you want from the trip?").waitFor();
  await workbench.save();
  const inserted = await workbench.read(note);
  const [before = "", after = ""] = US.split("Some words after.\n");
  expect(inserted.startsWith(`${before}Some words after.\n`)).toBe(true);
  expect(inserted.endsWith(after)).toBe(true);
  expect(inserted).toContain("How will you celebrate?");
  await page.keyboard.press("Control+z");
  await workbench.save();
  await becomes(US);
});

test("the Markdown preview shows questions and answers as a document, and runs nothing of them", async ({ skip }) => {
  skip(
    process.env.WEB !== undefined,
    "This workbench has its preview for Node alone: a web worker can add nothing to it.",
  );
  await workbench.command("Markdown: Open Preview to the Side");
  const preview = await workbench.frameWith(".alliance-block");
  const blocks = preview.locator(".alliance-block");
  await expect.poll(() => blocks.count()).toBe(2);
  const first = blocks.first();
  const maya = first.locator(".alliance-answer", { hasText: "Maya Ortiz" });
  expect(await maya.locator("em").textContent()).toBe("clear");
  expect(await first.locator(".alliance-answer", { hasText: "Sam Lee" }).textContent()).toContain("Not answered yet");
  expect(await first.locator("details").getAttribute("open")).toBeNull();
  expect(await first.getByText("Because of the colon").count()).toBe(1);
  expect(await blocks.nth(1).locator("dd").allTextContents()).toEqual(["every week", "monthly", "it was too much"]);
  expect(await workbench.read(note)).toBe(US);
});
