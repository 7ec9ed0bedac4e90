/** `npm run bench`: prints timings of this machine. They are for people to read; no test depends on them. */
import { answersBench } from "./answers.bench";
import { reviewsBench } from "./reviews.bench";
import { startUpBench } from "./start-up.bench";

for (const [title, bench] of [
  ["Answers", answersBench],
  ["Reviews", reviewsBench],
  ["Start-up", startUpBench],
] as const) {
  process.stdout.write(`\n${title}\n`);
  for (const line of await bench()) process.stdout.write(`  ${line}\n`);
}
