/** A line of the report for a figure that has a goal: what it is, how much, how many times its floor, and what it should be at most. */

export interface Goal {
  readonly what: string;
  readonly figure: number;
  readonly unit: "ms" | "bytes";
  /** What the figure is set beside: the plainest way to the same. */
  readonly floor?: { readonly what: string; readonly figure: number };
  /** At most so many times the floor; without a floor, at most so much. */
  readonly atMost: number;
}

export function goalRow({ what, figure, unit, floor, atMost }: Goal): string {
  const ratio = floor === undefined ? undefined : figure / floor.figure;
  const times = ratio === undefined ? "" : `× ${ratio.toFixed(1)}`;
  const goal = floor === undefined ? amount(atMost, unit) : `× ${String(atMost)}`;
  const verdict = (ratio ?? figure) <= atMost ? "reached" : "missed";
  const beside = floor === undefined ? "" : ` of ${floor.what} (${amount(floor.figure, unit)})`;
  return `${what.padEnd(58)}${amount(figure, unit).padStart(14)}${times.padStart(8)}  goal ${goal}: ${verdict}${beside}`;
}

function amount(figure: number, unit: Goal["unit"]): string {
  return unit === "bytes" ? `${figure.toLocaleString("en")} bytes` : `${figure.toFixed(figure < 10 ? 2 : 1)} ms`;
}
