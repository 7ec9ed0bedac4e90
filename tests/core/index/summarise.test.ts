/** A summary says the same as the whole reading of the properties, whichever of it is asked for first. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { summarise } from "../../../src/core/index/summarise";
import { withChanges } from "../../../src/core/index/summary";
import { ALLIANCE_STATUSES } from "../../../src/core/note/properties";
import { readProperties } from "../../../src/core/note/read-properties";

const odd = fc.constantFrom<unknown>("", " ", null, 7, true, "soon", [], [["Maya"]], {}, "2026-02-30", "0000-01-01");
const day = fc.oneof(fc.constantFrom<unknown>("2026-11-22", " 2026-11-22", "2024-02-29"), odd);
const ally = fc.oneof(fc.constantFrom<unknown>("[[People/Maya Ortiz|Maya]]", "Sam Lee", "a, b", "[Kim](Kim.md)"), odd);

const properties = fc.record(
  {
    alliance: fc.oneof(fc.constantFrom<unknown>("Team", " Team "), odd),
    allies: fc.oneof(fc.array(ally, { maxLength: 22 }), odd, fc.constant("Maya, Sam")),
    "alliance-status": fc.oneof(fc.constantFrom<unknown>(...ALLIANCE_STATUSES, "Active", " draft"), odd),
    "alliance-started": day,
    "last-review": day,
    "next-review": day,
    "review-every": fc.oneof(fc.constantFrom<unknown>("6 weeks", "1 month, then 3 months", " monthly "), odd),
    "alliance-format": fc.constantFrom<unknown>(1, 2, "one"),
  },
  { requiredKeys: ["alliance"] },
);

test("what a summary says is what the properties say", () => {
  fc.assert(
    fc.property(properties, fc.boolean(), (frontmatter, problemsFirst) => {
      const read = readProperties(frontmatter);
      const summary = summarise("A/Note.md", frontmatter);
      if (summary === undefined) throw new Error("It is an alliance.");
      if (problemsFirst) expect(summary.problems).toEqual(read.problems);
      expect(withChanges(summary, {})).toEqual({
        path: "A/Note.md",
        title: "Note",
        template: read.template,
        allies: read.allies.map(({ name }) => name),
        tags: [],
        status: read.status,
        started: read.started,
        lastReview: read.lastReview,
        nextReview: read.nextReview,
        reviewEvery: read.reviewEvery,
        problems: read.problems,
      });
    }),
    { numRuns: 2000 },
  );
});

test("a note without the property is no alliance", () => {
  expect(summarise("A.md", undefined)).toBeUndefined();
  expect(summarise("A.md", { tags: ["note"] })).toBeUndefined();
});
