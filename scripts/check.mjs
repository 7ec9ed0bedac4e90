/** `npm run check`: everything that must hold before a change lands, cheapest first. Stops at the first thing that fails. */
import { spawnSync } from "node:child_process";

const STEPS = ["types", "lint", "format", "walls", "size", "test"];

for (const step of STEPS) {
  console.log(`\n— ${step}`);
  const { status } = spawnSync("npm", ["run", "--silent", step], { stdio: "inherit" });
  if (status !== 0) {
    console.error(`\n${step} failed.`);
    process.exit(status ?? 1);
  }
}
