/**
 * Other ways than letter keys for words to come into a field, while another program writes: compositions (Japanese, Korean), emoji,
 * combining marks, right-to-left text, and a very long paste.
 */
import { join } from "node:path";
import type { CDPSession, Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { allianceNote } from "../browser/alliance-note";
import { answered, textIn } from "../browser/note-answers";
import { startOtherProgram, type Change, type OtherProgram } from "../browser/other-program";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, place, TODAY } from "./app-page";

const PATH = "Us.md";
const QUESTION = "What do you hope for?";
const ASKED = { question: QUESTION };
const US = allianceNote({
  allies: ["Maya"],
  properties: ["mood: 0"],
  before: "Tick 0.",
  questions: `
- question: What else?
  answer: |
    Not yet 0.

- question: What do you hope for?

- question: What do we agree?
  type: list
`,
  after: "Log.",
});

const OUTSIDE: readonly Change[] = [
  (text, count) => text.replace(/^Tick \d+\.$/m, `Tick ${count}.`),
  (text, count) => text.replace(/^mood: \d+$/m, `mood: ${count}`),
  (text, count) => text.replace("Log.", `Log ${count}.\n\nLog.`),
];
const INSIDE: Change = (text, count) => text.replace(/Not yet \d+\./, `Not yet ${count}.`);

const startApp = playgrounds({
  query: { today: TODAY, nullSectionInfo: true, slowCache: 300, unloadAfterRender: true, hostileHotkeys: true },
  notes: { [PATH]: US },
});

let app: RunningPlayground;

async function open(mode: "live" | "preview"): Promise<{ page: Page; keys: CDPSession; field: Locator }> {
  app = await startApp();
  const { page } = app;
  await app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.open(PATH, { mode });
  const field = place(page, "textbox", QUESTION);
  await field.click();
  return { page, keys: await app.context.newCDPSession(page), field };
}

function otherProgram(changes: readonly Change[]): OtherProgram {
  return startOtherProgram({ file: join(app.vaultDir, PATH), changes, typed: ASKED });
}

/** Leaves the form; the note is what the other program made of it, with the answer in it. */
async function expectSaved(page: Page, other: OtherProgram, value: string): Promise<void> {
  await other.stop();
  await page.getByRole("tab", { name: "Us", exact: true }).click();
  const expected = answered(other.alone, ASKED, value);
  await expectNote(app, PATH, expected);
}

function caretOf(field: Locator): Promise<number> {
  return field.evaluate((element) => (element as HTMLTextAreaElement).selectionStart);
}

const pause = (milliseconds: number): Promise<void> => new Promise((resume) => setTimeout(resume, milliseconds));

/** Words as an input method builds them, stage by stage, and what they become. */
const COMPOSED: readonly (readonly [stages: readonly string[], word: string])[] = [
  [["に", "にほ", "にほん", "日本"], "日本"],
  [["ご", "ごを", "語を"], "語を"],
  [["ㅎ", "하", "한", "한ㄱ", "한그", "한글"], "한글"],
  [["d", "dá"], "dá"],
];

const VIEWS = ["live", "preview"] as const;
/** In reading view the app renders a section anew when its text changes, and a field that moves drops its composition. */
const CHANGES = {
  live: [...OUTSIDE, INSIDE],
  preview: process.env.HARSH === undefined ? OUTSIDE : [...OUTSIDE, INSIDE],
};

describe.each(VIEWS)("in %s, while another program writes,", (mode) => {
  test("compositions run to their end, each once", async () => {
    const { page, keys, field } = await open(mode);
    await field.evaluate((element) => {
      const counted = window as unknown as { ended: string[] };
      counted.ended = [];
      element.addEventListener("compositionend", (event) => counted.ended.push((event as CompositionEvent).data));
    });
    const other = otherProgram(CHANGES[mode]);
    let typed = "";
    for (const [stages, word] of COMPOSED) {
      for (const text of stages) {
        await keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
        // Longer in all than the moment after which an answer would be saved.
        await pause(230);
        expect(await field.inputValue()).toBe(typed + text);
        expect(await caretOf(field)).toBe(typed.length + text.length);
      }
      expect(textIn(await app.read(PATH), ASKED)).not.toContain(stages[0]);
      await keys.send("Input.insertText", { text: word });
      typed += word;
      expect(await field.inputValue()).toBe(typed);
    }
    expect(await page.evaluate(() => (window as unknown as { ended: string[] }).ended)).toEqual(
      COMPOSED.map(([, word]) => word),
    );
    await expectSaved(page, other, typed);
  });

  test("emoji, combining marks and right-to-left words stay whole, and the caret behind them", async () => {
    const { page, keys, field } = await open(mode);
    const other = otherProgram([...OUTSIDE, INSIDE]);
    const written = "Maya 👩🏽‍🚀👨‍👩‍👧 e\u0301a\u0308\u0323 שָׁלוֹם עולם, مرحبًا 𝒳 कि ไทย 🇵🇹! ";
    let typed = "";
    for (const { segment } of new Intl.Segmenter().segment(written.trim())) {
      await keys.send("Input.insertText", { text: segment });
      typed += segment;
      expect(await field.inputValue()).toBe(typed);
      expect(await caretOf(field)).toBe(typed.length);
      await pause(15);
    }
    await pause(900);
    await page.keyboard.press("Backspace");
    await expectSaved(page, other, (await field.inputValue()).trim());
    expect(typed.startsWith(await field.inputValue())).toBe(true);
  });

  test("a paste of 100 KB is there at once, whole, and typing goes on behind it", async () => {
    const { page, field } = await open(mode);
    const line = "A long line: with # marks, “quotes”, `code` & <b>tags</b>, - dashes 👩🏽‍🚀 and ```fences```.\n";
    const pasted = line.repeat(Math.ceil(102_400 / line.length)) + "---\n```alliance\n- no question\n```\n~~~\nThe end";
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    const other = otherProgram([...OUTSIDE, INSIDE]);
    await page.keyboard.press("Control+v");
    await page.keyboard.type(" of it.");
    expect(await field.inputValue()).toBe(`${pasted} of it.`);
    expect(await caretOf(field)).toBe(pasted.length + 7);
    await pause(1500);
    await page.keyboard.type(" Really.");
    expect(await field.inputValue()).toBe(`${pasted} of it. Really.`);
    await expectSaved(page, other, `${pasted} of it. Really.`);
  });
});
