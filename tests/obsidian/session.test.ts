/** A session through the interface: the hour in which an alliance is designed, interrupted and taken up, with every word in its place. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { PlaygroundOptions, RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, goldenPath, newAlliance, note, runCommand, TODAY, untilHas } from "./app-page";
import { ALOUD, NEED, NOTE, PLAN, SAY_BACK, US } from "./session-note";
import { at, begin, button, field, hour, next, say, session } from "./session-page";

function golden(name: string): string {
  return readFileSync(goldenPath("session", name), "utf8");
}

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

async function start(options: PlaygroundOptions = {}): Promise<Page> {
  app = await startApp({ notes: { [NOTE]: US }, ...options });
  return begin(app);
}

describe("a session of a coach and a client", () => {
  test("goes by keyboard alone, is left, taken up and finished, and every word is in its place", async () => {
    app = await startApp();
    await newAlliance(app.page, { allies: ["Maya Ortiz", "Sam Lee"], template: "Coach and client" });
    await note(app.page).locator(".da-form").first().waitFor();
    const path = "Alliances/Maya Ortiz and Sam Lee.md";
    let win = await session(app);
    const first = "How do we want to be together in this work?";
    await next(win, "Being together");
    await next(win, first);
    await say(win, `${first} — Maya Ortiz`, "Unhurried.");
    await next(win, SAY_BACK);
    await win.keyboard.press("Enter");
    await at(win, first);
    await say(win, `${first} — Sam Lee`, "Blunt: and kind");
    // The window is closed in the middle of it, before a pause has saved it.
    await win.close();
    await untilHas(app, path, "Blunt: and kind");
    await app.idle();
    // Another program writes other parts meanwhile.
    const between = await app.read(path);
    await app.write(
      path,
      between
        .replace("This is how we want to be together", "*Read by both.*\n\nThis is how we want to be together")
        .replace(
          "- question: What helps you to open up, and what closes you down?\n  answered-by: each\n",
          "$&  answers:\n    Sam Lee: Silence helps.\n",
        ),
    );
    await app.idle();
    win = await session(app, first);
    expect(await field(win, `${first} — Sam Lee`).inputValue()).toBe("Blunt: and kind");
    await next(win, SAY_BACK);
    const open = "What helps you to open up, and what closes you down?";
    await next(win, open);
    await say(win, `${open} — Maya Ortiz`, "Questions open me.");
    await next(win, SAY_BACK);
    await next(win, open);
    expect(await field(win, `${open} — Sam Lee`).inputValue()).toBe("Silence helps.");
    await next(win, SAY_BACK);
    const rest: readonly (readonly [string, string?, string?])[] = [
      ["How do you like to be challenged, and held to what you planned?", "With a laugh.", "With a question."],
      ["What do you most hope will be different, and how will we both know?", "That I sleep.", "That you sleep."],
    ];
    for (const [question, maya, sam] of rest) {
      while ((await hour(win).getByRole("heading", { level: 2 }).textContent()) !== question) {
        await win.keyboard.press("Control+Enter");
      }
      await say(win, `${question} — Maya Ortiz`, maya ?? "");
      await next(win, SAY_BACK);
      await next(win, question);
      await say(win, `${question} — Sam Lee`, sam ?? "");
      await next(win, SAY_BACK);
    }
    await next(win, "What is coaching here, what is it not, and who is responsible for what?");
    await win.keyboard.type("Not therapy.");
    await next(win, "What stays here");
    await next(win, "What stays between us, and where are the limits of that?");
    await win.keyboard.type("All of it.\n\n- but danger");
    await next(win, "Who else may hear about our work, and what may they hear?");
    await win.keyboard.type("No one");
    await next(win, "When it is hard, and when it ends");
    await next(win, "If something isn’t working, how will we deal with it to retain the alliance?");
    await win.keyboard.type("We say so.");
    await next(win, "How do we want to end, when we are done or if one of us wishes to stop sooner?");
    await next(win, "Practical things");
    await next(win, "What have we agreed about the practical things?");
    await win.keyboard.type("60 minutes");
    await win.keyboard.press("Enter");
    await win.keyboard.type("On Fridays");
    await next(win, "Keeping it alive");
    await next(win, "How best, and how often, shall we review this alliance?");
    await win.keyboard.type("On a walk");
    await next(win, ALOUD);
    await hour(win).getByText("All of it.").waitFor();
    await next(win, "Do you say yes to this alliance?");
    for (const ally of ["Maya Ortiz", "Sam Lee"]) {
      const yes = hour(win).getByRole("group", { name: `Do you say yes to this alliance? — ${ally}` });
      await yes.getByRole("button", { name: "I say yes" }).focus();
      await win.keyboard.press("Enter");
      await yes.getByText("Yes, 22 November 2026").waitFor();
      await win.keyboard.press("Control+Enter");
    }
    await at(win, PLAN);
    await hour(win).getByLabel("Another day, in words").focus();
    await win.keyboard.type("in 3 weeks");
    await hour(win).getByText("13 December 2026, in 3 weeks.").waitFor();
    await button(win, "Begin this alliance").focus();
    await win.keyboard.press("Enter");
    await at(win, "Your alliance has begun");
    const text = await untilHas(app, path, "next-review: 2026-12-13");
    expect(text).toBe(golden("coach-and-client.md"));
  });
});

describe("where it stands", () => {
  test("is kept when it is left, and after the app was started again; nothing of it is in the note", async () => {
    const win = await start();
    await next(win, "Space");
    await next(win, NEED);
    await button(win, "Leave it here").click();
    await hour(win).getByText("Begun today. Pick it up any time.").waitFor();
    const closed = win.waitForEvent("close");
    // The window goes while the key is still down.
    await win.keyboard.press("Enter").catch(() => undefined);
    await closed;
    await app.reload();
    await app.open(NOTE, { mode: "preview" });
    const again = await session(app, NEED);
    await hour(again).getByText("Maya’s turn").waitFor();
    expect(await app.read(NOTE)).toBe(US);
  });

  test("is one window for one note", async () => {
    const win = await start();
    await next(win, "Space");
    // As a click into the main window does.
    await app.page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await app.page.getByRole("tab", { name: "Us", exact: true }).click();
    await runCommand(app.page, "Begin session");
    await app.idle();
    await at(win, "Space");
    expect(app.context.pages()).toHaveLength(2);
  });

  test("is kept when the plugin is switched off and on, with what was just typed", async () => {
    const win = await start();
    await next(win, "Space");
    await next(win, NEED);
    await say(win, `${NEED} — Maya`, "Time and quiet.");
    await hour(win).evaluate((element) => element.setAttribute("data-former", ""));
    await app.page.evaluate(() => window.playground.reloadPlugin());
    await win.locator("[data-former]").waitFor({ state: "detached" });
    await at(win, NEED);
    await expect.poll(() => field(win, `${NEED} — Maya`).inputValue()).toBe("Time and quiet.");
    await untilHas(app, NOTE, "Time and quiet.");
  });

  test("goes with the note's name, and with a note that is gone and comes back", async () => {
    const win = await start();
    await next(win, "Space");
    await next(win, NEED);
    await say(win, `${NEED} — Maya`, "Time");
    await app.page.evaluate(async (path) => {
      const { vault, fileManager } = window.playground.app;
      const file = vault.getFileByPath(path);
      if (file !== null) await fileManager.renameFile(file, "Alliances/We.md");
    }, NOTE);
    await win.keyboard.type(" and quiet.");
    await untilHas(app, "Alliances/We.md", "Time and quiet.");
    const text = await app.read("Alliances/We.md");
    await app.page.evaluate(async () => {
      const { vault } = window.playground.app;
      const file = vault.getFileByPath("Alliances/We.md");
      if (file !== null) await vault.delete(file);
    });
    await at(win, "The note is not there any more");
    await app.write("Alliances/We.md", text);
    await at(win, NEED);
    expect(await field(win, `${NEED} — Maya`).inputValue()).toBe("Time and quiet.");
  });
});

describe("the plan", () => {
  test("takes a day in words, says what it can't take, and is taken back", async () => {
    const win = await start();
    for (let step = 0; step < 12; step += 1) await win.keyboard.press("Control+Enter");
    await at(win, PLAN);
    await hour(win).getByText("22 December 2026, in 4 weeks.").waitFor();
    await hour(win).getByLabel("Another day, in words").fill("soonish");
    await button(win, "Begin this alliance").click();
    await hour(win).getByRole("alert").getByText("Please write a day to come").waitFor();
    expect(await app.read(NOTE)).toBe(US);
    await hour(win).getByLabel("Another day, in words").fill("friday");
    await button(win, "Begin this alliance").click();
    await at(win, "Your alliance has begun");
    const begun = US.replace("draft", "active").replace("1 month\n", "1 month\nnext-review: 2026-11-27\n");
    expect(await untilHas(app, NOTE, "next-review")).toBe(begun);
    await button(win, "Undo").click();
    await at(win, PLAN);
    await expectNote(app, NOTE, US);
    // Over is over: the next one begins at its beginning.
    await button(win, "Keep it a draft").click();
    await at(win, "That was your session");
    await win.close();
    await session(app);
  });
});

test("it is offered where an alliance is open for answers, and not where it is closed", async () => {
  app = await startApp({ notes: { [NOTE]: US.replace("draft", "ended"), "Plain.md": "Words.\n" } });
  for (const path of [NOTE, "Plain.md"]) {
    await app.open(path, { mode: "preview" });
    await app.idle();
    await app.page.keyboard.press("Control+p");
    await app.page.getByRole("combobox", { name: "Select a command..." }).fill("Begin session");
    await expect.poll(() => app.page.getByRole("option", { name: "Begin session" }).count()).toBe(0);
    await app.page.keyboard.press("Escape");
  }
});
