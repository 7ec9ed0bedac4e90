/** Builds the plugin once before the browser tests: they load the very `main.js` that goes into Obsidian. */
import { build } from "esbuild";
import { pluginBuild } from "../../esbuild.config.mjs";

export default async function setup(): Promise<void> {
  await build(pluginBuild());
}
