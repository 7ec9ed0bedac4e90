/** The heading of an entry of the review history: its day, and the kind of talk that it was (docs/format.md, “The review history”). */
import { isDay, type Day } from "../calendar/day";

/** The kinds of entries. A heading that is a day alone means `review`. */
export const ENTRY_KINDS = [
  "review",
  "repair",
  "celebration",
  "redesign",
  "completion",
  "parting",
  "reflection",
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A heading as read; `kind` is absent where the word behind the day is none that is known. */
export interface EntryHeading {
  readonly day: Day;
  readonly kind?: EntryKind;
}

/** Reads a heading's title (`2026-12-20 repair`); `undefined` where it does not begin with a day. Case does not matter. */
export function readEntryHeading(title: string): EntryHeading | undefined {
  const [day = "", ...words] = title.trim().split(/\s+/);
  if (!isDay(day)) return undefined;
  if (words.length === 0) return { day, kind: "review" };
  const word = words.join(" ").toLowerCase();
  const kind = ENTRY_KINDS.find((known) => known === word);
  return kind === undefined ? { day } : { day, kind };
}

/** The title of an entry's heading, which is also the section that its questions stand in. */
export function entryTitle(day: Day, kind: EntryKind): string {
  return kind === "review" ? day : `${day} ${kind}`;
}
