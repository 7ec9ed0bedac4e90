/**
 * Bundles the benchmarks as the plugin is bundled, and runs them: the core in Node, start-up and the sidebar in Chromium, the extension in
 * the real VS Code workbench. `npm run bench -- Forms`: these alone.
 */
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Scripts (`*.mjs`) are not bundled: they are imported from where they stand. @type {import("esbuild").Plugin} */
const scriptsAsTheyStand = {
  name: "scripts-as-they-stand",
  setup({ onResolve }) {
    onResolve({ filter: /^\..*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: new URL(path, pathToFileURL(`${resolveDir}/`)).href,
      external: true,
    }));
  },
};

const outfile = fileURLToPath(new URL("../dist/bench/main.mjs", import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL("../tests/bench/main.ts", import.meta.url))],
  outfile,
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2023",
  external: ["node:*", "playwright-core", "esbuild"],
  plugins: [scriptsAsTheyStand],
  loader: { ".md": "text" },
  logLevel: "warning",
});
await import(pathToFileURL(outfile).href);
rmSync(outfile);
if (process.argv[2] === undefined || process.argv[2] === "VS Code") {
  console.log("\nVS Code");
  const env = { ...process.env, BENCH: "yes" };
  const { status } = spawnSync("node", ["scripts/test-vscode.mjs", "--reporter", "dot"], { stdio: "inherit", env });
  process.exitCode = status ?? 1;
}
