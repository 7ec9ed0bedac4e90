/** `npm run bench`: prints timings of this machine. They are for people to read; no test depends on them. */
import { answersBench } from "./answers.bench";
import { reviewsBench } from "./reviews.bench";

for (const [title, bench] of [
  ["Answers", answersBench],
  ["Reviews", reviewsBench],
] as const) {
  process.stdout.write(`\n${title}\n`);
  for (const line of bench()) process.stdout.write(`  ${line}\n`);
}
