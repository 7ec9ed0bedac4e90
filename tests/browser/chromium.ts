/** The one way the tests start a browser. */
import { type Browser, chromium } from "playwright-core";
import { CHROMIUM_ARGS, findChromium } from "../../scripts/chromium.mjs";

/**
 * Starts Chromium: `CHROMIUM_PATH`, or the first one on the PATH. With `HEADED=1` in the environment it has a window to look at;
 * `HEADED=300` also slows each step down by so many milliseconds.
 */
export async function launchChromium(): Promise<Browser> {
  const headless = ["", "0", undefined].includes(process.env.HEADED);
  const executablePath = findChromium({ withWindows: !headless });
  if (executablePath === undefined)
    throw new Error(`No Chromium${headless ? "" : " that has windows"}: set CHROMIUM_PATH to one.`);
  return chromium.launch({ executablePath, headless, slowMo: Number(process.env.HEADED) || 0, args: CHROMIUM_ARGS });
}
