/**
 * `npm start`: the plugin in an Obsidian-like window of the browser.
 *
 *   node tests/playground/server/main.mjs [--vault DIR] [--port N] [--no-open]
 *
 * Without `--vault` the notes are a copy of the sample vault, gone when this ends. With it, that folder is used as it is. The page is
 * loaded again when a source changes.
 */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { followSources } from "./follow.mjs";
import { startServer } from "./server.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));

function options() {
  try {
    const { values } = parseArgs({
      options: {
        vault: { type: "string" },
        port: { type: "string", default: "8123" },
        "no-open": { type: "boolean", default: false },
      },
    });
    return values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`${message}\nUsage: npm start -- [--vault DIR] [--port N] [--no-open]`);
  process.exit(1);
}

/** @param {string | undefined} named */
function vaultFolder(named) {
  if (named !== undefined) {
    const folder = resolve(named);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) fail(`No such folder: ${named}`);
    return folder;
  }
  const temporary = mkdtempSync(join(tmpdir(), "designed-alliances-"));
  const copy = join(temporary, "Sample vault");
  cpSync(join(root, "examples/vault"), copy, { recursive: true });
  process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
  return copy;
}

/** @param {string} url */
function openBrowser(url) {
  const [command, ...args] =
    process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
  if (command === undefined) return;
  spawn(command, [...args, url], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

const given = options();
const port = Number(given.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`Not a port: ${given.port}`);

/** @type {(news: import("./follow.mjs").BuildNews) => void} */
let tellPages = () => undefined;
const built = await followSources((news) => {
  const time = new Date().toLocaleTimeString();
  if (news.type === "built") console.log(`${time}: built again.`);
  else console.error(`${time}: this can't be built. The page stays with the last version that could.`);
  tellPages(news);
}).catch(() => fail("The plugin could not be built."));

const vault = vaultFolder(given.vault);
/** @param {number} at */
const start = (at) => startServer({ vault, port: at, ...built });
const server = await start(port).catch((error) => (error?.code === "EADDRINUSE" ? start(0) : fail(String(error))));
tellPages = server.tell;
console.log(`The playground is at ${server.url} (Ctrl+C ends it).`);
console.log(`Its notes are in ${vault}${given.vault === undefined ? ", a copy that goes with it" : ""}.`);
if (!given["no-open"]) openBrowser(server.url);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(0));
