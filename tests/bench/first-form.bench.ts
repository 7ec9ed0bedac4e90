/**
 * The first form of a session and those that come after it, in reading view and in Live Preview: the real plugin in the playground, beside
 * a plugin that puts as many bare textareas, labelled, in the block's place. What the app takes by itself to open such a note goes off both.
 */
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { startPlayground } from "../browser/playground";
import { goalRow } from "./goal";
import { mainThread } from "./main-thread";
import { median } from "./measure";
import { EMPTY_PLUGIN, probePlugin } from "./probe-plugin";

const PAGES = 9;
const FIELDS = 20;
/** Notes opened one after another in each page. */
const NOTES = 6;

const BARE = `
import { Plugin } from "obsidian";
export default class Bare extends Plugin {
  onload() {
    this.registerMarkdownCodeBlockProcessor("alliance", (source, element) => {
      for (const [, text] of source.matchAll(/^- (.*)$/gm)) element.createEl("label", { text }).createEl("textarea");
    });
  }
}
`;

const WAYS = [
  { what: "reading view", mode: "preview" },
  { what: "Live Preview", mode: "live" },
] as const;
type Mode = (typeof WAYS)[number]["mode"];

function noteOf(at: number): string {
  const questions = Array.from(
    { length: FIELDS },
    (_, number) => `- What matters in part ${String(number)} of ${String(at)}?\n`,
  );
  return `---\nalliance: Team\nallies:\n  - Maya Ortiz\n---\n\n\`\`\`alliance\n${questions.join("")}\`\`\`\n`;
}

const nameOf = (at: number): string => `Form ${String(at)}.md`;

/** Opens a note, and waits until it is drawn and nothing follows any more. */
async function open(page: Page, path: string, mode: Mode, fields: number): Promise<void> {
  await page.evaluate(
    async ([note, view, expected]) => {
      await window.playground.openNote(note, { mode: view });
      const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
      while (document.querySelectorAll(".mod-active .view-content textarea").length < expected) await frame();
      for (let more = 0; more < 10; more += 1) await frame();
    },
    [path, mode, fields] as const,
  );
}

/** Milliseconds for each note in turn, in a new page. */
async function openings(browser: Browser, plugin: string, mode: Mode, fields: number): Promise<number[]> {
  const forms = Array.from({ length: NOTES }, (_, at) => [nameOf(at), noteOf(at)] as const);
  const plain = ["Plain 1.md", "Plain 2.md"].map(
    (name) => [name, noteOf(0).replace("```alliance", "```text")] as const,
  );
  const app = await startPlayground({ plugin, browser, notes: Object.fromEntries([...forms, ...plain]) });
  const { page } = app;
  // The app itself has opened a note before: the same, but for the block.
  for (const [name] of plain) await open(page, name, mode, 0);
  const thread = await mainThread(page);
  const times: number[] = [];
  for (const [name] of forms) {
    const before = await thread.busy();
    await open(page, name, mode, fields);
    times.push((await thread.busy()) - before);
  }
  await app.close();
  return times;
}

export async function firstFormBench(): Promise<string[]> {
  const [empty, bare] = [await probePlugin(EMPTY_PLUGIN), await probePlugin(BARE)];
  const browser = await launchChromium();
  const lines: string[] = [];
  for (const { what, mode } of WAYS) {
    const ways = [
      { plugin: process.cwd(), fields: FIELDS, first: [] as number[], later: [] as number[] },
      { plugin: bare.folder, fields: FIELDS, first: [] as number[], later: [] as number[] },
      { plugin: empty.folder, fields: 0, first: [] as number[], later: [] as number[] },
    ];
    for (let run = 0; run < PAGES; run += 1) {
      for (const { plugin, fields, first, later } of ways) {
        const [one = Number.NaN, ...others] = await openings(browser, plugin, mode, fields);
        first.push(one);
        later.push(...others);
      }
    }
    for (const [which, atMost] of [
      ["first", 4.5],
      ["later", 2.2],
    ] as const) {
      const [ours = 0, plain = 0, app = 0] = ways.map((way) => median(way[which]));
      lines.push(
        goalRow({
          what: `${which === "first" ? "the first form" : "a later form"} of ${String(FIELDS)} fields, ${what}`,
          figure: ours - app,
          unit: "ms",
          floor: { what: "bare textareas", figure: plain - app },
          atMost,
        }),
      );
    }
  }
  await browser.close();
  empty.remove();
  bare.remove();
  return lines;
}
