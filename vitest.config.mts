/**
 * Everything `npm test` runs: `unit` (the core and other pure parts), the calendar tests again in three more time zones, and
 * `browser` (the built plugin in a real Chromium, driven by key and pointer events). `TZ=Pacific/Auckland npm test` runs all of it in
 * that zone.
 */
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { hintPlacesAsBundled, markdownAsText, yamlAsBundled } from "./scripts/build/as-bundled.mjs";
import { RunAgain } from "./scripts/run-again.mjs";

/** The tests in which a wrong zone would show as a wrong day. */
const CALENDAR_TESTS = [
  "tests/core/calendar/**/*.test.ts",
  "tests/core/review/**/*.test.ts",
  "tests/core/index/**/*.test.ts",
  "tests/core/share/icalendar.test.ts",
  "tests/vscode/unit/moment-patterns.test.ts",
];

function project(name: string, include: string[], more: TestProjectInlineConfiguration["test"] = {}) {
  return {
    plugins: [markdownAsText, yamlAsBundled, hintPlacesAsBundled],
    test: { name, include, environment: "node" as const, testTimeout: 60_000, ...more },
  };
}

function zone(name: string) {
  return project(name, CALENDAR_TESTS, { env: { TZ: name } });
}

export default defineConfig({
  test: {
    reporters: [new RunAgain(), "default"],
    projects: [
      project("unit", ["tests/core/**/*.test.ts", "tests/house/**/*.test.ts", "tests/{ui,vscode}/unit/**/*.test.ts"], {
        env: { TZ: process.env.TZ ?? "UTC" },
        setupFiles: ["tests/house/left-out.ts"],
      }),
      zone("America/Los_Angeles"),
      zone("Pacific/Kiritimati"),
      zone("Pacific/Auckland"),
      project(
        "browser",
        [
          "tests/ui/*.test.ts",
          "tests/ui/browser/**/*.test.ts",
          "tests/playground/**/*.test.ts",
          "tests/obsidian/**/*.test.ts",
        ],
        {
          globalSetup: ["tests/browser/build.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // On a busy machine a key may come before the page is ready for it. What fails twice is broken; what was run again is told.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      ),
    ],
  },
});
