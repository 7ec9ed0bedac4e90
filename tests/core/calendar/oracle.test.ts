/** Days and cadences by a date library: it knows the calendar by other means, and we have to come to its days, in every zone. */
import fc from "fast-check";
import { DateTime, Duration } from "luxon";
import { describe, expect, test } from "vitest";
import { afterReview, nextReview, parseCadence, type Cadence } from "../../../src/core/calendar/cadence";
import { timeInWords } from "../../../src/core/calendar/due";
import { addDays, addMonths, daysBetween, isDay, type Day } from "../../../src/core/calendar/day";

const RUNS = { numRuns: 500 };

/** Days of four hundred years; among them month ends, leap days, and the days on which clocks change. */
const anyDay = fc
  .oneof(
    fc.tuple(fc.integer({ min: 1900, max: 2300 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })),
    fc.tuple(fc.integer({ min: 1900, max: 2300 }), fc.constantFrom(1, 2, 3, 12), fc.integer({ min: 28, max: 31 })),
    fc.tuple(fc.integer({ min: 2020, max: 2040 }), fc.constantFrom(3, 4, 9, 10, 11), fc.integer({ min: 1, max: 31 })),
  )
  .map(
    ([year, month, day]) =>
      DateTime.utc(year, month, 1)
        .plus({ days: day - 1 })
        .toISODate() ?? "",
  );

/** The library's day in UTC: a zone may have days that it never had (Kiritimati went over the last one of 1994). */
function utc(day: Day): DateTime {
  return DateTime.fromISO(day, { zone: "utc" });
}

function plus(day: Day, span: { readonly months?: number; readonly days?: number }): Day {
  return utc(day).plus(span).toISODate() ?? "";
}

describe("days", () => {
  test("are added as the library adds them", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(addDays(day, days)).toBe(plus(day, { days }));
      }),
      RUNS,
    );
  });

  test("are counted where the zone of this machine never had them", () => {
    // The Line Islands went from 1994-12-30 to 1995-01-01, Samoa from 2011-12-29 to 2011-12-31.
    expect(addDays("1994-12-30", 1)).toBe("1994-12-31");
    expect(addMonths("1994-11-30", 1)).toBe("1994-12-30");
    expect(daysBetween("1994-12-30", "1995-01-01")).toBe(2);
    expect(isDay("1994-12-31")).toBe(true);
    expect(addDays("2011-12-29", 1)).toBe("2011-12-30");
  });

  test("are clamped to the month's end as the library clamps them", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        expect(addMonths(day, months)).toBe(plus(day, { months }));
      }),
      RUNS,
    );
  });

  test("lie as far apart as the library says", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(daysBetween(one, other)).toBe(utc(other).diff(utc(one), "days").days);
      }),
      RUNS,
    );
  });

  test("exist where the library knows them", () => {
    const part = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, "0"));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), part(14), part(33), (year, month, day) => {
        const text = `${String(year).padStart(4, "0")}-${month}-${day}`;
        expect(isDay(text)).toBe(utc(text).isValid);
      }),
      RUNS,
    );
  });
});

interface Written {
  readonly text: string;
  readonly span: { readonly months: number; readonly days: number };
}

const UNITS = {
  day: { months: 0, days: 1 },
  week: { months: 0, days: 7 },
  month: { months: 1, days: 0 },
  year: { months: 12, days: 0 },
};

const counted = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom("day", "week", "month", "year"), fc.boolean())
  .map(([count, unit, every]): Written => {
    const { months, days } = UNITS[unit];
    const text = `${every ? "every " : ""}${String(count)} ${unit}${count === 1 ? "" : "s"}`;
    return { text, span: { months: months * count, days: days * count } };
  });

const iso = fc
  .tuple(fc.nat(3), fc.nat(11), fc.nat(5), fc.integer({ min: 1, max: 40 }))
  .map(([years, months, weeks, days]): Written => {
    const text = Duration.fromObject({ years, months, weeks, days }).toISO();
    return { text, span: { months: years * 12 + months, days: weeks * 7 + days } };
  });

const interval = fc.oneof(counted, iso);

function cadence(text: string): Cadence {
  const result = parseCadence(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.cadence;
}

describe("a cadence", () => {
  test("leads to the library's day, and never to one that is past", () => {
    fc.assert(
      fc.property(interval, anyDay, ({ text, span }, heldOn) => {
        const next = nextReview(cadence(text), heldOn) ?? "";
        expect(next).toBe(plus(heldOn, span));
        expect(next > heldOn).toBe(true);
      }),
      RUNS,
    );
  });

  test("of several steps takes one at each review, and stays at the last", () => {
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 4 }), fc.boolean(), anyDay, (steps, once, begun) => {
        let text = steps.map((step) => step.text).join(", then ") + (once ? ", once" : "");
        let day = nextReview(cadence(text), begun) ?? "";
        expect(day).toBe(plus(begun, steps[0]?.span ?? {}));
        for (let at = 1; at < steps.length + 2; at++) {
          const { next, rewritten } = afterReview(cadence(text), day);
          const step = steps[Math.min(at, steps.length - 1)];
          if (once && at >= steps.length) {
            expect(next).toBeUndefined();
            break;
          }
          expect(next).toBe(plus(day, step?.span ?? {}));
          expect(rewritten === undefined).toBe(at >= steps.length);
          text = rewritten ?? text;
          day = next ?? day;
        }
      }),
      RUNS,
    );
  });
});

describe("a span in words", () => {
  const UNITS = { day: { days: 1 }, week: { days: 7 }, month: { months: 1 }, year: { months: 12 } } as const;
  /** A year is told as months below two years, and so on: what is told may be a unit too small, and never more or less than it was. */
  const anySpan = fc.oneof(
    fc.integer({ min: 2, max: 6000 }).map((days) => ({ days })),
    fc.integer({ min: 1, max: 300 }).map((months) => ({ months })),
    fc.integer({ min: 1, max: 300 }).map((months) => ({ months, days: -1 })),
  );

  test("is full in the unit that it is told in, and one more would be too many", () => {
    fc.assert(
      fc.property(anyDay, anySpan, (from, span) => {
        const to = plus(from, span);
        fc.pre(daysBetween(from, to) > 1);
        const [, count = "", unit = ""] = /^in (\d+) (day|week|month|year)s?$/.exec(timeInWords(to, from)) ?? [];
        const by = (times: number): Day =>
          plus(
            from,
            Object.fromEntries(Object.entries(UNITS[unit as keyof typeof UNITS]).map(([k, n]) => [k, n * times])),
          );
        expect(by(Number(count)) <= to).toBe(true);
        expect(by(Number(count) + 1) > to).toBe(true);
        expect(timeInWords(from, to)).toMatch(new RegExp(`^it has been [a-z0-9]+ ${unit}s?$`));
      }),
      RUNS,
    );
  });
});
