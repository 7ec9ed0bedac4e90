/**
 * What one changed note costs in a vault of 50,000: the app tells of its new properties, and the real plugin, with its sidebar open, does
 * what it does, all tasks counted, beside the app without it.
 */
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { startPlayground } from "../browser/playground";
import { goalRow } from "./goal";
import { largeVault, NOTES, TODAY } from "./large-vault";
import { mainThread } from "./main-thread";
import { median } from "./measure";
import { EMPTY_PLUGIN, probePlugin } from "./probe-plugin";

const ROUNDS = 5;
/** In each round. */
const CHANGES = 20;
/** Milliseconds from one change to the next: what follows each has time to come. */
const APART = 150;

/** The notes as files; JSON is YAML, too. */
function noteTexts(): [path: string, text: string][] {
  return largeVault().map(([path, frontmatter]) => [path, `---\n${JSON.stringify(frontmatter)}\n---\n`]);
}

/** The vault is in the page, so that no disk is needed for it. */
async function fill(page: Page): Promise<void> {
  await page.addInitScript((notes) => {
    const texts = new Map(notes);
    const entryOf = (path: string, kind: "file" | "folder") => ({ path, kind, mtime: 1, ctime: 1, size: 1 });
    const folders = [...new Set([...texts.keys()].map((path) => path.slice(0, path.lastIndexOf("/"))))];
    const entries = [
      ...folders.map((path) => entryOf(path, "folder")),
      ...[...texts.keys()].map((path) => entryOf(path, "file")),
    ];
    const fetch = window.fetch.bind(window);
    window.fetch = (input, init) => {
      const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input, location.href);
      if (pathname === "/api/list") return Promise.resolve(Response.json({ name: "Vault", entries }));
      const path = searchParams.get("path") ?? "";
      const text = pathname === "/api/file" && (init?.method ?? "GET") === "GET" ? texts.get(path) : undefined;
      if (text === undefined) return fetch(input, init);
      const headers = { ETag: '"1"', "X-Entry": encodeURIComponent(JSON.stringify(entryOf(path, "file"))) };
      return Promise.resolve(new Response(text, { headers }));
    };
  }, noteTexts());
}

/** Milliseconds of the main thread for one change: of the next review of an alliance, or of a note that is none. */
async function changing(page: Page, path: string, property: string): Promise<number> {
  const thread = await mainThread(page);
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = await thread.busy();
    await page.evaluate(
      async ([changed, name, changes, apart]) => {
        const { vault, metadataCache } = window.playground.app;
        const file = vault.getFileByPath(changed);
        const cache = file === null ? null : metadataCache.getFileCache(file);
        if (file === null || cache === null) throw new Error("The note is not there.");
        for (let at = 0; at < changes; at += 1) {
          const day = `2026-12-${String(1 + (at % 28)).padStart(2, "0")}`;
          cache.frontmatter = { ...cache.frontmatter, [name]: day };
          metadataCache.trigger("changed", file, "", cache);
          metadataCache.trigger("resolve", file);
          metadataCache.trigger("resolved");
          await new Promise((done) => setTimeout(done, apart));
        }
      },
      [path, property, CHANGES, APART] as const,
    );
    if (round > 0) times.push(((await thread.busy()) - before) / CHANGES);
  }
  await thread.close();
  return median(times);
}

interface Costs {
  readonly alliance: number;
  readonly other: number;
}

async function costsWith(plugin: string, browser: Browser): Promise<Costs> {
  const page = await browser.newPage();
  await fill(page);
  const app = await startPlayground({ plugin, browser, page, query: { today: TODAY } });
  // The app's list of files draws the ones in sight; the playground's draws all 50,000, and each task of the page would pay for them.
  await page.evaluate(() => window.playground.app.workspace.leftSplit.collapse());
  const alliance = await changing(page, "Folder 5/Note 5.md", "next-review");
  const other = await changing(page, "Folder 6/Note 6.md", "created");
  await app.close();
  await page.close();
  return { alliance, other };
}

export async function changedNoteBench(): Promise<string[]> {
  const empty = await probePlugin(EMPTY_PLUGIN);
  const browser = await launchChromium();
  const ours = await costsWith(process.cwd(), browser);
  const without = await costsWith(empty.folder, browser);
  await browser.close();
  empty.remove();
  const line = (what: string, of: (costs: Costs) => number): string =>
    goalRow({
      what: `${what} of ${NOTES.toLocaleString("en")}, above the app alone`,
      figure: of(ours) - of(without),
      unit: "ms",
      atMost: 1,
    });
  return [
    line("one alliance changed", ({ alliance }) => alliance),
    line("one other note changed", ({ other }) => other),
  ];
}
