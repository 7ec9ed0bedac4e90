/** What a person does in the app, as steps that the end-to-end tests share. Everything goes through roles and accessible names. */
import type { Locator, Page } from "playwright-core";
import { join, resolve } from "node:path";
import { expect } from "vitest";
import { placeIn } from "../browser/answer-walk";

/** The vault that people see first. */
export const SAMPLE_VAULT = resolve(import.meta.dirname, "../../examples/vault");

/** The calendar day in the end-to-end tests, a Sunday. */
export const TODAY = "2026-11-22";

/** Golden files of the end-to-end tests. */
export function goldenPath(...parts: string[]): string {
  return join(import.meta.dirname, "../golden", ...parts);
}

/** Runs a command of the palette by its name, with the keyboard. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+p");
  const palette = page.getByRole("combobox", { name: "Select a command..." });
  await palette.fill(name);
  await page.getByRole("option", { name }).first().waitFor();
  await page.keyboard.press("Enter");
}

export interface NewAllianceWishes {
  /** As typed; each confirmed by Enter. */
  readonly allies: readonly string[];
  readonly template: string;
}

/** The dialog “New alliance”, by keyboard alone: names, the template by arrow keys, Enter. */
export async function newAlliance(page: Page, { allies, template }: NewAllianceWishes): Promise<void> {
  await runCommand(page, "New alliance");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "With whom?" }).waitFor();
  for (const ally of allies) {
    await page.keyboard.type(ally);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Enter");
  const wanted = dialog.getByRole("radio", { name: template });
  for (let step = 0; step < 30 && !(await wanted.isChecked()); step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
}

/** The active note's area: its editor or its reading view. */
export function note(page: Page): Locator {
  return page.locator(".workspace-leaf.mod-active .view-content > *").filter({ visible: true });
}

/** The text field, group or date of a question, by its accessible name. */
export function place(page: Page, role: "textbox" | "group" | "radiogroup", question: string, ally?: string): Locator {
  return placeIn(note(page), role, question, ally);
}

/** Waits until what a file on disk says fulfils a condition; gives the text. */
export async function untilOnDisk(
  read: () => Promise<string>,
  fulfils: (text: string) => boolean,
  milliseconds = 15_000,
): Promise<string> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const text = await read().catch(() => "");
    if (fulfils(text)) return text;
    if (Date.now() > end) return text;
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

/** What can read a note from the disk: a playground, a workbench. */
interface Reader {
  read(path: string): Promise<string>;
}

/** Waits until a note is this text, and expects that it is, to the byte. */
export async function expectNote(from: Reader, path: string, expected: string): Promise<void> {
  const text = await untilOnDisk(
    () => from.read(path),
    (now) => now === expected,
  );
  expect(text).toBe(expected);
}

/** Waits until a note has these words; gives its text. */
export function untilHas(from: Reader, path: string, words: string): Promise<string> {
  return untilOnDisk(
    () => from.read(path),
    (text) => text.includes(words),
  );
}

/** Waits until there is a note with anything in it; gives its text. */
export function untilMade(from: Reader, path: string): Promise<string> {
  return untilOnDisk(
    () => from.read(path),
    (text) => text !== "",
  );
}
