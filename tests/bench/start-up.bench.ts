/** What the plugin adds to the app's start, beside a plugin that only reads its settings, with the same libraries in its bundle: in Chromium, in the playground. */
import { build } from "esbuild";
import { mkdtempSync, rmSync, writeFileSync, copyFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { pluginBuild } from "../../esbuild.config.mjs";
import { launchChromium } from "../browser/chromium";
import { startPlayground } from "../browser/playground";
import { median, row } from "./measure";

const EMPTY = `
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
const RUNS = 9;

/** Milliseconds of evaluating the bundle, and of `onload` until it resolves. */
async function startOf(plugin: string, browser: Browser): Promise<readonly [evaluate: number, load: number]> {
  const app = await startPlayground({ plugin, browser, notes: { "A note.md": "Nothing.\n" } });
  const times = await app.page.evaluate(() => {
    const duration = (name: string): number => performance.getEntriesByName(name)[0]?.duration ?? NaN;
    return [duration("plugin evaluated"), duration("plugin loaded")] as const;
  });
  await app.close();
  return times;
}

export async function startUpBench(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "empty-plugin-"));
  const root = process.cwd();
  await build(pluginBuild());
  await build({
    ...pluginBuild({ outdir: folder }),
    entryPoints: undefined,
    stdin: { contents: EMPTY, resolveDir: root, loader: "ts" },
    outfile: join(folder, "main.js"),
    outdir: undefined,
  } as never);
  copyFileSync(join(root, "manifest.json"), join(folder, "manifest.json"));
  writeFileSync(join(folder, "styles.css"), "");
  const browser = await launchChromium();
  const ours: (readonly [number, number])[] = [];
  const empty: (readonly [number, number])[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await startOf(root, browser));
    empty.push(await startOf(folder, browser));
  }
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  const line = (what: string, part: 0 | 1): string =>
    row(what, median(ours.map((times) => times[part])), {
      what: "an empty plugin with the same libraries",
      milliseconds: median(empty.map((times) => times[part])),
    });
  return [line("the bundle evaluated", 0), line("onload, settings read", 1)];
}
