/** The playgrounds of a test file: one browser for all of them, each closed after its test, and none left with an uncaught error. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launchChromium } from "./chromium";
import { startPlayground, VIEWPORT, type PlaygroundOptions, type RunningPlayground } from "./playground";

/** Starts a playground for the test that runs. */
export type StartPlayground = (options?: PlaygroundOptions) => Promise<RunningPlayground>;

/**
 * Call once at the top of a test file. Gives what starts a playground; after the test it is closed, and nothing may have thrown in it
 * or asked any other server. One page serves the tests in turn, which is two thirds of the work of a new one; a test that wants a context of its
 * own, or a second playground beside the first, is given a new one, and so is what runs after a test that failed or closed it.
 *
 * @param always options of every playground of the file; a test's own go before them
 */
export function playgrounds(always: PlaygroundOptions = {}): StartPlayground {
  let browser: Browser | undefined;
  let shared: Page | undefined;
  const running = new Set<RunningPlayground>();
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async ({ task }) => {
    const started = [...running];
    running.clear();
    for (const app of started) await app.close();
    if (task.result?.state === "fail" || shared?.isClosed() === true) {
      await shared?.context().close();
      shared = undefined;
    }
    for (const { errors, foreignRequests } of started) {
      expect(errors).toEqual([]);
      expect(foreignRequests).toEqual([]);
    }
  });
  afterAll(() => browser?.close());
  return async (own = {}) => {
    const options = {
      app: inject("playgroundApp"),
      browser,
      ...always,
      ...own,
      query: { ...always.query, ...own.query },
    };
    const isUsual = options.context === undefined && running.size === 0;
    if (isUsual) shared ??= await browser?.newPage({ viewport: VIEWPORT });
    const app = await startPlayground({ ...options, page: isUsual ? shared : undefined });
    running.add(app);
    return app;
  };
}
