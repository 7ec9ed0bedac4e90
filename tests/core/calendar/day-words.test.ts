import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isDay } from "../../../src/core/calendar/day";
import { dayFromWords, putOff } from "../../../src/core/calendar/day-words";

/** A Sunday. */
const TODAY = "2026-11-22";

describe("a day in words", () => {
  test.each([
    ["today", "2026-11-22"],
    ["Tomorrow", "2026-11-23"],
    ["the day after tomorrow", "2026-11-24"],
    ["in 3 weeks", "2026-12-13"],
    ["in three weeks", "2026-12-13"],
    ["3 weeks", "2026-12-13"],
    ["3w", "2026-12-13"],
    ["  in  a   month. ", "2026-12-22"],
    ["in a couple of weeks", "2026-12-06"],
    ["two weeks from now", "2026-12-06"],
    ["in a fortnight", "2026-12-06"],
    ["next week", "2026-11-29"],
    ["next month", "2026-12-22"],
    ["next quarter", "2027-02-22"],
    ["next year", "2027-11-22"],
    ["in half a year", "2027-05-22"],
    ["end of the month", "2026-11-30"],
    ["monday", "2026-11-23"],
    ["on Friday", "2026-11-27"],
    ["next tues", "2026-11-24"],
    ["sunday", "2026-11-29"],
    ["25 December", "2026-12-25"],
    ["Dec 25th", "2026-12-25"],
    ["the 1st of march", "2027-03-01"],
    ["March 1, 2028", "2028-03-01"],
    ["29 feb", "2028-02-29"],
    ["22 november", "2026-11-22"],
    ["21 november", "2027-11-21"],
    ["2027-01-14", "2027-01-14"],
  ])("“%s” is %s", (words, day) => expect(dayFromWords(words, TODAY)).toBe(day));

  test.each([
    "",
    "soon",
    "in weeks",
    "1/2/2027",
    "31 june",
    "2026-02-30",
    "in 99999 years",
    "mo",
    "ma 3",
    "next",
    "in next",
  ])("“%s” is none", (words) => expect(dayFromWords(words, TODAY)).toBeUndefined());

  test("counts months as months, also at their ends", () => {
    expect(dayFromWords("in a month", "2027-01-31")).toBe("2027-02-28");
    expect(dayFromWords("end of month", "2028-02-03")).toBe("2028-02-29");
  });

  test("is a day or none, whatever is written, on any day", () => {
    const word = fc.constantFrom(
      "in",
      "next",
      "a",
      "3",
      "week",
      "months",
      "monday",
      "31",
      "feb",
      "of",
      "2027",
      "y",
      "99999",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), fc.integer({ min: 0, max: 20_000 }), (words, later) => {
        const day = dayFromWords(words.join(" "), addDays("2020-01-01", later));
        return day === undefined || isDay(day);
      }),
    );
  });
});

describe("putting off", () => {
  test("counts from today where the alliance waits, else from its day", () => {
    expect(putOff("2026-10-01", "week", TODAY)).toBe("2026-11-29");
    expect(putOff(undefined, "month", TODAY)).toBe("2026-12-22");
    expect(putOff("2026-12-01", "week", TODAY)).toBe("2026-12-08");
  });
});
