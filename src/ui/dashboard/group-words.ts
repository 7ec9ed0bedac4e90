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

/** Whether a row of that group says when. */
export function hasWhen({ nextReview }: AllianceSummary, group: ReviewGroupName): boolean {
  return group === "closed" || (group !== "resting" && group !== "drafts" && nextReview !== undefined);
}

/** When, in a few calm words; of a closed one how it ended; `""` where there is nothing to say. */
export function whenWords(alliance: AllianceSummary, group: ReviewGroupName, today: string): string {
  if (!hasWhen(alliance, group)) return "";
  return group === "closed" ? alliance.status : timeInWords(alliance.nextReview ?? today, today);
}
