/** Writes while the world moves: another program, a sync, a rename, a full disk. The other's change and the person's words both survive. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { PAUSE } from "../../src/ui/form/state/field-store";
import { allianceNote } from "../browser/alliance-note";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, note, place, TODAY, untilHas, untilOnDisk } from "./app-page";
import { THREE_QUESTIONS, withHope } from "./three-questions";

const PATH = "Us.md";

const US = allianceNote({
  properties: ["alliance-status: active", "next-review: 2026-12-20 # a Sunday"],
  before: "# Us\n\nSome words before.",
  questions: THREE_QUESTIONS,
  after: "Some words after.",
});

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

async function open(mode: "live" | "preview" | "source", text = US): Promise<Page> {
  app = await startApp({ notes: { [PATH]: text, "Other.md": "Another note.\n" } });
  await app.open(PATH, { mode });
  return app.page;
}

function becomes(expected: string, path = PATH): Promise<void> {
  return expectNote(app, path, expected);
}

const leave = async (page: Page): Promise<void> => {
  await page.getByRole("tab", { name: /^(Us|Them)$/ }).click();
};

describe.each(["live", "preview"] as const)("in %s", (mode) => {
  test("another program's change to other words, while someone types, survives with the answer", async () => {
    const page = await open(mode);
    await place(page, "textbox", "What do you hope for?", "Sam").click();
    await page.keyboard.type("To be ");
    await app.write(PATH, US.replace("Some words before.", "Other words before.\n\nAnd more of them."));
    await page.waitForTimeout(400);
    await page.keyboard.type("useful.");
    await leave(page);
    const expected = withHope(
      US.replace("Some words before.", "Other words before.\n\nAnd more of them."),
      "To be useful.",
    );
    await becomes(expected);
  });

  test("the block moved to another place while someone types is found there", async () => {
    const page = await open(mode);
    await place(page, "textbox", "What do you hope for?", "Sam").click();
    await page.keyboard.type("To be useful.");
    const block = US.slice(US.indexOf("```alliance"), US.indexOf("Some words after."));
    const moved = `${US.replace(block, "")}\n> A quote.\n\n${block.trim()}\n`;
    await app.write(PATH, moved);
    await page.waitForTimeout(400);
    await leave(page);
    const expected = withHope(moved, "To be useful.");
    await becomes(expected);
  });

  test("a note renamed while someone types gets the answer under its new name", async () => {
    const page = await open(mode);
    await place(page, "textbox", "What do you hope for?", "Sam").click();
    await page.keyboard.type("To be useful.");
    await page.evaluate(async () => {
      const { app: host } = window.playground;
      const file = host.vault.getFileByPath("Us.md");
      if (file !== null) await host.fileManager.renameFile(file, "Them.md");
    });
    await leave(page);
    const expected = withHope(US, "To be useful.");
    await becomes(expected, "Them.md");
  });

  test("an answer changed elsewhere at the same time is shown beside one's own, and the person chooses", async () => {
    const page = await open(mode);
    await place(page, "textbox", "How often?").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" or so");
    const theirs = US.replace("answer: every week", "answer: every month");
    await app.write(PATH, theirs);
    await page.waitForTimeout(400);
    await leave(page);
    await note(page).getByText("This answer was changed elsewhere.").first().waitFor();
    expect(await app.read(PATH)).toBe(theirs);
    await note(page).getByRole("button", { name: "Keep mine" }).click();
    await leave(page);
    const expected = US.replace("answer: every week", "answer: every week or so");
    await becomes(expected);
  });

  test("an answer is changed, and cleared, and the note is as it was", async () => {
    const page = await open(mode);
    const field = place(page, "textbox", "How do we want to be?");
    await field.click();
    await page.keyboard.type("Kind.");
    await leave(page);
    const answered = US.replace(
      "- How do we want to be?\n",
      "- question: How do we want to be?\n  answer: |\n    Kind.\n",
    );
    const saved = await untilHas(app, PATH, "Kind.");
    expect(saved.replace("      Kind.\n", "    Kind.\n")).toBe(answered);
    await note(page).getByText("Kind.", { exact: true }).click();
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await leave(page);
    const cleared = await untilOnDisk(
      () => app.read(PATH),
      (text) => !text.includes("Kind."),
    );
    expect(cleared).toBe(US.replace("- How do we want to be?", "- question: How do we want to be?"));
  });
});

test.each(["live", "preview"] as const)(
  "where the disk refuses, the words stay, and “Try again” saves them (%s)",
  async (mode) => {
    const page = await open(mode);
    await page.evaluate(() => {
      window.playground.switches.readOnlyDisk = true;
    });
    await place(page, "textbox", "What do you hope for?", "Sam").click();
    await page.keyboard.type("To be useful.");
    await leave(page);
    await note(page).getByText("Could not save.").first().waitFor();
    expect(await app.read(PATH)).toBe(US);
    // Whoever comes and goes has it tried again, and nothing is better than before.
    await place(page, "textbox", "What do you hope for?", "Sam").focus();
    await leave(page);
    await page.waitForTimeout(3500);
    await note(page).getByText("Could not save.").first().waitFor();
    expect(await app.read(PATH)).toBe(US);
    expect(await place(page, "textbox", "What do you hope for?", "Sam").inputValue()).toBe("To be useful.");
    await page.evaluate(() => {
      window.playground.switches.readOnlyDisk = false;
    });
    await note(page).getByRole("button", { name: "Try again" }).click();
    await leave(page);
    const expected = withHope(US, "To be useful.");
    await becomes(expected);
  },
);

test("a note that another program deletes in the moment of a save, and makes anew: the words are in it, or offered", async () => {
  const page = await open("live");
  await place(page, "textbox", "What do you hope for?", "Sam").click();
  await page.keyboard.type("To be useful.");
  // A moment before the pause ends: nobody knows of it when the answer is handed over.
  await page.waitForTimeout(PAUSE - 30);
  await rm(join(app.vaultDir, PATH));
  await page.waitForTimeout(400);
  await app.write(PATH, US);
  await page.waitForTimeout(1000);
  await app.open(PATH, { mode: "live" });
  await expect.poll(() => place(page, "textbox", "What do you hope for?", "Sam").inputValue()).toBe("To be useful.");
  const offer = note(page).getByText("Restored what you typed, not saved yet.").first();
  if ((await app.read(PATH)) === US) await offer.waitFor();
  else expect(await app.read(PATH)).toBe(withHope(US, "To be useful."));
});

test("a note deleted while someone types: the words are kept, and offered when the note comes back", async () => {
  const page = await open("preview");
  await place(page, "textbox", "What do you hope for?", "Sam").click();
  await page.keyboard.type("To be useful.");
  await rm(join(app.vaultDir, PATH));
  await page.getByRole("tab", { name: "Us", exact: true }).waitFor({ state: "detached" });
  await app.write(PATH, US);
  await page.getByRole("treeitem", { name: "Us", exact: true }).click();
  await expect.poll(() => page.getByText("Restored what you typed, not saved yet.").count()).toBeGreaterThan(0);
  await app.open(PATH, { mode: "preview" });
  await expect.poll(() => place(page, "textbox", "What do you hope for?", "Sam").inputValue()).toBe("To be useful.");
  expect(await app.read(PATH)).toBe(US);
});

test("what was typed before a crash is offered again, and gone from the drafts once it is saved", async () => {
  const page = await open("preview");
  await place(page, "textbox", "What do you hope for?", "Sam").click();
  await page.keyboard.type("To be useful.");
  await page.waitForTimeout(600);
  await app.reload();
  await app.open(PATH, { mode: "preview" });
  await note(page).getByText("Restored what you typed, not saved yet.").first().waitFor();
  expect(await place(page, "textbox", "What do you hope for?", "Sam").inputValue()).toBe("To be useful.");
  await note(page).getByRole("button", { name: "Save", exact: true }).click();
  const expected = withHope(US, "To be useful.");
  await becomes(expected);
  await app.reload();
  await app.open(PATH, { mode: "preview" });
  await place(page, "textbox", "What do you hope for?", "Sam").waitFor();
  await page.waitForTimeout(500);
  expect(await note(page).getByText("Restored what you typed").count()).toBe(0);
});

test("one answer is one undo step in Live Preview, and the form follows", async () => {
  const page = await open("live");
  await place(page, "textbox", "How do we want to be?").click();
  await page.keyboard.type("Kind.");
  await leave(page);
  await untilHas(app, PATH, "Kind.");
  await place(page, "textbox", "How often?").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" or so");
  await leave(page);
  await untilHas(app, PATH, "or so");
  await note(page).getByText("Some words after.").click();
  await page.keyboard.press("Control+z");
  const once = await untilOnDisk(
    () => app.read(PATH),
    (text) => !text.includes("or so"),
  );
  expect(once).toContain("Kind.");
  expect(await place(page, "textbox", "How often?").inputValue()).toBe("every week");
  await page.keyboard.press("Control+z");
  await becomes(US);
});

test("what another program wrote in the very moment of a save, before the app noticed, survives it", async () => {
  const page = await open("live");
  let expected = US;
  for (const [at, word] of ["one", "two", "three", "four"].entries()) {
    await place(page, "textbox", "How often?").click();
    await page.keyboard.press("End");
    await page.keyboard.type(` ${word}`);
    expected = expected.replace(/answer: every week.*/, (line) => `${line} ${word}`);
    const theirs = (text: string): string => text.replace("Some words after.", `Theirs ${at}.\n\nSome words after.`);
    expected = theirs(expected);
    await app.write(PATH, theirs(await app.read(PATH)));
    await leave(page);
    const saved = await untilOnDisk(
      () => app.read(PATH),
      (text) => text === expected,
      3000,
    );
    expect(saved).toBe(expected);
  }
});

