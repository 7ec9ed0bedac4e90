/**
 * A short soak; `npm run soak` runs a long one. Whatever is done in whatever order, every word that was typed is in the note, in a field or
 * among the drafts, or was given up by the person; nothing else in the note has changed, nothing threw, and nothing is left behind.
 */
import { expect, test } from "vitest";
import { playgrounds } from "../browser/playgrounds";
import { runSoak } from "../soak/soak";
import { NOTE } from "../soak/world";
import { TODAY } from "./app-page";

const STEPS = Number(process.env.SOAK_STEPS ?? 80);
const SEED = Number(process.env.SOAK_SEED ?? 5);

const startApp = playgrounds({ query: { today: TODAY }, notes: { "Us.md": NOTE, "Other.md": "Another note.\n" } });

test(
  `${STEPS} random steps from seed ${SEED} lose nothing`,
  async () => {
    const app = await startApp();
    const report = await runSoak(app, STEPS, SEED);
    const { lost, outside, errors, counts, ...figures } = report;
    const windows = figures.kinds["pop-out"] ?? 0;
    if (process.env.SOAK_STEPS !== undefined)
      process.stdout.write(`${JSON.stringify({ ...figures, counts, lost, errors }, undefined, 2)}\n`);
    expect(lost).toEqual([]);
    expect(errors).toEqual([]);
    expect(outside[0]).toBe(outside[1]);
    const [before, after] = counts;
    expect(after.forms).toBe(0);
    // The document of a closed window is kept, with what it held, by the browser's own tools for as long as they watch.
    expect(after.listeners).toBeLessThan(before.listeners + 300 + windows * 400);
    expect(after.nodes).toBeLessThan(before.nodes + 900 + windows * 1200);
  },
  60_000 + STEPS * 2_000,
);
