/**
 * Reading view, while another program changes the very section in which someone types: the app throws the element away again and again, and
 * not one key is lost.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { allianceNote } from "../browser/alliance-note";
import type { RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";
import { expectNote, note, place, TODAY } from "./app-page";
import { THREE_QUESTIONS, withHope } from "./three-questions";

const PATH = "Us.md";

const US = allianceNote({
  before: "# Us",
  questions: THREE_QUESTIONS,
  after: "Some words after.",
});

/** The note with its last answer changed elsewhere. */
function inWeeks(weeks: number): string {
  return US.replace("every week", `every ${weeks} weeks`);
}

const startApp = playgrounds({ query: { today: TODAY } });
let app: RunningPlayground;

async function open(query: Record<string, string> = {}, text = US): Promise<Page> {
  app = await startApp({ notes: { [PATH]: text }, query });
  await app.open(PATH, { mode: "preview" });
  return app.page;
}

const WORDS = Array.from({ length: 30 }, (_, at) => `word${at}`).join(" ");

const hope = (page: Page) => place(page, "textbox", "What do you hope for?", "Sam");

test("a form shows what the note says now, however long the app took to read what it said before", async () => {
  const page = await open();
  await hope(page).waitFor();
  const kim = place(page, "textbox", "What do you hope for?", "Kim");
  // A slow disk: what is read first comes last.
  await page.evaluate(() => {
    const { vault } = window.playground.app;
    const read = vault.cachedRead.bind(vault);
    vault.cachedRead = async (file) => {
      const text = await read(file);
      if (text.includes("Alex")) await new Promise((resolve) => window.setTimeout(resolve, 600));
      return text;
    };
  });
  const properties = (ally: string): string => US.replace("  - Sam\n", `  - Sam\n  - ${ally}\n`);
  await app.write(PATH, properties("Alex"));
  await page.waitForTimeout(300);
  await app.write(PATH, properties("Kim"));
  await kim.waitFor();
  for (const end = Date.now() + 1500; Date.now() < end;) expect(await kim.isVisible()).toBe(true);
});

test("a form goes on in the next element when its note is renamed meanwhile", async () => {
  const page = await open();
  await hope(page).click();
  await page.keyboard.type("To walk");
  await page.evaluate(async () => {
    const { vault, fileManager } = window.playground.app;
    const file = vault.getFileByPath("Us.md");
    if (file !== null) await fileManager.renameFile(file, "Them.md");
  });
  await app.write("Them.md", inWeeks(2));
  await page.keyboard.type(" together");
  await page.waitForTimeout(500);
  await page.keyboard.type(" often");
  expect(await hope(page).inputValue()).toBe("To walk together often");
  expect(await page.locator(".da-parking").count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Them" }).click();
  const expected = withHope(inWeeks(2), "To walk together often");
  await expectNote(app, "Them.md", expected);
});

test("a day half typed is not taken for a whole one because the app takes its field away", async () => {
  const dated = (text: string): string =>
    text.replace("- How do we want", "- question: When?\n  type: date\n\n- How do we want");
  const page = await open({}, dated(US));
  const field = place(page, "textbox", "When?");
  await field.click();
  await page.keyboard.type("2033-03-1");
  await app.write(PATH, dated(inWeeks(2)));
  await expect.poll(() => place(page, "textbox", "How often?").inputValue()).toBe("every 2 weeks");
  expect(await field.inputValue()).toBe("2033-03-1");
  await page.keyboard.type("5");
  expect(await field.inputValue()).toBe("2033-03-15");
  await page.getByRole("tab", { name: "Us" }).click();
  const expected = dated(inWeeks(2)).replace("  type: date\n", "  answer: 2033-03-15\n  type: date\n");
  await expectNote(app, PATH, expected);
});

test("in Live Preview, a program that empties the file before it writes it takes no key away", async () => {
  const page = await open();
  await app.open(PATH, { mode: "live" });
  await hope(page).click();
  await page.keyboard.type("<>");
  await page.keyboard.press("ArrowLeft");
  const program = (async () => {
    for (let time = 2; time < 5; time += 1) {
      await page.waitForTimeout(300);
      await app.write(PATH, "");
      await page.waitForTimeout(250);
      await app.write(PATH, inWeeks(time));
    }
  })();
  await page.keyboard.type(WORDS, { delay: 8 });
  await program;
  await page.waitForTimeout(400);
  expect(await hope(page).inputValue()).toBe(`<${WORDS}>`);
  const caret = await hope(page).evaluate((field) => (field as HTMLTextAreaElement).selectionStart);
  expect(caret).toBe(WORDS.length + 1);
  expect(await page.locator(".da-parking").count()).toBe(0);
});

test.each(["live", "preview"] as const)(
  "in %s, the page stays where it is when a program empties the file before it writes it",
  async (mode) => {
    const paragraphs = (name: string): string => Array.from({ length: 60 }, (_, at) => `${name} ${at}.`).join("\n\n");
    const long = (text: string): string =>
      text
        .replace("# Us\n", `# Us\n\n${paragraphs("Before")}\n`)
        .replace("after.\n", `after.\n\n${paragraphs("After")}\n`);
    const page = await open({}, long(US));
    await app.open(PATH, { mode });
    const scroller = page.locator(".cm-scroller, .markdown-preview-view").filter({ visible: true }).first();
    await scroller.evaluate((box) => box.scrollTo(0, (box.scrollHeight - box.clientHeight) / 2));
    await hope(page).click();
    await page.keyboard.type("To walk");
    const top = (): Promise<number> => hope(page).evaluate((field) => field.getBoundingClientRect().top);
    const before = await top();
    for (const weeks of [2, 3]) {
      await app.write(PATH, "");
      await page.locator(".da-parking").waitFor({ state: "attached" });
      await page.keyboard.type(".");
      await page.waitForTimeout(300);
      await app.write(PATH, long(inWeeks(weeks)));
      await expect.poll(() => place(page, "textbox", "How often?").inputValue()).toBe(`every ${weeks} weeks`);
      await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);
    }
    await page.keyboard.type(" often");
    expect(await hope(page).inputValue()).toBe("To walk.. often");
    expect(Math.abs((await top()) - before)).toBeLessThan(3);
  },
);

