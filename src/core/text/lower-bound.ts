/** Binary search in what is sorted. */

/** How many values stand before the first one of which `isBefore` is false; it is true of all of them, and of none after. */
export function lowerBound<T>(sorted: readonly T[], isBefore: (value: T) => boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const value = sorted[middle];
    if (value !== undefined && isBefore(value)) from = middle + 1;
    else to = middle;
  }
  return from;
}
