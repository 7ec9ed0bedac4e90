/** The app's page preview of a note with a form: it shows the form, and what is typed there stands in the note afterwards. */
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { allianceNote } from "../browser/alliance-note";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, note, TODAY } from "./app-page";

const US = allianceNote({
  questions: `
- question: What do you hope for?
  answer: "See **you** at [[Other]]."

- question: How often?
  type: line
`,
});
const CALL = "Before the call: [[Us]].\n\nMore words.\n";

const startApp = playgrounds({
  query: { today: TODAY },
  notes: { "Us.md": US, "Call.md": CALL, "Other.md": "Another note.\n" },
});
let app: RunningPlayground;

/** Rests with the pointer on the link until the preview is there. */
async function hover(page: Page): Promise<Locator> {
  await note(page).getByText("Us", { exact: true }).hover();
  const preview = page.getByRole("dialog", { name: "Preview of Us" });
  await preview.locator(".da-form").waitFor();
  return preview;
}

async function open(): Promise<Page> {
  app = await startApp();
  await app.open("Call.md", { mode: "preview" });
  return app.page;
}

test("shows the form with its answers as rendered text, and writes nothing by being looked at", async () => {
  const page = await open();
  const preview = await hover(page);
  await preview.locator("strong", { hasText: "you" }).waitFor();
  expect(await preview.getByRole("textbox", { name: "How often?", exact: true }).count()).toBe(1);
  await page.mouse.move(5, 5);
  await preview.waitFor({ state: "detached" });
  await app.idle();
  expect([await app.read("Us.md"), await app.read("Call.md")]).toEqual([US, CALL]);
});

test("what is typed in it stands in its note when the preview has gone", async () => {
  const page = await open();
  const preview = await hover(page);
  await preview.getByRole("textbox", { name: "How often?", exact: true }).click();
  await page.keyboard.type("Every week");
  await page.mouse.move(5, 5);
  await preview.waitFor({ state: "detached" });
  const expected = US.replace("  type: line\n", "  answer: Every week\n  type: line\n");
  await expectNote(app, "Us.md", expected);
  expect(await app.read("Call.md")).toBe(CALL);
});
