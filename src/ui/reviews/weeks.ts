/** The weeks of the next months, with how many reviews each has. */
import { addDays, type Day } from "../../core/calendar/day";
import { lowerBound } from "../../core/text/lower-bound";
import type { ShownGroup } from "./port";

/** How many weeks are shown: half a year. */
export const WEEKS = 26;

/** Seven days; the first week begins tomorrow, as the group “This week” does. */
export interface Week {
  readonly from: Day;
  /** Its last day. */
  readonly to: Day;
}

export interface CountedWeek extends Week {
  readonly count: number;
}

export function countWeeks(groups: readonly ShownGroup[], today: Day): readonly CountedWeek[] {
  const weeks = Array.from({ length: WEEKS }, (_, at) => ({
    from: addDays(today, 1 + 7 * at),
    to: addDays(today, 7 * (at + 1)),
  }));
  const ahead = groups.filter(({ name }) => name === "this-week" || name === "later");
  // The index gives them by day.
  const countUntil = (day: Day): number =>
    ahead.reduce((sum, { alliances }) => sum + lowerBound(alliances, ({ nextReview = "" }) => nextReview <= day), 0);
  let before = countUntil(today);
  return weeks.map((week) => {
    const until = countUntil(week.to);
    const count = until - before;
    before = until;
    return { ...week, count };
  });
}

/** `1 review`, `3 reviews`. */
export function reviewsInWords(count: number): string {
  return count === 1 ? "1 review" : `${String(count)} reviews`;
}
