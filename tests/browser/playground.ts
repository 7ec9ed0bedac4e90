/** The playground for tests: a copy of a vault in a temporary folder, served, and open in a page of its own. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { AppBundle } from "../../playground/server/bundle.mjs";
import { startServer } from "../../playground/server/server.mjs";
import { launchChromium } from "./chromium";

export interface PlaygroundOptions {
  /** The folder to copy; none gives an empty vault. */
  readonly vault?: string | undefined;
  /** Notes to put into the copy, by path. */
  readonly notes?: Readonly<Record<string, string>>;
  /** The folder with the plugin's `manifest.json`, `main.js`, `styles.css`; this project's own by default. */
  readonly plugin?: string;
  /** Switches and the like: `{ today: "2026-11-22", hostileHotkeys: true }`. */
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** Viewport, time zone, language, touch. */
  readonly context?: BrowserContextOptions;
  /** The app, where it was bundled before. */
  readonly app?: AppBundle | undefined;
  /** A browser to share between tests; by default each playground has its own. */
  readonly browser?: Browser;
}

export interface RunningPlayground {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
  readonly vaultDir: string;
  /** What threw in the page, uncaught. A test that expects none asks for it at its end. */
  readonly errors: Error[];
  /** Requests that went anywhere but the playground's server. */
  readonly foreignRequests: string[];
  close(): Promise<void>;
  /** A file's text on disk. */
  read(path: string): Promise<string>;
  /** Writes a file as another program does. */
  write(path: string, text: string): Promise<void>;
  /** Resolves when nothing waits to be saved or indexed. */
  idle(): Promise<void>;
  /** Opens a note in the page. */
  open(
    path: string,
    options?: { mode?: "source" | "live" | "preview"; where?: "split" | "tab" | "window" },
  ): Promise<void>;
  /** Reloads the page and waits until the app is there again. */
  reload(): Promise<void>;
}

async function waitUntilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.body.dataset.ready === "true", undefined, { timeout: 60_000 });
}

export async function startPlayground(options: PlaygroundOptions = {}): Promise<RunningPlayground> {
  const temporary = await mkdtemp(join(tmpdir(), "playground-test-"));
  const vaultDir = join(temporary, "Vault");
  await mkdir(vaultDir);
  if (options.vault !== undefined) await cp(options.vault, vaultDir, { recursive: true });
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(vaultDir, path)), { recursive: true });
    await writeFile(join(vaultDir, path), text);
  };
  for (const [path, text] of Object.entries(options.notes ?? {})) await write(path, text);
  const server = await startServer({
    vault: vaultDir,
    app: options.app,
    ...(options.plugin !== undefined && { pluginDir: options.plugin }),
  });
  const browser = options.browser ?? (await launchChromium());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options.context });
  const errors: Error[] = [];
  const foreignRequests: string[] = [];
  context.on("page", (page) => page.on("pageerror", (error) => errors.push(error)));
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && /^(https?|wss?):/u.test(url)) foreignRequests.push(url);
  });
  const page = await context.newPage();
  const query = new URLSearchParams(Object.entries(options.query ?? {}).map(([name, value]) => [name, String(value)]));
  await page.goto(`${server.url}/?${query.toString()}`);
  await waitUntilReady(page);
  return {
    page,
    context,
    url: server.url,
    vaultDir,
    errors,
    foreignRequests,
    write,
    read: (path) => readFile(join(vaultDir, path), "utf8"),
    idle: () => page.evaluate(() => window.playground.idle()),
    open: (path, how = {}) =>
      page.evaluate(([note, wish]) => window.playground.openNote(note, wish), [path, how] as const),
    async reload() {
      await page.reload();
      await waitUntilReady(page);
    },
    async close() {
      await context.close();
      if (options.browser === undefined) await browser.close();
      await server.close();
      await rm(temporary, { recursive: true, force: true });
    },
  };
}
