/** Putting a review off, as both hosts do it. */
import { expect, test } from "vitest";
import { snooze } from "../../../src/actions/next-review";
import type { Notes } from "../../../src/actions/ports";
import type { EditResult } from "../../../src/core/text/problem";
import { applyEdits } from "../../../src/core/text/text-edit";

interface Note {
  readonly path: string;
  text: string;
}

const notes = {
  change: <Result extends EditResult>(note: Note, edit: (text: string) => Result) => {
    const result = edit(note.text);
    if (result.ok) note.text = applyEdits(note.text, result.edits);
    return Promise.resolve(result);
  },
} as unknown as Notes<Note>;

function snoozed(note: Note, by: "week" | "month"): Promise<string | undefined> {
  return snooze({ notes, clock: { today: () => "2026-11-30" } }, note, by);
}

test("it is counted from the day that the note says", async () => {
  const note = { path: "A.md", text: "---\nalliance: Team\nnext-review: 2026-12-20\n---\n" };
  expect(await snoozed(note, "week")).toBeUndefined();
  expect(note.text).toBe("---\nalliance: Team\nnext-review: 2026-12-27\n---\n");
});

test.each(["week", "month"] as const)("a %s beyond the calendar is refused, and nothing is written", async (by) => {
  const text = "---\nalliance: Team\nnext-review: 9999-12-31\n---\n";
  const note = { path: "A.md", text };
  expect(await snoozed(note, by)).toBe("The calendar ends before that day, so nothing was changed.");
  expect(note.text).toBe(text);
});
