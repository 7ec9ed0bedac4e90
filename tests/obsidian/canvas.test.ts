/** A note as a card on a canvas: answered where it is read, and where it is edited. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { allianceNote } from "../browser/alliance-note";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, note, TODAY } from "./app-page";

const US = allianceNote({
  before: "Some words.",
  questions: `
- question: How often?
  type: line

- question: What do you hope for?
  answered-by: each
`,
});

const BOARD = JSON.stringify({
  nodes: [
    { id: "1", type: "file", file: "Us.md", x: 20, y: 20, width: 560, height: 620 },
    { id: "2", type: "file", file: "Other.md", x: 620, y: 20, width: 200, height: 100 },
  ],
  edges: [],
});

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;
async function open(): Promise<Page> {
  const notes = { "Us.md": US, "Other.md": "Another card.\n", "Board.canvas": BOARD };
  app = await startApp({ notes });
  await app.open("Board.canvas");
  return app.page;
}

const becomes = (expected: string): Promise<void> => expectNote(app, "Us.md", expected);

const ONCE = US.replace("  type: line\n", "  answer: once\n  type: line\n");
const BOTH = ONCE.replace("hope for?\n", "hope for?\n  answers:\n    Sam: |\n      To rest.\n");

test("a card is answered as it is read, and the card shows what others write", async () => {
  const page = await open();
  const often = note(page).getByRole("textbox", { name: "How often?" });
  await often.click();
  await page.keyboard.type("once");
  await note(page).getByRole("textbox", { name: "What do you hope for? — Sam" }).click();
  await page.keyboard.type("To rest.");
  await page.getByText("Another card.").click();
  await becomes(BOTH);
  await app.write("Us.md", BOTH.replace("once", "twice"));
  await expect.poll(() => often.inputValue()).toBe("twice");
  expect(await app.read("Board.canvas")).toBe(BOARD);
});

test("a card that is edited is answered through its editor", async () => {
  const page = await open();
  await note(page).getByText("Some words.").dblclick();
  const often = note(page).locator(".cm-editor").getByRole("textbox", { name: "How often?" });
  await often.click();
  await page.keyboard.type("once");
  await becomes(ONCE);
  expect(await often.evaluate((field) => field === document.activeElement)).toBe(true);
  await note(page).getByRole("textbox", { name: "What do you hope for? — Sam" }).click();
  await page.keyboard.type("To rest.");
  await page.getByText("Another card.").click();
  await becomes(BOTH);
});
