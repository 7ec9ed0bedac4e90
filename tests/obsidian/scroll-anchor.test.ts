/** Where someone types, the page stays where it is, whatever comes into the note above, and however much of it in one frame. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { playgrounds } from "../browser/playgrounds";
import { note, TODAY } from "./app-page";

const PATH = "Us.md";

const paragraphs = (name: string, count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `${name} paragraph ${at + 1}, ${"long enough to wrap ".repeat(at % 12)}.`,
  ).join("\n\n");

const US = `# Us

Above.

${paragraphs("First", 40)}

\`\`\`alliance
- question: What else?
  answer: Not yet.

- question: What shall we call it?
  type: line
  answer: Before
\`\`\`

${paragraphs("Last", 40)}
`;

const startApp = playgrounds({
  query: { today: TODAY },
  context: { viewport: { width: 1280, height: 800 } },
  notes: { [PATH]: US },
});

/** The note with the caret in its line, in the middle of the page. */
async function open(): Promise<Page> {
  const app = await startApp();
  const { page } = app;
  await app.open(PATH, { mode: "live" });
  const field = note(page).getByRole("textbox", { name: "What shall we call it?" });
  for (let round = 0; round < 5; round += 1) {
    await page.evaluate(() => {
      const editor = window.playground.app.workspace.activeEditor?.editor;
      if (editor == null) return;
      const from = editor.offsetToPos(editor.getValue().indexOf("```alliance"));
      editor.scrollIntoView({ from, to: from }, true);
    });
    await page.waitForTimeout(50);
  }
  await field.focus();
  await field.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await page.waitForTimeout(300);
  return page;
}

/** Puts paragraphs in at these words, one change for each, all of them before the next frame; gives how far the field then moved. */
function changeAt(page: Page, places: readonly string[], scroll = 0): Promise<number> {
  return page.evaluate(
    async ({ places: wanted, scroll: by }) => {
      const editor = window.playground.app.workspace.activeEditor?.editor;
      const field = document.activeElement;
      if (editor == null || field === null) throw new Error("Nothing is open.");
      const { top } = field.getBoundingClientRect();
      const scroller = field.closest(".cm-scroller");
      if (scroller !== null) scroller.scrollTop += by;
      for (const words of wanted) {
        const at = editor.offsetToPos(editor.getValue().indexOf(words));
        editor.replaceRange("One.\n\nTwo.\n\n", at);
      }
      await new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume)));
      if (document.activeElement !== field) throw new Error("The focus is gone.");
      return field.getBoundingClientRect().top - top;
    },
    { places, scroll },
  );
}

describe("what comes in above the field", () => {
  test.each([
    { what: "one change", places: ["Above."] },
    { what: "two changes in one frame", places: ["Above.", "Above."] },
    {
      what: "three changes in one frame, some just above",
      places: ["Above.", "First paragraph 40", "First paragraph 3"],
    },
    {
      what: "changes above and below",
      places: ["Last paragraph 1", "Above.", "Last paragraph 40", "First paragraph 39"],
    },
  ])("$what: the page stays", async ({ places }) => {
    const page = await open();
    for (let round = 0; round < 3; round += 1) expect(Math.abs(await changeAt(page, places))).toBeLessThanOrEqual(1);
  });

  test("in the frame of a scroll: the page goes as far as it was scrolled", async () => {
    const page = await open();
    expect(Math.abs((await changeAt(page, ["Above.", "First paragraph 40"], 60)) + 60)).toBeLessThanOrEqual(1);
  });
});
