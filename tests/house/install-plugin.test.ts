/** `npm run install-plugin -- VAULT` puts the plugin into a real vault and leaves everything else alone. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vault-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function install(...vault: string[]) {
  const run = spawnSync(process.execPath, [join(root, "scripts/install-plugin.mjs"), ...vault], { encoding: "utf8" });
  return { status: run.status, output: run.stdout + run.stderr };
}

test("the three files stand in the vault's plugin folder", () => {
  mkdirSync(join(folder, ".obsidian"));
  expect(install(folder).status).toBe(0);
  const plugin = join(folder, ".obsidian/plugins/designed-alliances");
  expect(readdirSync(plugin).sort()).toEqual(["main.js", "manifest.json", "styles.css"]);
  expect(readFileSync(join(plugin, "manifest.json"), "utf8")).toBe(readFileSync(join(root, "manifest.json"), "utf8"));
});

test("installing again keeps the plugin's settings", () => {
  const plugin = join(folder, ".obsidian/plugins/designed-alliances");
  mkdirSync(plugin, { recursive: true });
  writeFileSync(join(plugin, "data.json"), '{"folder":"Clients"}');
  writeFileSync(join(plugin, "main.js"), "an older version");
  expect(install(folder).status).toBe(0);
  expect(readFileSync(join(plugin, "data.json"), "utf8")).toBe('{"folder":"Clients"}');
  expect(readFileSync(join(plugin, "main.js"), "utf8")).not.toBe("an older version");
});

test("a folder that is no vault is refused, and nothing is written to it", () => {
  const { status, output } = install(folder);
  expect(status).toBe(1);
  expect(output).toContain("is no Obsidian vault");
  expect(readdirSync(folder)).toEqual([]);
});

test("a folder that is not there is refused and not made", () => {
  const { status, output } = install(join(folder, "nowhere"));
  expect(status).toBe(1);
  expect(output).toContain("There is no folder at");
  expect(existsSync(join(folder, "nowhere"))).toBe(false);
});

test("without a vault it says how to name one", () => {
  expect(install().output).toContain("npm run install-plugin -- /path/to/your/vault");
});
