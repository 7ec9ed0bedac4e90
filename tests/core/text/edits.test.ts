/** Edits one after another are one list, and can be taken back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeEdits } from "../../../src/core/text/compose-edits";
import { applyEdits, type TextEdit } from "../../../src/core/text/text-edit";
import { undoEdits, undoOf } from "../../../src/core/text/undo";

const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "😀"), maxLength: 20 });

/** Edits for a text, made from numbers: they never overlap. */
function someEdits(length: number, cuts: readonly (readonly [number, string])[]): TextEdit[] {
  const places = cuts.map(([place]) => place % (length + 1)).sort((a, b) => a - b);
  return cuts.flatMap(([, insert], at) => {
    const [from, to] = [places[2 * at], places[2 * at + 1]];
    return from === undefined || to === undefined ? [] : [{ from, to, insert }];
  });
}

const cuts = fc.array(fc.tuple(fc.nat(), text), { maxLength: 6 });

describe("edits one after another", () => {
  test("are one list that leads to the same text", () => {
    fc.assert(
      fc.property(text, fc.array(cuts, { maxLength: 4 }), (before, steps) => {
        let now = before;
        const lists = steps.map((step) => {
          const edits = someEdits(now.length, step);
          now = applyEdits(now, edits);
          return edits;
        });
        expect(applyEdits(before, composeEdits(before, lists))).toBe(now);
      }),
    );
  });

  test("leave alone what none of them touched", () => {
    const first = [{ from: 2, to: 3, insert: "XY" }];
    const second = [
      { from: 0, to: 0, insert: ">" },
      { from: 3, to: 4, insert: "" },
    ];
    expect(composeEdits("abcdef", [first, second])).toEqual([
      { from: 0, to: 0, insert: ">" },
      { from: 2, to: 3, insert: "X" },
    ]);
  });
});

describe("what was written", () => {
  test("is taken back to the character", () => {
    fc.assert(
      fc.property(text, cuts, (before, steps) => {
        const undo = undoOf(before, someEdits(before.length, steps));
        const result = undoEdits(undo.after, undo);
        expect(result.ok && applyEdits(undo.after, result.edits)).toBe(before);
      }),
    );
  });

  const before = "one two three";
  const undo = undoOf(before, [{ from: 4, to: 7, insert: "2 (two)" }]);

  test.each([
    ["one 2 (two) three, four", "one two three, four"],
    ["zero, one 2 (two) three", "zero, one two three"],
    ["one 2 (two) thr", "one two thr"],
  ])("is taken back where something else has changed: %s", (now, expected) => {
    const result = undoEdits(now, undo);
    expect(result.ok && applyEdits(now, result.edits)).toBe(expected);
  });

  test.each(["one 3 (two) three", "one 2 (two), three", "one three", "ONE 2 (two) THREE"])(
    "is left alone, with the reason, where it has changed itself: %s",
    (now) => {
      expect(undoEdits(now, undo)).toMatchObject({ ok: false, problem: { code: "changed-since" } });
    },
  );
});
