/** A form of many questions: only what is near the screen is laid out, and what is read stays where it is while the rest comes near. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, note, place, TODAY } from "./app-page";

const PATH = "Us.md";
const COUNT = 120;

/** Some questions have long answers, some have none: no height is like another. */
function question(at: number): string {
  const answer = at % 3 === 0 ? `  answer: |\n${"    A step, and then another one.\n\n".repeat(1 + (at % 7))}` : "";
  return `- question: What matters to you in part ${at}?\n${answer.trimEnd()}`;
}

const US = `# Us\n\nBefore.\n\n\`\`\`alliance\n${Array.from({ length: COUNT }, (_, at) => question(at).trimEnd()).join("\n\n")}\n\`\`\`\n\nAfter.\n`;

const startApp = playgrounds({ query: { today: TODAY }, notes: { [PATH]: US } });

const SCROLLERS = { live: ".cm-scroller", preview: ".markdown-preview-view" } as const;

/** How far the first question on the screen moves by each of so many steps of so many pixels. */
function movements(page: Page, scroller: string, steps: number, pixels: number): Promise<number[]> {
  return page.evaluate(
    async ([selector, count, by]) => {
      const box = [...document.querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility());
      if (box === undefined) throw new Error("Nothing scrolls.");
      const frames = async (): Promise<void> => {
        for (let frame = 0; frame < 4; frame += 1) await new Promise((done) => requestAnimationFrame(done));
      };
      const { top, bottom } = box.getBoundingClientRect();
      const moved: number[] = [];
      for (let step = 0; step < count; step += 1) {
        const questions = [...box.querySelectorAll(".da-question-text")];
        const seen = questions.find((each) => {
          const { top: at } = each.getBoundingClientRect();
          return at > top && at < bottom - Math.max(by, 0);
        });
        if (seen === undefined) break;
        const before = seen.getBoundingClientRect().top;
        box.scrollTop += by;
        await frames();
        moved.push(Math.round(seen.getBoundingClientRect().top - before));
      }
      return moved;
    },
    [scroller, steps, pixels] as const,
  );
}

describe.each(["live", "preview"] as const)("in %s", (mode) => {
  test("scrolling goes as far as it is asked to, up and down", async () => {
    const app = await startApp();
    const { page } = app;
    await app.open(PATH, { mode });
    await note(page).locator(".da-form.is-long").waitFor();
    const scroller = SCROLLERS[mode];
    const toTheEnd = async (): Promise<void> => {
      for (let time = 0; time < 4; time += 1) {
        await page.evaluate(
          (selector) => document.querySelectorAll(selector).forEach((box) => box.scrollTo(0, box.scrollHeight)),
          scroller,
        );
        await page.waitForTimeout(100);
      }
    };
    await toTheEnd();
    const up = await movements(page, scroller, 40, -150);
    expect(up.length).toBe(40);
    expect(up.filter((pixels) => Math.abs(pixels - 150) > 1)).toEqual([]);
    const down = await movements(page, scroller, 20, 150);
    expect(down.filter((pixels) => Math.abs(pixels + 150) > 1)).toEqual([]);
  });

  test("the last question is reached by Tab from the one before, and answered", async () => {
    const app = await startApp();
    const { page } = app;
    await app.open(PATH, { mode });
    await note(page).locator(".da-form.is-long").waitFor();
    await place(page, "textbox", `What matters to you in part ${COUNT - 3}?`).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("The end.");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: "Us" }).click();
    const last = `- question: What matters to you in part ${COUNT - 1}?\n`;
    const expected = US.replace(`${last.trimEnd()}\n`, `${last}  answer: |\n    The end.\n`);
    await expectNote(app, PATH, expected);
  });
});