test("a note that is deleted while someone types in it, and changed just before, is no fault", async () => {
  const page = await open();
  await app.open(PATH, { mode: "preview", where: "split" });
  await hope(page).click();
  await page.keyboard.type("To walk");
  for (let time = 0; time < 5; time += 1) {
    await app.write(PATH, inWeeks(time + 2));
    await page.waitForTimeout(20 * time);
    await rm(join(app.vaultDir, PATH));
    await page.waitForTimeout(400);
    await app.write(PATH, US);
    await page.waitForFunction((path) => window.playground.app.vault.getFileByPath(path) !== null, PATH);
    await app.open(PATH, { mode: "preview" });
    await app.open(PATH, { mode: "preview", where: "split" });
  }
  await page.getByText("Restored what you typed").filter({ visible: true }).first().waitFor();
});

test("nothing stays in the document when the plugin is switched off", async () => {
  const page = await open();
  await hope(page).click();
  await page.keyboard.type("To walk");
  await page.evaluate(() => window.playground.reloadPlugin());
  await app.write(PATH, inWeeks(2));
  await page.waitForTimeout(1000);
  expect(await page.locator(".da-parking").count()).toBe(0);
});

describe.each<[string, Record<string, string>]>([
  ["before the new render", {}],
  ["after the new render", { unloadAfterRender: "true" }],
  ["with elements attached late", { detachedRender: "true" }],
  ["both", { unloadAfterRender: "true", detachedRender: "true" }],
])("the old element is unloaded %s", (_, query) => {
  test("every key reaches the field, and the caret stays", async () => {
    const page = await open(query);
    await hope(page).click();
    await page.keyboard.type("<>");
    await page.keyboard.press("ArrowLeft");
    let writes = 0;
    const program = setInterval(() => void app.write(PATH, inWeeks((writes += 1) + 1)), 120);
    await page.keyboard.type(WORDS, { delay: 8 });
    clearInterval(program);
    expect(writes).toBeGreaterThan(5);
    await app.idle();
    expect(await hope(page).inputValue()).toBe(`<${WORDS}>`);
    const caret = await hope(page).evaluate((field) => (field as HTMLTextAreaElement).selectionStart);
    expect(caret).toBe(WORDS.length + 1);
    const expected = withHope(inWeeks(writes + 1), `<${WORDS}>`);
    expect(await app.read(PATH)).toBe(inWeeks(writes + 1));
    await page.getByRole("tab", { name: "Us" }).click();
    await expectNote(app, PATH, expected);
    await page.locator(".da-parking").waitFor({ state: "detached" });
  });
});

