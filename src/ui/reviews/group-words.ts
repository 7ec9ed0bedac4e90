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

/** If more allies than this have not said yes, they are counted, not named. */
const NAMED = 2;

/** Whether a row of that group has a line for when, or for what a draft still lacks. */
export function hasWhen({ nextReview }: AllianceSummary, group: GroupName): boolean {
  if (group === "closed" || group === "drafts") return true;
  return group !== "resting" && group !== "worth-a-look" && nextReview !== undefined;
}

/** When the next review is, in a few calm words; for a closed alliance how it ended; `""` where there is nothing to say. */
export function whenWords(alliance: AllianceSummary, group: GroupName, today: string): string {
  if (group === "closed") return alliance.status;
  return group === "drafts" || !hasWhen(alliance, group) ? "" : timeInWords(alliance.nextReview ?? today, today);
}

/** Whether the note of a row has to be read: for a resting or closed alliance nothing is open. */
export function needsContents(group: GroupName): boolean {
  return group !== "resting" && group !== "closed" && group !== "worth-a-look";
}

/**
 * “3 still open”, “yet to say yes: Noor”: names come last, since a narrow row cuts off the end. @param isHidden whether to leave
 * names out
 */
export function contentsWords({ open, stillToAgree }: RowContents, isHidden: boolean): string[] {
  const count = stillToAgree.length;
  const who = isHidden || count > NAMED ? String(count) : joinNames(stillToAgree);
  const asked = count === 0 ? [] : [`yet to say yes: ${who}`];
  if (open === undefined) return asked;
  return [open === 0 ? "nothing open" : `${String(open)} still open`, ...asked];
}
