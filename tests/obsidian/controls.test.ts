/** The controls in the app: dragging in both views, undo where there is no text, private questions folded shut. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { allianceNote } from "../browser/alliance-note";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { note, TODAY, untilHas } from "./app-page";

const US = allianceNote({
  questions: `
- question: What matters?
  answer: [tea, walks, rain]
  type: list

- question: How often?
  answer: weekly
  type: choice
  options: [weekly, monthly]

- question: How sure?
  answer: 5
  type: scale

- question: What helps?
  type: choices
  options: [quiet, music]

- question: What is a secret?
  answer: |
    Hush.
  private: true

- question: Last?
  type: line
`,
});

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;
async function open(mode: "live" | "preview"): Promise<Page> {
  app = await startApp({ notes: { "Us.md": US } });
  await app.open("Us.md", { mode });
  await note(app.page).locator(".da-form").waitFor();
  return app.page;
}

const onDisk = async (words: string): Promise<void> => {
  expect(await untilHas(app, "Us.md", words)).toContain(words);
};

describe.each(["live", "preview"] as const)("in the %s view", (mode) => {
  test("a row is dragged to another place, and Ctrl+Z puts it back", async () => {
    const page = await open(mode);
    await note(page).getByRole("textbox", { name: "Item 2" }).focus();
    const box = await note(page).locator(".da-handle").first().boundingBox();
    if (box === null) throw new Error("No handle.");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 90, { steps: 6 });
    await page.mouse.up();
    if (mode === "preview") await page.keyboard.press("Escape");
    await expect
      .poll(() =>
        note(page)
          .getByRole("textbox", { name: /^Item/ })
          .evaluateAll((rows) => rows.map((row) => (row as HTMLTextAreaElement).value)),
      )
      .toEqual(["walks", "rain", "tea"]);
    if (mode === "live") {
      await onDisk("[walks, rain, tea]");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Item 1");
      await page.keyboard.press("Control+z");
      await onDisk("[tea, walks, rain]");
    } else {
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await onDisk("[walks, rain, tea]");
    }
  });

  test("a private question is folded shut for everyone, opens by key, and stays as the person left it", async () => {
    const page = await open(mode);
    const secret = note(page).getByRole("textbox", { name: "What is a secret?" });
    expect(await secret.count()).toBe(0);
    expect(await note(page).locator(".da-private").ariaSnapshot()).not.toContain("Hush");
    await note(page).locator("summary").focus();
    await page.keyboard.press("Enter");
    await secret.waitFor({ state: "attached" });
    await app.write("Us.md", US.replace("[tea, walks, rain]", "[tea]"));
    await expect.poll(() => note(page).getByRole("textbox", { name: /^Item/ }).count()).toBe(1);
    expect(await secret.count()).toBe(1);
  });
});

test.each([
  ["radio", "monthly", "answer: monthly", "answer: weekly"],
  ["radio", "8", "answer: 8", "answer: 5"],
  ["checkbox", "music", "music]", "type: choices"],
] as const)("Ctrl+Z on a %s (%s) takes back what was just chosen there", async (role, name, chosen, before) => {
  const page = await open("live");
  await note(page).getByRole("textbox", { name: "Last?" }).fill("typed");
  await onDisk("answer: typed");
  const control = note(page).getByRole(role, { name, exact: true });
  await control.check();
  await page.keyboard.press("Control+z");
  await expect.poll(() => control.isChecked()).toBe(false);
  await onDisk(before);
  expect(await app.read("Us.md")).not.toContain(chosen === "music]" ? "answer: [music" : chosen);
  expect(await app.read("Us.md")).toContain("answer: typed");
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => control.isChecked()).toBe(true);
});
