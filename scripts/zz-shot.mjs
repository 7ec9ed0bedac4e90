import { mkdtempSync, cpSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { chromium } from "playwright-core";
const ROOT = "/work/main";
const { CHROMIUM_ARGS, findChromium } = await import(ROOT + "/scripts/chromium.mjs");
const { startServer } = await import(ROOT + "/playground/server/server.mjs");
const vault = join(mkdtempSync(join(tmpdir(), "shot-")), "Vault"); cpSync(ROOT + "/examples/vault", vault, { recursive: true });
const server = await startServer({ vault });
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
export async function open(query = {}, viewport = { width: 1440, height: 900 }, touch = false) {
  const page = await browser.newPage({ viewport, ...(touch ? { hasTouch: true } : {}) });
  page.on("pageerror", (e) => console.log("ERROR", e.message));
  await page.goto(`${server.url}/?${new URLSearchParams({ today: "2026-11-22", ...query })}`);
  await page.waitForFunction(() => document.body.dataset["ready"] === "true");
  await page.waitForTimeout(500);
  return page;
}
export const command = async (page, name) => { await page.keyboard.press("Control+p"); await page.getByRole("combobox", { name: "Select a command..." }).fill(name); await page.waitForTimeout(200); await page.keyboard.press("Enter"); await page.waitForTimeout(700); };
export const done = async () => { await browser.close(); await server.close(); process.exit(0); };
export { vault };
