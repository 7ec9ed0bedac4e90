/**
 * A window of the real VS Code workbench (code-server) with the packaged extension, on a folder of its own, driven by Playwright. All windows
 * are those of one server (`server.ts`).
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { BrowserContext, Frame, Locator, Page } from "playwright-core";
import { afterEach, beforeAll, beforeEach, inject } from "vitest";
import { launchChromium } from "../browser/chromium";

/** Milliseconds until the workbench is there, at most. */
const START = 60_000;

let opened: Promise<BrowserContext> | undefined;

/**
 * One browser for all test files of a worker (they are not isolated from each other): the workbench's own parts, many megabytes, are loaded
 * once. It ends with the worker.
 */
function browserContext(): Promise<BrowserContext> {
  const forget = (): void => {
    opened = undefined;
  };
  opened ??= launchChromium()
    .then((browser) => browser.on("disconnected", forget).newContext({ viewport: { width: 1280, height: 860 } }))
    .catch((error: unknown) => {
      forget();
      throw error;
    });
  return opened;
}

export class Workbench {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly folder: string,
    readonly end: () => Promise<void>,
  ) {}

  /** Opens a folder with these notes, a copy of another one with them; `fill` puts in whatever else there is to be. */
  static async start(
    notes: Readonly<Record<string, string>> = {},
    copied?: string,
    fill?: (folder: string) => void,
  ): Promise<Workbench> {
    const home = mkdtempSync(join(inject("workbenchHome"), "window-"));
    const folder = join(home, "Practice");
    mkdirSync(folder);
    if (copied !== undefined) cpSync(copied, folder, { recursive: true });
    for (const [path, text] of Object.entries(notes)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    fill?.(folder);
    const context = await browserContext();
    const page = await context.newPage();
    const end = async (): Promise<void> => {
      await page.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    };
    try {
      const workbench = new Workbench(page, context, folder, end);
      await workbench.#goTo("folder", folder);
      return workbench;
    } catch (error) {
      await end();
      throw error;
    }
  }

  /** A file of the folder. */
  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), "utf8");
  }

  write(path: string, text: string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Opens several folders at once, by a file of the folder that names them (`.code-workspace`). */
  async openWorkspace(path: string, folders: readonly string[]): Promise<void> {
    this.write(path, JSON.stringify({ folders: folders.map((folder) => ({ path: folder })) }));
    const shown = this.page
      .locator(".explorer-folders-view")
      .getByText(folders[0] ?? "")
      .first();
    const deadline = Date.now() + START;
    // Now and then VS Code opens a workspace of several folders with none of them, and stays so until it is opened again.
    do {
      if (Date.now() > deadline) throw new Error(`The workspace “${path}” has no folders.`);
      await this.#goTo("workspace", join(this.folder, path));
    } while (!(await isThere(shown, 5000)));
  }

  async #goTo(kind: "folder" | "workspace", path: string): Promise<void> {
    await this.page.goto(`${inject("workbench")}?${kind}=${encodeURIComponent(path)}`);
    await this.page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: START });
  }

  /** Runs a command by its title, as a person does; the extension may still be on its way. */
  command(title: string): Promise<void> {
    return this.#choose("F1", `>${title}`, title);
  }

  /** Opens a note of the folder in the text editor. */
  async openText(path: string): Promise<void> {
    await this.#choose("Control+p", path, path);
    await this.page.locator(".tab.active", { hasText: path.slice(path.lastIndexOf("/") + 1) }).waitFor();
  }

  /** Chooses from the menu of a row in a view. */
  async menu(row: string, title: string): Promise<void> {
    const item = this.page.getByRole("menuitem", { name: title });
    const meant = this.page.locator(".pane-body .monaco-list-row", { hasText: row }).first();
    const deadline = Date.now() + START;
    // Where the view was drawn anew in this moment, the menu is another row's, or closed again.
    for (;;) {
      if (Date.now() > deadline) throw new Error(`The menu of “${row}” does not offer “${title}”.`);
      await meant.click({ button: "right" });
      const isOpen = await isThere(item, 3000);
      if (isOpen && (await meant.evaluate((node) => node.classList.contains("focused")))) break;
      await this.page.keyboard.press("Escape");
    }
    // A menu takes no click in the moment in which it opens.
    do await item.click({ timeout: 500 }).catch(() => undefined);
    while ((await item.count()) > 0);
  }

  /** Chooses the row of the quick input that has these words, once there is one. */
  async #choose(keys: string, typed: string, words: string): Promise<void> {
    const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: words }).first();
    const deadline = Date.now() + START;
    for (;;) {
      await this.#ask(keys, typed);
      // The list may still be in another order in this moment: what is meant is the row, not the first one. And what takes the focus closes it.
      const isChosen = await row.click({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (isChosen) return;
      if (Date.now() > deadline) throw new Error(`There is nothing called “${words}”.`);
      await this.page.keyboard.press("Escape");
    }
  }

  /** Opens the quick input by its keys, and fills it. What a dialog says that stands in its way is what the test fails with. */
  async #ask(keys: string, text: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget input").first();
    const dialog = this.page.locator(".monaco-dialog-box");
    const deadline = Date.now() + START;
    // A workbench that has just started does not listen to keys yet; and what takes the focus in this moment closes the quick input.
    for (;;) {
      if (!(await input.isVisible())) await this.page.keyboard.press(keys);
      const isAsked = await input.fill(text, { timeout: 500 }).then(
        () => true,
        () => false,
      );
      if (isAsked) return;
      if (await dialog.isVisible()) throw new Error(`A dialog is open: ${await dialog.innerText()}`);
      if (Date.now() > deadline) throw new Error("The workbench does not listen to keys.");
    }
  }

  /** The pages of alliance editors that are to be seen, once there are that many. */
  forms(count = 1): Promise<Frame[]> {
    return this.#frames(".da-form", count);
  }

  /** The page that is to be seen and has such an element. */
  async frameWith(selector: string): Promise<Frame> {
    const [frame] = await this.#frames(selector, 1);
    if (frame === undefined) throw new Error(`No page has “${selector}”.`);
    return frame;
  }

  async #frames(selector: string, count: number): Promise<Frame[]> {
    const deadline = Date.now() + 30_000;
    for (;;) {
      const found: Frame[] = [];
      for (const frame of this.page.frames()) {
        const isThere = await frame
          .evaluate(
            (wanted) => document.querySelector(wanted) !== null && document.visibilityState === "visible",
            selector,
          )
          .catch(() => false);
        if (isThere) found.push(frame);
      }
      if (found.length === count) return found;
      if (Date.now() > deadline)
        throw new Error(`There are ${String(found.length)} pages with “${selector}”, not ${String(count)}.`);
      await this.page.waitForTimeout(100);
    }
  }

  /** After a test: a picture where it failed, and no editor open, for the next one. */
  async tidy({ result }: { readonly result?: { readonly state: string } | undefined }): Promise<void> {
    if (result?.state === "fail") await this.page.screenshot({ path: "dist/vscode-failure.png" });
    await this.command("View: Close All Editors");
    const dontSave = this.page.getByRole("button", { name: "Don't Save" });
    const none = this.page.locator(".tabs-container .tab").first().waitFor({ state: "detached", timeout: 5000 });
    await Promise.race([none, dontSave.click({ timeout: 5000 }).catch(() => undefined)]);
    await none;
  }

  /** Saves what is open, and waits until nothing is unsaved. */
  async save(): Promise<void> {
    await this.page.keyboard.press("Control+s");
    await this.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  }
}

let shared: Promise<Workbench> | undefined;
/** So that no name of a note is part of another one. */
let lastNote = 100;

/**
 * One window for all tests of the files of a worker that ask for it, with no editor open when one begins; each gets the name of a note that
 * no other one has. The window goes with the worker's browser.
 */
export function inOneWindow(begin: (workbench: Workbench, name: string) => Promise<void> | void): void {
  let workbench: Workbench;
  beforeAll(async () => {
    shared ??= Workbench.start();
    workbench = await shared;
  });
  beforeEach(() => {
    lastNote += 1;
    return begin(workbench, `Us ${String(lastNote)}`);
  });
  afterEach(({ task }) => workbench.tidy(task));
}

/** Whether something is to be seen within so many milliseconds. */
function isThere(locator: Locator, timeout: number): Promise<boolean> {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}
