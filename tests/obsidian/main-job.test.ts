/**
 * The main job, through the interface alone: a new alliance from the palette, each type of question answered in Live Preview and again in
 * reading view, the file on disk byte for byte as it should be, and its review in the sidebar.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { RunningPlayground } from "../browser/playground";
import { answerWalk } from "../browser/answer-walk";
import { playgrounds } from "../browser/playgrounds";
import {
  expectNote,
  goldenPath,
  newAlliance,
  note,
  place,
  runCommand,
  SAMPLE_VAULT,
  TODAY,
  untilMade,
} from "./app-page";

const ALLIES = ["Bea Lindqvist", "Sam Lee"];
const WALK = "Alliances/Bea Lindqvist and Sam Lee 2.md";

const startApp = playgrounds({ vault: SAMPLE_VAULT, query: { today: TODAY } });
let app: RunningPlayground;

async function start(switches: Record<string, boolean | number> = {}): Promise<Page> {
  app = await startApp({ query: switches });
  return app.page;
}

function golden(name: string): string {
  return readFileSync(goldenPath("main-job", name), "utf8");
}

/** Whether it can be pressed where it is. */
function isInSight(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return element.contains(there);
}

describe("a new alliance", () => {
  test("“Designing an alliance” with two allies becomes a note, and its answers stand in it", async () => {
    const page = await start();
    await newAlliance(page, { allies: ["Bea Lindqvist", "Jonas Weber"], template: "Designing an alliance" });
    const path = "Alliances/Bea Lindqvist and Jonas Weber.md";
    await untilMade(app, path);
    expect(await app.read(path)).toBe(golden("designing-new.md"));

    const need = "What do you need so that you can take part openly?";
    await place(page, "textbox", need, "Bea Lindqvist").click();
    await page.keyboard.type("Time.");
    await place(page, "group", "How can we commit to and count upon each other?").getByRole("textbox").first().click();
    await page.keyboard.type("We say it first to each other");
    await place(page, "textbox", "How best, and how often, shall we review this alliance?").click();
    await page.keyboard.type("Over lunch, monthly");
    await place(page, "group", "Do you say yes to this alliance?", "Jonas Weber")
      .getByRole("button", { name: "I say yes" })
      .click();
    const answered = golden("designing-answered.md");
    await expectNote(app, path, answered);
  });

  test("in a low window, its buttons stay in sight, and nothing that has focus is under them", async () => {
    const page = await start();
    await page.setViewportSize({ width: 1100, height: 620 });
    await runCommand(page, "New alliance");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: "Create" }).evaluate(isInSight)).resolves.toBe(true);
    await dialog.getByText("More", { exact: true }).press("Enter");
    await expect.poll(() => dialog.getByLabel("Folder").evaluate(isInSight)).toBe(true);
    await dialog.getByRole("combobox", { name: "With whom?" }).focus();
    const seen: string[] = [];
    for (let key = 0; key < 12 && !seen.includes("Cancel"); key += 1) {
      const focused = page.locator(":focus");
      seen.push(await focused.evaluate((element) => element.textContent));
      expect(await focused.evaluate(isInSight), seen.join()).toBe(true);
      await page.keyboard.press("Tab");
    }
    expect(seen).toContain("Cancel");
  });

  test("never takes the place of a note that is there", async () => {
    const before = await (await start(), app.read("Alliances/Bea Lindqvist and Sam Lee.md"));
    await newAlliance(app.page, { allies: ALLIES, template: "Walk and talk" });
    await untilMade(app, WALK);
    expect(await app.read(WALK)).toBe(golden("walk-new.md"));
    expect(await app.read("Alliances/Bea Lindqvist and Sam Lee.md")).toBe(before);
  });
});

/** What the real app may do, all at once. */
const MISBEHAVING = { nullSectionInfo: true, unloadAfterRender: true, slowCache: 500, resolvedMissing: true };

describe.each([
  { mode: "live", switches: {} },
  { mode: "preview", switches: {} },
  { mode: "live", switches: { ...MISBEHAVING, hostileHotkeys: true } },
  { mode: "preview", switches: MISBEHAVING },
] as const)("each of the eight types, answered in $mode with $switches", ({ mode, switches }) => {
  test("makes the golden file, byte for byte", async () => {
    const page = await start(switches);
    await newAlliance(page, { allies: ALLIES, template: "Walk and talk" });
    await untilMade(app, WALK);
    await app.idle();
    if (mode === "preview") await runCommand(page, "Toggle reading view");
    await answerWalk(note(page), page.keyboard);
    if (mode === "preview") await page.getByRole("tab", { name: "Bea Lindqvist and Sam Lee 2" }).click();
    const expected = golden("walk-answered.md");
    await expectNote(app, WALK, expected);
  });
});

test("a note with Windows’ line endings keeps them, answered in reading view", async () => {
  const windows = (text: string): string => text.replaceAll("\n", "\r\n");
  app = await startApp({ query: {} });
  await app.write("Alliances/Windows.md", windows(golden("walk-new.md")));
  await app.page.waitForFunction(() => window.playground.app.vault.getFileByPath("Alliances/Windows.md") !== null);
  await app.open("Alliances/Windows.md", { mode: "preview" });
  await answerWalk(note(app.page), app.page.keyboard);
  await app.page.getByRole("tab", { name: "Windows" }).click();
  const expected = windows(golden("walk-answered.md"));
  await expectNote(app, "Alliances/Windows.md", expected);
});
