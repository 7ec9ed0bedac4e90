/** Which browser the tests take. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findChromium } from "../../scripts/chromium.mjs";

let folder = "";

function install(...names: string[]): void {
  for (const name of names) {
    writeFileSync(join(folder, name), "");
    chmodSync(join(folder, name), 0o755);
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chromium-"));
  vi.stubEnv("PATH", folder);
  vi.stubEnv("CHROMIUM_PATH", undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("the shell without windows comes first, and is none where there is something to look at", () => {
  install("chromium-headless-shell");
  expect(findChromium()).toBe(join(folder, "chromium-headless-shell"));
  expect(findChromium({ withWindows: true })).toBeUndefined();
  install("chromium", "google-chrome");
  expect(findChromium()).toBe(join(folder, "chromium-headless-shell"));
  expect(findChromium({ withWindows: true })).toBe(join(folder, "chromium"));
});

test("the one that is named goes before all others", () => {
  install("chromium", "mine");
  vi.stubEnv("CHROMIUM_PATH", join(folder, "mine"));
  expect(findChromium()).toBe(join(folder, "mine"));
  expect(findChromium({ withWindows: true })).toBe(join(folder, "mine"));
});
