import { expect, test } from "vitest";
import { timeInWords } from "../../../src/core/calendar/due";

test("three months that end with February are three", () => {
  expect(timeInWords("2027-02-28", "2026-11-29")).toBe("in 3 months");
  expect(timeInWords("2026-11-29", "2027-02-28")).toBe("it has been three months");
});

test.each([
  ["2026-11-22", "today"],
  ["2026-11-23", "tomorrow"],
  ["2026-11-24", "in 2 days"],
  ["2026-12-05", "in 13 days"],
  ["2026-12-06", "in 2 weeks"],
  ["2027-02-22", "in 3 months"],
  ["2028-11-22", "in 2 years"],
  ["2026-11-21", "since yesterday"],
  ["2026-11-19", "it has been three days"],
  ["2026-10-18", "it has been five weeks"],
  ["2026-08-22", "it has been three months"],
  ["2023-11-22", "it has been three years"],
])("on 22 November 2026, %s reads “%s”", (day, words) => {
  expect(timeInWords(day, "2026-11-22")).toBe(words);
});

test.each([
  ["2024-11-30", "2026-11-30", "it has been two years"],
  ["2024-12-01", "2026-11-30", "it has been 23 months"],
  ["2031-11-30", "2026-11-30", "in 5 years"],
  ["2031-11-29", "2026-11-30", "in 4 years"],
  ["2028-02-29", "2030-02-28", "it has been two years"],
  ["2026-11-30", "2027-02-24", "it has been two months"],
])("years and months are full ones: %s on %s reads “%s”", (day, today, words) => {
  expect(timeInWords(day, today)).toBe(words);
});
