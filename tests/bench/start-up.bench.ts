/**
 * What the plugin adds to the app's start, beside plugins that only read their settings: one with the same libraries in its bundle, and
 * one with the whole of the two largest. In Chromium, in the playground; the settings are answered at once, so that no disk is measured.
 */
import { build } from "esbuild";
import { statSync } from "node:fs";
import type { Browser } from "playwright-core";
import { pluginBuild } from "../../esbuild.config.mjs";
import { launchChromium } from "../browser/chromium";
import { startPlayground } from "../browser/playground";
import { goalRow } from "./goal";
import { traced } from "./main-thread";
import { median, row } from "./measure";
import { probePlugin } from "./probe-plugin";

const SAME_LIBRARIES = `
import { Plugin } from "obsidian";
import { render } from "preact";
import { useState } from "preact/hooks";
import { parseDocument } from "yaml";
import { sha256 } from "@noble/hashes/sha2.js";
export default class Empty extends Plugin {
  libraries = [render, useState, parseDocument, sha256];
  async onload() { this.settings = await this.loadData(); }
}
`;
const WHOLE_LIBRARIES = `
import { Plugin } from "obsidian";
import * as preact from "preact";
import * as hooks from "preact/hooks";
import * as yaml from "yaml";
export default class Empty extends Plugin {
  libraries = [preact, hooks, yaml];
  async onload() { this.settings = await this.loadData(); }
}
`;
const RUNS = 9;

interface Start {
  /** Milliseconds of evaluating the bundle, and of `onload` until it resolves. */
  readonly evaluated: number;
  readonly loaded: number;
}

async function startOf(plugin: string, browser: Browser): Promise<Start> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const fetch = window.fetch.bind(window);
    window.fetch = (input, init) =>
      typeof input === "string" && input.includes("data.json")
        ? Promise.resolve(Response.json({}, { headers: { "X-Entry": "{}" } }))
        : fetch(input, init);
  });
  const trace = await traced(page, async () => {
    const app = await startPlayground({ plugin, browser, page, notes: { "A note.md": "Nothing.\n" } });
    await app.close();
  });
  await context.close();
  return {
    evaluated: trace.between("plugin evaluation begins", "plugin evaluated"),
    loaded: trace.between("plugin load begins", "plugin loaded"),
  };
}

export async function startUpBench(): Promise<string[]> {
  await build(pluginBuild());
  const [same, whole] = [await probePlugin(SAME_LIBRARIES), await probePlugin(WHOLE_LIBRARIES)];
  const browser = await launchChromium();
  const folders = [process.cwd(), same.folder, whole.folder] as const;
  const starts = folders.map((): Start[] => []);
  for (let run = 0; run < RUNS; run += 1)
    for (const [at, folder] of folders.entries()) starts[at]?.push(await startOf(folder, browser));
  await browser.close();
  same.remove();
  whole.remove();
  const middle = (at: number, of: (start: Start) => number): number => median((starts[at] ?? []).map(of));
  const both = ({ evaluated, loaded }: Start): number => evaluated + loaded;
  const line = (what: string, of: (start: Start) => number): string =>
    row(what, middle(0, of), { what: "an empty plugin with the same libraries", milliseconds: middle(1, of) });
  return [
    goalRow({ what: "main.js", figure: statSync("main.js").size, unit: "bytes", atMost: 500_000 }),
    goalRow({
      what: "the bundle evaluated, and onload",
      figure: middle(0, both),
      unit: "ms",
      floor: { what: "an empty plugin with all of yaml and preact", figure: middle(2, both) },
      atMost: 5.6,
    }),
    line("the bundle evaluated", ({ evaluated }) => evaluated),
    line("onload, settings read", ({ loaded }) => loaded),
  ];
}
