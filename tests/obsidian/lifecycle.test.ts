/** An alliance's life: each step where it makes sense, by command and by menu, and the file to the byte. */
import { readFile, writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { PlaygroundOptions, RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, goldenPath, note, runCommand, SAMPLE_VAULT, TODAY, untilHas, untilMade } from "./app-page";
import { findings } from "./axe";

const US = "Us.md";
const START = `---
alliance: Team # ours
allies:
  - Maya
  - "Sam"
alliance-status: active
review-every: 1 month, then 3 months
next-review: 2026-12-24 # a Thursday
mood: calm
---

# Us

\`\`\`alliance
- question: How do we want to be?
  answer: |
      Kind.

- question: Do we agree?
  type: consent
  answered-by: each
  answers:
    Maya: 2026-11-20
\`\`\`
`;

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

async function start(options: PlaygroundOptions = {}): Promise<Page> {
  app = await startApp({ notes: { [US]: START }, ...options });
  return app.page;
}

/** The names of the palette's commands that a word finds. */
async function commandsFor(page: Page, words: string): Promise<string[]> {
  await page.keyboard.press("Control+p");
  await page.getByRole("combobox", { name: "Select a command..." }).fill(words);
  const names = await page.getByRole("option").allInnerTexts();
  await page.keyboard.press("Escape");
  return names.map((name) => name.replace(/^.*?: /, "").trim()).filter((name) => name.includes(words));
}

function becomes(expected: string): Promise<void> {
  return expectNote(app, US, expected);
}

const withStatus = (status: string): string => START.replace("active", status);
const withoutDay = (text: string): string => text.replace("next-review: 2026-12-24 # a Thursday\n", "# a Thursday\n");

describe.each(["live", "preview", "source"] as const)("in a note that is open (%s)", (mode) => {
  test.each([
    ["draft", "Begin this alliance", START, "Begun: this alliance is active now. Next review: 24 December 2026."],
    ["active", "Pause alliance", withStatus("paused"), "Paused: this alliance rests until you resume it."],
    ["paused", "Resume alliance", START, "Resumed: this alliance is active again."],
    ["active", "Redesign alliance", withStatus("redesigning"), "is getting new words"],
    ["redesigning", "Finish redesign", START, "The redesign is finished: this alliance is active again."],
    ["active", "End alliance", withoutDay(withStatus("ended")), "It is never too late to continue differently."],
  ])("%s: “%s” changes the properties and nothing else", async (status, command, expected, told) => {
    const page = await start({ notes: { [US]: withStatus(status) } });
    await app.open(US, { mode });
    await runCommand(page, command);
    await page.getByText(told).waitFor();
    await becomes(expected);
    expect(app.errors).toEqual([]);
  });
});

test("offers each step only where it makes sense, and none in other notes", async () => {
  const page = await start({ notes: { [US]: START, "Plain.md": "Words.\n" } });
  await app.open(US);
  expect(await commandsFor(page, "alliance")).toEqual(
    expect.arrayContaining(["Pause alliance", "Redesign alliance", "End alliance"]),
  );
  expect(await commandsFor(page, "Resume alliance")).toEqual([]);
  expect(await commandsFor(page, "Begin this alliance")).toEqual([]);
  await app.open("Plain.md");
  expect(await commandsFor(page, "Pause alliance")).toEqual([]);
});

test("offers no step in a note that a newer version made", async () => {
  const page = await start({ notes: { [US]: START.replace("mood: calm", "alliance-format: 2") } });
  await app.open(US);
  expect(await commandsFor(page, "Pause alliance")).toEqual([]);
});

test("is one undo step of the open editor", async () => {
  const page = await start();
  await app.open(US, { mode: "source" });
  await runCommand(page, "End alliance");
  await becomes(withoutDay(withStatus("ended")));
  await note(page).locator(".cm-content").click();
  await page.keyboard.press("Control+z");
  await becomes(START);
});

test("is taken back by its notice, where no editor holds the note", async () => {
  const page = await start();
  await app.open(US, { mode: "preview" });
  await runCommand(page, "End alliance");
  await becomes(withoutDay(withStatus("ended")));
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Taken back: the note is as it was.").waitFor();
  await becomes(START);
});

test("says who has not said yes, and gives a day by the cadence where none is to come", async () => {
  const page = await start({ notes: { [US]: withoutDay(withStatus("draft")) } });
  await app.open(US);
  await runCommand(page, "Begin this alliance");
  await page.getByText("Next review: 22 December 2026. Still to say yes: Sam.").waitFor();
  await becomes(withoutDay(START).replace("mood: calm\n", "mood: calm\nnext-review: 2026-12-22\n"));
});

test("keeps Windows' line ends", async () => {
  const windows = START.replaceAll("\n", "\r\n");
  const page = await start({ notes: { [US]: windows } });
  await app.open(US, { mode: "preview" });
  await runCommand(page, "Pause alliance");
  await becomes(windows.replace("active", "paused"));
});

test("stands in the menus of the note, and refuses kindly what has become senseless", async () => {
  const page = await start({ vault: SAMPLE_VAULT });
  await runCommand(page, "Open reviews");
  const row = page.getByRole("button", { name: "Grace Mbeki and Oliver Hart", exact: true });
  const path = "Alliances/Grace Mbeki and Oliver Hart.md";
  const before = await app.read(path);
  await row.click({ button: "right" });
  await page.getByRole("menuitem", { name: "Resume alliance" }).waitFor();
  expect(await page.getByRole("menuitem", { name: "Pause alliance" }).count()).toBe(0);
  // Another program is faster.
  const ended = before.replace("alliance-status: paused", "alliance-status: ended");
  await app.write(path, ended);
  await page.getByRole("menuitem", { name: "Resume alliance" }).click();
  await page.getByText("This alliance is ended, so this step can't be made from here.").waitFor();
  expect(await app.read(path)).toBe(ended);
});

/** Equal to the golden file; `GOLDEN=write` makes it anew. */
async function expectGolden(text: string, name: string): Promise<void> {
  const path = goldenPath("lifecycle", name);
  if (process.env.GOLDEN === "write") await writeFile(path, text);
  expect(text).toBe(await readFile(path, "utf8"));
}

describe("continuing differently", () => {
  const OLD = "Alliances/Elif Kaya and Sam Lee.md";
  const NEW = "Alliances/Elif Kaya and Sam Lee 2.md";
  const QUESTION = "How do we want to be together in this work?";

  test.each(["live", "preview"] as const)(
    "begins anew, with what was said last time beside each question (%s)",
    async (mode) => {
      const page = await start({ vault: SAMPLE_VAULT });
      const before = await app.read(OLD);
      await app.open(OLD, { mode });
      await runCommand(page, "Continue differently");
      const dialog = page.getByRole("dialog", { name: "Continue differently" });
      await dialog.getByText("“Elif Kaya and Sam Lee” stays as it is").waitFor();
      // It was completed well: its own questions are proposed.
      expect(await dialog.getByRole("radio", { name: "Coach and client" }).isChecked()).toBe(true);
      await dialog.getByText(`Will be saved as ${NEW}`).waitFor();
      await dialog.getByRole("button", { name: "Create" }).click();
      const made = await untilMade(app, NEW);
      await expectGolden(made, "continued.md");
      if (mode === "preview") await app.open(NEW, { mode });
      const asked = note(page).locator(".da-question", { hasText: QUESTION });
      await asked.getByText("Last time").click();
      await asked.getByText("Like two people at a kitchen table.").waitFor();
      expect(await app.read(NEW)).toBe(made);
      expect(await app.read(OLD)).toBe(before);
    },
  );

  test("from an alliance that is strained, the questions that were made for it are proposed", async () => {
    const page = await start();
    await app.open(US);
    await runCommand(page, "Continue differently");
    const dialog = page.getByRole("dialog", { name: "Continue differently" });
    expect(await dialog.getByRole("radio", { name: "Continue differently" }).isChecked()).toBe(true);
    await dialog.getByRole("button", { name: "Create" }).click();
    const made = await untilMade(app, "Maya and Sam.md");
    expect(made).toContain('allies:\n  - Maya\n  - Sam\ncontinues: "[[Us]]"\nalliance-status: draft\n');
    expect(await app.read(US)).toBe(START);
  });

  test.each(["light", "dark"])("axe finds nothing in the dialog and in what was said last time (%s)", async (theme) => {
    const page = await start({ vault: SAMPLE_VAULT, query: { theme } });
    await app.open(OLD);
    await runCommand(page, "Continue differently");
    const create = page.getByRole("dialog").getByRole("button", { name: "Create" });
    await create.waitFor();
    expect(await findings(page, ".da-new-modal")).toEqual([]);
    await create.click();
    await note(page).getByText("Last time").first().click();
    await note(page).getByText("Like two people at a kitchen table.").waitFor();
    expect(await findings(page, ".workspace-leaf.mod-active .da-form")).toEqual([]);
  });

  test("is not offered for a draft", async () => {
    const page = await start({ notes: { [US]: withStatus("draft") } });
    await app.open(US);
    expect(await commandsFor(page, "Continue differently")).toEqual([]);
  });

  test("follows the old note when it is renamed, and shows nothing where it is gone", async () => {
    const old = START.replace("How do we want to be?", "How do we want to be from here on?");
    const fresh =
      '---\nalliance: Team\ncontinues: "[[Us]]"\n---\n\n```alliance\n- How do we want to be from here on?\n- Other?\n```\n';
    const page = await start({ notes: { [US]: old, "New.md": fresh } });
    const change = (from: string, to?: string): Promise<void> =>
      page.evaluate(
        async ([path, target]) => {
          const { app: host } = window.playground;
          const file = host.vault.getFileByPath(path);
          if (file === null) return;
          if (target === undefined) await host.fileManager.trashFile(file);
          else await host.fileManager.renameFile(file, target);
        },
        [from, to] as const,
      );
    await app.open("New.md", { mode: "preview" });
    await note(page).getByText("Last time").waitFor();
    expect(await note(page).getByText("Last time").count()).toBe(1);
    await change("Us.md", "Archive us.md");
    await untilHas(app, "New.md", "[[Archive us]]");
    await app.reload();
    await app.open("New.md", { mode: "preview" });
    await note(page).getByText("Last time").click();
    await note(page).getByText("Kind.").waitFor();
    await change("Archive us.md");
    await app.reload();
    await app.open("New.md", { mode: "preview" });
    await note(page).getByText("Other?").waitFor();
    await app.idle();
    expect(await note(page).getByText("Last time").count()).toBe(0);
  });
});

describe("a private reflection", () => {
  test("is a note of its own beside the closed alliance, and opens when asked for again", async () => {
    const ended = withoutDay(withStatus("ended"));
    const page = await start({ notes: { [US]: ended } });
    await app.open(US);
    await runCommand(page, "Private reflection");
    const path = "Reflection on Us.md";
    const made = await untilMade(app, path);
    await expectGolden(made, "reflection.md");
    const place = note(page).getByRole("textbox", { name: "What failed, and what was your own part in it?" });
    await place.fill("I was late.");
    await note(page).getByRole("textbox", { name: "What was left unsaid?" }).focus();
    const answered = await untilHas(app, path, "I was late.");
    await app.open(US);
    await runCommand(page, "Private reflection");
    await page.getByRole("tab", { name: "Reflection on Us", selected: true }).waitFor();
    expect(await app.read(path)).toBe(answered);
    expect(await app.read(US)).toBe(ended);
    expect(await page.evaluate(() => window.playground.app.vault.getMarkdownFiles().length)).toBe(2);
    // It is no alliance: nothing of an alliance is offered for it.
    expect(await commandsFor(page, "Private reflection")).toEqual([]);
  });

  test("is not offered while the alliance holds", async () => {
    const page = await start();
    await app.open(US);
    expect(await commandsFor(page, "Private reflection")).toEqual([]);
  });
});
