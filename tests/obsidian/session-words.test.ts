/** What is typed in a session, when something else happens to it: it is kept, and the person chooses. And the screens between. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { PlaygroundOptions, RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { TODAY, untilHas, untilOnDisk } from "./app-page";
import { findings } from "./axe";
import { NEED, NOTE, US } from "./session-note";
import { at, begin, button, field, hour, next, say, session } from "./session-page";

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

/** In the middle of the first answer. */
async function answering(options: PlaygroundOptions = {}): Promise<Page> {
  app = await startApp({ notes: { [NOTE]: US }, ...options });
  const win = await begin(app);
  await next(win, "Space");
  await next(win, NEED);
  return win;
}

function answered(words: string): string {
  return US.replace(`${NEED}\n`, `${NEED}\n  answers:\n    Maya: |\n      ${words}\n`);
}

describe("an answer", () => {
  test.each([
    ["Keep mine", "Time."],
    ["Take theirs", "Quiet."],
  ])("that another program changes too is kept beside it: %s", async (choice, kept) => {
    const win = await answering();
    await say(win, `${NEED} — Maya`, "Time.");
    await app.write(NOTE, answered("Quiet."));
    await hour(win).locator("blockquote", { hasText: "Quiet." }).waitFor();
    expect(await field(win, `${NEED} — Maya`).inputValue()).toBe("Time.");
    await button(win, choice).click();
    await hour(win).locator("blockquote").waitFor({ state: "detached" });
    await next(win, "Say back what you heard");
    expect(await untilHas(app, NOTE, kept)).toBe(answered(kept));
  });

  test("that could not be saved is offered in the session after a restart", async () => {
    const win = await answering();
    await app.page.evaluate(() => {
      window.playground.switches.readOnlyDisk = true;
    });
    await say(win, `${NEED} — Maya`, "Time.");
    await hour(win).getByText("Could not save", { exact: false }).first().waitFor();
    await app.reload();
    await app.open(NOTE, { mode: "preview" });
    const again = await session(app, NEED);
    expect(await field(again, `${NEED} — Maya`).inputValue()).toBe("Time.");
    expect(await app.read(NOTE)).toBe(US);
    await button(again, "Save").click();
    expect(await untilHas(app, NOTE, "Time.")).toBe(answered("Time."));
  });

  test("is taken back in the order it was typed, and the note follows", async () => {
    const win = await answering();
    await say(win, `${NEED} — Maya`, "Time.");
    await untilHas(app, NOTE, "Time.");
    await win.keyboard.press("Control+z");
    expect(await field(win, `${NEED} — Maya`).inputValue()).not.toBe("Time.");
    while ((await field(win, `${NEED} — Maya`).inputValue()) !== "") await win.keyboard.press("Control+z");
    const without = (text: string): boolean => !text.includes("Maya:");
    expect(await untilOnDisk(() => app.read(NOTE), without)).toBe(US);
  });
});

describe("the screens between", () => {
  test.each(["light", "dark"])("are clean to axe, %s", async (theme) => {
    const win = await answering({ query: { theme } });
    const isClean = async (): Promise<void> => {
      expect(await findings(win, ".da-session")).toEqual([]);
    };
    await say(win, `${NEED} — Maya`, "Time.");
    await app.write(NOTE, answered("Quiet."));
    await hour(win).locator("blockquote", { hasText: "Quiet." }).waitFor();
    await isClean();
    await button(win, "Keep mine").click();
    await untilHas(app, NOTE, "Time.");
    await win.keyboard.press("Escape");
    await win.keyboard.press("b");
    await win.getByRole("dialog", { name: "The screen is blank" }).waitFor();
    await isClean();
    await win.keyboard.press("b");
    const text = await app.read(NOTE);
    await app.page.evaluate(async (path) => {
      const { vault } = window.playground.app;
      const file = vault.getFileByPath(path);
      if (file !== null) await vault.delete(file);
    }, NOTE);
    await at(win, "The note is not there any more");
    await isClean();
    await app.write(NOTE, text);
    await at(win, NEED);
    await button(win, "Leave it here").click();
    await hour(win).getByText("Begun today. Pick it up any time.").waitFor();
    await isClean();
  });

  test.each([
    ["no-preference", true],
    ["reduce", false],
  ] as const)("move only where that is welcome: %s", async (reducedMotion, moves) => {
    const more = "\n## Time\n\n```alliance\n- How often?\n```\n";
    app = await startApp({ notes: { [NOTE]: US + more }, context: { reducedMotion } });
    const win = await begin(app);
    // Before the second part there is a breath.
    const breath = hour(win).getByRole("heading", { level: 2, name: "Time", exact: true });
    while (!(await breath.isVisible())) await win.keyboard.press("Control+Enter");
    const moving = await hour(win).evaluate((element) => element.getAnimations({ subtree: true }).length);
    expect(moving > 0).toBe(moves);
  });
});
