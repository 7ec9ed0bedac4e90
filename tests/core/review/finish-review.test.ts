/** What finishing a review sets: the day it was held, the day of the next one, and the cadence's next step. */
import { describe, expect, test } from "vitest";
import { readFrontmatter } from "../../../src/core/frontmatter/read-frontmatter";
import { readProperties } from "../../../src/core/note/read-properties";
import { finishReview, proposeNext, type FinishedReview } from "../../../src/core/review/finish-review";
import { applyEdits } from "../../../src/core/text/text-edit";

function note(properties: string): string {
  return `---\nalliance: x\n${properties}---\n`;
}

function finished(text: string, review: FinishedReview): string {
  const result = finishReview(text, review);
  if (!result.ok) throw new Error(result.problem.message);
  return applyEdits(text, result.edits);
}

function propertiesOf(text: string) {
  return readProperties(readFrontmatter(text).record);
}

/** The cadence and the next day after a review on each of these days. */
function after(cadence: string, ...days: readonly string[]): (string | undefined)[][] {
  let text = note(cadence === "" ? "" : `review-every: ${cadence}\nnext-review: 2026-01-01\n`);
  return days.map((day) => {
    text = finished(text, { day });
    const { reviewEvery, nextReview, lastReview } = propertiesOf(text);
    expect(lastReview).toBe(day);
    return [reviewEvery, nextReview];
  });
}

describe("the next review", () => {
  test("goes on by the cadence, from the day the review was held", () => {
    expect(after("6 weeks", "2026-12-20", "2027-02-14")).toEqual([
      ["6 weeks", "2027-01-31"],
      ["6 weeks", "2027-03-28"],
    ]);
  });

  test("takes one step of a cadence at each review", () => {
    expect(after("1 week, then 1 month, then yearly, once", "2027-01-31", "2027-02-28", "2028-02-29")).toEqual([
      ["1 month, then yearly, once", "2027-02-28"],
      ["yearly, once", "2028-02-28"],
      ["yearly, once", undefined],
    ]);
  });

  test("takes no second step on the same day", () => {
    expect(after("1 week, then 1 month, then yearly", "2027-01-31", "2027-01-31")).toEqual([
      ["1 month, then yearly", "2027-02-28"],
      ["1 month, then yearly", "2027-02-28"],
    ]);
    expect(after("2 weeks, once", "2027-01-31", "2027-01-31")).toEqual([
      ["2 weeks, once", undefined],
      ["2 weeks, once", undefined],
    ]);
  });

  test("has no day without a cadence that can be counted", () => {
    expect(after("", "2027-01-31")).toEqual([[undefined, undefined]]);
    expect(after("now and then", "2027-01-31")).toEqual([["now and then", undefined]]);
  });

  test("is proposed before anything is written", () => {
    const properties = propertiesOf(note("review-every: 1 month, then 3 months\n"));
    expect(proposeNext(properties, "2026-12-31")).toEqual({ next: "2027-03-31", rewritten: "3 months" });
  });

  test("may be a day that the allies choose, or none", () => {
    const text = note("review-every: 1 month, then 3 months\n");
    expect(propertiesOf(finished(text, { day: "2026-12-20", next: "2027-01-02" }))).toMatchObject({
      nextReview: "2027-01-02",
      reviewEvery: "3 months",
    });
    const none = propertiesOf(finished(text, { day: "2026-12-20", next: null }));
    expect(none.nextReview).toBeUndefined();
  });

  test("goes by a new cadence from its first step", () => {
    const text = finished(note("review-every: yearly\n"), {
      day: "2026-12-20",
      reviewEvery: " 2 weeks, then monthly ",
    });
    expect(propertiesOf(text)).toMatchObject({ reviewEvery: "2 weeks, then monthly", nextReview: "2027-01-03" });
  });

  test.each(["2026-12-20", "2026-12-19", "soon", "2027-02-30"])("is never on %s", (next) => {
    expect(finishReview(note(""), { day: "2026-12-20", next })).toMatchObject({
      ok: false,
      problem: { code: "day-gone-by" },
    });
  });
});

test("the status changes only where it is asked for", () => {
  const text = note("alliance-status: redesigning\n");
  expect(propertiesOf(finished(text, { day: "2026-12-20" })).status).toBe("redesigning");
  expect(propertiesOf(finished(text, { day: "2026-12-20", kind: "redesign", status: "active" })).status).toBe("active");
});
