/** `npm run package`: builds the VS Code extension and packs it into one .vsix, with what it needs and nothing else. */
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildExtension } from "../esbuild.vscode.mjs";

/** The packer. It comes from npm when it is first needed: nobody else's `npm ci` has to wait for it. */
const PACKER = "@vscode/vsce@4.1.0";
const OUT = "dist/designed-alliances.vsix";
const MOST_BYTES = 400_000;

/** Builds and packs; gives the path of the .vsix. */
export async function packageExtension() {
  const root = fileURLToPath(new URL("..", import.meta.url));
  await buildExtension();
  const args = ["--no-dependencies", "--allow-missing-repository", "--readme-path", "docs/vscode.md", "--out", OUT];
  const { status, stdout, stderr } = spawnSync("npx", ["--yes", PACKER, "package", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The extension could not be packed.\n${stdout}\n${stderr}`);
  const { size } = statSync(`${root}/${OUT}`);
  if (size > MOST_BYTES)
    throw new Error(`${OUT} has ${String(size)} bytes; at most ${String(MOST_BYTES)} are allowed.`);
  return `${root}${OUT}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = await packageExtension();
  console.log(`${path}: ${String(statSync(path).size)} bytes`);
}
