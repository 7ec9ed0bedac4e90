/** The alliance editor beside whatever else happens to its note: undo, other programs, another editor, a reload in the middle of a word. */
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { allianceNote } from "../browser/alliance-note";
import { placeIn } from "../browser/answer-walk";
import { expectNote } from "../obsidian/app-page";
import { findings } from "../obsidian/axe";
import { inOneWindow, type Workbench } from "./workbench";

const US = allianceNote({
  properties: ["alliance-status: active", "next-review: 2026-01-05"],
  before: "# Us\n\nTick 0.",
  questions: `
- question: What do you hope for?
  answered-by: each

- question: What shall we call it?
  type: line
`,
});
const HOPE = "What do you hope for?";

let workbench: Workbench;
/** Each test has a note of its own, in one window. */
let note = "";

inOneWindow((window, name) => {
  workbench = window;
  note = `${name}.md`;
  workbench.write(note, US);
});

async function openForm(): Promise<Frame> {
  await workbench.openText(note);
  await workbench.command("Designed Alliances: Open as a form");
  const [form] = await workbench.forms();
  if (form === undefined) throw new Error("There is no form.");
  return form;
}

function hopeOf(form: Frame, ally: string) {
  return placeIn(form.locator("main"), "textbox", HOPE, ally);
}

/** The note with Maya's hope. */
function hoped(words: string): string {
  return US.replace(`- question: ${HOPE}\n`, `- question: ${HOPE}\n  answers:\n    Maya: |\n      ${words}\n`);
}

/** Waits until what was typed is in the document. */
async function saved(form: Frame): Promise<void> {
  await form.getByText("Saved", { exact: true }).first().waitFor();
}

test("undo and redo are the document’s, and the form follows them", async () => {
  const form = await openForm();
  const { keyboard } = workbench.page;
  await hopeOf(form, "Maya").click();
  // At once: a pause would make two steps of it.
  await keyboard.insertText("First words");
  await saved(form);
  await keyboard.press("Tab");
  await keyboard.insertText("Sam’s own");
  await saved(form);
  await workbench.page.waitForTimeout(1500);
  await keyboard.press("Control+z");
  await expect.poll(() => hopeOf(form, "Sam").inputValue()).toBe("");
  expect(await hopeOf(form, "Maya").inputValue()).toBe("First words");
  await keyboard.press("Control+z");
  await expect.poll(() => hopeOf(form, "Maya").inputValue()).toBe("");
  await keyboard.press("Control+y");
  await expect.poll(() => hopeOf(form, "Maya").inputValue()).toBe("First words");
  await workbench.save();
  expect(await workbench.read(note)).toBe(hoped("First words"));
});

test("another program’s change comes in while someone is in a field, whose caret stays", async () => {
  const form = await openForm();
  const field = hopeOf(form, "Maya");
  await field.click();
  await workbench.page.keyboard.type("Some words");
  await saved(form);
  await workbench.save();
  await field.evaluate((node: HTMLTextAreaElement) => node.setSelectionRange(4, 4));
  const theirs = (await workbench.read(note)).replace("Tick 0.", "Tick 1, from elsewhere.");
  workbench.write(note, theirs);
  await form.getByText("Tick 1, from elsewhere.").waitFor();
  expect(
    await field.evaluate((node: HTMLTextAreaElement) => [document.activeElement === node, node.selectionStart]),
  ).toEqual([true, 4]);
  await workbench.page.keyboard.type(", kind");
  await workbench.page.waitForTimeout(1500);
  await workbench.save();
  expect(await workbench.read(note)).toBe(theirs.replace("Some words", "Some, kind words"));
});

test("two forms of one note follow each other, and the note’s text beside them", async () => {
  const form = await openForm();
  await workbench.command("View: Split Editor Right");
  const forms = await workbench.forms(2);
  const other = forms.find((one) => one !== form);
  if (other === undefined) throw new Error("There is no other form.");
  await hopeOf(other, "Sam").click();
  await workbench.page.keyboard.type("Seen in both");
  await expect.poll(() => hopeOf(form, "Sam").inputValue()).toBe("Seen in both");
  await workbench.command("Designed Alliances: Show source");
  await workbench.page.locator(".view-line", { hasText: "Seen in both" }).first().click();
  await workbench.page.keyboard.press("End");
  await workbench.page.keyboard.type(", and in the text");
  await expect.poll(() => hopeOf(form, "Sam").inputValue()).toBe("Seen in both, and in the text");
});

