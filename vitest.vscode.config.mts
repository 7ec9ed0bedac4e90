/** What `npm run test:vscode` runs: the packaged extension in the real workbench; with `BENCH`, what `npm run bench` measures there. */
import { defineConfig } from "vitest/config";
import { RunAgain } from "./scripts/run-again.mjs";

export default defineConfig({
  test: {
    include: [process.env.BENCH === undefined ? "tests/vscode/*.test.ts" : "tests/vscode/*.bench.ts"],
    reporters: [new RunAgain(), "default"],
    globalSetup: ["tests/vscode/server.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // One browser for all files of a worker; see `workbench.ts`.
    isolate: false,
    // On a busy machine a key may come before the workbench listens. What fails twice is broken; what was run again is told.
    retry: process.env.BENCH === undefined ? 1 : 0,
  },
});
