import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pause, pauses } from "../../../src/obsidian/pause";

beforeEach(() => {
  vi.stubGlobal("window", {});
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a pause is a task of its own, and no timer", async () => {
  const timer = vi.spyOn(globalThis, "setTimeout");
  let isOver = false;
  const paused = pause().then(() => (isOver = true));
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  expect(isOver).toBe(false);
  await paused;
  expect(timer).not.toHaveBeenCalled();
});

test("where the app has its own way to pause, that is asked", async () => {
  const yielded = vi.fn(() => Promise.resolve());
  vi.stubGlobal("window", { scheduler: { yield: yielded } });
  await pause();
  expect(yielded).toHaveBeenCalledOnce();
});

test("long work pauses once it has gone on for some milliseconds, and not before", async () => {
  const now = vi.spyOn(performance, "now");
  now.mockReturnValue(0);
  const rest = pauses();
  expect(rest()).toBeUndefined();
  now.mockReturnValue(7);
  const paused = rest();
  expect(paused).toBeInstanceOf(Promise);
  await paused;
  expect(rest()).toBeUndefined();
  now.mockRestore();
});
