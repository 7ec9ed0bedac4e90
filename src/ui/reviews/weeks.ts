/** The weeks of the next months, with how many reviews each has. */
import { addDays, type Day } from "../../core/calendar/day";
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
    count: 0,
  }));
  const ahead = groups.filter(({ name }) => name === "this-week" || name === "later");
  let at = 0;
  for (const { alliances } of ahead) {
    // The index gives them by day.
    for (const { nextReview = "" } of alliances) {
      while (at < WEEKS && nextReview > (weeks[at]?.to ?? "")) at += 1;
      const week = weeks[at];
      if (week === undefined) return weeks;
      week.count += 1;
    }
  }
  return weeks;
}

/** `1 review`, `3 reviews`. */
export function reviewsInWords(count: number): string {
  return count === 1 ? "1 review" : `${String(count)} reviews`;
}
