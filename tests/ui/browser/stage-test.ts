/** One Chromium for a file's tests, and a page that is as new for each of them; an error in the page fails the test. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launchChromium } from "../../browser/chromium";
import { leaveStage, openStage, type StageLook } from "../page/open-stage";
import type { NoteOptions } from "../page/stage";

/** Opens pages; to be called once in a test file. */
export function stageTests() {
  let browser: Browser;
  /** Those that the test has opened, and those that wait for the next one: one page for all, a sixth of the work of a new one. */
  let pages: Page[] = [];
  let free: Page[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") {
      await Promise.all(pages.map((page) => page.close()));
      pages = [];
    }
    await Promise.all(pages.map(leaveStage));
    free = [...free, ...pages];
    pages = [];
    expect(errors.splice(0)).toEqual([]);
  });
  afterAll(() => browser.close());

  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    page.on("pageerror", (error) => errors.push(error.message));
    return page;
  };

  const open = async (look: StageLook = {}): Promise<Page> => {
    const page = free.pop() ?? (await newPage());
    pages.push(page);
    await openStage(page, look, inject("stage"));
    return page;
  };

  const openNote = async (text: string, options: NoteOptions = {}, look: StageLook = {}): Promise<Page> => {
    const page = await open(look);
    await page.evaluate(
      ([note, how]) => {
        window.note = window.stage.note(note, how);
      },
      [text, options] as const,
    );
    return page;
  };
  return { open, openNote };
}

/** The staged note's text. */
export function noteText(page: Page): Promise<string> {
  return page.evaluate(() => window.note.text);
}

/** Waits until the note's text has this in it. */
export async function untilNoteHas(page: Page, words: string): Promise<void> {
  await page.waitForFunction((expected) => window.note.text.includes(expected), words, { timeout: 5000 });
}

/** What was handed over for saving, in order. */
export function savedValues(page: Page): Promise<unknown[]> {
  return page.evaluate(() => window.note.saves.map(({ value }) => value ?? null));
}
