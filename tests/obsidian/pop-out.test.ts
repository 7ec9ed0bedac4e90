/** A note's tab moved to a window of its own, with words in a field that are not saved yet. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { allianceNote } from "../browser/alliance-note";
import { answered } from "../browser/note-answers";
import { startOtherProgram, type Change } from "../browser/other-program";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, place, TODAY } from "./app-page";

const PATH = "Us.md";
const US = allianceNote({
  questions: `
- question: What do you hope for?
  answer: Before.

- question: What do we agree?
  type: list
`,
  after: "After.",
});

const HOPE = { question: "What do you hope for?" };

const startApp = playgrounds({ query: { today: TODAY }, notes: { [PATH]: US, "Other.md": "Another note.\n" } });
let app: RunningPlayground;

async function open(mode: "live" | "preview"): Promise<Page> {
  app = await startApp();
  await app.open(PATH, { mode });
  return app.page;
}

/** Moves the tab to a window of its own; gives that window. */
async function moveOut(page: Page): Promise<Page> {
  const opened = app.context.waitForEvent("page");
  // The app offers no hotkey for it; its command does this.
  await page.evaluate(() => {
    const { workspace } = window.playground.app;
    const leaf = workspace.getMostRecentLeaf();
    if (leaf !== null) workspace.moveLeafToPopout(leaf);
  });
  const popout = await opened;
  await popout.locator(".da-form").filter({ visible: true }).first().waitFor();
  return popout;
}

function becomes(expected: string): Promise<void> {
  return expectNote(app, PATH, expected);
}

/** Puts the focus out of the form. */
const leave = (page: Page): Promise<void> => page.getByRole("tab", { name: "Us", exact: true }).click();

describe.each(["live", "preview"] as const)("moved to a pop-out window in %s", (mode) => {
  test("what is being typed goes with it, the form works there, and one answer is written", async () => {
    const page = await open(mode);
    await place(page, "textbox", HOPE.question).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Half a");
    const popout = await moveOut(page);
    const field = place(popout, "textbox", HOPE.question);
    await expect.poll(() => field.inputValue()).toBe("Before. Half a");
    await field.focus();
    await popout.keyboard.press("Control+End");
    await popout.keyboard.type(" sentence.");
    expect(await field.inputValue()).toBe("Before. Half a sentence.");
    await place(popout, "group", "What do we agree?").getByRole("textbox").first().click();
    await popout.keyboard.type("Be kind");
    await popout.keyboard.press("Enter");
    await popout.keyboard.type("Be brave");
    await leave(popout);
    const expected = US.replace("answer: Before.", "answer: |\n    Before. Half a sentence.").replace(
      "  type: list\n",
      "  answer:\n    - Be kind\n    - Be brave\n  type: list\n",
    );
    await becomes(expected);
  });

  test("closing the window in the middle of a word keeps the word", async () => {
    const page = await open(mode);
    const popout = await moveOut(page);
    await place(popout, "textbox", HOPE.question).focus();
    await popout.keyboard.press("Control+End");
    await popout.keyboard.type(" Never los");
    await popout.close({ runBeforeUnload: true });
    const expected = US.replace("answer: Before.", "answer: |\n    Before. Never los");
    await becomes(expected);
    await app.open(PATH, { mode });
    await expect.poll(() => place(page, "textbox", HOPE.question).inputValue()).toBe("Before. Never los");
    expect(await page.getByText("Restored what you typed").count()).toBe(0);
  });

  test("other programs change the note while someone types there, and no key is lost", async () => {
    const page = await open(mode);
    const popout = await moveOut(page);
    const field = place(popout, "textbox", HOPE.question);
    await field.focus();
    await popout.keyboard.press("Control+End");
    const words = Array.from({ length: 25 }, (_, at) => ` word${at}`).join("");
    const agree: Change = (text, count) => answered(text, { question: "What do we agree?" }, [`Day ${count}`]);
    const program = startOtherProgram({ file: join(app.vaultDir, PATH), changes: [agree], typed: HOPE });
    await popout.keyboard.type(words, { delay: 8 });
    await program.stop();
    await app.idle();
    expect(await field.inputValue()).toBe(`Before.${words}`);
    await leave(popout);
    const expected = answered(program.alone, HOPE, `Before.${words}`);
    await becomes(expected);
  });
});
