/** The playgrounds of a test file: one browser for all of them, each closed after its test, and none left with an uncaught error. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launchChromium } from "./chromium";
import { startPlayground, type PlaygroundOptions, type RunningPlayground } from "./playground";

/** Starts a playground for the test that runs. */
export type StartPlayground = (options?: PlaygroundOptions) => Promise<RunningPlayground>;

/**
 * Call once at the top of a test file. Gives what starts a playground; after the test it is closed, and nothing may have thrown in it
 * or asked any other server.
 *
 * @param always options of every playground of the file; a test's own go before them
 */
export function playgrounds(always: PlaygroundOptions = {}): StartPlayground {
  let browser: Browser | undefined;
  const running = new Set<RunningPlayground>();
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    const started = [...running];
    running.clear();
    for (const app of started) await app.close();
    for (const { errors, foreignRequests } of started) {
      expect(errors).toEqual([]);
      expect(foreignRequests).toEqual([]);
    }
  });
  afterAll(() => browser?.close());
  return async (options = {}) => {
    const shared = { app: inject("playgroundApp"), ...(browser === undefined ? {} : { browser }) };
    const query = { ...always.query, ...options.query };
    const app = await startPlayground({ ...shared, ...always, ...options, query });
    running.add(app);
    return app;
  };
}
