/** Bundles the playground's own app. The plugin is not in it: that is loaded as it is, at run time. */
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** @typedef {{ script: string, style: string }} AppBundle */

/** @type {Promise<AppBundle> | undefined} */
let bundled;

/** The app's script and style, built once a process. @returns {Promise<AppBundle>} */
export function bundleApp() {
  bundled ??= build(appBuild).then(({ outputFiles }) => {
    /** @param {string} ending */
    const text = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
    return { script: text(".js"), style: text(".css") };
  });
  return bundled;
}

/** How the app is bundled; nothing is written. @satisfies {import("esbuild").BuildOptions} */
export const appBuild = {
  absWorkingDir: root,
  entryPoints: [
    { in: "tests/playground/app/main.ts", out: "app" },
    { in: "tests/playground/styles/main.css", out: "app" },
  ],
  outdir: "dist/playground",
  write: /** @type {const} */ (false),
  bundle: true,
  // Half as much to read at each start; the names stay.
  minifyWhitespace: true,
  minifySyntax: true,
  format: /** @type {const} */ ("iife"),
  platform: /** @type {const} */ ("browser"),
  target: "es2022",
  logLevel: /** @type {const} */ ("error"),
};
