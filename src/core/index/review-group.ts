/** In which group of the sidebar an alliance stands on a day. */
import type { AllianceStatus } from "../note/properties";
import { addDays, type Day } from "../calendar/day";
import type { AllianceSummary, ReviewGroupName } from "./summary";

/** How many days after today still count as this week. */
const WEEK = 7;

/** The last day of the group `this-week`. */
export function endOfWeek(today: Day): Day {
  return addDays(today, WEEK);
}

/** The group of an alliance of this status whatever its day is; `undefined` where the day decides. */
export function restingGroup(status: AllianceStatus): "drafts" | "resting" | "closed" | undefined {
  switch (status) {
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
      return undefined;
  }
}

/** The group, by status first, then by the day of the next review. */
export function groupOf({ status, nextReview }: AllianceSummary, today: Day): ReviewGroupName {
  const resting = restingGroup(status);
  if (resting !== undefined) return resting;
  if (nextReview === undefined) return "no-date";
  if (nextReview <= today) return "waiting";
  return nextReview <= endOfWeek(today) ? "this-week" : "later";
}
