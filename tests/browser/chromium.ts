/** The one way the tests start a browser. */
import { type Browser, chromium } from "playwright-core";
import { CHROMIUM_ARGS, findChromium } from "../../scripts/chromium.mjs";

/** Starts Chromium: `CHROMIUM_PATH`, or the first one on the PATH. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("No Chromium: set CHROMIUM_PATH to one.");
  return chromium.launch({ executablePath, headless: true, args: CHROMIUM_ARGS });
}
