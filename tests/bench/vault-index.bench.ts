/** The index of a vault of 50,000 notes as it is made in the app: in Chromium, with its pauses, each in a new page, beside a bare loop. */
import { build } from "esbuild";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { goalRow } from "./goal";
import { ALLIANCES, largeVault, NOTES, TODAY } from "./large-vault";
import { traced } from "./main-thread";
import { median } from "./measure";

const PAGES = 9;

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve("tests/bench/page/vault-index-page.ts")],
    alias: { obsidian: resolve("tests/bench/page/obsidian.ts") },
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    loader: { ".md": "text" },
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

interface Run {
  /** Milliseconds that somebody waits. */
  readonly ready: number;
  /** Milliseconds of the processor, task by task. */
  readonly tasks: readonly number[];
}

type Work = (page: Page) => Promise<readonly [milliseconds: number, alliances: number]>;

async function runOf(
  browser: Browser,
  { script, vault }: Record<"script" | "vault", string>,
  work: Work,
): Promise<Run> {
  const page = await browser.newPage();
  await page.evaluate(script);
  await page.evaluate((json) => window.vaultPage.fill(json), vault);
  let ready = Number.NaN;
  const trace = await traced(page, async () => {
    const [milliseconds, alliances] = await work(page);
    if (alliances !== ALLIANCES) throw new Error(`${String(alliances)} alliances were found.`);
    ready = milliseconds;
  });
  await page.close();
  return { ready, tasks: trace.tasks("index begins", "index ends") };
}

export async function vaultIndexBench(): Promise<string[]> {
  const given = { script: await pageScript(), vault: JSON.stringify(largeVault()) };
  const browser = await launchChromium();
  const ours: Run[] = [];
  const bare: Run[] = [];
  for (let run = 0; run < PAGES; run += 1) {
    ours.push(await runOf(browser, given, (page) => page.evaluate((today) => window.vaultPage.index(today), TODAY)));
    bare.push(await runOf(browser, given, (page) => page.evaluate(() => window.vaultPage.loop())));
  }
  await browser.close();
  const sum = ({ tasks }: Run): number => tasks.reduce((all, task) => all + task, 0);
  const middle = (of: (run: Run) => number) => ({
    figure: median(ours.map(of)),
    unit: "ms" as const,
    floor: { what: "a loop that reads and sorts the same", figure: median(bare.map(of)) },
  });
  const size = `${NOTES.toLocaleString("en")} notes, ${ALLIANCES.toLocaleString("en")} alliances`;
  return [
    goalRow({ what: `index of ${size}: ready`, ...middle(({ ready }) => ready), atMost: 4 }),
    goalRow({ what: "its work, all tasks", ...middle(sum), atMost: 3 }),
    goalRow({
      what: "its longest task",
      figure: median(ours.map(({ tasks }) => Math.max(...tasks))),
      unit: "ms",
      atMost: 16,
    }),
  ];
}
