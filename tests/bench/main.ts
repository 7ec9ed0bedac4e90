/** `npm run bench`: prints timings of this machine. They are for people to read; no test depends on them. */
import { answersBench } from "./answers.bench";
import { changedNoteBench } from "./changed-note.bench";
import { curvesBench } from "./curves.bench";
import { firstFormBench } from "./first-form.bench";
import { formBench } from "./form.bench";
import { reviewsBench } from "./reviews.bench";
import { startUpBench } from "./start-up.bench";
import { vaultIndexBench } from "./vault-index.bench";

/** Those that are asked for alone; VS Code's are run by `scripts/bench.mjs`. */
const only = process.argv[2];

for (const [title, bench] of [
  ["Answers", answersBench],
  ["Curves", curvesBench],
  ["Forms", formBench],
  ["First forms", firstFormBench],
  ["Index", vaultIndexBench],
  ["Changes", changedNoteBench],
  ["Reviews", reviewsBench],
  ["Start-up", startUpBench],
] as const) {
  if (only !== undefined && only !== title) continue;
  process.stdout.write(`\n${title}\n`);
  for (const line of await bench()) process.stdout.write(`  ${line}\n`);
}
