/**
 * Dates by the patterns of moment.js, in English, as Obsidian's own templates have them. Day.js formats, a part of the pattern at a time:
 * how a pattern falls into parts, and the parts that Day.js lacks or writes in another way, are here.
 * Source: https://momentjs.com/docs/#/displaying/format/
 */
import dayjs from "dayjs";
import advancedFormat from "dayjs/plugin/advancedFormat.js";
import dayOfYear from "dayjs/plugin/dayOfYear.js";
import isoWeek from "dayjs/plugin/isoWeek.js";
import localizedFormat from "dayjs/plugin/localizedFormat.js";
import weekOfYear from "dayjs/plugin/weekOfYear.js";
import weekYear from "dayjs/plugin/weekYear.js";

for (const plugin of [advancedFormat, dayOfYear, isoWeek, localizedFormat, weekOfYear, weekYear]) dayjs.extend(plugin);

/** Parts that Day.js writes as Moment does, where it is given each alone. */
const OF_DAYJS = (
  "YYYY YY M MM MMM MMMM D DD Do d dd ddd dddd Q w ww W WW gggg GGGG " +
  "H HH h hh k kk hmm hmmss Hmm Hmmss m mm s ss A a Z ZZ X x"
).split(" ");

/** All others of Moment's. */
const OURS: Readonly<Record<string, (time: dayjs.Dayjs) => string | number>> = {
  Mo: (time) => ordinal(time.month() + 1),
  Qo: (time) => ordinal(Math.ceil((time.month() + 1) / 3)),
  DDD: (time) => time.dayOfYear(),
  DDDo: (time) => ordinal(time.dayOfYear()),
  DDDD: (time) => padded(time.dayOfYear(), 3),
  do: (time) => ordinal(time.day()),
  e: (time) => time.day(),
  E: (time) => time.isoWeekday(),
  wo: (time) => ordinal(time.week()),
  Wo: (time) => ordinal(time.isoWeek()),
  gg: (time) => padded(time.weekYear() % 100, 2),
  ggggg: (time) => padded(time.weekYear(), 5),
  GG: (time) => padded(time.isoWeekYear() % 100, 2),
  GGGGG: (time) => padded(time.isoWeekYear(), 5),
  Y: (time) => padded(time.year(), 4),
  YYYYY: (time) => padded(time.year(), 5),
  YYYYYY: (time) => `+${padded(time.year(), 6)}`,
  yo: (time) => ordinal(time.year()),
  NNNN: () => "Anno Domini",
  // Abbreviations of time zones: Moment has them only where it is told the zone.
  z: () => "",
  zz: () => "",
};
for (const era of ["N", "NN", "NNN", "NNNNN"]) Object.assign(OURS, { [era]: () => "AD" });
for (const digits of [1, 2, 3, 4]) {
  Object.assign(OURS, { ["y".repeat(digits)]: (time: dayjs.Dayjs) => padded(time.year(), digits) });
}
for (const digits of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
  const fraction = (time: dayjs.Dayjs): string => padded(time.millisecond(), 3).padEnd(9, "0").slice(0, digits);
  Object.assign(OURS, { ["S".repeat(digits)]: fraction });
}

const longestFirst = [...OF_DAYJS, ...Object.keys(OURS)].sort((one, other) => other.length - one.length);
/** What a pattern consists of: words in brackets, a backslash with the part that it escapes, and parts; all else stands for itself. */
const PARTS = new RegExp(String.raw`\[[^[]*\]|\\?(?:${longestFirst.join("|")}|.)`, "g");
/** Names of whole patterns, which they stand for before all else; between brackets and behind a backslash they stay. */
const NAMED = /\[[^[]*\]|\\?(?:LTS|LT|L{1,4}|l{1,4})/g;

/** A time where the person is, by a pattern of moment.js; years from 1 to 9999. */
export function formatLikeMoment(time: Date, pattern: string): string {
  const day = dayjs(time);
  const parts = pattern.replace(NAMED, (name) => patternNamed(name) ?? name).matchAll(PARTS);
  return [...parts].map(([part]) => written(day, part)).join("");
}

/** `LL` stands for `MMMM D, YYYY`, and `ll` for the same with the short name of the month. */
function patternNamed(name: string): string | undefined {
  const patterns: Readonly<Record<string, string>> = dayjs.Ls.en?.formats ?? {};
  return patterns[name] ?? patterns[name.toUpperCase()]?.replace(/MMMM|MM|DD|dddd/g, (part) => part.slice(1));
}

function written(time: dayjs.Dayjs, part: string): string {
  if (OF_DAYJS.includes(part)) return time.format(part);
  const ours = OURS[part];
  if (ours !== undefined) return String(ours(time));
  return /^\[./s.test(part) ? part.slice(1, -1) : part.replaceAll("\\", "");
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
function ordinal(number: number): string {
  const isTeen = Math.trunc((number % 100) / 10) === 1;
  const ending = isTeen ? undefined : ["th", "st", "nd", "rd"][number % 10];
  return `${String(number)}${ending ?? "th"}`;
}
