/** What a row's menu offers of its own, beside the ways to open and what the app and this plugin offer for the note. */
import { Notice, type TFile } from "obsidian";
import type { AllianceSummary } from "../../core/index/summary";
import { isClosed } from "../../core/alliance/lifecycle";
import { editFrontmatter } from "../../core/frontmatter/edit-frontmatter";
import { readFrontmatter } from "../../core/frontmatter/read-frontmatter";
import { readProperties } from "../../core/note/read-properties";
import { putOff } from "../../core/calendar/day-words";
import { today } from "../calendar";
import type { Parts } from "../parts";

/** Something to do with an alliance. */
export interface RowAction {
  readonly title: string;
  readonly icon: string;
  /** Whether it makes sense for this alliance. */
  readonly fits: (alliance: AllianceSummary) => boolean;
  readonly run: (parts: Parts, file: TFile) => void;
}

/** In the order of the menu. */
export const ROW_ACTIONS: readonly RowAction[] = [
  { title: "Snooze a week", icon: "alarm-clock", fits: canSnooze, run: snooze("week") },
  { title: "Snooze a month", icon: "alarm-clock", fits: canSnooze, run: snooze("month") },
];

function canSnooze({ status, nextReview }: AllianceSummary): boolean {
  return nextReview !== undefined && !isClosed(status) && status !== "draft";
}

function snooze(by: "week" | "month"): RowAction["run"] {
  return (parts, file) => {
    void snoozeReview(parts, file, by).then((failure) => {
      if (failure !== undefined) new Notice(failure);
    });
  };
}

/** Puts the next review off, counted from the day that the note itself says; gives a plain sentence where it could not be written. */
export async function snoozeReview({ writer }: Parts, file: TFile, by: "week" | "month"): Promise<string | undefined> {
  const result = await writer.write(file, (text) => {
    const { nextReview } = readProperties(readFrontmatter(text).record);
    return editFrontmatter(text, new Map([["next-review", putOff(nextReview, by, today())]]));
  });
  return result.ok ? undefined : result.problem.message;
}

/** Writes the day of the next review, or takes it away; gives a plain sentence where it could not be written. */
export async function setNextReview(
  { writer }: Parts,
  file: TFile,
  day: string | undefined,
): Promise<string | undefined> {
  const result = await writer.write(file, (text) => editFrontmatter(text, new Map([["next-review", day]])));
  return result.ok ? undefined : result.problem.message;
}
