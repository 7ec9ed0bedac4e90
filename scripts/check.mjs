/**
 * `npm run check`: everything that must hold before a change lands, the tests last. Linting takes as long as the steps before the tests
 * together, on one core: they run beside it on another. Stops at the first thing that fails.
 */
import { spawn } from "node:child_process";

const BESIDE_LINT = ["types", "format", "walls", "regexes", "size"];
const running = new Set();

/** Runs an npm script; its output goes to the terminal, or is shown as a whole at its end where others run beside it. */
function run(script, isAlone) {
  if (isAlone) console.log(`\n— ${script}`);
  const stdio = isAlone ? "inherit" : ["ignore", "pipe", "pipe"];
  const child = spawn("npm", ["run", "--silent", script], { stdio });
  running.add(child);
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      running.delete(child);
      if (!isAlone) console.log(`\n— ${script}\n${Buffer.concat(output).toString()}`);
      if (code !== 0) {
        console.error(`\n${script} failed.`);
        for (const other of running) other.kill();
        process.exit(code ?? 1);
      }
      resolve();
    });
  });
}

async function runAll(scripts) {
  for (const script of scripts) await run(script, false);
}

await Promise.all([run("lint", false), runAll(BESIDE_LINT)]);
await run("test", true);
