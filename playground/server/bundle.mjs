/** Bundles the playground's own app. The plugin is not in it: that is loaded as it is, at run time. */
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @type {Promise<{ script: string, style: string }> | undefined} */
let bundled;

/** The app's script and style, built once a process. @returns {Promise<{ script: string, style: string }>} */
export function bundleApp() {
  bundled ??= bundle();
  return bundled;
}

async function bundle() {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: "playground/app/main.ts", out: "app" },
      { in: "playground/styles/main.css", out: "app" },
    ],
    outdir: "dist/playground",
    write: false,
    bundle: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    logLevel: "error",
  });
  /** @param {string} ending */
  const text = (ending) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { script: text(".js"), style: text(".css") };
}
