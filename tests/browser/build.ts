/**
 * Builds once before the browser tests: the plugin, for they load the very `main.js` that goes into Obsidian, the playground's app, and the
 * stage for the forms alone; these two are given to each of them.
 */
import { build } from "esbuild";
import type { TestProject } from "vitest/node";
import { pluginBuild } from "../../esbuild.config.mjs";
import { bundleApp, type AppBundle } from "../playground/server/bundle.mjs";
import { bundleStage, type StageBundle } from "../ui/page/open-stage";

declare module "vitest" {
  interface ProvidedContext {
    playgroundApp: AppBundle;
    stage: StageBundle;
  }
}

export default async function setup({ provide }: TestProject): Promise<void> {
  await build(pluginBuild());
  provide("playgroundApp", await bundleApp());
  provide("stage", await bundleStage());
}
