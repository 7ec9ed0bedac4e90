/**
 * Calendar days, with no time and no zone: ISO 8601 dates as text, `2026-11-22`. They sort as text. Arithmetic is that of the
 * proleptic Gregorian calendar, by counting days in UTC, so that no clock or zone of any machine can make it a day more or less.
 */

/** A calendar day as `YYYY-MM-DD`, years 0001 to 9999. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS = 86_400_000;

interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Days since 1970-01-01. */
function ordinal({ year, month, day }: CivilDate): number {
  // setUTCFullYear, since Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) / MILLISECONDS;
}

function daysLater(from: CivilDate, days: number): CivilDate {
  const date = new Date((ordinal(from) + days) * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function format({ year, month, day }: CivilDate): Day {
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(ordinal({ year, month: month + 1, day: 0 }) * MILLISECONDS).getUTCDate();
}

function parse(text: string): CivilDate | undefined {
  const match = DAY.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

function civil(day: Day): CivilDate {
  const date = parse(day);
  if (date === undefined) throw new RangeError(`“${day}” is no calendar day.`);
  return date;
}

/** Whether the text is a calendar day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (known.has(text)) return true;
  if (parse(text) === undefined) return false;
  if (known.size === MOST_KNOWN) known.clear();
  known.add(text);
  return true;
}

/** Days that were looked at already: thousands of alliances have the same few hundred. */
const known = new Set<Day>();
const MOST_KNOWN = 2000;

/**
 * The day that many days later (earlier, where negative), or the calendar's first or last one where that lies beyond it.
 *
 * @throws RangeError where `day` is none.
 */
export function addDays(day: Day, days: number): Day {
  return dayAfter(day, { days }) ?? (days < 0 ? FIRST : LAST);
}

const FIRST = "0001-01-01";
const LAST = "9999-12-31";

/** A day to be written that lies that much later: `undefined` where the calendar ends before. @throws RangeError where `day` is none. */
export function dayAfter(
  day: Day,
  { months = 0, days = 0 }: { readonly months?: number; readonly days?: number },
): Day | undefined {
  const date = daysLater(monthsLater(civil(day), months), days);
  return date.year >= 1 && date.year <= 9999 ? format(date) : undefined;
}

/**
 * The same day of the month, that many months later; where that month is too short, its last day: 31 January and one month is
 * 28 February, and two months 31 March. At the ends of the calendar as {@link addDays}. @throws RangeError where `day` is none.
 */
export function addMonths(day: Day, months: number): Day {
  return dayAfter(day, { months }) ?? (months < 0 ? FIRST : LAST);
}

function monthsLater(date: CivilDate, months: number): CivilDate {
  const counted = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(counted / 12);
  const month = counted - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** How many days lie between: positive where `to` is later. @throws RangeError where one is no day. */
export function daysBetween(from: Day, to: Day): number {
  return ordinal(civil(to)) - ordinal(civil(from));
}
