/** One note in two panes: what is typed, cleared or left behind in one of them, as the other one shows it. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { playgrounds } from "../browser/playgrounds";
import type { RunningPlayground } from "../browser/playground";
import { expectNote, TODAY } from "./app-page";

const PATH = "Us.md";

const US = `# Us

\`\`\`alliance
- question: Where?
  answer: By the sea
  type: line
\`\`\`

Some words after.
`;

const EMPTY = US.replace("  answer: By the sea\n", "");

const startApp = playgrounds({ query: { today: TODAY }, notes: { [PATH]: EMPTY } });

type Mode = "live" | "preview";

async function inTwoPanes(first: Mode, second: Mode): Promise<RunningPlayground> {
  const app = await startApp();
  await app.open(PATH, { mode: first });
  await app.open(PATH, { mode: second, where: "split" });
  await expect.poll(() => fields(app.page).count()).toBe(2);
  return app;
}

const fields = (page: Page): Locator => page.getByRole("textbox", { name: "Where?" }).filter({ visible: true });

const leave = (page: Page): Promise<void> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

test("an undo in one pane leaves an ally’s answer from the other where it can be read", async () => {
  const asked =
    "---\nalliance: Us\nallies: [Maya, Sam]\n---\n\n```alliance\n- question: Where?\n  answered-by: each\n```\n\nSome words after.\n";
  const app = await startApp({ notes: { [PATH]: asked } });
  const { page } = app;
  await app.open(PATH, { mode: "live" });
  await app.open(PATH, { mode: "live", where: "split" });
  const field = (ally: string): Locator =>
    page.getByRole("textbox", { name: `Where? — ${ally}` }).filter({ visible: true });
  await expect.poll(() => field("Sam").count()).toBe(2);
  await field("Maya").first().fill("By the sea");
  await leave(page);
  const maya = asked.replace("?\n", "?\n  answers:\n    Maya: |\n      By the sea\n");
  await expectNote(app, PATH, maya);
  await expect.poll(() => field("Maya").nth(1).inputValue()).toBe("By the sea");
  await field("Sam").nth(1).fill("In the hills");
  await leave(page);
  const both = maya.replace("By the sea\n", "By the sea\n    Sam: |\n      In the hills\n");
  await expectNote(app, PATH, both);
  await page.locator(".cm-line", { hasText: "Some words after." }).first().click();
  await page.keyboard.press("Control+z");
  const sam = asked.replace("?\n", "?\n  answers:\n    Sam: |\n      In the hills\n");
  await expectNote(app, PATH, sam);
  await page.keyboard.press("Control+y");
  await expectNote(app, PATH, both);
});

test("words in the text of one pane outlive an answer from the other that is saved at the same moment", async () => {
  const app = await inTwoPanes("live", "live");
  const { page } = app;
  // The app saves the pane with the text two seconds after its last key: here in the middle of the other pane’s save.
  await page.evaluate(() => {
    const { vault, workspace } = window.playground.app;
    const [first] = workspace
      .getLeavesOfType("markdown")
      .map(({ view }) => view as unknown as { save(): Promise<void> });
    const modify = vault.modify.bind(vault);
    vault.modify = (file, text) => {
      if (text.includes("In the hills")) void first?.save();
      return modify(file, text);
    };
  });
  const line = page.locator(".cm-line", { hasText: "Some words after." }).first();
  await line.click();
  await page.keyboard.press("End");
  await page.keyboard.type(" And more.");
  await fields(page).nth(1).click();
  await page.keyboard.type("In the hills");
  await leave(page);
  const both = US.replace("By the sea", "In the hills").replace("after.", "after. And more.");
  await expectNote(app, PATH, both);
  await page.waitForTimeout(2500);
  expect(await app.read(PATH)).toBe(both);
});

describe.each([
  ["live", "live"],
  ["preview", "preview"],
  ["live", "preview"],
] as const)("%s and %s", (first, second) => {
  test("an answer cleared in one pane is not offered back in the other", async () => {
    const app = await inTwoPanes(first, second);
    const { page } = app;
    await fields(page).first().fill("By the sea");
    await leave(page);
    await expectNote(app, PATH, US);
    await expect.poll(() => fields(page).nth(1).inputValue()).toBe("By the sea");
    for (const at of [0, 1]) {
      await fields(page).nth(at).fill("");
      await leave(page);
      await expectNote(app, PATH, EMPTY);
      await page.waitForTimeout(600);
      expect(await page.getByRole("button", { name: "Put it back" }).count()).toBe(0);
      await fields(page).nth(at).fill("By the sea");
      await leave(page);
      await expectNote(app, PATH, US);
      await expect
        .poll(() =>
          fields(page)
            .nth(1 - at)
            .inputValue(),
        )
        .toBe("By the sea");
    }
  });

  test("words that were not saved in a pane that is closed are offered in the other", async () => {
    const app = await inTwoPanes(first, second);
    const { page } = app;
    await fields(page).nth(1).click();
    await page.keyboard.type("In the hills");
    await app.write(PATH, US);
    await page.getByText("This answer was changed elsewhere").first().waitFor();
    await page.evaluate(() => window.playground.app.workspace.getLeavesOfType("markdown")[1]?.detach());
    await expect.poll(() => fields(page).count()).toBe(1);
    await page.getByRole("button", { name: "Keep mine" }).filter({ visible: true }).waitFor();
    expect(await fields(page).inputValue()).toBe("In the hills");
    await page.getByRole("button", { name: "Keep mine" }).filter({ visible: true }).click();
    const kept = US.replace("By the sea", "In the hills");
    await expectNote(app, PATH, kept);
  });

  test("who goes from one pane to the other and types at once loses no key", async () => {
    const app = await inTwoPanes(first, second);
    const { page } = app;
    let words = "";
    for (let time = 0; time < 8; time += 1) {
      const field = fields(page).nth(time % 2);
      await field.focus();
      await page.keyboard.press("Control+End");
      words += `${time === 0 ? "" : " "}word${time} and some more`;
      await page.keyboard.type(`${time === 0 ? "" : " "}word${time} and some more`);
      await page.waitForTimeout(1200);
      expect(await field.inputValue()).toBe(words);
      await leave(page);
      await expect
        .poll(() =>
          fields(page)
            .nth(1 - (time % 2))
            .inputValue(),
        )
        .toBe(words);
    }
    for (let time = 0; time < 6; time += 1) {
      await fields(page)
        .nth(time % 2)
        .focus();
      await page.keyboard.press("Control+End");
      await page.keyboard.type(" here");
      // What was typed there is saved while this is typed.
      const field = fields(page).nth(1 - (time % 2));
      await field.focus();
      await page.keyboard.press("Control+Home");
      const start = `${time} there, and for a while, so that the save comes meanwhile. `;
      await page.keyboard.type(start);
      expect((await field.inputValue()).slice(0, start.length)).toBe(start);
      await leave(page);
      const mine = page.getByRole("button", { name: "Keep mine" }).filter({ visible: true });
      while ((await mine.count()) > 0) await mine.first().click();
      await page.waitForTimeout(1200);
    }
  });
});
