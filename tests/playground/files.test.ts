/** How the app reads and writes its files: in time, beside other programs, and on a disk that fails. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { PlaygroundOptions, RunningPlayground } from "../browser/playground";
import { playgrounds } from "../browser/playgrounds";

const vault = fileURLToPath(new URL("fixture-vault", import.meta.url));
const plugin = fileURLToPath(new URL("fixture-plugin", import.meta.url));
const START = "Start here.md";

const startApp = playgrounds({ vault, plugin });
let playground: RunningPlayground;

async function start(options: PlaygroundOptions = {}): Promise<Page> {
  playground = await startApp(options);
  return playground.page;
}

test("a note that is slow to be read does not come over the one that was opened after it", async () => {
  const page = await start();
  await page.evaluate(async (path) => {
    const { vault } = window.playground.app;
    const read = vault.read.bind(vault);
    vault.read = async (file) => {
      const text = await read(file);
      if (file.path !== path) await new Promise((resume) => setTimeout(resume, 500));
      return text;
    };
    const slow = window.playground.openNote("Maya Ortiz.md");
    await window.playground.openNote(path);
    await slow;
  }, START);
  expect(await page.locator(".cm-line", { hasText: "The end." }).count()).toBe(1);
});

test("what is typed is on disk two seconds after the last key", async () => {
  const page = await start();
  await page.locator(".cm-line", { hasText: "The end." }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Or not.");
  await page.waitForTimeout(500);
  expect(await playground.read(START)).not.toContain("Or not.");
  await expect.poll(() => playground.read(START), { timeout: 4000 }).toContain("The end. Or not.");
});

test("a save that is asked for in the middle of another takes nothing back", async () => {
  const page = await start();
  await page.locator(".cm-line", { hasText: "The end." }).click();
  const text = await page.evaluate(async () => {
    const view = window.playground.app.workspace.getLeavesOfType("markdown")[0]?.view as unknown as {
      readonly editor: { replaceRange(text: string, from: { line: number; ch: number }): void; getValue(): string };
      save(): Promise<void>;
    };
    const { vault } = window.playground.app;
    const modify = vault.modify.bind(vault);
    vault.modify = async (file, data) => {
      await new Promise((resume) => setTimeout(resume, 20));
      await modify(file, data);
    };
    const saves = "abcdefghijklmnopqrstuvwxyz".split("").map(async (letter, at) => {
      await new Promise((resume) => setTimeout(resume, at * 7));
      view.editor.replaceRange(letter, { line: 0, ch: 0 });
      await view.save();
    });
    await Promise.all(saves);
    await new Promise((resume) => setTimeout(resume, 100));
    return view.editor.getValue();
  });
  expect(text.slice(0, 26).split("").sort().join("")).toBe("abcdefghijklmnopqrstuvwxyz");
  expect(await playground.read(START)).toBe(text);
});

test("a note that has another name for a moment, just when it is read, is read again", async () => {
  const page = await start();
  let isAway = true;
  await page.route(`**/api/file?path=${new URLSearchParams({ "": START }).toString().slice(1)}`, async (route) => {
    if (route.request().method() !== "GET" || !isAway) return route.continue();
    isAway = false;
    return route.fulfill({ status: 404, json: { error: `No such file: ${START}` } });
  });
  await playground.write(START, "Theirs.\n");
  await expect.poll(() => page.locator(".cm-content").innerText()).toContain("Theirs.");
  expect(isAway).toBe(false);
});

test("what another program writes in the middle of a save takes nothing out of the editor", async () => {
  const page = await start();
  await page.locator(".cm-line", { hasText: "The end." }).click();
  const during = page.evaluate(async () => {
    const { vault, workspace } = window.playground.app;
    const modify = vault.modify.bind(vault);
    vault.modify = async (file, data) => {
      await new Promise((resume) => setTimeout(resume, 1000));
      await modify(file, data);
    };
    const view = workspace.getLeavesOfType("markdown")[0]?.view as unknown as {
      readonly editor: { replaceRange(text: string, from: { line: number; ch: number }): void; getValue(): string };
      save(): Promise<void>;
    };
    view.editor.replaceRange("Mine.", { line: 0, ch: 0 });
    const texts = new Set<string>();
    const timer = setInterval(() => texts.add(view.editor.getValue()), 5);
    await view.save();
    await new Promise((resume) => setTimeout(resume, 300));
    clearInterval(timer);
    return [...texts];
  });
  await page.waitForTimeout(300);
  await playground.write(START, "Theirs.\n");
  for (const text of await during) expect(text).toContain("Mine.");
});

test("an outside change is merged into unsaved typing", async () => {
  const page = await start();
  await page.locator(".cm-line", { hasText: "The end." }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Typed.");
  await playground.write(START, (await playground.read(START)).replace("# Start here", "# Start elsewhere"));
  await page.getByText(/modified externally, merging/).waitFor();
  await playground.idle();
  const text = await playground.read(START);
  expect(text).toContain("# Start elsewhere");
  expect(text).toContain("The end. Typed.");
});

test("what is written in the middle of a rename goes to the file under its new name", async () => {
  const page = await start();
  await page.evaluate(async () => {
    const { vault } = window.playground.app;
    const file = await vault.create("Once.md", "Nothing.");
    const renamed = vault.rename(file, "Now.md");
    await Promise.all([renamed, vault.modify(file, "Something."), vault.process(file, (text) => `${text} More.`)]);
  });
  expect(await playground.read("Now.md")).toBe("Something. More.");
  expect(await page.evaluate(() => window.playground.app.vault.adapter.exists("Once.md"))).toBe(false);
});

test("process is run again when the file changed in between, and create refuses an existing path", async () => {
  const page = await start({ notes: { "Count.md": "0" } });
  const calls = await page.evaluate(async () => {
    const { vault: notes } = window.playground.app;
    const file = notes.getFileByPath("Count.md");
    if (file === null) return 0;
    const add = (text: string): string => String(Number(text) + 1);
    await Promise.all(Array.from({ length: 12 }, () => notes.process(file, add)));
    return notes.create("count.md", "").then(
      () => "created",
      (error: unknown) => String(error),
    );
  });
  expect(calls).toContain("already exists");
  expect(await playground.read("Count.md")).toBe("12");
});

test("a failing disk is told of, and the words stay in the editor", async () => {
  const page = await start({ query: { readOnlyDisk: true } });
  await page.locator(".cm-line", { hasText: "The end." }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Kept.");
  await page.getByText(/Failed to save/).waitFor({ timeout: 5000 });
  expect(await page.locator(".cm-line", { hasText: "The end. Kept." }).count()).toBe(1);
});
