/** In which group of the sidebar an alliance stands on a day. */
import { addDays, type Day } from "../review/day";
import type { AllianceSummary, ReviewGroupName } from "./summary";

/** How many days after today still count as this week. */
const WEEK = 7;

/** The last day of the group `this-week`. */
export function endOfWeek(today: Day): Day {
  return addDays(today, WEEK);
}

/** The group, by status first, then by the day of the next review. */
export function groupOf(summary: AllianceSummary, today: Day): ReviewGroupName {
  switch (summary.status) {
    case "draft":
      return "drafts";
    case "paused":
      return "resting";
    case "completed":
    case "ended":
    case "parted":
      return "closed";
    case "active":
    case "redesigning":
      if (summary.nextReview === undefined) return "no-date";
      if (summary.nextReview <= today) return "waiting";
      return summary.nextReview <= endOfWeek(today) ? "this-week" : "later";
  }
}
