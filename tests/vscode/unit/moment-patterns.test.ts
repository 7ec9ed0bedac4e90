/** VS Code's templates write dates as Obsidian's do: Moment itself, which the extension does without, says what is right. */
import fc from "fast-check";
import moment from "moment";
import { describe, expect, test } from "vitest";
import { formatLikeMoment } from "../../../src/vscode/moment-patterns";

/** Every part of a pattern that Moment's documentation names, and what it has besides. */
const PARTS = (
  "M Mo MM MMM MMMM Q Qo D Do DD DDD DDDo DDDD d do dd ddd dddd e E w wo ww W Wo WW YY YYYY YYYYY YYYYYY Y y yo yy yyy yyyy " +
  "N NN NNN NNNN NNNNN gg gggg ggggg GG GGGG GGGGG A a H HH h hh k kk hmm hmmss Hmm Hmmss m mm s ss " +
  "S SS SSS SSSS SSSSS SSSSSS SSSSSSS SSSSSSSS SSSSSSSSS z zz Z ZZ X x LTS LT L LL LLL LLLL l ll lll llll"
).split(" ");

/** Each turn of a year between 2000 and 2050, the ends of months, the changes of the clock, and some hours that are easily got wrong. */
const DAYS = [
  ...Array.from({ length: 51 }, (_, year) => year + 2000).flatMap((year) =>
    Array.from({ length: 14 }, (_, day) => new Date(year, 11, 25 + day, 9, 5, 7, 45)),
  ),
  ...[1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 31].map((day) => new Date(2026, 9, day)),
  ...[0, 1, 11, 12, 13, 23].map((hour) => new Date(2028, 1, 29, hour, 59, 59, 999)),
  new Date(2026, 2, 8, 3),
  new Date(2026, 2, 29, 3),
  new Date(2026, 10, 1, 1, 30),
];

describe("each part of a pattern", () => {
  test.each(PARTS)("%s is written as Moment writes it", (part) => {
    for (const day of DAYS) expect(formatLikeMoment(day, part), String(day)).toBe(moment(day).format(part));
  });
});

test.each([
  ["YYYY-MM-DD", "2026-11-22"],
  ["dddd, D MMMM YYYY", "Sunday, 22 November 2026"],
  ["gggg-[W]ww", "2026-W48"],
  ["GGGG-[W]WW-E", "2026-W47-7"],
  ["[Day] DDDD [of] YYYY", "Day 326 of 2026"],
  ["Do [of] MMMM", "22nd of November"],
  ["YYYY [Q]Q, Qo [quarter]", "2026 Q4, 4th quarter"],
  ["LLLL", "Sunday, November 22, 2026 4:05 PM"],
  ["H.mm", "16.05"],
  ["hh:mm A", "04:05 PM"],
  ["YYYYMMDDHHmmss", "20261122160509"],
  ["\\at HH:mm", "at 16:05"],
])("%s is %s", (pattern, text) => {
  const time = new Date(2026, 10, 22, 16, 5, 9);
  expect(formatLikeMoment(time, pattern)).toBe(text);
  expect(moment(time).format(pattern)).toBe(text);
});

const time = fc.date({ min: new Date(1980, 0, 1), max: new Date(9998, 0, 1), noInvalidDate: true });
// Without `|`: Moment takes `w|` for a part that means nothing, and writes it as it stands. Nobody can want that.
const words = fc.stringMatching(/^[^[\]|]*$/).map((text) => `[${text}]`);
const signs = fc.constantFrom(" ", "-", "/", ", ", ".", ":", "\\", "[", "]", "é", "👋", "of", "T");
const part = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PARTS) },
  words,
  signs,
  fc.constantFrom(...PARTS).map((escaped) => `\\${escaped}`),
);

test("any pattern is written as Moment writes it", () => {
  fc.assert(
    fc.property(time, fc.array(part, { minLength: 1, maxLength: 8 }), (when, parts) => {
      const pattern = parts.join("");
      expect(formatLikeMoment(when, pattern)).toBe(moment(when).format(pattern));
    }),
    { numRuns: 2000 },
  );
});

const LETTERS = "M Q D d o e E w W Y y N g G A a H h k m s S z Z X x L l T C c . - [ ] \\".split(" ").concat(" ");

test("any letters are written as Moment writes them, whether they mean anything or not", () => {
  const letters = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1 });
  fc.assert(
    fc.property(time, letters, (when, pattern) => {
      expect(formatLikeMoment(when, pattern)).toBe(moment(when).format(pattern));
    }),
    { numRuns: 2000 },
  );
});
