/**
 * Builds once before the browser tests: the plugin, for they load the very `main.js` that goes into Obsidian, and the playground's app,
 * which is given to each of them.
 */
import { build } from "esbuild";
import type { TestProject } from "vitest/node";
import { pluginBuild } from "../../esbuild.config.mjs";
import { bundleApp, type AppBundle } from "../../playground/server/bundle.mjs";

declare module "vitest" {
  interface ProvidedContext {
    playgroundApp: AppBundle;
  }
}

export default async function setup({ provide }: TestProject): Promise<void> {
  await build(pluginBuild());
  provide("playgroundApp", await bundleApp());
}
