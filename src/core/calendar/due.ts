/** How far a day is from today, in words: “today”, “in 2 weeks”, “it has been five weeks”. Calm: it counts, it does not scold. */
import { dayAfter, daysBetween, type Day } from "./day";

/** Small numbers as words, where they stand in a sentence. */
const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/**
 * A span in the largest unit that keeps it honest: days to two weeks, weeks to ten, months to two years, then years. Each is a full one by
 * the calendar: one too few rather than one that is not over yet.
 */
function span(from: Day, to: Day): { count: number; unit: string } {
  const days = daysBetween(from, to);
  if (days < 14) return { count: days, unit: "day" };
  if (days < 70) return { count: Math.floor(days / 7), unit: "week" };
  const months = fullMonths(from, to, days);
  return months < 24 ? { count: months, unit: "month" } : { count: Math.floor(months / 12), unit: "year" };
}

/** Guessed by the length of a mean month, never too few, and counted down to what is over. */
function fullMonths(from: Day, to: Day, days: number): number {
  let months = Math.ceil(days / 30.436875) + 1;
  while (isBehind(dayAfter(from, { months }), to)) months -= 1;
  return months;
}

function isBehind(day: Day | undefined, other: Day): boolean {
  return day === undefined || day > other;
}

function plural(count: number, unit: string): string {
  return count === 1 ? unit : `${unit}s`;
}

/**
 * The day as seen from today: `today`, `tomorrow`, `in 3 days`, `in 2 weeks`; for a day gone by, `since yesterday` or
 * `it has been five weeks`.
 */
export function timeInWords(day: Day, today: Day): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return "today";
  if (ahead === 1) return "tomorrow";
  if (ahead === -1) return "since yesterday";
  const { count, unit } = ahead > 0 ? span(today, day) : span(day, today);
  if (ahead > 0) return `in ${count} ${plural(count, unit)}`;
  return `it has been ${NUMBERS[count] ?? String(count)} ${plural(count, unit)}`;
}
