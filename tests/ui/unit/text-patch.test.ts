import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differingStretch, movedPlace } from "../../../src/ui/form/dom/text-patch";

it("replaces the differing stretch alone", () => {
  expect(differingStretch("one two three", "one 2 three")).toEqual({ start: 4, end: 7, insert: "2" });
});

it("cuts no pair of surrogates", () => {
  expect(differingStretch("a😀", "a😁")).toEqual({ start: 1, end: 3, insert: "😁" });
});

it("makes any text of any other", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "😀", "😁", "\n") });
  fc.assert(
    fc.property(text, text, (from, to) => {
      const { start, end, insert } = differingStretch(from, to);
      expect(from.slice(0, start) + insert + from.slice(end)).toBe(to);
    }),
  );
});

describe("a place", () => {
  it.each([
    ["before it", 2, 2],
    ["at its start", 4, 4],
    ["in it", 6, 6],
    ["in it, beyond what is there now", 9, 8],
    ["at its end", 10, 8],
    ["behind it", 12, 10],
  ])("%s is found again when a stretch is replaced", (_where, before, after) => {
    expect(movedPlace(before, { start: 4, end: 10, insert: "four" })).toBe(after);
  });

  it("cuts no pair of surrogates", () => {
    expect(movedPlace(2, { start: 1, end: 4, insert: "😀😁" })).toBe(1);
    expect(movedPlace(3, { start: 1, end: 4, insert: "😀😁" })).toBe(3);
  });
});
