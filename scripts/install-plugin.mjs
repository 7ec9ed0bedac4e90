/**
 * `npm run install-plugin -- VAULT`: builds the plugin into a real vault's plugin folder. Refuses a folder that is no vault, and never
 * touches the plugin's own settings (`data.json`).
 */
import { copyFileSync, existsSync, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { pluginBuild } from "../esbuild.config.mjs";

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string} path */
function isFolder(path) {
  return existsSync(path) && statSync(path).isDirectory();
}

const [given, ...more] = process.argv.slice(2);
if (given === undefined || more.length > 0)
  refuse("Say into which vault: npm run install-plugin -- /path/to/your/vault");
const vault = resolve(process.env["INIT_CWD"] ?? ".", given);
if (!isFolder(vault)) refuse(`There is no folder at ${vault}.`);
if (!isFolder(join(vault, ".obsidian"))) {
  refuse(`${vault} is no Obsidian vault: it has no folder named .obsidian. Open it once in Obsidian, then try again.`);
}

const target = join(vault, ".obsidian", "plugins", "designed-alliances");
mkdirSync(target, { recursive: true });
await build(pluginBuild({ outdir: target }));
copyFileSync(fileURLToPath(new URL("../manifest.json", import.meta.url)), join(target, "manifest.json"));
console.log(`Designed Alliances is in ${target}.`);
console.log("In Obsidian: Settings → Community plugins → Designed Alliances, and switch it on.");
