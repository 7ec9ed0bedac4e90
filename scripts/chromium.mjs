/** Where this machine's Chromium is, and how the tests and screenshots start it. */
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

const WITH_WINDOWS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** The shell without windows first: the same engine, and the tests take two thirds of the time. */
const NAMES = ["chromium-headless-shell", ...WITH_WINDOWS];

/** Switches for a browser that asks nobody for anything. Root needs `--no-sandbox`; everyone else keeps the sandbox. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 || process.env["CI"] ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium: `CHROMIUM_PATH`, or the first one on the PATH; undefined where there is none.
 * @param {{ withWindows?: boolean }} [options] `withWindows`: one that can be looked at
 */
export function findChromium({ withWindows = false } = {}) {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return isExecutable(named) ? named : undefined;
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const names = withWindows ? WITH_WINDOWS : NAMES;
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}
