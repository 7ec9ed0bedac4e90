/** The browser is killed in the middle of a word: after the next start the words are offered again, and nothing else has happened. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CHROMIUM_ARGS, findChromium } from "../../scripts/chromium.mjs";
import { startServer } from "../playground/server/server.mjs";
import { expectNote, note, place, TODAY, untilHas } from "./app-page";
import { writeFileSync, mkdirSync } from "node:fs";
import { allianceNote } from "../browser/alliance-note";

const PATH = "Us.md";
const US = allianceNote({
  before: "Before.",
  questions: `
- question: What do you hope for?
  answered-by: each

- question: What do we agree?
  type: list
  answer:
    - Be kind.
`,
  after: "After.",
});

/** Milliseconds from the last key to the kill, about those after which an answer is saved. */
const WAITS = process.env.TYPIST === "full" ? [650, 680, 700, 720, 740, 760, 800, 900] : [720];

let folder: string;
let vault: string;
let server: Awaited<ReturnType<typeof startServer>>;
let context: BrowserContext | undefined;
/** The vault as it is on the disk, whether the app runs or not. */
const disk = { read: (path: string): Promise<string> => readFile(join(vault, path), "utf8") };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "crash-test-"));
  vault = join(folder, "Vault");
  mkdirSync(vault);
  writeFileSync(join(vault, PATH), US);
  writeFileSync(join(vault, "Other.md"), "Another note.\n");
  server = await startServer({ vault });
});

/** The app has run on this device before. */
async function runOnce(): Promise<void> {
  await start();
  await context?.close();
}

afterEach(async () => {
  await context?.close();
  context = undefined;
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A browser that keeps what pages store on the disk, as the app does. */
async function start(): Promise<Page> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("No Chromium: set CHROMIUM_PATH to one.");
  const userData = join(folder, "profile");
  context = await chromium.launchPersistentContext(userData, { executablePath, headless: true, args: CHROMIUM_ARGS });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${server.url}/?today=${TODAY}`);
  await page.waitForFunction(() => document.body.dataset.ready === "true");
  return page;
}

async function open(page: Page, mode: "live" | "preview"): Promise<void> {
  await page.evaluate(([path, how]) => window.playground.openNote(path, { mode: how }), [PATH, mode] as const);
}

/** Kills every process of the browser that this test started, as a power cut does. */
async function kill(): Promise<void> {
  const userData = join(folder, "profile");
  const running = await processesOf(userData);
  expect(running.length).toBeGreaterThan(0);
  for (const id of running) {
    try {
      process.kill(id, "SIGKILL");
    } catch {
      // Gone with its parent.
    }
  }
  await expect.poll(async () => (await processesOf(userData)).length).toBe(0);
  await context?.close().catch(() => undefined);
  context = undefined;
  // A lock of a browser that is no more keeps the next one from starting.
  for (const name of await readdir(userData)) if (name.startsWith("Singleton")) await rm(join(userData, name));
}

async function processesOf(userData: string): Promise<number[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(
    ids.map(async (id) => ({ id: Number(id), line: await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "") })),
  );
  return commands.filter(({ line }) => line.includes(userData)).map(({ id }) => id);
}

/** Each file of the vault with its text. */
async function filesOfVault(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of await readdir(vault)) {
    if (!name.startsWith(".")) files[name] = await readFile(join(vault, name), "utf8");
  }
  return files;
}

describe.runIf(process.platform === "linux").each(["live", "preview"] as const)("killed while typing in %s", (mode) => {
  test("the words are offered after the next start, and nothing else changed on the disk", async () => {
    await runOnce();
    const page = await start();
    await open(page, mode);
    const before = await filesOfVault();
    const field = place(page, "textbox", "What do you hope for?", "Sam");
    await field.click();
    await page.keyboard.type("To be useful, and never", { delay: 20 });
    // Drafts are to be safe within 250 ms; no pause is long enough for a save.
    await page.waitForTimeout(250);
    await kill();
    expect(await filesOfVault()).toEqual(before);

    const again = await start();
    await open(again, mode);
    await note(again).getByText("Restored what you typed, not saved yet.").first().waitFor();
    expect(await place(again, "textbox", "What do you hope for?", "Sam").inputValue()).toBe("To be useful, and never");
    await again.waitForTimeout(1000);
    expect(await filesOfVault()).toEqual(before);

    await note(again).getByRole("button", { name: "Save", exact: true }).click();
    await again.getByRole("tab", { name: "Us", exact: true }).click();
    const expected = US.replace(
      "- question: What do you hope for?\n  answered-by: each\n",
      "- question: What do you hope for?\n  answers:\n    Sam: |\n      To be useful, and never\n  answered-by: each\n",
    );
    await expectNote(disk, PATH, expected);
    expect(await filesOfVault()).toEqual({ ...before, [PATH]: expected });
  });
});

test.runIf(process.platform === "linux")(
  "killed in the moment of a save, the words are in the note or offered again",
  async () => {
    await runOnce();
    for (const wait of WAITS) {
      const page = await start();
      await open(page, "live");
      const rows = place(page, "group", "What do we agree?").getByRole("textbox");
      await rows.last().click();
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await page.keyboard.type(`After ${wait}`);
      await page.waitForTimeout(wait);
      await kill();
      const onDisk = await disk.read(PATH);
      const again = await start();
      await open(again, "live");
      await rowsOf(again).first().waitFor();
      const last = `After ${wait}`;
      await expect
        .poll(() => rowsOf(again).evaluateAll((all) => all.map((row) => (row as HTMLTextAreaElement).value)))
        .toContain(last);
      if (!onDisk.includes(last)) {
        await note(again).getByRole("button", { name: "Save", exact: true }).click();
        await again.getByRole("tab", { name: "Us", exact: true }).click();
      }
      await untilHas(disk, PATH, last);
      await context?.close();
      context = undefined;
    }
    const text = await disk.read(PATH);
    expect(text).toBe(
      US.replace("- Be kind.\n", `- Be kind.\n${WAITS.map((wait) => `    - After ${wait}\n`).join("")}`),
    );
  },
);

// The name of the drafts' database is kept in localStorage, which loses its last seconds, so it is kept in a database too.
test("killed in the first run ever, the words are offered too", async () => {
  const page = await start();
  await open(page, "live");
  await place(page, "textbox", "What do you hope for?", "Sam").click();
  await page.keyboard.type("To be useful", { delay: 20 });
  await page.waitForTimeout(250);
  await kill();
  const again = await start();
  await open(again, "live");
  await place(again, "textbox", "What do you hope for?", "Sam").waitFor();
  await again.waitForTimeout(1500);
  expect(await place(again, "textbox", "What do you hope for?", "Sam").inputValue()).toBe("To be useful");
});

function rowsOf(page: Page) {
  return place(page, "group", "What do we agree?").getByRole("textbox");
}
