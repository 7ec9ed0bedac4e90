/** Loads the built plugin as the app does: its `main.js` is CommonJS and gets the app's own modules. */
import * as commands from "@codemirror/commands";
import * as language from "@codemirror/language";
import * as lint from "@codemirror/lint";
import * as search from "@codemirror/search";
import * as state from "@codemirror/state";
import * as view from "@codemirror/view";
import * as lezerCommon from "@lezer/common";
import * as lezerHighlight from "@lezer/highlight";
import * as lezerLr from "@lezer/lr";
import type { PluginManifest } from "obsidian";
import type { App } from "../app";
import type { Plugin } from "../plugin/plugin";
import { obsidian } from "./obsidian";

const modules: Record<string, unknown> = {
  obsidian,
  "@codemirror/commands": commands,
  "@codemirror/language": language,
  "@codemirror/lint": lint,
  "@codemirror/search": search,
  "@codemirror/state": state,
  "@codemirror/view": view,
  "@lezer/common": lezerCommon,
  "@lezer/highlight": lezerHighlight,
  "@lezer/lr": lezerLr,
};

function requireModule(name: string): unknown {
  const found = modules[name];
  if (found === undefined) throw new Error(`The app has no module “${name}”.`);
  return found;
}

async function text(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`The plugin is not built: ${path} is missing.`);
  return response.text();
}

type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;

/** Fetches and makes the plugin; it is not loaded yet. */
export async function makePlugin(app: App): Promise<Plugin> {
  const manifest = JSON.parse(await text("/plugin/manifest.json")) as PluginManifest;
  manifest.dir = `${app.vault.configDir}/plugins/${manifest.id}`;
  const code = await text("/plugin/main.js");
  const module: { exports: Record<string, unknown> } = { exports: {} };
  // The app evaluates a plugin in just this way.
  const wrapped = `(function (require, module, exports) {${code}\n})\n//# sourceURL=plugin:${manifest.id}`;
  performance.mark("plugin evaluation begins");
  const run = window.eval(wrapped) as (require: (name: string) => unknown, module: object, exports: object) => void;
  run(requireModule, module, module.exports);
  performance.mark("plugin evaluated");
  const Made = (module.exports.default ?? module.exports) as PluginClass;
  document.head.createEl("style", { text: await text("/plugin/styles.css"), attr: { "data-plugin": manifest.id } });
  return new Made(app, manifest);
}
