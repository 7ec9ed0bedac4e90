import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextReview, parseCadence } from "../../../src/core/calendar/cadence";
import { addDays, addMonths, dayAfter, daysBetween, isDay } from "../../../src/core/calendar/day";
import { dayFromWords, putOff } from "../../../src/core/calendar/day-words";
import { timeInWords } from "../../../src/core/calendar/due";

const days = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2200-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a calendar day", () => {
  test.each(["2026-11-22", "2024-02-29", "0001-01-01", "9999-12-31"])("%s is one", (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "0000-01-01",
    "26-1-1",
    "2026-11-22T00:00",
    " 2026-11-22",
    "",
  ])("“%s” is none", (text) => {
    expect(isDay(text)).toBe(false);
  });

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-08-30", 6, "2027-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-03-01", -1, "2026-02-28"],
    // The days on which clocks change, or a zone once skipped a day (Kiritimati, 1994-12-31).
    ["2026-03-28", 1, "2026-03-29"],
    ["2026-11-01", 1, "2026-11-02"],
    ["1994-12-30", 1, "1994-12-31"],
  ])("%s and %i days is %s", (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  test("adding days and counting them agree", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test("months keep the day of the month, or take the month's last", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1200 }), (day, count) => {
        const moved = addMonths(day, count);
        expect(isDay(moved)).toBe(true);
        const clamped = moved.slice(8) < day.slice(8);
        expect(moved.slice(8) === day.slice(8) || (clamped && addDays(moved, 1).slice(8) === "01")).toBe(true);
      }),
    );
  });

  test("no day lies beyond the calendar: none is to be written, and a span ends where it ends", () => {
    expect(dayAfter("9999-12-31", { days: 1 })).toBeUndefined();
    expect(dayAfter("9999-12-01", { months: 1 })).toBeUndefined();
    expect(dayAfter("0001-01-01", { days: -1 })).toBeUndefined();
    expect(dayAfter("0001-01-31", { months: -1 })).toBeUndefined();
    expect([addDays("9999-12-28", 7), addMonths("9999-12-28", 3)]).toEqual(["9999-12-31", "9999-12-31"]);
    expect([addDays("0001-01-03", -7), addMonths("0001-01-03", -3)]).toEqual(["0001-01-01", "0001-01-01"]);
  });

  test("near the ends of the calendar all that is worked out is a day, or none", () => {
    const late = fc.integer({ min: 0, max: 400 }).map((back) => addDays("9999-12-31", -back));
    const words = fc.constantFrom(
      "tomorrow",
      "the day after tomorrow",
      "end of the month",
      "in 3 weeks",
      "next month",
      "in half a year",
      "friday",
      "31 december",
      "29 february",
      "in 40 years",
    );
    const cadences = fc.constantFrom("daily", "6 weeks", "monthly", "yearly", "P1Y2M3D", "100 years");
    const isDayOrNone = (day: string | undefined): boolean => day === undefined || isDay(day);
    fc.assert(
      fc.property(late, late, words, cadences, (day, today, said, every) => {
        expect(isDayOrNone(dayFromWords(said, today))).toBe(true);
        const cadence = parseCadence(every);
        expect(cadence.ok && isDayOrNone(nextReview(cadence.cadence, today))).toBe(true);
        expect(isDayOrNone(putOff(day, "week", today)) && isDayOrNone(putOff(day, "month", today))).toBe(true);
        expect(timeInWords(day, today)).not.toContain("NaN");
      }),
    );
    expect(dayFromWords("end of the month", "9999-12-05")).toBe("9999-12-31");
    expect(dayFromWords("end of the month", "2028-02-05")).toBe("2028-02-29");
  });

  test("what is no day is a bug of the caller", () => {
    expect(() => addDays("soon", 1)).toThrow(RangeError);
  });
});
