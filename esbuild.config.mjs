/**
 * Builds what goes into Obsidian: `main.js` (one CommonJS bundle; the app's own modules stay outside) and `styles.css`.
 *
 *   node esbuild.config.mjs            once, minified
 *   node esbuild.config.mjs --watch    again at every change, with source maps
 */
import { context } from "esbuild";
import { fileURLToPath } from "node:url";
import { ascii } from "./scripts/build/ascii.mjs";
import { hintPlaces } from "./scripts/build/hint-places.mjs";
import { leanYaml } from "./scripts/build/lean-yaml.mjs";

/** Modules the host provides. A second copy of any `@codemirror/*` would make editor state silently inert. */
export const HOST_MODULES = ["obsidian", "@codemirror/*", "@lezer/*", "electron"];

/** @param {{ watch?: boolean, outdir?: string, metafile?: boolean }} [options] */
export function pluginBuild({ watch = false, outdir = ".", metafile = false } = {}) {
  /** @type {import("esbuild").BuildOptions} */
  const options = {
    absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
    entryPoints: [
      { in: "src/obsidian/main.ts", out: "main" },
      { in: "styles/main.css", out: "styles" },
    ],
    outdir,
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "es2022",
    external: HOST_MODULES,
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".md": "text" },
    plugins: [leanYaml(), hintPlaces(), ascii()],
    minify: !watch,
    sourcemap: watch ? "inline" : false,
    // So that a debugger finds the files of a bundle that has no path of its own.
    ...(watch && { sourceRoot: new URL(".", import.meta.url).href }),
    metafile,
    legalComments: "none",
    logLevel: "warning",
  };
  return options;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const watch = process.argv.includes("--watch");
  const build = await context(pluginBuild({ watch }));
  if (watch) {
    await build.watch();
    console.log("Watching src/ and styles/ …");
  } else {
    await build.rebuild();
    await build.dispose();
  }
}
