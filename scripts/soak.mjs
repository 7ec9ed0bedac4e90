/**
 * `npm run soak`: thousands of random steps in the playground with an oracle that knows every word typed; prints its seed and figures.
 * `--steps 10000`, `--seed 7`: the same seed does the same again.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { steps: { type: "string" }, seed: { type: "string" } } });
const steps = values.steps ?? "10000";
const seed = values.seed ?? String(Date.now() % 1_000_000_000);
console.log(`soak: --steps ${steps} --seed ${seed}`);
const { status } = spawnSync(
  "npx",
  ["vitest", "run", "--project", "browser", "--retry", "0", "tests/obsidian/soak.test.ts"],
  {
    stdio: "inherit",
    env: { ...process.env, SOAK_STEPS: steps, SOAK_SEED: seed },
  },
);
process.exit(status ?? 1);
