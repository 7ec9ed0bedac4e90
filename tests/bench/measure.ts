/** Timing a piece of work: the median of several runs, after one that warms up. */

/** Milliseconds. */
export function measure(run: () => unknown, times = 15): number {
  run();
  const durations: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    run();
    durations.push(performance.now() - began);
  }
  return median(durations);
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A line of the report: what was done, how long it took, and how that compares with the plainest way over the same data. */
export function row(
  what: string,
  milliseconds: number,
  beside?: { readonly what: string; readonly milliseconds: number },
): string {
  const time = `${milliseconds.toFixed(milliseconds < 10 ? 3 : 1)} ms`.padStart(12);
  if (beside === undefined) return `${what.padEnd(58)}${time}`;
  const ratio = `× ${(milliseconds / beside.milliseconds).toFixed(1)}`.padStart(9);
  return `${what.padEnd(58)}${time}${ratio} of ${beside.what} (${beside.milliseconds.toFixed(3)} ms)`;
}