test("what is typed, and the place on the page, outlive a tab that is hidden", async () => {
  workbench.write(note, US.replace("Tick 0.", "A long beginning.\n\n".repeat(60)));
  const form = await openForm();
  await hopeOf(form, "Maya").click();
  const scroll = await form.evaluate(() => window.scrollY);
  expect(scroll).toBeGreaterThan(500);
  await workbench.page.waitForTimeout(500);
  await workbench.page.keyboard.insertText("Half a wor");
  // The text of the same note, in front of the form.
  await workbench.page.locator(".tab", { hasText: note }).first().click();
  await workbench.forms(0);
  await workbench.page.locator(".tab", { hasText: note }).last().click();
  const [again] = await workbench.forms();
  if (again === undefined) throw new Error("There is no form.");
  await expect.poll(() => hopeOf(again, "Maya").inputValue()).toBe("Half a wor");
  await expect.poll(() => again.evaluate(() => window.scrollY)).toBeGreaterThan(scroll - 200);
});

test("saving takes along what was typed in the very moment before", async () => {
  const form = await openForm();
  await hopeOf(form, "Maya").click();
  await workbench.page.keyboard.insertText("Just now");
  await workbench.page.keyboard.press("Control+s");
  await expectNote(workbench, note, hoped("Just now"));
});

test("closing a tab in the middle of a word keeps the word in the document, which is unsaved", async () => {
  const { page } = workbench;
  const form = await openForm();
  // No other tab holds the document.
  await workbench.command("View: Close Other Editors in Group");
  await hopeOf(form, "Maya").click();
  await page.keyboard.insertText("Half a wor");
  await page.keyboard.press("Control+w");
  await workbench.forms(0);
  await page.locator(".tab.dirty", { hasText: note }).first().click();
  await page.locator(".view-line", { hasText: "Half a wor" }).first().waitFor();
  await workbench.save();
  expect(await workbench.read(note)).toBe(hoped("Half a wor"));
});

test("in a note that can only be read, the form says so, and the document stays as it is", async () => {
  const { page } = workbench;
  await workbench.openText(note);
  await workbench.command("File: Set Active Editor Read-only in Session");
  const form = await openForm();
  await hopeOf(form, "Maya").click();
  await page.keyboard.insertText("For nobody");
  await form.getByText("The note can only be read here").first().waitFor();
  expect(await hopeOf(form, "Maya").inputValue()).toBe("For nobody");
  await workbench.command("Designed Alliances: Show source");
  await page.locator(".view-line", { hasText: HOPE }).first().waitFor();
  // Going away tried once more, and what can't stay is taken back.
  await page.waitForTimeout(1000);
  await expect.poll(() => page.locator(".view-line", { hasText: "For nobody" }).count()).toBe(0);
  await workbench.command("File: Set Active Editor Writeable in Session");
  expect(await workbench.read(note)).toBe(US);
});

test("axe finds nothing in a form, whatever the theme; the keyboard alone goes through it", async () => {
  const form = await openForm();
  await form.locator("body").press("Tab");
  for (let presses = 0; presses < 12; presses += 1) {
    if (await hopeOf(form, "Maya").evaluate((field) => field === document.activeElement)) break;
    await workbench.page.keyboard.press("Tab");
  }
  await workbench.page.keyboard.type("By keys alone");
  await saved(form);
  for (const [kind, theme] of [
    ["vscode-light", "Default Light Modern"],
    ["vscode-dark", "Default Dark Modern"],
    ["vscode-high-contrast", "Default High Contrast"],
    ["vscode-high-contrast-light", "Default High Contrast Light"],
  ] as const) {
    workbench.write(".vscode/settings.json", JSON.stringify({ "workbench.colorTheme": theme }));
    const shown = (): Promise<string | null> => form.locator("body").getAttribute("data-vscode-theme-kind");
    await expect.poll(shown, { timeout: 20_000 }).toBe(kind);
    // “Saved” fades away; what stays is to be read.
    await expect.poll(() => findings(form, "main"), { timeout: 10_000, message: theme }).toEqual([]);
  }
});

test("a reload in the middle of a word keeps the word", async () => {
  const form = await openForm();
  await hopeOf(form, "Maya").click();
  await workbench.page.keyboard.insertText("Half a wor");
  await workbench.page.waitForTimeout(250);
  await workbench.page.reload();
  const again = await openForm();
  await expect.poll(() => hopeOf(again, "Maya").inputValue(), { timeout: 20_000 }).toBe("Half a wor");
});
