/** What the reviews sidebar knows of an alliance: from its frontmatter alone, so that no note has to be read. */
import type { AllianceStatus } from "../note/properties";
import type { Problem } from "../text/problem";

export interface AllianceSummary {
  /** The note's path in the vault; identifies it. */
  readonly path: string;
  /** The note's title: its file name without folder and ending. */
  readonly title: string;
  readonly template: string;
  /** The allies' shown names. */
  readonly allies: readonly string[];
  /** Without `#`, as written. */
  readonly tags: readonly string[];
  readonly status: AllianceStatus;
  /** Calendar days, `YYYY-MM-DD`. */
  readonly started?: string | undefined;
  readonly lastReview?: string | undefined;
  readonly nextReview?: string | undefined;
  readonly reviewEvery?: string | undefined;
  /** What is wrong with its properties; offsets are 0, since the text was not read. */
  readonly problems: readonly Problem[];
}

/** A copy of the summary with some members changed. Members may be lazy getters, so each of them is read here. */
export function withChanges(summary: AllianceSummary, changes: Partial<AllianceSummary>): AllianceSummary {
  const { path, title, template, allies, tags, status, started, lastReview, nextReview, reviewEvery, problems } =
    summary;
  const same = { path, title, template, allies, tags, status, started, lastReview, nextReview, reviewEvery, problems };
  return { ...same, ...changes };
}

/** The groups of the sidebar, in their order. */
export const REVIEW_GROUPS = ["waiting", "this-week", "later", "no-date", "drafts", "resting", "closed"] as const;
/**
 * `waiting`: next review today or before; `this-week`: within the seven days after today; `later`: after that; `no-date`: active or
 * redesigning with no (readable) date; `drafts`; `resting`: paused; `closed`: completed, ended, parted.
 */
export type ReviewGroupName = (typeof REVIEW_GROUPS)[number];

export interface ReviewGroup {
  readonly name: ReviewGroupName;
  /** Sorted: by next review, then title (locale-independent); closed ones newest first. */
  readonly alliances: readonly AllianceSummary[];
}
