/**
 * What a page's main thread does, as the browser itself counts it: milliseconds of the processor, of every task, its layout, painting and
 * garbage collection included. What else the machine does meanwhile is not in it.
 */
import type { Page } from "playwright-core";

export interface MainThread {
  /** Milliseconds that the page's tasks took so far. */
  busy(): Promise<number>;
  close(): Promise<void>;
}

export async function mainThread(page: Page): Promise<MainThread> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return {
    busy: async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
    },
    close: () => session.detach(),
  };
}

/** An event of a browser's trace; times are in microseconds of the thread's own clock. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tts: number;
  readonly tdur?: number;
}

/** What was traced while a page did something. */
export class Trace {
  readonly #events: readonly TraceEvent[];

  constructor(events: readonly TraceEvent[]) {
    this.#events = events;
  }

  /** Milliseconds of each task between two of the page's `performance.mark`s; of one that lies across a mark, the part between them. */
  tasks(first: string, last: string): readonly number[] {
    const [from, to] = [this.#mark(first), this.#mark(last)];
    return this.#events
      .filter(({ name, pid, tid }) => name === "RunTask" && pid === from.pid && tid === from.tid)
      .map(({ tts, tdur = 0 }) => (Math.min(tts + tdur, to.tts) - Math.max(tts, from.tts)) / 1000)
      .filter((milliseconds) => milliseconds > 0);
  }

  /** Milliseconds of the thread between two marks. */
  between(first: string, last: string): number {
    return (this.#mark(last).tts - this.#mark(first).tts) / 1000;
  }

  #mark(sought: string): TraceEvent {
    const found = this.#events.find(({ name }) => name === sought);
    if (found === undefined) throw new Error(`The page made no mark “${sought}”.`);
    return found;
  }
}

/** Traces what a page does. */
export async function traced(page: Page, run: () => Promise<unknown>): Promise<Trace> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page has no browser.");
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline", "blink.user_timing"] });
  await run();
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as { traceEvents: TraceEvent[] };
  return new Trace(trace.traceEvents);
}
