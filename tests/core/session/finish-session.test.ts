/** What the end of a session writes: the properties alone. */
import { expect, test } from "vitest";
import { readNote } from "../../../src/core/note/parse-note";
import { finishSession, plannedDay, type SessionPlan } from "../../../src/core/session/finish-session";
import { applyEdits } from "../../../src/core/text/text-edit";

const TODAY = "2026-11-22";
const DRAFT =
  "---\nalliance: Two # ours\nalliance-status: draft\nreview-every: 1 month, then 3 months\n---\n\nWords.\n";

function finished(text: string, plan: Omit<SessionPlan, "today">): string {
  const result = finishSession(text, { today: TODAY, ...plan });
  return result.ok ? applyEdits(text, result.edits) : result.problem.code;
}

test("a draft begins, with the day that was chosen", () => {
  expect(finished(DRAFT, { next: "2026-12-01", begins: true })).toBe(
    DRAFT.replace("draft", "active").replace("months\n---", "months\nnext-review: 2026-12-01\n---"),
  );
});

test("a draft may stay one, and no date is a plan, too", () => {
  expect(finished(DRAFT, { next: undefined, begins: false })).toBe(DRAFT);
  const dated = DRAFT.replace("months\n---", "months\nnext-review: 2026-12-01\n---");
  expect(finished(dated, { next: undefined, begins: true })).toBe(DRAFT.replace("draft", "active"));
});

test("what makes no sense is refused as a whole", () => {
  expect(finished(DRAFT, { next: TODAY, begins: true })).toBe("day-gone-by");
  expect(finished(DRAFT.replace("draft", "active"), { next: "2026-12-01", begins: true })).toBe("other-status");
});

test("the day comes from the note, else from the cadence", () => {
  const day = (text: string): string | undefined => plannedDay(readNote(text).properties, TODAY);
  expect(day(DRAFT)).toBe("2026-12-22");
  expect(day(DRAFT.replace("months\n---", "months\nnext-review: 2026-12-01\n---"))).toBe("2026-12-01");
  expect(day(DRAFT.replace("months\n---", "months\nnext-review: 2026-11-01\n---"))).toBe("2026-12-22");
  expect(day(DRAFT.replace("review-every: 1 month, then 3 months\n", ""))).toBeUndefined();
});
