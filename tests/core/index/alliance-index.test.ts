import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { AllianceIndex } from "../../../src/core/index/alliance-index";
import { groupOf } from "../../../src/core/index/review-group";
import { REVIEW_GROUPS, type AllianceSummary } from "../../../src/core/index/summary";
import { ALLIANCE_STATUSES } from "../../../src/core/note/properties";

const TODAY = "2026-11-22";

function summary(path: string, more: Partial<AllianceSummary> = {}): AllianceSummary {
  return { path, title: path, template: "Team", allies: [], tags: [], status: "active", problems: [], ...more };
}

/** The groups as names of notes, empty ones left out. */
function titles(index: AllianceIndex, today = TODAY): Record<string, string[]> {
  const groups = index.groups(today).filter((group) => group.alliances.length > 0);
  return Object.fromEntries(groups.map((group) => [group.name, group.alliances.map(({ title }) => title)]));
}

describe("the index", () => {
  test("groups by status and by the day of the next review", () => {
    const index = new AllianceIndex();
    index.setAll([
      summary("long ago", { nextReview: "2026-10-18" }),
      summary("today", { nextReview: TODAY }),
      summary("in a week", { nextReview: "2026-11-29" }),
      summary("in eight days", { nextReview: "2026-11-30" }),
      summary("no date"),
      summary("redesigning", { status: "redesigning", nextReview: "2026-11-25" }),
      summary("draft", { status: "draft", nextReview: "2026-11-01" }),
      summary("paused", { status: "paused", nextReview: "2026-11-01" }),
      summary("completed", { status: "completed", lastReview: "2026-01-01" }),
      summary("parted", { status: "parted", lastReview: "2026-06-01" }),
    ]);
    expect(titles(index)).toEqual({
      waiting: ["long ago", "today"],
      "this-week": ["redesigning", "in a week"],
      later: ["in eight days"],
      "no-date": ["no date"],
      drafts: ["draft"],
      resting: ["paused"],
      closed: ["parted", "completed"],
    });
  });

  test("moves an alliance as the days go by, without being told", () => {
    const index = new AllianceIndex();
    index.set("a", summary("a", { nextReview: "2026-12-05" }));
    expect(titles(index, "2026-11-22")).toEqual({ later: ["a"] });
    expect(titles(index, "2026-11-28")).toEqual({ "this-week": ["a"] });
    expect(titles(index, "2026-12-05")).toEqual({ waiting: ["a"] });
  });

  test("sorts one day's alliances by title, capitals beside small letters", () => {
    const index = new AllianceIndex();
    for (const title of ["Zoe", "adam", "Ben"]) index.set(title, summary(title, { nextReview: TODAY }));
    expect(titles(index)).toEqual({ waiting: ["adam", "Ben", "Zoe"] });
  });

  test("sorts what came at once one shelf after another, as it would when asked for its groups", () => {
    const many = [
      summary("b", { nextReview: TODAY }),
      summary("B", { nextReview: TODAY }),
      summary("a", { nextReview: TODAY }),
      summary("early", { nextReview: "2026-11-01" }),
      summary("old", { status: "completed", lastReview: "2025-01-01" }),
      summary("new", { status: "completed", lastReview: "2026-01-01" }),
    ];
    const index = new AllianceIndex();
    index.setAll(many);
    expect([index.sortNext(), index.sortNext(), index.sortNext()]).toEqual([true, true, false]);
    expect(titles(index)).toEqual({ waiting: ["early", "a", "B", "b"], closed: ["new", "old"] });
  });

  test("forgets a note that has become no alliance, or was deleted", () => {
    const index = new AllianceIndex();
    index.set("a", summary("a"));
    index.set("b", summary("b"));
    index.set("a", undefined);
    index.delete("b");
    expect(index.size).toBe(0);
    expect(titles(index)).toEqual({});
  });

  test("follows a note to its new path", () => {
    const index = new AllianceIndex();
    index.set("a", summary("a", { nextReview: TODAY }));
    index.rename("a", "folder/b", "b");
    expect(index.get("a")).toBeUndefined();
    expect(index.get("folder/b")?.title).toBe("b");
    expect(titles(index)).toEqual({ waiting: ["b"] });
  });

  test("tells of a change once, and not of one that is none", () => {
    const index = new AllianceIndex();
    const listener = vi.fn();
    const end = index.onChange(listener);
    index.setAll([summary("a"), summary("b")]);
    expect(listener).toHaveBeenCalledTimes(1);
    index.delete("nobody");
    index.set("nobody", undefined);
    expect(listener).toHaveBeenCalledTimes(1);
    end();
    index.delete("a");
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test("gives the same groups however it came to know the notes", () => {
    const day = fc.constantFrom(undefined, "2026-10-01", TODAY, "2026-11-25", "2026-12-31");
    const change = fc.record({
      path: fc.constantFrom("a", "b", "c", "d", "e"),
      status: fc.constantFrom(...ALLIANCE_STATUSES),
      day,
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const index = new AllianceIndex();
        const known = new Map<string, AllianceSummary>();
        for (const { path, status, day: nextReview, gone } of changes) {
          const next = gone
            ? undefined
            : summary(path, { status, ...(nextReview === undefined ? {} : { nextReview }) });
          const before = index.groups(TODAY);
          index.set(path, next);
          if (next === undefined) known.delete(path);
          else known.set(path, next);
          // A group that has not changed is the same array, and one that has is not.
          index.groups(TODAY).forEach(({ alliances }, at) => {
            const was = before[at]?.alliances ?? [];
            const isSame = alliances.length === was.length && alliances.every((one, place) => one === was[place]);
            if (alliances === was) expect(isSame).toBe(true);
            else expect(alliances.includes(next as never) || alliances.length !== was.length).toBe(true);
          });
        }
        for (const { name, alliances } of index.groups(TODAY)) {
          const expected = [...known.values()].filter((one) => groupOf(one, TODAY) === name);
          expect(new Set(alliances)).toEqual(new Set(expected));
        }
        const atOnce = new AllianceIndex();
        atOnce.setAll(known.values());
        expect(index.groups(TODAY)).toEqual(atOnce.groups(TODAY));
        expect(index.groups(TODAY).map(({ name }) => name)).toEqual([...REVIEW_GROUPS]);
      }),
    );
  });
});
