/** What is in the bundle, and what is not: no way to the network, no Node module, no second copy of the editor's libraries. */
import { build, type Metafile } from "esbuild";
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { HOST_MODULES, pluginBuild } from "../../esbuild.config.mjs";

const root = resolve(import.meta.dirname, "../..");

/** Builds in memory; gives the code and what it was made from. */
async function bundle(options: Parameters<typeof build>[0] = {}): Promise<{ code: string; metafile: Metafile }> {
  const result = await build({
    ...pluginBuild({ outdir: "dist/bundle-test" }),
    ...options,
    write: false,
    metafile: true,
  });
  const code = result.outputFiles.find((file) => file.path.endsWith("main.js"))?.text ?? "";
  return { code, metafile: result.metafile };
}

/** Libraries in the bundle that the host brings too. */
function hostLibraries(metafile: Metafile): string[] {
  const inputs = Object.keys(metafile.inputs);
  return inputs.filter((path) => /node_modules\/(@codemirror|@lezer|obsidian|moment)\//.test(path));
}

/** Every way that a page has to ask a server for something, as it would stand in minified code. */
const WAYS_OUT = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\brequestUrl\b/,
  /\bWebTransport\b/,
  /\bRTCPeerConnection\b/,
  /\bimportScripts\b/,
  /\bnew (?:Shared)?Worker\b/,
  /\bimport\s*\(/,
  /\bnew Image\b/,
];

let code = "";
let metafile: Metafile;

beforeAll(async () => {
  ({ code, metafile } = await bundle());
});

describe("the bundle", () => {
  test("has no way to the network", () => {
    expect(WAYS_OUT.filter((way) => way.test(code)).map(String)).toEqual([]);
  });

  test("would be caught with a request in it", async () => {
    const planted = await bundle({
      banner: { js: 'fetch("https://example.org");' },
    });
    expect(WAYS_OUT.filter((way) => way.test(planted.code)).map(String)).toHaveLength(1);
  });

  test("asks the host for nothing but Obsidian and the editor", () => {
    const required = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1]);
    expect([...new Set(required)].sort()).toEqual(
      expect.arrayContaining(["@codemirror/commands", "@codemirror/state", "@codemirror/view", "obsidian"]),
    );
    for (const name of required) expect(name).toMatch(/^(obsidian|@codemirror\/(state|view|commands|language|lint))$/);
    for (const name of builtinModules) expect(required).not.toContain(name);
  });

  test("brings no copy of a library that the host has", () => {
    expect(hostLibraries(metafile)).toEqual([]);
  });

  test("would be caught with a second copy of the editor's state in it", async () => {
    const planted = await bundle({ external: HOST_MODULES.filter((name) => !name.startsWith("@codemirror")) });
    expect(hostLibraries(planted.metafile)).toContainEqual(expect.stringContaining("@codemirror/state"));
  });

  test("is ASCII alone, so that the engine keeps one byte for each letter of it", () => {
    expect(code.match(/.{0,20}[^\0-\x7f].{0,20}/g)).toBeNull();
  });

  test("writes no HTML of its own", () => {
    const ours = Object.keys(metafile.inputs).filter((path) => path.startsWith("src/"));
    expect(ours.length).toBeGreaterThan(20);
    for (const path of ours) {
      expect(readFileSync(join(root, path), "utf8"), path).not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment/,
      );
    }
  });

  test("has only libraries that are named in the architecture", () => {
    const packages = Object.keys(metafile.inputs)
      .map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
      .filter((name) => name !== undefined);
    expect([...new Set(packages)].sort()).toEqual(["@noble/hashes", "diff", "preact", "yaml"]);
  });
});

test("npm installs one copy of the editor's libraries, so that types and tests mean the same one", () => {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, unknown>;
  };
  for (const name of ["@codemirror/state", "@codemirror/view", "@codemirror/lint"]) {
    expect(Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${name}`))).toEqual([
      `node_modules/${name}`,
    ]);
  }
});
