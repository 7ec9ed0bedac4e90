/** The end of a session: the plan for the review, and the beginning of what was a draft. */
import { makeTransition } from "../alliance/lifecycle";
import { editFrontmatter } from "../frontmatter/edit-frontmatter";
import type { AllianceProperties } from "../note/properties";
import type { EditResult, Problem } from "../text/problem";
import { nextReview, parseCadence } from "../calendar/cadence";
import { isDay, type Day } from "../calendar/day";
import { inOrder } from "../text/in-order";

/** What the allies planned. */
export interface SessionPlan {
  readonly today: Day;
  /** The day of the next review; `undefined` for none. */
  readonly next: Day | undefined;
  /** A draft becomes active. */
  readonly begins: boolean;
}

/** The day that the note has already, where it is to come; else by the cadence, counted from today; none without one. */
export function plannedDay({ nextReview: present, reviewEvery }: AllianceProperties, today: Day): Day | undefined {
  if (present !== undefined && present > today) return present;
  const reading = parseCadence(reviewEvery ?? "");
  return reading.ok ? nextReview(reading.cadence, today) : undefined;
}

const GONE_BY: Problem = {
  code: "day-gone-by",
  message: "The next review has to be on a day after today. Please choose another day, or none.",
  severity: "error",
  from: 0,
  to: 0,
};

/** The edits that write the plan into the note `text`: its properties alone, and all of them or none. */
export function finishSession(text: string, { today, next, begins }: SessionPlan): EditResult {
  if (next !== undefined && !(isDay(next) && next > today)) return { ok: false, problem: GONE_BY };
  return inOrder(text, [
    ...(begins ? [(now: string) => makeTransition(now, "agree", { today })] : []),
    (now) => editFrontmatter(now, new Map([["next-review", next]]), "kept"),
  ]);
}
