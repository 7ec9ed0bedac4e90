/** What two people do in a session, as steps that its tests share. Everything goes through roles and accessible names. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { RunningPlayground } from "../browser/playground";
import { runCommand } from "./app-page";
import { NOTE } from "./session-note";

/** Opens the small alliance for reading, or whatever else is in the vault at its place, and begins its session. */
export async function begin(app: RunningPlayground): Promise<Page> {
  await app.open(NOTE, { mode: "preview" });
  return session(app);
}

/** Begins, or goes on with, the session of the open note; gives its window. */
export async function session(app: RunningPlayground, heading = "Make space"): Promise<Page> {
  const opened = app.context.waitForEvent("page");
  const [win] = await Promise.all([opened, runCommand(app.page, "Begin session")]);
  await at(win, heading);
  return win;
}

export function hour(win: Page): Locator {
  return win.locator(".da-hour");
}

/** Waits for a page of the session. */
export function at(win: Page, heading: string): Promise<void> {
  return hour(win).getByRole("heading", { level: 2, name: heading, exact: true }).waitFor();
}

export function button(win: Page, name: string): Locator {
  return hour(win).getByRole("button", { name, exact: true });
}

export function field(win: Page, name: string): Locator {
  return hour(win).getByRole("textbox", { name, exact: true });
}

/** Goes on by the keyboard. */
export async function next(win: Page, heading: string): Promise<void> {
  await win.keyboard.press("Control+Enter");
  await at(win, heading);
}

/** Types into the field that is expected to have the focus. */
export async function say(win: Page, name: string, words: string): Promise<void> {
  const isFocused = (): Promise<boolean> =>
    field(win, name).evaluate((element) => element === element.ownerDocument.activeElement);
  await expect.poll(isFocused).toBe(true);
  await win.keyboard.type(words);
}
