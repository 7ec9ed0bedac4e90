/** `npm start` in a copy of the project: it follows the sources, and tells the pages that are open what became of each change. */
import { type ChildProcess, spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const NEEDED = [
  "src",
  "styles",
  "scripts/build",
  "tests/playground",
  "esbuild.config.mjs",
  "manifest.json",
  "package.json",
  "tsconfig.json",
];
const SOURCE = "src/obsidian/main.ts";

let folder = "";
let started: ChildProcess;
/** All that it has written to the terminal. */
let output = "";
let url = "";
/** What an open page has been told. */
let heard = "";
const leaving = new AbortController();

const inCopy = (path: string): string => join(folder, "project", path);
const vault = (): string => join(folder, "vault");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "playground-start-"));
  for (const path of NEEDED) cpSync(join(root, path), inCopy(path), { recursive: true });
  symlinkSync(join(root, "node_modules"), inCopy("node_modules"));
  cpSync(join(import.meta.dirname, "fixture-vault"), vault(), { recursive: true });
  started = spawn(
    process.execPath,
    [inCopy("tests/playground/server/main.mjs"), "--no-open", "--port", "0", "--vault", vault()],
    { cwd: inCopy("."), stdio: ["ignore", "pipe", "pipe"] },
  );
  for (const stream of [started.stdout, started.stderr]) stream?.on("data", (part: Buffer) => (output += String(part)));
  await vi.waitFor(() => expect(output).toContain("Its notes are in"), { timeout: 60_000 });
  url = /The playground is at (http:\S+)/.exec(output)?.[1] ?? "";
  void hear("client=page", (text) => (heard += text));
});

afterAll(() => {
  leaving.abort();
  started.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Hears what a page hears, to the end of the tests. */
async function hear(query: string, told: (text: string) => void): Promise<void> {
  const { body } = await fetch(`${url}/api/events?${query}`, { signal: leaving.signal });
  const decoder = new TextDecoder();
  try {
    for await (const part of body ?? []) told(decoder.decode(part, { stream: true }));
  } catch {
    // The tests are over.
  }
}

const served = async (path: string): Promise<string> => (await fetch(url + path)).text();

/** The next thing that the page is told of the sources, after something was done. */
async function told(act: () => void): Promise<string> {
  heard = "";
  act();
  await expect.poll(() => heard, { timeout: 30_000 }).toContain("event: build");
  return heard;
}

function filesIn(path: string): Record<string, string> {
  const paths = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));
  return Object.fromEntries(paths.sort().map((name) => [name, readFileSync(join(path, name), "utf8")]));
}

test("a change of the plugin's source is built, and the page is told; its notes are left alone", async () => {
  const before = filesIn(vault());
  const word = `Planted at ${Date.now()}.`;
  expect(await told(() => appendFileSync(inCopy(SOURCE), `\nconsole.info("${word}");\n`))).toContain('"built"');
  expect(await served("/plugin/main.js")).toContain(`console.info("${word}")`);
  expect(output).toContain("built again");
  expect(filesIn(vault())).toEqual(before);
  expect(readdirSync(inCopy("."))).not.toContain("main.js");
});

test("a change that can't be built is told in the terminal and to the page, and what could be built before stays", async () => {
  const good = readFileSync(inCopy(SOURCE), "utf8");
  const before = await served("/plugin/main.js");
  const line = good.split("\n").length;
  output = "";
  const news = await told(() => appendFileSync(inCopy(SOURCE), "const = ;\n"));
  expect(news).toContain('"failed"');
  expect(news).toContain(`${SOURCE}:${line}: Expected identifier but found "="`.replaceAll('"', '\\"'));
  expect(output).toContain(`${SOURCE}:${line}:`);
  expect(output).toContain("The page stays with the last version");
  expect((await served("/plugin/main.js")) === before).toBe(true);
  expect(await told(() => writeFileSync(inCopy(SOURCE), good))).toContain('"built"');
});

test("a change of the plugin's styles, or of the playground's own, is built and told", async () => {
  expect(
    await told(() => appendFileSync(inCopy("styles/main.css"), "\n.planted-in-plugin { color: red; }\n")),
  ).toContain('"built"');
  expect(await served("/plugin/styles.css")).toContain("planted-in-plugin");
  const own = "tests/playground/styles/main.css";
  expect(await told(() => appendFileSync(inCopy(own), "\n.planted-in-app { color: red; }\n"))).toContain('"built"');
  expect(await served("/app.css")).toContain("planted-in-app");
});

test("a page that was asked for before the last change is told when it comes to listen", async () => {
  let late = "";
  void hear("client=late&build=0", (text) => (late += text));
  await expect.poll(() => late).toContain('"built"');
  expect(await served("/")).toMatch(/<body [^>]*data-build="\d"/);
});

test.runIf(process.platform === "linux")("when it is ended, nothing of it goes on", async () => {
  const children = `/proc/${started.pid}/task/${started.pid}/children`;
  const building = readFileSync(children, "utf8").trim().split(" ");
  expect(building).not.toEqual([""]);
  started.kill();
  await expect.poll(() => building.filter((id) => existsSync(`/proc/${id}/exe`))).toEqual([]);
});
