/** Days as people type them: 2026-11-22 with any marks between, or in the words in which the host writes days. */
import { isDay } from "../../../core/calendar/day";

/** What is made of a typed text: a day, a whole date that is not in the calendar, or neither (yet). */
export type TypedDay =
  { readonly kind: "day"; readonly day: string } | { readonly kind: "impossible" } | { readonly kind: "half" };

const TWO = (digits: string): string => digits.padStart(2, "0");

/**
 * Reads a day.
 *
 * @param isDone nobody types on: a month or a day of one digit will not get another
 * @param words how the host writes a day; what is typed that way is that day
 */
export function readDay(text: string, isDone: boolean, words: (day: string) => string): TypedDay {
  const plain = text.trim().normalize("NFKC");
  const parts =
    /^(\d{4})(?:\s*[-‐‑–−./年]\s*|\s+)(\d{1,2})(?:\s*[-‐‑–−./月]\s*|\s+)(\d{1,2})日?$/u.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts !== null) {
    const [, year = "", month = "", date = ""] = parts;
    const day = `${year}-${TWO(month)}-${TWO(date)}`;
    if (!isDone && date.length === 1) return { kind: "half" };
    return isDay(day) ? { kind: "day", day } : { kind: "impossible" };
  }
  const day = dayInWords(plain, words);
  return day === undefined ? { kind: "half" } : { kind: "day", day };
}

/** The day that the host would write like this. */
function dayInWords(text: string, words: (day: string) => string): string | undefined {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  const date = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  if (year === undefined || date === undefined) return undefined;
  const same = (other: string): boolean => squeezed(other) === squeezed(text);
  const days = Array.from({ length: 12 }, (_, month) => `${year}-${TWO(String(month + 1))}-${TWO(date)}`);
  return days.find((day) => isDay(day) && same(words(day)));
}

/** Letters and digits alone: commas, points and capitals are nobody's concern. */
function squeezed(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}