test("what is typed when the plugin is switched off goes into the editor, which is saved in this very moment", async () => {
  const page = await open("live");
  await place(page, "textbox", "What do you hope for?", "Sam").click();
  await page.keyboard.type("To be useful.");
  await page.evaluate(async () => {
    const { app: host } = window.playground;
    const view = host.workspace.getLeavesOfType("markdown")[0]?.view as unknown as {
      readonly editor: { replaceRange(text: string, from: { line: number; ch: number }): void; lastLine(): number };
      save(): Promise<void>;
    };
    // Somebody writes at the end of the note all the while, and the app saves after each letter.
    const timer = setInterval(() => {
      view.editor.replaceRange("x", { line: view.editor.lastLine(), ch: 0 });
      void view.save();
    }, 10);
    await window.playground.reloadPlugin();
    await new Promise((resume) => setTimeout(resume, 500));
    clearInterval(timer);
  });
  await app.idle();
  const hasBoth = (text: string): boolean => text.includes("      To be useful.\n") && text.includes("\nx");
  expect(await untilOnDisk(() => app.read(PATH), hasBoth)).toSatisfy(hasBoth);
});

test("two panes that hold words for one answer keep both: a choice that waits in one is not lost to the other's words", async () => {
  const page = await open("live");
  await app.open(PATH, { mode: "live", where: "split" });
  const fields = page.getByRole("textbox", { name: "How often?", exact: true }).filter({ visible: true });
  await expect.poll(() => fields.count()).toBe(2);
  await fields.first().focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" or so");
  await app.write(PATH, US.replace("answer: every week", "answer: every month"));
  await page.getByText("This answer was changed elsewhere.").first().waitFor();
  await fields.nth(1).focus();
  await expect.poll(() => fields.nth(1).inputValue()).toBe("every month");
  await page.keyboard.press("End");
  await page.keyboard.type(" at least");
  await page.evaluate(() => window.playground.reloadPlugin());
  await untilHas(app, PATH, "every month at least");
  await page.getByText("This answer was changed elsewhere.").first().waitFor();
  expect(await fields.evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value))).toContain(
    "every week or so",
  );
});

