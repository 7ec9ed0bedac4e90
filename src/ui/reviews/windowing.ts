/** Which rows of a long list are drawn: those in sight and a few around them. Heights are known beforehand, by kind of row. */
import { lowerBound } from "../../core/text/lower-bound";

/** Rows one under another: `offsets[n]` is the top of row n in pixels, and the last entry the height of all. */
export interface RowsLayout {
  readonly offsets: readonly number[];
  readonly height: number;
}

/** Puts rows of these heights one under another. */
export function stackRows(heights: readonly number[]): RowsLayout {
  const offsets: number[] = [];
  let top = 0;
  for (const height of heights) {
    offsets.push(top);
    top += height;
  }
  return { offsets, height: top };
}

/** Rows from `from` (inclusive) to `to` (exclusive). */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The rows that show between two heights, and `overscan` pixels before and behind, so that scrolling does not outrun drawing.
 * Heights are relative to the list's own top and may lie outside of it.
 */
export function rowsBetween(layout: RowsLayout, top: number, bottom: number, overscan: number): RowRange {
  const { offsets, height } = layout;
  if (bottom + overscan < 0 || top - overscan > height) return { from: 0, to: 0 };
  const from = Math.max(0, countUpTo(offsets, top - overscan) - 1);
  return { from, to: countUpTo(offsets, bottom + overscan) };
}

/** How many offsets are at most `limit`. */
function countUpTo(offsets: readonly number[], limit: number): number {
  return lowerBound(offsets, (offset) => offset <= limit);
}
