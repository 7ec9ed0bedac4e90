/** The import walls hold, and a planted violation is found. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
let copy = "";

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "walls-"));
  for (const name of ["src", "tsconfig.json", "package.json", ".dependency-cruiser.cjs"]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

/** Runs a tool in the copy with more files planted; gives its exit code and output. */
function withPlanted(files: Readonly<Record<string, string>>, command: string, args: string[]) {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(copy, file), text);
  const run = spawnSync(join(root, "node_modules/.bin", command), args, { cwd: copy, encoding: "utf8" });
  for (const file of Object.keys(files)) rmSync(join(copy, file));
  return { status: run.status, output: run.stdout + run.stderr };
}

const cruise = ["src", "--config", ".dependency-cruiser.cjs"];

const BREACHES = [
  ["src/core/library.ts", 'import { h } from "preact";\nexport const planted = h;\n', "core-imports-only-core"],
  ["src/core/port.ts", 'export type { FormPort } from "../ui/form/port";\n', "core-imports-only-core"],
  ["src/core/question/library.ts", 'export { parseDocument } from "yaml";\n', "only-core-yaml-imports-yaml"],
  ["src/core/yaml/question.ts", 'export { itemNode } from "../question/edit-answer";\n', "no-arrow-upwards"],
  ["src/core/note/up.ts", 'export { agreedOn } from "../history/agreed-on";\n', "no-arrow-upwards"],
  ["src/core/frontmatter/aside.ts", 'export type { Question } from "../question/question";\n', "no-arrow-upwards"],
  ["src/ui/form/state/up.ts", 'export { FormView } from "../view/form-view";\n', "no-arrow-upwards"],
  ["src/actions/view.ts", 'export type { FormPort } from "../ui/form/port";\n', "actions-know-no-host"],
  ["src/actions/app.ts", 'export type { App } from "obsidian";\n', "actions-know-no-host"],
  ["src/ui/deed.ts", 'export { takeStep } from "../actions/life-steps";\n', "ui-knows-no-host"],
  ["src/ui/app.ts", 'export type { App } from "obsidian";\n', "ui-knows-no-host"],
  ["src/ui/plugin.ts", 'export type { default as Main } from "../obsidian/main";\n', "ui-knows-no-host"],
  ["src/obsidian/node.ts", 'export { readFileSync } from "node:fs";\n', "no-node-in-the-plugin"],
] as const;

test("each breach is found, where it is", () => {
  const planted = Object.fromEntries(BREACHES.map(([file, text]) => [file, text]));
  const { status, output } = withPlanted(planted, "depcruise", cruise);
  for (const [file, , rule] of BREACHES) expect(output).toContain(`${rule}: ${file}`);
  expect(status).not.toBe(0);
});

test("the source as it stands keeps to the walls", () => {
  const { status, output } = withPlanted({}, "depcruise", cruise);
  expect(output).toContain("no dependency violations found");
  expect(status).toBe(0);
});

test("the core can't name the DOM", () => {
  const { status, output } = withPlanted({ "src/core/planted.ts": "export const planted = document.title;\n" }, "tsc", [
    "-p",
    "src/core",
  ]);
  expect(output).toContain("planted.ts");
  expect(status).not.toBe(0);
});
