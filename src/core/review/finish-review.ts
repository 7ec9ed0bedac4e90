/** Finishing a review: what it sets in the note, and the one list of edits that writes all of it. */
import type { EntryAnswer } from "../history/answered-question";
import { recordEntry, type ChangedAnswer } from "../history/record";
import type { PropertyChanges } from "../frontmatter/edit-frontmatter";
import type { PropertyValue } from "../frontmatter/property-value";
import { readFrontmatter } from "../frontmatter/read-frontmatter";
import type { AllianceProperties, AllianceStatus } from "../note/properties";
import { readProperties } from "../note/read-properties";
import type { EditResult } from "../text/problem";
import { afterReview, nextReview, parseCadence, type AfterReview } from "../calendar/cadence";
import { isDay, type Day } from "../calendar/day";

/** A review that was held. */
export interface FinishedReview {
  /** The day on which it was held: today. */
  readonly day: Day;
  /** `redesign` where the alliance was given new words altogether; `review` by default. */
  readonly kind?: "review" | "redesign";
  /** To the questions of the review; those without an answer are not written down. */
  readonly answers?: readonly EntryAnswer[];
  /** Answers of the alliance that got other words. */
  readonly changes?: readonly ChangedAnswer[];
  /** The day that the allies have chosen, `null` for no further review; by the cadence where it is absent. */
  readonly next?: Day | null;
  /** A new cadence, where they have chosen one. */
  readonly reviewEvery?: string;
  /** A new status; absent where it stays. */
  readonly status?: AllianceStatus;
}

/**
 * The next day and the cadence's next step, as they follow from the properties when a review is held on `day`. A second review on
 * the same day changes neither: the first one has taken the step. No cadence (or an unreadable one) leads to no day.
 */
export function proposeNext(properties: AllianceProperties, day: Day): AfterReview {
  const { lastReview, nextReview: present, reviewEvery } = properties;
  if (lastReview === day) return present !== undefined && present > day ? { next: present } : {};
  const reading = parseCadence(reviewEvery ?? "");
  return reading.ok ? afterReview(reading.cadence, day) : {};
}

/**
 * The edits that finish a review of the note `text`: its changed answers, the entry of the day under `## Review history`,
 * `last-review`, `next-review`, the cadence's next step, and the status. Everything else stays to the byte. Finishing once more on the
 * same day completes the entry. Refused as a whole, with the reason, where any of it can't be written safely. How it is taken back
 * is said at {@link recordEntry}.
 */
export function finishReview(text: string, review: FinishedReview): EditResult {
  const { day, kind = "review", answers = [], changes = [] } = review;
  const properties = reviewProperties(readProperties(readFrontmatter(text).record), review);
  if ("refused" in properties) return properties.refused;
  return recordEntry(text, { day, kind, answers, changes, properties });
}

function reviewProperties(
  present: AllianceProperties,
  { day, next, reviewEvery, status }: FinishedReview,
): PropertyChanges | { readonly refused: EditResult } {
  if (typeof next === "string" && !(isDay(next) && next > day)) return refused("day-gone-by", GONE_BY);
  const chosen = reviewEvery === undefined ? undefined : parseCadence(reviewEvery);
  if (chosen?.ok === false) return refused(chosen.problem.code, chosen.problem.message);
  const follows: AfterReview =
    chosen === undefined ? proposeNext(present, day) : { next: nextReview(chosen.cadence, day) };
  const every = reviewEvery?.trim() ?? follows.rewritten;
  const until = next === null ? undefined : (next ?? follows.next);
  return new Map<string, PropertyValue>([
    ...(status === undefined ? [] : ([["alliance-status", status]] as const)),
    ...(every === undefined ? [] : ([["review-every", every]] as const)),
    ["last-review", day],
    ["next-review", until],
  ]);
}

const GONE_BY =
  "The next review has to be on a day after this one, written like 2027-03-20. Please choose another day.";

function refused(code: string, message: string): { readonly refused: EditResult } {
  return { refused: { ok: false, problem: { code, message, severity: "error", from: 0, to: 0 } } };
}
