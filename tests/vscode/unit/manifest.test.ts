/** The extension's manifest, beside what it names: files, words, and what the code says. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { GROUP_TITLES } from "../../../src/ui/reviews/group-words";

const root = resolve(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const words = (path: string): Record<string, string> => JSON.parse(read(path)) as Record<string, string>;

interface Manifest {
  readonly type?: string;
  readonly main: string;
  readonly browser: string;
}
const manifest = JSON.parse(read("package.json")) as Manifest;

const sourcesIn = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => read(join(folder, path)))
    .join("\n");
const sources = sourcesIn("src/vscode");

/** What stands in a set and not in another one. */
function missing(some: Iterable<string>, others: Iterable<string>): string[] {
  const known = new Set(others);
  return [...new Set(some)].filter((one) => !known.has(one)).sort();
}

test("both hosts can load it: the one in a web worker takes no ES module, and only a file that ends with .js", () => {
  expect(manifest.type).toBeUndefined();
  expect(manifest.browser).toMatch(/\.js$/);
  expect(manifest.main).toBe(manifest.browser);
});

test("its words stand in package.nls.json, and no others", () => {
  const named = [...read("package.json").matchAll(/"%([^%"]+)%"/g)].map(([, key = ""]) => key);
  const known = Object.keys(words("package.nls.json"));
  expect(named.length).toBeGreaterThan(30);
  expect(missing(named, known)).toEqual([]);
  expect(missing(known, named)).toEqual([]);
});

test("what the code says to people stands in the bundle for translators, and nothing else", () => {
  const written = [...sources.matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text);
  const byDeeds = [...sourcesIn("src/actions").matchAll(/words\(\s*"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text);
  expect(byDeeds.length).toBeGreaterThan(10);
  const said = [...written, ...byDeeds, ...Object.values(GROUP_TITLES)];
  const known = Object.keys(words("l10n/bundle.l10n.json"));
  expect(said.length).toBeGreaterThan(20);
  expect(missing(said, known)).toEqual([]);
  expect(missing(known, said)).toEqual([]);
});

test("the files that it names are there", () => {
  const named = [...read("package.json").matchAll(/"(?:\.\/)?(media\/[^"]+|l10n)"/g)].map(([, path = ""]) => path);
  expect(named).toContain("media/icon.png");
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
