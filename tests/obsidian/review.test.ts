/** A review through the interface: what it shows, what it writes to the byte, and that nothing of it is lost on the way. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { PlaygroundOptions, RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, goldenPath, runCommand, TODAY, untilHas } from "./app-page";
import { button, field, hold, NEXT, READ, review, step, SUMMARY, TALK, WELL } from "./review-page";

const NOTE = "Alliances/Three of us.md";

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

function golden(name: string): string {
  return readFileSync(goldenPath("review-view", name), "utf8");
}

/** Begins with one note, and the talk of a command. */
async function start(command: string, options: PlaygroundOptions & { readonly note?: string } = {}): Promise<Page> {
  app = await startApp({ notes: { [NOTE]: options.note ?? golden("three-allies.md") }, ...options });
  await app.open(NOTE, { mode: "preview" });
  await runCommand(app.page, command);
  await review(app.page).waitFor();
  return app.page;
}

function becomes(expected: string): Promise<void> {
  return expectNote(app, NOTE, expected);
}

async function finish(page: Page): Promise<void> {
  await button(page, "Finish review").click();
  await review(page).getByText("The review is in the note. Next time: 22 February 2027.").waitFor();
}

describe("a review by three allies", () => {
  test("writes one entry, the changed answer, and the next date; Undo takes all of it back", async () => {
    const page = await start("Start review");
    await hold(page);
    expect(await app.read(NOTE)).toBe(golden("three-allies.md"));
    await finish(page);
    await becomes(golden("three-allies-reviewed.md"));
    await button(page, "Undo").click();
    await becomes(golden("three-allies.md"));
    await review(page).getByRole("heading", { name: SUMMARY }).waitFor();
    await finish(page);
    await becomes(golden("three-allies-reviewed.md"));
  });

  test("is one undo step in an open editor", async () => {
    const page = await start("Start review");
    await app.open(NOTE, { mode: "source", where: "split" });
    await page.getByRole("tab", { name: "Review: Three of us" }).click();
    await hold(page);
    await finish(page);
    await becomes(golden("three-allies-reviewed.md"));
    await button(page, "Open the note").click();
    await page.locator(".workspace-leaf.mod-active .cm-content").click();
    await page.keyboard.press("Control+z");
    await becomes(golden("three-allies.md"));
  });

  test("is taken back by a command where the note is closed, and around what was changed since", async () => {
    const page = await start("Start review");
    await page.getByRole("tab", { name: "Three of us", exact: true }).click({ button: "middle" });
    await hold(page);
    await finish(page);
    await becomes(golden("three-allies-reviewed.md"));
    await app.write(NOTE, golden("three-allies-reviewed.md").replace("# Three of us", "# The three of us"));
    await app.idle();
    await runCommand(page, "Undo review");
    await becomes(golden("three-allies.md").replace("# Three of us", "# The three of us"));
  });

  test("is not taken back where the same places were changed since, and says so", async () => {
    const page = await start("Start review");
    await hold(page);
    await finish(page);
    const changed = golden("three-allies-reviewed.md").replace("Sam *listened*.", "Sam listened.");
    await app.write(NOTE, changed);
    await app.idle();
    await runCommand(page, "Undo review");
    await page.getByText("have changed since, so it can't be taken back as a whole").waitFor();
    expect(await app.read(NOTE)).toBe(changed);
  });

  test("is not taken back over one that was begun since: what was said in it stays", async () => {
    const page = await start("Start review");
    await hold(page);
    await finish(page);
    await becomes(golden("three-allies-reviewed.md"));
    await runCommand(page, "Start review");
    await field(page, WELL, "Maya Ortiz").fill("Something new.");
    await runCommand(page, "Undo review");
    await page.getByText("Another review of this note is begun").waitFor();
    expect(await field(page, WELL, "Maya Ortiz").inputValue()).toBe("Something new.");
    expect(await app.read(NOTE)).toBe(golden("three-allies-reviewed.md"));
  });

  test("held once more on the day completes the entry", async () => {
    const page = await start("Start review", { note: golden("three-allies-reviewed.md") });
    await expect.poll(() => field(page, WELL, "Maya Ortiz").inputValue()).toBe("Sam *listened*.");
    await field(page, WELL, "Sam Lee").fill("We laughed.");
    await step(page, READ);
    await button(page, "Slipped: On Fridays: no calls").and(page.locator("[aria-pressed=true]")).waitFor();
    await step(page, TALK);
    await step(page, NEXT);
    await step(page, SUMMARY);
    await finish(page);
    await becomes(
      golden("three-allies-reviewed.md").replace("listened*.\n", "listened*.\n    Sam Lee: |\n      We laughed.\n"),
    );
  });
});

