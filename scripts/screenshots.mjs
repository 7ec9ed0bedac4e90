/**
 * `npm run screenshots`: the pictures of the docs, from the built plugin in the playground on the sample vault (the day is fixed, so
 * that the pictures change only when the product does), and the extension's icon from its drawing.
 */
import { build } from "esbuild";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { pluginBuild } from "../esbuild.config.mjs";
import { startServer } from "../tests/playground/server/server.mjs";
import { CHROMIUM_ARGS, findChromium } from "./chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = process.argv[2] ?? join(root, "docs/images");

/**
 * @typedef {object} Shot
 * @property {string} name
 * @property {{ width: number, height: number }} size
 * @property {Record<string, string>} query
 * @property {(page: import("playwright-core").Page) => Promise<import("playwright-core").Page | void>} arrange gives the window to take
 *   where it is not the app's own
 */

/** @param {import("playwright-core").Page} page @param {string} name */
async function command(page, name) {
  await page.keyboard.press("Control+p");
  await page.getByRole("combobox", { name: "Select a command..." }).fill(name);
  await page.keyboard.press("Enter");
}

/** @param {import("playwright-core").Page} page @param {string} path @param {"live" | "preview" | "source"} mode */
async function open(page, path, mode) {
  await page.evaluate(([note, how]) => window.playground.openNote(note, { mode: how }), [path, mode]);
  await page.waitForTimeout(600);
}

/** Scrolls the note. @param {import("playwright-core").Page} page @param {number} pixels */
async function scroll(page, pixels) {
  const { width, height } = page.viewportSize() ?? WIDE;
  await page.mouse.move(width / 2, height / 2);
  await page.mouse.wheel(0, pixels);
  await page.waitForTimeout(400);
  await page.mouse.move(width / 2, height - 4);
}

const MAYA = "Alliances/Maya Ortiz and Sam Lee.md";
const TEAM = "Alliances/The Harbour Library team.md";
const BEA = "Alliances/Bea Lindqvist and Sam Lee.md";
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** @type {Shot[]} */
const SHOTS = [
  {
    name: "form-light",
    size: WIDE,
    query: {},
    async arrange(page) {
      await command(page, "Open reviews");
      await open(page, MAYA, "live");
      await scroll(page, 520);
    },
  },
  {
    name: "reviews-dark",
    size: WIDE,
    query: { theme: "dark" },
    async arrange(page) {
      await command(page, "Open reviews");
      await open(page, BEA, "live");
      await scroll(page, 460);
    },
  },
  {
    name: "new-alliance",
    size: { width: 1100, height: 800 },
    query: {},
    async arrange(page) {
      await command(page, "New alliance");
      await page.getByRole("combobox", { name: "With whom?" }).waitFor();
      await page.keyboard.type("Noor Haddad");
      await page.keyboard.press("Enter");
      await page.keyboard.type("Sam Lee");
      await page.keyboard.press("Enter");
    },
  },
  {
    name: "session",
    size: WIDE,
    query: {},
    async arrange(page) {
      await open(page, BEA, "preview");
      const opened = page.context().waitForEvent("page");
      await command(page, "Begin session");
      const session = await opened;
      await session.setViewportSize({ width: 1100, height: 800 });
      const turn = session.getByRole("textbox");
      while ((await turn.count()) === 0) {
        await session.keyboard.press("Control+Enter");
        await session.waitForTimeout(200);
      }
      return session;
    },
  },
  {
    name: "review",
    size: { width: 1100, height: 800 },
    query: {},
    async arrange(page) {
      await open(page, TEAM, "preview");
      await command(page, "Start review");
      await page.waitForTimeout(600);
      await page.getByRole("button", { name: "Next", exact: true }).click();
    },
  },
  {
    name: "team-reading",
    size: WIDE,
    query: {},
    async arrange(page) {
      await open(page, TEAM, "preview");
      await scroll(page, 460);
    },
  },
  {
    name: "phone",
    size: PHONE,
    query: { phone: "true" },
    async arrange(page) {
      await open(page, BEA, "live");
      await scroll(page, 520);
    },
  },
  {
    name: "phone-reviews",
    size: PHONE,
    query: { phone: "true", theme: "dark" },
    arrange: (page) => command(page, "Open reviews"),
  },
];

const executablePath = findChromium();
if (executablePath === undefined) throw new Error("No Chromium: set CHROMIUM_PATH to one.");
await build(pluginBuild());
mkdirSync(target, { recursive: true });
const temporary = mkdtempSync(join(tmpdir(), "screenshots-"));
const vault = join(temporary, "Sample vault");
cpSync(join(root, "examples/vault"), vault, { recursive: true });
const server = await startServer({ vault });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
for (const { name, size, query, arrange } of SHOTS) {
  const page = await browser.newPage({ viewport: size });
  const search = new URLSearchParams({ today: "2026-11-22", ...query });
  await page.goto(`${server.url}/?${search.toString()}`);
  await page.waitForFunction(() => document.body.dataset["ready"] === "true");
  const shown = (await arrange(page)) ?? page;
  await shown.waitForTimeout(500);
  await shown.screenshot({ path: join(target, `${name}.png`) });
  console.log(join(target, `${name}.png`));
  await page.context().close();
}
const icon = await browser.newPage({ viewport: { width: 256, height: 256 } });
await icon.setContent(`<body style="margin: 0">${readFileSync(join(root, "media/icon.svg"), "utf8")}`);
await icon.screenshot({ path: join(root, "media/icon.png"), omitBackground: true });
await browser.close();
await server.close();
rmSync(temporary, { recursive: true, force: true });
