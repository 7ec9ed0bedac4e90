/** What the sidebar says of groups and of where an alliance stands. */
import { joinNames } from "../../core/note/allies";
import type { AllianceSummary } from "../../core/index/summary";
import type { AllianceStatus } from "../../core/note/properties";
import { timeInWords } from "../../core/calendar/due";
import type { GroupName, RowContents } from "./port";

/** The groups' names. */
export const GROUP_TITLES: Readonly<Record<GroupName, string>> = {
  waiting: "Waiting for you",
  "this-week": "This week",
  later: "Later",
  "no-date": "No date",
  drafts: "Drafts",
  resting: "Resting",
  closed: "Closed",
  "worth-a-look": "Worth a look",
};

export const STATUS_WORDS: Readonly<Record<AllianceStatus, string>> = {
  draft: "Draft",
  active: "Active",
  paused: "Resting",
  redesigning: "Redesigning",
  completed: "Completed",
  ended: "Ended",
  parted: "Parted",
};

/** More than these who have not said yes are counted, not named. */
const NAMED = 2;

/** Whether a row of that group has a line for when, or for what a draft still lacks. */
export function hasWhen({ nextReview }: AllianceSummary, group: GroupName): boolean {
  if (group === "closed" || group === "drafts") return true;
  return group !== "resting" && group !== "worth-a-look" && nextReview !== undefined;
}

/** When, in a few calm words; of a closed one how it ended; `""` where there is nothing to say. */
export function whenWords(alliance: AllianceSummary, group: GroupName, today: string): string {
  if (group === "closed") return alliance.status;
  return group === "drafts" || !hasWhen(alliance, group) ? "" : timeInWords(alliance.nextReview ?? today, today);
}

/** Whether the note of a row is worth reading: of one that rests or is closed nothing is open. */
export function needsContents(group: GroupName): boolean {
  return group !== "resting" && group !== "closed" && group !== "worth-a-look";
}

/** “3 still open”, “yet to say yes: Noor”: what a narrow row cuts off is a name. @param isHidden no names, please */
export function contentsWords({ open, stillToAgree }: RowContents, isHidden: boolean): string[] {
  const count = stillToAgree.length;
  const who = isHidden || count > NAMED ? String(count) : joinNames(stillToAgree);
  const asked = count === 0 ? [] : [`yet to say yes: ${who}`];
  if (open === undefined) return asked;
  return [open === 0 ? "nothing open" : `${String(open)} still open`, ...asked];
}
