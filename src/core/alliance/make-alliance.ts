/** Making an alliance of a note that is there already: properties are added, and nothing else changes. */
import { editFrontmatter, type PropertyChanges } from "../frontmatter/edit-frontmatter";
import { readFrontmatter } from "../frontmatter/read-frontmatter";
import type { EditResult } from "../text/problem";
import { nextReview, parseCadence } from "../calendar/cadence";
import type { Day } from "../calendar/day";

/** What an alliance that came from no template says of where it came from. */
const OWN_WORDS = "Own words";

export interface NewProperties {
  /** As they go into the frontmatter: `[[Maya Ortiz]]`, or a plain name. */
  readonly allies: readonly string[];
  /** The day it begins. */
  readonly today: Day;
  /** The cadence; empty for none. One that can't be read is written as it is, and sets no date. */
  readonly reviewEvery: string;
}

/**
 * The edits that give a note the properties of a draft begun today. A property that it has already stays as it is. Refused where the
 * note's properties can't be read, or it is an alliance or a template.
 */
export function makeAlliance(text: string, { allies, today, reviewEvery }: NewProperties): EditResult {
  const { record } = readFrontmatter(text);
  if (Object.hasOwn(record, "alliance")) return refused("alliance-already", "This note is an alliance already.");
  if (Object.hasOwn(record, "alliance-template"))
    return refused("is-template", "This note is a template for alliances.");
  const cadence = parseCadence(reviewEvery);
  const next = cadence.ok ? nextReview(cadence.cadence, today) : undefined;
  const wanted: PropertyChanges = new Map<string, string | readonly string[]>([
    ["alliance", OWN_WORDS],
    ...(allies.length === 0 ? [] : ([["allies", allies]] as const)),
    ["alliance-status", "draft"],
    ["alliance-started", today],
    ...(reviewEvery.trim() === "" ? [] : ([["review-every", reviewEvery.trim()]] as const)),
    ...(next === undefined ? [] : ([["next-review", next]] as const)),
  ]);
  return editFrontmatter(text, new Map([...wanted].filter(([key]) => !Object.hasOwn(record, key))));
}

function refused(code: string, message: string): EditResult {
  return { ok: false, problem: { code, message, severity: "error", from: 0, to: 0 } };
}
