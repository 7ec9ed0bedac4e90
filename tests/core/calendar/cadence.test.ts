import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterReview, nextReview, parseCadence, type Cadence } from "../../../src/core/calendar/cadence";
import { isDay } from "../../../src/core/calendar/day";

function cadence(text: string): Cadence {
  const result = parseCadence(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.cadence;
}

describe("a cadence", () => {
  test.each([
    ["6 weeks", "2026-11-22", "2027-01-03"],
    ["10 days", "2026-11-22", "2026-12-02"],
    ["3 months", "2026-11-22", "2027-02-22"],
    ["1 year", "2026-11-22", "2027-11-22"],
    ["1 year", "2024-02-29", "2025-02-28"],
    ["weekly", "2026-11-22", "2026-11-29"],
    ["monthly", "2026-01-31", "2026-02-28"],
    ["2 months", "2026-01-31", "2026-03-31"],
    ["quarterly", "2026-11-30", "2027-02-28"],
    ["Yearly", "2026-11-22", "2027-11-22"],
    ["every 2 weeks", "2026-11-22", "2026-12-06"],
    ["every month", "2026-11-22", "2026-12-22"],
    ["  Every  3  Months ", "2026-08-30", "2026-11-30"],
    ["6 months", "2026-08-30", "2027-02-28"],
    ["P6W", "2026-11-22", "2027-01-03"],
    ["P1M", "2026-11-22", "2026-12-22"],
    ["P1Y2M10D", "2026-11-22", "2028-02-01"],
    ["1 month, then 3 months", "2026-11-22", "2026-12-22"],
    ["2 weeks, once", "2026-11-22", "2026-12-06"],
  ])("%s from %s leads to %s", (text, heldOn, expected) => {
    expect(nextReview(cadence(text), heldOn)).toBe(expected);
  });

  test.each([
    "",
    "soon",
    "0 weeks",
    "-2 weeks",
    "1.5 months",
    "P",
    "PT5H",
    "P0D",
    "every",
    "then 3 months",
    "3 months, then",
    "3 months, then soon",
    "1 month, twice",
    "99999999999 years",
    "monthlyish",
  ])("“%s” is none, and the problem says what can be written", (text) => {
    const result = parseCadence(text);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problem.message).toContain("1 month, then 3 months");
  });

  test("goes on with what stands after “then”, and the value is rewritten to it", () => {
    expect(afterReview(cadence("1 month, then 3 months"), "2026-12-20")).toEqual({
      next: "2027-03-20",
      rewritten: "3 months",
    });
  });

  test("goes on by itself where nothing follows", () => {
    expect(afterReview(cadence("6 weeks"), "2026-12-20")).toEqual({ next: "2027-01-31" });
  });

  test("sets no further date after “once”", () => {
    expect(afterReview(cadence("2 weeks, once"), "2026-12-20")).toEqual({});
  });

  test("may name more than two steps", () => {
    expect(afterReview(cadence("1 week, then 1 month, then 3 months"), "2026-12-20")).toEqual({
      next: "2027-01-20",
      rewritten: "1 month, then 3 months",
    });
  });

  test("ends with “once” after a first step", () => {
    expect(afterReview(cadence("1 week, then 1 month, once"), "2026-12-20")).toEqual({
      next: "2027-01-20",
      rewritten: "1 month, once",
    });
  });

  test("always leads to a real day after the one it is counted from", () => {
    const amount = fc.integer({ min: 1, max: 500 });
    const unit = fc.constantFrom("days", "weeks", "months");
    fc.assert(
      fc.property(amount, unit, fc.integer({ min: 1, max: 28 }), (count, name, day) => {
        const heldOn = `2026-02-${String(day).padStart(2, "0")}`;
        const next = nextReview(cadence(`${String(count)} ${name}`), heldOn) ?? "";
        expect(isDay(next) && next > heldOn).toBe(true);
      }),
    );
  });
});
