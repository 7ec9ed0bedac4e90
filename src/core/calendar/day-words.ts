/**
 * A day as people say it: “tomorrow”, “in 3 weeks”, “next month”, “friday”, “25 december”. Numbers with slashes mean different days
 * in different countries, and are not guessed at.
 */
import { addMonths, dayAfter, daysBetween, isDay, type Day } from "./day";

/** As many of a unit: months and days. */
type Unit = readonly [months: number, days: number];

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ["day", [0, 1]],
  ["d", [0, 1]],
  ["week", [0, 7]],
  ["w", [0, 7]],
  ["fortnight", [0, 14]],
  ["month", [1, 0]],
  ["m", [1, 0]],
  ["quarter", [3, 0]],
  ["year", [12, 0]],
  ["y", [12, 0]],
]);

const COUNTS = [
  "zero",
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
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** A Monday. */
const MONDAY = "2001-01-01";
/** A day more than a hundred years away is taken for a typing error. */
const MOST_DAYS = 36_525;

/** The day that the words mean, as of `today`; `undefined` where they mean none, or one that nobody can plan for. */
export function dayFromWords(words: string, today: Day): Day | undefined {
  const said = words
    .trim()
    .toLowerCase()
    .replace(/[,.]/gu, " ")
    .replace(/^(?:on|by)\s+/u, "")
    .replace(/\s+/gu, " ")
    .trim();
  return isDay(said)
    ? said
    : (named(said, today) ?? counted(said, today) ?? weekday(said, today) ?? ofMonth(said, today));
}

function named(said: string, today: Day): Day | undefined {
  if (said === "today") return today;
  if (said === "tomorrow") return dayAfter(today, { days: 1 });
  if (said === "the day after tomorrow" || said === "day after tomorrow") return dayAfter(today, { days: 2 });
  if (said !== "end of the month" && said !== "end of month") return undefined;
  return addMonths(`${today.slice(0, 4)}-01-31`, Number(today.slice(5, 7)) - 1);
}

/** “in 3 weeks”, “3 weeks”, “in a month”, “3w”, “next week” (a week from today), “in half a year”. */
function counted(said: string, today: Day): Day | undefined {
  if (/^(?:in )?half a year$/u.test(said)) return dayAfter(today, { months: 6 });
  const match =
    /^(?:in (?:about )?)?(next|an?|a couple of|\d{1,5}|[a-z]+) ?(days?|weeks?|fortnights?|months?|quarters?|years?|[dwmy])(?: from (?:now|today))?$/u.exec(
      said,
    );
  const count = countOf(match?.[1] ?? "");
  const name = match?.[2] ?? "";
  const unit = UNITS.get(name) ?? UNITS.get(name.replace(/s$/u, ""));
  if (count === undefined || unit === undefined) return undefined;
  const [months, days] = unit;
  if (count * (months * 31 + days) > MOST_DAYS) return undefined;
  return dayAfter(today, { months: months * count, days: days * count });
}

function countOf(said: string): number | undefined {
  if (/^\d+$/u.test(said)) return Number(said);
  if (["next", "a", "an"].includes(said)) return 1;
  if (said === "a couple of") return 2;
  const at = COUNTS.indexOf(said);
  return at === -1 ? undefined : at;
}

/** The next day of that name, never today: “friday”, “next fri”. */
function weekday(said: string, today: Day): Day | undefined {
  const match = /^(?:next |this )?([a-z]{3,9})$/u.exec(said);
  const at = indexOfName(WEEKDAYS, match?.[1] ?? "");
  if (at === undefined) return undefined;
  const now = ((daysBetween(MONDAY, today) % 7) + 7) % 7;
  return dayAfter(today, { days: ((at - now + 6) % 7) + 1 });
}

/** “25 december”, “dec 25th”, with a year or without: then the next one that is not gone by. */
function ofMonth(said: string, today: Day): Day | undefined {
  const dayFirst = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})(?: (\d{4}))?$/u.exec(said);
  const monthFirst = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(said);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = indexOfName(MONTHS, name ?? "");
  if (month === undefined || day === undefined) return undefined;
  const of = (numeral: string): Day => `${numeral}-${String(month + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (year !== undefined) return isDay(of(year)) ? of(year) : undefined;
  const thisYear = Number(today.slice(0, 4));
  // 29 February may be eight years away.
  const years = Array.from({ length: 9 }, (_, ahead) => String(thisYear + ahead).padStart(4, "0"));
  return years.map(of).find((candidate) => isDay(candidate) && candidate >= today);
}

/** Which of the names is meant, by its first three letters or more. */
function indexOfName(names: readonly string[], said: string): number | undefined {
  const at = said.length < 3 ? -1 : names.findIndex((name) => name.startsWith(said));
  return at === -1 ? undefined : at;
}

/** A day put off: that much later than it was planned, or than today where it waits already. None where the calendar ends before. */
export function putOff(day: Day | undefined, by: "week" | "month", today: Day): Day | undefined {
  const from = day !== undefined && day > today ? day : today;
  return dayAfter(from, by === "week" ? { days: 7 } : { months: 1 });
}