test("conflict markers make the block readable and read-only, and are named", async () => {
  const conflicted = US.replace(
    "  answer: every week\n",
    "<<<<<<< HEAD\n  answer: every week\n=======\n  answer: every month\n>>>>>>> theirs\n",
  );
  const page = await open("live", conflicted);
  await note(page).getByText("<<<<<<<").first().waitFor();
  expect(await note(page).getByRole("textbox", { name: "How often?", exact: true }).count()).toBe(0);
  expect(await app.read(PATH)).toBe(conflicted);
});

test("doubled answers are shown and mended by a button, and nothing typed is lost", async () => {
  const doubled = US.replace(
    "  answered-by: each\n",
    "  answers:\n    Sam: |\n      To be useful.\n  answered-by: each\n",
  );
  const page = await open("live", doubled);
  await note(page).locator(".da-problem").first().waitFor();
  await note(page).locator(".da-problem").getByRole("button").first().click();
  const mended = await untilOnDisk(
    () => app.read(PATH),
    (text) => text !== doubled,
  );
  expect(mended.match(/answers:/g)).toHaveLength(1);
  expect(mended).toContain("To laugh.");
  expect(mended).toContain("To be useful.");
});

test("a broken question shows its error with its line, and its neighbours can be answered", async () => {
  const broken = US.replace("- How do we want to be?\n", "- question: How: do we [want to be\n  : x\n");
  const page = await open("live", broken);
  await note(page)
    .getByText(/^Line \d+, column \d+/)
    .first()
    .waitFor();
  await place(page, "textbox", "What do you hope for?", "Sam").click();
  await page.keyboard.type("To be useful.");
  await leave(page);
  const expected = withHope(broken, "To be useful.");
  await becomes(expected);
});
