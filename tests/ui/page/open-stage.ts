/** Opens the tests' page in Chromium: bundled once, served from memory, with no network behind it. */
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { resolve } from "node:path";

const ADDRESS = "http://stage.test/";

let bundle: Promise<{ readonly script: string; readonly style: string }> | undefined;

async function bundleStage(): Promise<{ readonly script: string; readonly style: string }> {
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

/** How the page looks. */
export interface StageLook {
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  readonly phone?: boolean;
  readonly reducedMotion?: "reduce";
  readonly forcedColors?: "active";
}

/** A new page with the stage. Errors in the page fail the test that asks for {@link pageErrors}. */
export async function openStage(browser: Browser, look: StageLook = {}): Promise<Page> {
  bundle ??= bundleStage();
  const { script, style } = await bundle;
  const page = await browser.newPage({
    viewport: { width: look.width ?? 800, height: look.height ?? 900 },
    ...(look.reducedMotion === undefined ? {} : { reducedMotion: look.reducedMotion }),
    ...(look.forcedColors === undefined ? {} : { forcedColors: look.forcedColors }),
  });
  const classes = `theme-${look.theme ?? "light"}${look.phone === true ? " is-mobile is-phone" : ""}`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stage</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/stage.css"></head>
    <body class="${classes}"><main></main><script src="/stage.js"></script></body></html>`;
  await page.route(`${ADDRESS}**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/stage.js") return route.fulfill({ contentType: "text/javascript", body: script });
    if (path === "/stage.css") return route.fulfill({ contentType: "text/css", body: style });
    return route.fulfill({ contentType: "text/html", body: html });
  });
  await page.goto(ADDRESS);
  return page;
}
