/** A soak: so many random steps from a seed, with an oracle that knows every word typed. */
import type { RunningPlayground } from "../browser/playground";
import { chance } from "../browser/random";
import { answered } from "../browser/note-answers";
import { parseNote } from "../../src/core/note/parse-note";
import { anyStep, reopen } from "./steps";
import { NOTE, wordsIn, World } from "./world";

export interface SoakReport {
  readonly seed: number;
  readonly steps: number;
  /** How many words were typed, and how many the person gave up. */
  readonly words: number;
  readonly givenUp: number;
  /** Words that are nowhere, with where each of them was after which step, the last steps, and the note. */
  readonly lost: readonly string[];
  /** The note's text apart from answers, ticks and scribbles, as it is and as it was; equal where all is well. */
  readonly outside: readonly [now: string, before: string];
  readonly errors: readonly string[];
  /** With all notes closed, at the beginning and at the end. */
  readonly counts: readonly [before: Counts, after: Counts];
  readonly seconds: number;
  readonly kinds: Readonly<Record<string, number>>;
}

export interface Counts {
  readonly listeners: number;
  readonly nodes: number;
  /** Those that the nodes are in: one for each window, a closed one that something still holds included. */
  readonly documents: number;
  readonly forms: number;
}

/** Steps from one look at everything to the next. */
const SETTLE_EVERY = 20;
/** Milliseconds in which a choice has reached the disk and every pane. */
const SPREADING = 2500;

export async function runSoak(app: RunningPlayground, steps: number, seed: number): Promise<SoakReport> {
  const began = Date.now();
  const random = chance(seed);
  const world = new World(app);
  const kinds: Record<string, number> = {};
  const before = await countsOf(app);
  await reopen(world, "live");
  await app.open(world.path, { mode: "preview", where: "split" });
  const lost: string[] = [];
  for (let step = 1; step <= steps && lost.length === 0; step += 1) {
    const { name, act, givesUp = false } = anyStep(random);
    // What piles up between two reloads is counted at the end: no reload near it.
    if (name === "reload" && step > steps / 2) continue;
    kinds[name] = (kinds[name] ?? 0) + 1;
    if (givesUp) lost.push(...(await tellLost(world)));
    const stood = new Set(givesUp ? wordsIn(world.onDisk()) : []);
    const what = await act({ world, random });
    // What another pane has just saved stood there, too, when it was clicked: it is what the choice was made against.
    if (givesUp) for (const word of wordsIn(world.onDisk())) stood.add(word);
    await world.did(`${step} ${name}: ${what}`);
    if (givesUp) {
      // What was given up in one pane leaves the other one a moment later.
      await world.settle(0);
      await app.page.waitForTimeout(SPREADING);
      for (const word of await world.settle(0)) world.giveUp(word);
      // What was taken out of the note may be seen longer in a window behind the others, which does not draw.
      const stands = wordsIn(world.onDisk());
      for (const word of stood) if (!stands.has(word)) world.giveUp(word);
    } else if (step % SETTLE_EVERY === 0) lost.push(...(await tellLost(world)));
    if (app.errors.length > 0)
      lost.push(`errors ${app.errors.map(String).join("; ")}\n${world.log.slice(-10).join("\n")}`);
  }
  if (lost.length === 0) lost.push(...(await tellLost(world)));
  for (const other of world.pages().slice(1)) await other.close();
  await app.idle();
  const outside = [skeleton(world.onDisk()), skeleton(NOTE)] as const;
  const counts = [before, await countsOf(app)] as const;
  const errors = app.errors.map(String);
  const seconds = Math.round((Date.now() - began) / 1000);
  return { seed, steps, words: world.typed, givenUp: world.givenUp, lost, outside, errors, counts, seconds, kinds };
}

async function tellLost(world: World): Promise<string[]> {
  const missing = await world.settle();
  const text = world.onDisk();
  const isChanged = skeleton(text) !== skeleton(NOTE);
  if (missing.length === 0 && !isChanged) return [];
  const what = isChanged ? `other words than answers are changed:\n${text}` : missing.join(" ");
  const were = missing.map((word) => world.whereabouts(word));
  return [
    `${[what, ...were].join("\n")}\nThe last steps:\n${world.log.slice(-SETTLE_EVERY).join("\n")}\nOn the disk:\n${text}`,
  ];
}

/** The note without its answers, and without the words that come and go outside of the block. */
function skeleton(text: string): string {
  let bare = text;
  for (const item of parseNote(text).blocks.flatMap(({ items }) => items)) {
    if (item.kind !== "question") continue;
    const answers = [item.answer, ...item.answers].filter((answer) => answer !== undefined);
    for (const { ally } of answers)
      bare = answered(bare, { question: item.key, ...(ally === undefined ? {} : { ally }) }, undefined);
  }
  return bare
    .replace(/^Tick \d+\.$/m, "Tick.")
    .split("\n")
    .map(unscribbled)
    .join("\n");
}

/** The line of the scribbles without them; the app, where it merges or undoes, may put them anywhere in it. */
function unscribbled(line: string): string {
  return line.replace(/ ?q\d+z/g, "").trim() === "Scribbles:" ? "Scribbles:" : line;
}

/** With every note closed and the garbage collected. */
async function countsOf(app: RunningPlayground): Promise<Counts> {
  const { page, context } = app;
  await page.evaluate(() => {
    for (const leaf of window.playground.app.workspace.getLeavesOfType("markdown")) leaf.detach();
  });
  await page.waitForTimeout(2500);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const forms = await page.locator(".da-form").count();
  return { listeners: value("JSEventListeners"), nodes: value("Nodes"), documents: value("Documents"), forms };
}
