/** What the sidebar says of groups and of where an alliance stands. */
import type { AllianceSummary, ReviewGroupName } from "../../core/index/summary";
import { timeInWords } from "../../core/review/due";

/** The groups' names. */
export const GROUP_TITLES: Readonly<Record<ReviewGroupName, string>> = {
  waiting: "Waiting for you",
  "this-week": "This week",
  later: "Later",
  "no-date": "No date",
  drafts: "Drafts",
  resting: "Resting",
  closed: "Closed",
};

/** When, in a few calm words; `""` where there is nothing to say. */
export function whenWords({ nextReview, status }: AllianceSummary, group: ReviewGroupName, today: string): string {
  if (group === "closed") return status;
  if (group === "resting" || group === "drafts" || nextReview === undefined) return "";
  return timeInWords(nextReview, today);
}
