/** How far a day is from today, in words: “today”, “in 2 weeks”, “it has been five weeks”. Calm: it counts, it does not scold. */
import { daysBetween, type Day } from "./day";

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

/** A span in the largest unit that is still precise enough: days to two weeks, weeks to ten, months to two years, then years. */
function span(days: number): { count: number; unit: string } {
  if (days < 14) return { count: days, unit: "day" };
  if (days < 70) return { count: Math.floor(days / 7), unit: "week" };
  // Months are of different lengths: three of them end at the end of February as well.
  if (days < 730) return { count: Math.round(days / 30.4375), unit: "month" };
  return { count: Math.floor(days / 365.25), unit: "year" };
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
  const { count, unit } = span(Math.abs(ahead));
  if (ahead > 0) return `in ${count} ${plural(count, unit)}`;
  return `it has been ${NUMBERS[count] ?? String(count)} ${plural(count, unit)}`;
}