describe("interrupted", () => {
  test.each(["the tab is closed", "the app is started again", "the plugin is switched off and on"])(
    "after each step (%s), it goes on there",
    async (how) => {
      const page = await start("Start review");
      const interrupt = async (heading: string): Promise<void> => {
        await app.idle();
        if (how === "the tab is closed") {
          await page.getByRole("tab", { name: "Review: Three of us" }).click({ button: "middle" });
          await review(page).waitFor({ state: "detached" });
          await runCommand(page, "Start review");
        } else if (how === "the plugin is switched off and on") {
          await review(page).evaluate((element) => element.setAttribute("data-former", ""));
          await page.evaluate(() => window.playground.reloadPlugin());
          await page.locator("[data-former]").waitFor({ state: "detached" });
        } else {
          await untilHas(app, ".obsidian/workspace.json", "designed-alliances-review");
          await app.reload();
        }
        await review(page).getByRole("heading", { name: heading }).waitFor();
      };
      await field(page, WELL, "Maya Ortiz").fill("Sam *listened*.");
      await interrupt("What is there to celebrate?");
      await expect.poll(() => field(page, WELL, "Maya Ortiz").inputValue()).toBe("Sam *listened*.");
      await step(page, READ);
      await button(page, "Slipped: On Fridays: no calls").click();
      await button(page, "Needs other words: How often shall we meet?").click();
      await review(page).getByRole("radio", { name: "every week" }).check({ force: true });
      await review(page).getByRole("textbox", { name: "Because" }).fill("the first month needs more support");
      await interrupt(READ);
      await step(page, TALK);
      await interrupt(TALK);
      await step(page, NEXT);
      await interrupt(NEXT);
      await step(page, SUMMARY);
      await interrupt(SUMMARY);
      expect(await app.read(NOTE)).toBe(golden("three-allies.md"));
      await finish(page);
      await becomes(golden("three-allies-reviewed.md"));
    },
  );

  test("let go of, it leaves the note as it was and begins anew", async () => {
    const page = await start("Start review");
    await field(page, WELL, "Maya Ortiz").fill("Sam *listened*.");
    await button(page, "Let this review go").click();
    await button(page, "Let it go").click();
    await review(page).waitFor({ state: "detached" });
    await runCommand(page, "Start review");
    await review(page).waitFor();
    expect(await field(page, WELL, "Maya Ortiz").inputValue()).toBe("");
    expect(await app.read(NOTE)).toBe(golden("three-allies.md"));
  });
});

describe("while the note changes elsewhere", () => {
  test("other places are kept, and the review is written around them", async () => {
    const page = await start("Start review");
    await hold(page);
    const edit = (text: string): string => text.replace("To be useful.", "To be of use.");
    await app.write(NOTE, edit(golden("three-allies.md")));
    await app.idle();
    await finish(page);
    await becomes(edit(golden("three-allies-reviewed.md")));
  });

  test("an answer that gets other words here as well is shown with both texts", async () => {
    const page = await start("Start review");
    await hold(page);
    const edit = (text: string): string => text.replace("answer: every second week", "answer: every month");
    await app.write(NOTE, edit(golden("three-allies.md")));
    await app.idle();
    await button(page, "Finish review").click();
    await review(page).getByText("The note says something else by now:").waitFor();
    await review(page).getByRole("blockquote").getByText("every month").waitFor();
    expect(await app.read(NOTE)).toBe(edit(golden("three-allies.md")));
    await button(page, "Keep the words above").click();
    await button(page, "Finish").click();
    await finish(page);
    await becomes(golden("three-allies-reviewed.md").replace("was: every second week", "was: every month"));
  });

  test("renamed, it is followed; deleted, its words stay to be copied", async () => {
    const page = await start("Start review");
    await field(page, WELL, "Maya Ortiz").fill("Sam *listened*.");
    await page.evaluate(async (path) => {
      const { app: host } = window.playground;
      const file = host.vault.getFileByPath(path);
      if (file !== null) await host.fileManager.renameFile(file, "Alliances/We three.md");
    }, NOTE);
    await page.getByRole("tab", { name: "Review: We three" }).waitFor();
    expect(await field(page, WELL, "Maya Ortiz").inputValue()).toBe("Sam *listened*.");
    await page.evaluate(async () => {
      const { app: host } = window.playground;
      const file = host.vault.getFileByPath("Alliances/We three.md");
      if (file !== null) await host.fileManager.trashFile(file);
    });
    await review(page).getByText("This note is no longer there.").waitFor();
    await review(page).getByText("Sam *listened*.").waitFor();
  });
});

