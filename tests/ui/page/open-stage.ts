/** Opens the tests' page in Chromium: bundled once, and served from memory. */
import { build } from "esbuild";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { asNew } from "../../browser/as-new";

/** What the page loads. */
export interface StageBundle {
  readonly script: string;
  readonly style: string;
}

export async function bundleStage(): Promise<StageBundle> {
  // From the project's folder: the benchmarks are bundled into another one.
  const here = (name: string): string => resolve("tests/ui/page", name);
  const result = await build({
    entryPoints: [here("stage.ts"), here("stage.css")],
    outdir: "stage",
    bundle: true,
    // Less to read for each of some hundred pages; the names stay.
    minifyWhitespace: true,
    minifySyntax: true,
    write: false,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".md": "text" },
    logLevel: "warning",
  });
  const text = (ending: string): string => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { script: text(".js"), style: text(".css") };
}

const VIEWPORT = { width: 800, height: 900 };

/** How the page looks. */
export interface StageLook {
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  readonly phone?: boolean;
  readonly reducedMotion?: "reduce";
  readonly forcedColors?: "active";
}

/** Where the page is served, as long as the process lives; the browser keeps the script from one test to the next. */
let address: Promise<string> | undefined;

async function serveStage({ script, style }: StageBundle): Promise<string> {
  const server = createServer(({ url = "/" }, response) => {
    const { pathname, searchParams } = new URL(url, "http://stage");
    const send = (type: string, body: string): void => {
      const kept = type === "text/html" ? "no-store" : "max-age=3600, immutable";
      response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": kept }).end(body);
    };
    if (pathname === "/stage.js") send("text/javascript", script);
    else if (pathname === "/stage.css") send("text/css", style);
    else if (pathname === "/empty") send("text/html", "");
    else
      send(
        "text/html",
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stage</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/stage.css"></head>
    <body class="${searchParams.get("look") ?? ""}"><main></main><script src="/stage.js"></script></body></html>`,
      );
  });
  server.unref();
  await new Promise<void>((resolve, reject) => server.on("error", reject).listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** Leaves the stage: what it still had to do is gone with it. */
export async function leaveStage(page: Page): Promise<void> {
  await page.goto(`${await address}/empty`);
  await asNew(page, VIEWPORT);
}

/** Opens the stage in a page that is new, or has left one. @param bundle where it was bundled before */
export async function openStage(page: Page, look: StageLook = {}, bundle?: StageBundle): Promise<void> {
  address ??= bundle === undefined ? bundleStage().then(serveStage) : serveStage(bundle);
  const { theme = "light", phone = false, reducedMotion = null, forcedColors = null, ...size } = look;
  await page.setViewportSize({ ...VIEWPORT, ...size });
  if (reducedMotion !== null || forcedColors !== null) await page.emulateMedia({ reducedMotion, forcedColors });
  const classes = `theme-${theme}${phone ? " is-mobile is-phone" : ""}`;
  await page.goto(`${await address}/?look=${encodeURIComponent(classes)}`);
}
