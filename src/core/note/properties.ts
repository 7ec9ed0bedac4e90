/** The flat frontmatter keys of an alliance, read from already parsed frontmatter (the host's cache, or our own reading of the text). */
import type { Problem } from "../text/problem";

/** What an alliance is going through. */
export const ALLIANCE_STATUSES = ["draft", "active", "paused", "redesigning", "completed", "ended", "parted"] as const;
export type AllianceStatus = (typeof ALLIANCE_STATUSES)[number];

/** One of the allies, as `allies` names them. */
export interface Ally {
  /** As people see it: the link's alias or basename, or the plain name. */
  readonly name: string;
  /** The link's target (`People/Maya Ortiz`), absent for a plain name. */
  readonly link?: string;
  /** The entry as it stands in the frontmatter, e.g. `[[People/Maya Ortiz|Maya]]`. */
  readonly source: string;
}

/** The properties; a key that is absent or unreadable is absent here, and an unreadable one has a problem. */
export interface AllianceProperties {
  /** Whether the frontmatter has the key `alliance`. */
  readonly isAlliance: boolean;
  /** The value of `alliance`: the template's name, or any text. */
  readonly template: string;
  readonly allies: readonly Ally[];
  /** Why nobody can tell who the allies are, so that no ally's answer may be written to. */
  readonly unclearAllies?: Problem;
  /** Absent or unknown reads as `active` where there is a review date, else `draft`; unknown has a problem. */
  readonly status: AllianceStatus;
  /** The note of the alliance that this one continues differently: a link's target, or the plain text that stands there. */
  readonly continues?: string;
  /** Calendar days, `YYYY-MM-DD`. */
  readonly started?: string;
  readonly lastReview?: string;
  readonly nextReview?: string;
  /** The cadence as written, e.g. `1 month, then 3 months`. */
  readonly reviewEvery?: string;
  readonly problems: readonly Problem[];
  /** Made by a newer version of the format: nothing in the note may be written. */
  readonly newerFormat: boolean;
}
