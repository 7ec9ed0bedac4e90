/** The day of an alliance's next review, chosen or put off. */
import { isClosed } from "../core/alliance/lifecycle";
import type { Day } from "../core/calendar/day";
import { putOff } from "../core/calendar/day-words";
import { editFrontmatter } from "../core/frontmatter/edit-frontmatter";
import { readFrontmatter } from "../core/frontmatter/read-frontmatter";
import type { AllianceSummary } from "../core/index/summary";
import { readProperties } from "../core/note/read-properties";
import type { EditResult, Problem } from "../core/text/problem";
import type { Clock, NoteRef, Notes } from "./ports";

/** Whether an alliance has a review that can be put off. */
export function canSnooze({ status, nextReview }: Pick<AllianceSummary, "status" | "nextReview">): boolean {
  return nextReview !== undefined && !isClosed(status) && status !== "draft";
}

/** The day that a note's properties say. */
export function nextReviewIn(text: string): Day | undefined {
  return readProperties(readFrontmatter(text).record).nextReview;
}

/** Writes the day, or removes it. Returns a sentence if it could not be written. Never rejects. */
export function setNextReview<Note extends NoteRef>(
  notes: Notes<Note>,
  note: Note,
  day: Day | undefined,
): Promise<string | undefined> {
  return write(notes, note, () => day ?? null);
}

/** Puts the next review off, counted from the day that the note itself says. As {@link setNextReview}. */
export function snooze<Note extends NoteRef>(
  { notes, clock }: { readonly notes: Notes<Note>; readonly clock: Pick<Clock, "today"> },
  note: Note,
  by: "week" | "month",
): Promise<string | undefined> {
  return write(notes, note, (text) => putOff(nextReviewIn(text), by, clock.today()));
}

const BEYOND: Problem = {
  code: "calendar-ends",
  message: "The calendar ends before that day, so nothing was changed.",
  severity: "error",
  from: 0,
  to: 0,
};

/** @param dayOf the day; `null` for none, `undefined` where it can't be told */
async function write<Note extends NoteRef>(
  notes: Notes<Note>,
  note: Note,
  dayOf: (text: string) => Day | null | undefined,
): Promise<string | undefined> {
  const result = await notes.change(note, (text): EditResult => {
    const day = dayOf(text);
    if (day === undefined) return { ok: false, problem: BEYOND };
    return editFrontmatter(text, new Map([["next-review", day ?? undefined]]), "kept");
  });
  return result.ok ? undefined : result.problem.message;
}
