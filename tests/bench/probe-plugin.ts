/** Plugins to measure ours beside: built as ours is, in a folder of their own, for the playground to load. */
import { build } from "esbuild";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pluginBuild } from "../../esbuild.config.mjs";

export interface ProbePlugin {
  /** For {@link startPlayground}. */
  readonly folder: string;
  remove(): void;
}

/** Builds a plugin of this source. Its libraries stay whole. */
export async function probePlugin(source: string): Promise<ProbePlugin> {
  const folder = mkdtempSync(join(tmpdir(), "probe-plugin-"));
  const root = process.cwd();
  const options = pluginBuild();
  delete options.entryPoints;
  delete options.outdir;
  await build({
    ...options,
    plugins: [],
    stdin: { contents: source, resolveDir: root, loader: "ts" },
    outfile: join(folder, "main.js"),
  });
  copyFileSync(join(root, "manifest.json"), join(folder, "manifest.json"));
  writeFileSync(join(folder, "styles.css"), "");
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** Does nothing: what the app takes by itself. */
export const EMPTY_PLUGIN = `
import { Plugin } from "obsidian";
export default class Empty extends Plugin {}
`;
