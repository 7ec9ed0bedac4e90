/** `npm run test:vscode`: installs the workbench where it is not there yet (800 MB, in a folder of its own), and tests the extension in it. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const HOST = `${ROOT}tests/vscode/host`;
const WORKBENCH = "node_modules/code-server/lib/vscode";
/** What says that an installation came to its end. */
const LAST = `${HOST}/${WORKBENCH}/extensions/node_modules`;
const QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/** @param {string} command @param {string[]} args @param {string} [cwd] */
function run(command, args, cwd = ROOT) {
  const { status } = spawnSync(command, args, { cwd, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.env["VSCODE_HOST"] === undefined && !existsSync(LAST)) {
  console.log("Installing the workbench that the extension is tested in …");
  run("npm", ["ci", ...QUIET], HOST);
  for (const part of [WORKBENCH, `${WORKBENCH}/extensions`])
    run("npm", ["install", ...QUIET, "--omit=dev", "--no-save", "--prefix", part], HOST);
}
run("node", ["scripts/ensure-chromium.mjs"]);
run("npx", ["vitest", "run", "--config", "vitest.vscode.config.mts", ...process.argv.slice(2)]);