test("nine allies hold the same review in a dozen clicks at most", async () => {
  const names = ["Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hal", "Ida"];
  const nine = (text: string): string =>
    text.replace(/allies:\n(?: {2}- .*\n)+/, `allies:\n${names.map((name) => `  - ${name}\n`).join("")}`);
  const hopes = names.map((name) => `    ${name}: |\n      Work.\n`).join("");
  const note = nine(golden("three-allies.md")).replace(/answers:\n(?: {4,}.*\n)+/, `answers:\n${hopes}`);
  const page = await start("Start review", { note });
  await page.evaluate(() => {
    const counted = window as unknown as { clicks: number };
    counted.clicks = 0;
    document.addEventListener("pointerdown", () => (counted.clicks += 1), true);
  });
  await field(page, WELL)
    .or(field(page, WELL, "Ada"))
    .first()
    .click();
  await page.keyboard.type("We listened.");
  await step(page, READ);
  await button(page, "Slipped: On Fridays: no calls").click();
  await button(page, "Needs other words: How often shall we meet?").click();
  await review(page).getByRole("radio", { name: "every week" }).check({ force: true });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("support");
  await step(page, TALK);
  await step(page, NEXT);
  await step(page, SUMMARY);
  await finish(page);
  expect(await page.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBeLessThanOrEqual(12);
  const text = await untilHas(app, NOTE, "## Review history");
  expect(text).toContain(
    "- question: How often shall we meet?\n  was: every second week\n  now: every week\n  because: support\n",
  );
  expect(text).toContain('- question: What has slipped?\n  answer:\n    - "On Fridays: no calls"\n  type: list\n');
  expect(text).toContain(hopes);
});

describe("other talks", () => {
  /** The note with an entry of today, and other properties. */
  const withEntry = (kind: string, block: string, properties = (text: string): string => text): string =>
    `${properties(golden("three-allies.md"))}\n## Review history\n\n### 2026-11-22 ${kind}\n\n\`\`\`alliance\n${block}\`\`\`\n`;

  test("a repair: the first question is enough, and until it is finished nothing is said to be saved", async () => {
    const page = await start("Log a repair");
    await button(page, "Finish").click();
    await review(page).getByText("Please write a word to the first question.").waitFor();
    await field(page, "What happened, as you saw it?", "Sam Lee").fill("I was late.");
    await review(page).locator(".da-saved").getByText("Kept", { exact: true }).waitFor();
    expect(await app.read(NOTE)).toBe(golden("three-allies.md"));
    await button(page, "Finish").click();
    await becomes(
      withEntry(
        "repair",
        "- question: What happened, as you saw it?\n  answers:\n    Sam Lee: |\n      I was late.\n  answered-by: each\n",
      ),
    );
  });

  test("a celebration, by the keyboard alone", async () => {
    const page = await start("Log a celebration");
    await field(page, "What are we celebrating?").focus();
    await page.keyboard.type("The launch");
    for (let key = 0; key < 6 && !(await button(page, "Finish").evaluate((it) => it.matches(":focus"))); key += 1)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await becomes(
      withEntry("celebration", "- question: What are we celebrating?\n  answer: The launch\n  type: line\n"),
    );
  });

  const CELEBRATED = "What are we celebrating?";
  const celebrated = (words: string): string =>
    withEntry("celebration", `- question: ${CELEBRATED}\n  answer: ${words}\n  type: line\n`);

  test("an entry of the day that came meanwhile is shown beside what was said here, and stays until somebody chooses", async () => {
    const page = await start("Log a celebration");
    await field(page, CELEBRATED).fill("The cake");
    await app.write(NOTE, celebrated("The launch"));
    await app.idle();
    await review(page).getByText("The note says something else by now:").waitFor();
    await review(page).getByRole("blockquote").getByText("The launch").waitFor();
    await button(page, "Finish").click();
    await app.idle();
    expect(await app.read(NOTE)).toBe(celebrated("The launch"));
    await button(page, "Take the note’s").click();
    await expect.poll(() => field(page, CELEBRATED).inputValue()).toBe("The launch");
    await field(page, CELEBRATED).fill("The launch and the cake");
    await button(page, "Finish").click();
    await becomes(celebrated("The launch and the cake"));
  });

  test("both are kept, one behind the other, where that makes sense", async () => {
    const page = await start("Log a repair");
    const repair = "What happened, as you saw it?";
    const said = (...words: readonly string[]): string =>
      withEntry(
        "repair",
        `- question: ${repair}\n  answers:\n    Sam Lee: |\n${words.map((each) => `      ${each}\n`).join("\n")}  answered-by: each\n`,
      );
    await field(page, repair, "Sam Lee").fill("I was late.");
    await app.write(NOTE, said("I forgot."));
    await app.idle();
    await button(page, "Keep both").click();
    await button(page, "Finish").click();
    await becomes(said("I forgot.", "I was late."));
  });

  const closed = (status: string) => (text: string) =>
    text.replace("alliance-status: active", `alliance-status: ${status}`).replace("next-review: 2026-11-22\n", "");

  test("completion, with what was said about it at the beginning", async () => {
    const page = await start("Complete alliance…");
    await review(page).getByRole("complementary").getByText("With a meal, and one last honest word.").waitFor();
    await field(page, "How will we celebrate?").fill("With cake");
    await button(page, "Complete alliance").click();
    await becomes(
      withEntry(
        "completion",
        "- question: How will we celebrate?\n  answer: With cake\n  type: line\n",
        closed("completed"),
      ),
    );
  });

  test("parting, with nothing to write down", async () => {
    const page = await start("Part ways…");
    await button(page, "Part ways").click();
    await becomes(closed("parted")(golden("three-allies.md")));
    await review(page).getByText("never too late to continue differently").waitFor();
  });

  test("a closed alliance is neither reviewed nor completed again", async () => {
    app = await startApp({ notes: { [NOTE]: closed("completed")(golden("three-allies.md")) } });
    const { page } = app;
    await app.open(NOTE, { mode: "preview" });
    await app.idle();
    await page.keyboard.press("Control+p");
    for (const [name, count] of [
      ["Start review", 0],
      ["Complete alliance", 0],
      ["Log a celebration", 1],
    ] as const) {
      await page.getByRole("combobox", { name: "Select a command..." }).fill(name);
      await expect.poll(() => page.getByRole("option", { name }).count()).toBe(count);
    }
  });
});

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in the review, in words. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(".da-review");
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

test.each(["light", "dark"])("axe finds nothing on any page, in the %s theme", async (theme) => {
  const page = await start("Start review", { query: { theme } });
  expect(await findings(page)).toEqual([]);
  await step(page, READ);
  await button(page, "Slipped: On Fridays: no calls").click();
  await button(page, "Needs other words: How often shall we meet?").click();
  expect(await findings(page)).toEqual([]);
  for (const title of [TALK, NEXT, SUMMARY]) {
    await step(page, title);
    expect(await findings(page), title).toEqual([]);
  }
  await finish(page);
  expect(await findings(page)).toEqual([]);
  await runCommand(page, "Complete alliance…");
  await review(page).getByRole("complementary").waitFor();
  expect(await findings(page)).toEqual([]);
});
