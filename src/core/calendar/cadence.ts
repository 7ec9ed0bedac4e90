/**
 * How often an alliance is reviewed, as people write it: `6 weeks`, `monthly`, `every 2 weeks`, `P6W` (ISO 8601-1, durations of whole
 * years, months, weeks and days), `1 month, then 3 months`, `2 weeks, once`. The grammar is in `docs/reviews.md`.
 */
import type { Problem } from "../text/problem";
import { dayAfter, type Day } from "./day";

/** A span of whole calendar units; at least one of the two is above 0. */
export interface Interval {
  /** Years count as twelve. */
  readonly months: number;
  /** Weeks count as seven. */
  readonly days: number;
}

/** A cadence: the first interval, and what comes after it. */
export interface Cadence {
  readonly first: Interval;
  /** `same`: again and again; `never`: `once`; else the cadence that takes its place after the first review. */
  readonly after: "same" | "never" | { readonly text: string };
}

export type CadenceResult =
  { readonly ok: true; readonly cadence: Cadence } | { readonly ok: false; readonly problem: Problem };

const WORDS = new Map<string, Interval>([
  ["daily", { months: 0, days: 1 }],
  ["weekly", { months: 0, days: 7 }],
  ["monthly", { months: 1, days: 0 }],
  ["quarterly", { months: 3, days: 0 }],
  ["yearly", { months: 12, days: 0 }],
]);

const UNITS = new Map<string, Interval>([
  ["day", { months: 0, days: 1 }],
  ["week", { months: 0, days: 7 }],
  ["month", { months: 1, days: 0 }],
  ["year", { months: 12, days: 0 }],
]);

/** A cadence of more than a hundred years is taken for a typing error. */
const MAX_COUNT = 36_525;

const COUNTED = /^(?:every\s+)?(\d+)\s*(day|week|month|year)s?$/i;
const EVERY = /^every\s+(day|week|month|year)$/i;
const ISO = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/i;

function times(count: number, unit: Interval | undefined): Interval | undefined {
  if (unit === undefined || count < 1 || count > MAX_COUNT) return undefined;
  return within({ months: unit.months * count, days: unit.days * count });
}

function within(interval: Interval): Interval | undefined {
  const span = interval.months * 31 + interval.days;
  return span > 0 && span <= MAX_COUNT * 1.02 ? interval : undefined;
}

function parseInterval(text: string): Interval | undefined {
  const word = WORDS.get(text.toLowerCase());
  if (word !== undefined) return word;
  const every = EVERY.exec(text);
  if (every !== null) return UNITS.get((every[1] ?? "").toLowerCase());
  const counted = COUNTED.exec(text);
  if (counted !== null) return times(Number(counted[1]), UNITS.get((counted[2] ?? "").toLowerCase()));
  const iso = ISO.exec(text);
  if (iso === null) return undefined;
  const [years, months, weeks, days] = iso.slice(1, 5).map((part) => Number(part || 0));
  return within({ months: (years ?? 0) * 12 + (months ?? 0), days: (weeks ?? 0) * 7 + (days ?? 0) });
}

/** Cadences that were read already: thousands of alliances have a handful of them. */
const known = new Map<string, CadenceResult>();
const MOST_KNOWN = 100;

/** Reads a cadence; white space and case do not matter. `A, then B` may go on: `A, then B, then C`. */
export function parseCadence(text: string): CadenceResult {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size === MOST_KNOWN) known.clear();
  const result = read(text);
  known.set(text, result);
  return result;
}

function read(text: string): CadenceResult {
  const written = text.trim();
  const chain = /^(.*?),\s*then\s+(.*)$/is.exec(written);
  if (chain !== null) {
    const first = parseInterval((chain[1] ?? "").trim());
    const rest = (chain[2] ?? "").trim();
    if (first === undefined || !parseCadence(rest).ok) return refuse(written);
    return { ok: true, cadence: { first, after: { text: rest } } };
  }
  const once = /^(.*?),\s*once$/is.exec(written);
  const first = parseInterval((once?.[1] ?? written).trim());
  if (first === undefined) return refuse(written);
  return { ok: true, cadence: { first, after: once === null ? "same" : "never" } };
}

function refuse(text: string): CadenceResult {
  const message =
    `“${text}” is no rhythm that can be counted. Write how often, for example “6 weeks”, “monthly”, “every 2 weeks”, ` +
    "“1 month, then 3 months”, or “2 weeks, once”.";
  return { ok: false, problem: { code: "unknown-cadence", message, severity: "error", from: 0, to: 0 } };
}

/**
 * The day of the next review, counted from the day the last one was held (or the alliance began): always later than that day. None where
 * the calendar ends before.
 */
export function nextReview(cadence: Cadence, heldOn: Day): Day | undefined {
  return dayAfter(heldOn, cadence.first);
}

/** What becomes of the cadence and the date when a review is finished. */
export interface AfterReview {
  /** The next review's day; absent where none follows. */
  readonly next?: Day | undefined;
  /** The cadence to write in place of the old one; absent where it stays as it is written. */
  readonly rewritten?: string;
}

/**
 * What finishing a review on that day sets: `A` sets a date by A; `A, then B` becomes `B` and sets a date by it (A was for the first
 * review); `A, once` sets no date.
 */
export function afterReview(cadence: Cadence, heldOn: Day): AfterReview {
  if (cadence.after === "never") return {};
  if (cadence.after === "same") return { next: nextReview(cadence, heldOn) };
  const then = parseCadence(cadence.after.text);
  if (!then.ok) throw new RangeError(`A parsed cadence goes on with “${cadence.after.text}”, which is none.`);
  return { next: nextReview(then.cadence, heldOn), rewritten: cadence.after.text };
}
