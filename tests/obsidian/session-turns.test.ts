/** Turns in a session, and its screen: what can be done beside answering, who sees what, and words that stay whatever happens. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { PlaygroundOptions, RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { runCommand, SAMPLE_VAULT, TODAY, untilHas } from "./app-page";
import { findings } from "./axe";
import { ALOUD, BE, NEED, NOTE, PLAN, SAY_BACK, US } from "./session-note";
import { at, begin, button, field, hour, next, say, session } from "./session-page";

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

async function start(options: PlaygroundOptions = {}): Promise<Page> {
  app = await startApp({ notes: { [NOTE]: US }, ...options });
  return begin(app);
}

describe("a turn", () => {
  test("may be passed, and set aside to be come back to; nothing of that is written", async () => {
    const win = await start();
    await next(win, "Space");
    await next(win, NEED);
    await button(win, "Come back to it later").click();
    await hour(win).getByText("Sam’s turn").waitFor();
    await button(win, "Pass").click();
    await at(win, BE);
    await button(win, "Pass").click();
    await at(win, "You wanted to come back to this");
    await hour(win).getByRole("button", { name: NEED }).click();
    await hour(win).getByText("Maya’s turn").waitFor();
    expect(await app.read(NOTE)).toBe(US);
    await say(win, `${NEED} — Maya`, "A door that is shut.");
    await next(win, ALOUD);
    const answer = "What do you need?\n  answers:\n    Maya: |\n      A door that is shut.\n";
    expect(await untilHas(app, NOTE, "A door")).toBe(US.replace(`${NEED}\n`, answer));
  });

  test("can go deeper, or only be listened to", async () => {
    const win = await start();
    await next(win, "Space");
    await next(win, NEED);
    await button(win, "Say more").click();
    await hour(win).getByText("What else?").waitFor();
    await field(win, `${NEED} — Maya`).fill("Half");
    await button(win, "Just listen").click();
    await field(win, `${NEED} — Maya`).waitFor({ state: "detached" });
    await button(win, "Just listen").click();
    expect(await field(win, `${NEED} — Maya`).inputValue()).toBe("Half");
    await button(win, "Next").click();
    await button(win, "There is more").click();
    await hour(win).getByText("Maya’s turn").waitFor();
  });

  test("stays, with its words and caret, when questions and allies come from elsewhere", async () => {
    const win = await start();
    await next(win, "Space");
    await next(win, NEED);
    await say(win, `${NEED} — Maya`, "Time quiet");
    for (let step = 0; step < 6; step += 1) await win.keyboard.press("ArrowLeft");
    const more = US.replace("- question: What do you need?", "- First of all?\n\n$&").replace(
      "  - Sam\n",
      "  - Sam\n  - Jo\n",
    );
    await untilHas(app, NOTE, "Time quiet");
    await app.write(NOTE, more.replace("answered-by: each\n", "$&  answers:\n    Maya: Time quiet\n"));
    await app.idle();
    await win.keyboard.type(" and");
    expect(await field(win, `${NEED} — Maya`).inputValue()).toBe("Time and quiet");
    await next(win, SAY_BACK);
    await next(win, NEED);
    await next(win, SAY_BACK);
    await next(win, NEED);
    await hour(win).getByText("Jo’s turn").waitFor();
    expect(await untilHas(app, NOTE, "Time and quiet")).toBe(
      more.replace("answered-by: each\n", "$&  answers:\n    Maya: |\n      Time and quiet\n"),
    );
  });

  test("that is gone from the note leaves its words to be copied", async () => {
    const win = await start();
    await next(win, "Space");
    await next(win, NEED);
    await say(win, `${NEED} — Maya`, "Time");
    await app.write(NOTE, US.replace(NEED, "What else do you need?"));
    await hour(win).getByText("Your words are kept here until you let them go.").waitFor();
    await at(win, "What else do you need?");
    await hour(win).locator("blockquote", { hasText: "Time" }).waitFor();
  });
});

describe("the screen", () => {
  test("goes blank by a key, with the words and the focus kept, and comes back by the same key or Escape", async () => {
    const win = await start();
    await next(win, "Space");
    await win.keyboard.press("b");
    const blank = win.getByRole("dialog", { name: "The screen is blank" });
    await blank.waitFor();
    const covers = await blank.evaluate((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width >= innerWidth && height >= innerHeight && document.elementFromPoint(20, 20) === element;
    });
    expect(covers).toBe(true);
    await win.keyboard.press("Enter");
    await blank.waitFor({ state: "hidden" });
    await win.keyboard.press("b");
    await blank.waitFor();
    await win.keyboard.press("b");
    await blank.waitFor({ state: "hidden" });
    await next(win, NEED);
    await say(win, `${NEED} — Maya`, "A bb");
    await win.keyboard.press("Escape");
    await win.keyboard.press("b");
    await blank.waitFor();
    await win.keyboard.press("Escape");
    await blank.waitFor({ state: "hidden" });
    expect(await field(win, `${NEED} — Maya`).inputValue()).toBe("A bb");
    await hour(win).getByText("Maya’s turn").waitFor();
  });

  test("shows no other alliance, and no private question; the privacy view is as it was afterwards", async () => {
    app = await startApp({ vault: SAMPLE_VAULT });
    await runCommand(app.page, "Open reviews");
    await app.open("Alliances/Bea Lindqvist and Sam Lee.md", { mode: "preview" });
    const reviews = app.page.locator(".da-reviews");
    await reviews.getByText("Maya Ortiz").first().waitFor();
    const win = await session(app);
    await expect.poll(() => reviews.getByText("Maya Ortiz").count()).toBe(0);
    // Another note is open in the main window: the session goes on, and shows its own.
    await app.page.getByRole("tab", { name: "Bea Lindqvist and Sam Lee", exact: true }).click();
    await app.open("Alliances/The Harbour Library team.md", { mode: "preview" });
    const seen: string[] = [];
    for (let step = 0; step < 80; step += 1) {
      seen.push((await win.locator("body").innerText()) + (await win.title()));
      if ((await hour(win).getByRole("heading", { level: 2 }).textContent()) === PLAN) break;
      await win.keyboard.press("Control+Enter");
    }
    expect(seen.at(-1)).toContain(PLAN);
    for (const name of ["Maya Ortiz", "Harbour", "Elif Kaya", "Hidden in the privacy view"]) {
      expect(seen.filter((words) => words.includes(name))).toEqual([]);
    }
    await win.close();
    await reviews.getByText("Maya Ortiz").first().waitFor();
  });

  test("has no private question on it", async () => {
    const win = await start();
    const seen: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      seen.push(await win.locator("body").innerText());
      await win.keyboard.press("Control+Enter");
    }
    expect(seen.at(-1)).toContain(PLAN);
    expect(seen.filter((words) => /secret|keep to myself/u.test(words))).toEqual([]);
  });

  test.each(["light", "dark"])("is clean to axe on every page, %s", async (theme) => {
    const withYes = US.replace(
      "\n- How do",
      "\n- question: Do you say yes?\n  type: consent\n  answered-by: each\n\n- How do",
    );
    const win = await start({ query: { theme }, notes: { [NOTE]: withYes } });
    await button(win, "Clock").click();
    const pages: string[] = [];
    for (let step = 0; step < 30; step += 1) {
      const heading = (await hour(win).getByRole("heading", { level: 2 }).textContent()) ?? "";
      pages.push(heading);
      expect(await findings(win, ".da-session"), heading).toEqual([]);
      if (heading === PLAN) break;
      await (step === 2 ? button(win, "Come back to it later").click() : win.keyboard.press("Control+Enter"));
    }
    expect(pages).toEqual(
      expect.arrayContaining([SAY_BACK, "You wanted to come back to this", ALOUD, "Do you say yes?", PLAN]),
    );
    await button(win, "Keep it a draft").click();
    await at(win, "That was your session");
    expect(await findings(win, ".da-session")).toEqual([]);
  });
});

test("on a phone it is a tab, with targets for a finger", async () => {
  app = await startApp({
    query: { phone: true },
    context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    notes: { [NOTE]: US },
  });
  await app.open(NOTE, { mode: "preview" });
  await runCommand(app.page, "Begin session");
  await at(app.page, "Make space");
  expect(app.context.pages()).toHaveLength(1);
  await button(app.page, "Begin").tap();
  await button(app.page, "Go on").tap();
  await at(app.page, NEED);
  const heights = await hour(app.page)
    .getByRole("button")
    .evaluateAll((buttons) => buttons.map((each) => each.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  const wide = await hour(app.page).evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(wide).toBe(false);
});
