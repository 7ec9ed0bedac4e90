/**
 * Builds what goes into VS Code: the extension, for the desktop and for the web (the same code: none of it needs Node), and its pages
 * (the alliance editor's and a review's) with their style.
 *
 *   node esbuild.vscode.mjs            minified
 *   node esbuild.vscode.mjs --debug    readable, with source maps
 */
import { build } from "esbuild";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ascii } from "./scripts/build/ascii.mjs";
import { hintPlaces } from "./scripts/build/hint-places.mjs";
import { leanYaml } from "./scripts/build/lean-yaml.mjs";

/** @type {import("esbuild").BuildOptions} */
const COMMON = {
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  bundle: true,
  platform: "browser",
  target: "es2022",
  loader: { ".md": "text" },
  plugins: [leanYaml(), hintPlaces(), ascii()],
  legalComments: "none",
  logLevel: "warning",
};

/**
 * @param {string} outdir where the files go, from the project's folder; what an older build has left there goes
 * @param {{ debug?: boolean }} [options] `debug`: readable, with source maps
 */
export async function buildExtension(outdir = "dist/vscode", { debug = false } = {}) {
  rmSync(new URL(outdir, import.meta.url), { recursive: true, force: true });
  const common = { ...COMMON, minify: !debug, sourcemap: debug };
  const extension = {
    ...common,
    entryPoints: ["src/vscode/extension.ts"],
    format: /** @type {const} */ ("cjs"),
    external: ["vscode"],
  };
  await Promise.all([
    build({ ...extension, outfile: `${outdir}/extension.js` }),
    build({
      ...common,
      entryPoints: [
        { in: "src/vscode/webview.ts", out: "page" },
        { in: "styles/vscode.css", out: "page" },
        { in: "styles/vscode-preview.css", out: "preview" },
      ],
      outdir,
      format: "iife",
      jsx: "automatic",
      jsxImportSource: "preact",
    }),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildExtension(undefined, { debug: process.argv.includes("--debug") });
}
