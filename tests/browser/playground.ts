/** The playground for tests: a copy of a vault in a temporary folder, served, and open in a page of its own. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request, WebError } from "playwright-core";
import type { AppBundle } from "../playground/server/bundle.mjs";
import type { BuildNews } from "../playground/server/follow.mjs";
import { startServer } from "../playground/server/server.mjs";
import { asNew } from "./as-new";
import { launchChromium } from "./chromium";
import { restoreDevice, type StoredDevice } from "./stored-device";

export interface PlaygroundOptions {
  /** The folder to copy; none gives an empty vault. */
  readonly vault?: string | undefined;
  /** Notes to put into the copy, by path. */
  readonly notes?: Readonly<Record<string, string>>;
  /** What the device keeps from an earlier time when the app starts. */
  readonly device?: StoredDevice | undefined;
  /** The folder with the plugin's `manifest.json`, `main.js`, `styles.css`; this project's own by default. */
  readonly plugin?: string;
  /** Switches and the like: `{ today: "2026-11-22", hostileHotkeys: true }`. */
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** Viewport, time zone, language, touch. */
  readonly context?: BrowserContextOptions;
  /** The app, where it was bundled before. */
  readonly app?: AppBundle | undefined;
  /** A browser to share between tests; by default each playground has its own. */
  readonly browser?: Browser | undefined;
  /**
   * A page to open it in, which is left empty afterwards; by default it has a page and a context of its own. The server is there where
   * the page's last one was, so that the browser knows the app's scripts.
   */
  readonly page?: Page | undefined;
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
  /** Tells the page what became of a change of the sources, which in tests nobody follows. */
  tellOfBuild(news: BuildNews): void;
}

/** The window that a playground has, where nothing else is asked for. */
export const VIEWPORT = { width: 1280, height: 800 };

async function waitUntilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.body.dataset.ready === "true", undefined, { timeout: 60_000 });
}

/** As a new page of the context would be, for the next playground. */
async function emptyPage(page: Page, url: string): Promise<void> {
  const others = page
    .context()
    .pages()
    .filter((other) => other !== page);
  await Promise.all(others.map((other) => other.close()));
  // A page of the same server, so that the browser goes on with the same process.
  await page.goto(`${url}/empty`);
  await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
  });
  await asNew(page, VIEWPORT);
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
    port: Number(new URL(options.page?.url() ?? "http://127.0.0.1").port || 0),
    ...(options.plugin !== undefined && { pluginDir: options.plugin }),
  });
  const browser = options.browser ?? (await launchChromium());
  const context = options.page?.context() ?? (await browser.newContext({ viewport: VIEWPORT, ...options.context }));
  const errors: Error[] = [];
  const foreignRequests: string[] = [];
  const failed = (error: WebError): number => errors.push(error.error());
  const asked = (request: Request): void => {
    const url = request.url();
    if (!url.startsWith(server.url) && /^(https?|wss?):/u.test(url)) foreignRequests.push(url);
  };
  context.on("weberror", failed);
  context.on("request", asked);
  const page = options.page ?? (await context.newPage());
  if (options.device !== undefined) {
    await page.goto(`${server.url}/empty`);
    await restoreDevice(page, options.device);
  }
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
    tellOfBuild: (news) => {
      server.tell(news);
    },
    async close() {
      context.off("weberror", failed);
      context.off("request", asked);
      try {
        if (options.page === undefined) await context.close();
        else if (!page.isClosed()) await emptyPage(page, server.url);
        if (options.browser === undefined) await browser.close();
      } finally {
        await server.close();
        await rm(temporary, { recursive: true, force: true });
      }
    },
  };
}