test.each([{}, { detachedRender: "true" }])("a date keeps its caret, too (%o)", async (query) => {
  const ask = (text: string): string =>
    text.replace("type: line\n", "type: line\n\n- question: From when?\n  type: date\n");
  const page = await open(query, ask(US));
  const day = note(page).getByLabel("From when?", { exact: true });
  await day.click();
  await page.keyboard.type("2-03-15");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  let writes = 0;
  const program = setInterval(() => void app.write(PATH, ask(inWeeks((writes += 1) + 1))), 120);
  await page.keyboard.type("033", { delay: 400 });
  clearInterval(program);
  await app.idle();
  expect(await day.inputValue()).toBe("2033-03-15");
  await page.getByRole("tab", { name: "Us" }).click();
  const expected = ask(inWeeks(writes + 1)).replace("  type: date", "  answer: 2033-03-15\n  type: date");
  await expectNote(app, PATH, expected);
});

/** The places of the scroller that a page paints, as long as they are watched. */
async function watchScroll(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const scroller = document.querySelector(".da-form")?.closest(".markdown-preview-view");
    const seen: number[] = [];
    Object.assign(window, { seenScroll: seen });
    const look = (): void => {
      seen.push(Math.round(scroller?.scrollTop ?? -1));
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => [...new Set((window as unknown as { seenScroll: number[] }).seenScroll)]);
}

test.each([{}, { detachedRender: "true" }])("the page stays where it is (%o)", async (query) => {
  // Little stands behind the form: without it, the page is too short to be scrolled as far.
  const long = US.replace("# Us", "# Us\n\nWords before.\n".repeat(40));
  app = await startApp({ notes: { [PATH]: long }, query });
  await app.open(PATH, { mode: "preview" });
  const { page } = app;
  await place(page, "textbox", "How often?").click();
  const seen = await watchScroll(page);
  for (const ally of ["laugh", "weep", "sing"]) {
    await page.keyboard.type("x");
    await app.write(PATH, long.replace("To laugh", `To ${ally} a lot`));
    await page.getByText(`To ${ally} a lot`).waitFor();
    await app.idle();
  }
  expect(await seen()).toHaveLength(1);
});

describe("a form that someone has been in", () => {
  test("keeps its conflict, its caret and its words through another change", async () => {
    const page = await open();
    const field = place(page, "textbox", "How often?");
    await field.click();
    await page.keyboard.press("End");
    await page.keyboard.type(" or so");
    await app.write(PATH, inWeeks(2));
    await page.getByText("was changed", { exact: false }).first().waitFor();
    await app.write(PATH, inWeeks(2).replace("To laugh.", "To laugh a lot."));
    await page.getByText("To laugh a lot.").waitFor();
    expect(await field.inputValue()).toBe("every week or so");
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("goes with its view: the words are in the note, and nothing stays behind", async () => {
    const page = await open();
    await hope(page).click();
    await page.keyboard.type("To be useful.");
    await page.evaluate(() => {
      window.playground.app.workspace.getLeavesOfType("markdown").forEach((leaf) => leaf.detach());
    });
    const expected = withHope(US, "To be useful.");
    await expectNote(app, PATH, expected);
    await page.locator(".da-parking").waitFor({ state: "detached" });
  });

  test("does not follow into another pane", async () => {
    const page = await open();
    await page.evaluate(async () => {
      const { workspace, vault } = window.playground.app;
      const file = vault.getFileByPath("Us.md");
      if (file !== null) await workspace.getLeaf("split").openFile(file, { active: false, state: { mode: "preview" } });
    });
    const first = page
      .locator(".workspace-leaf")
      .filter({ has: page.locator(".da-form") })
      .first();
    const field = first.getByRole("textbox", { name: "What do you hope for? — Sam" });
    await field.click();
    await page.keyboard.type("To be ");
    await app.write(PATH, inWeeks(2));
    await page.waitForTimeout(300);
    await page.keyboard.type("useful.");
    expect(await field.inputValue()).toBe("To be useful.");
    expect(await page.getByRole("textbox", { name: "What do you hope for? — Sam" }).count()).toBe(2);
  });
});
