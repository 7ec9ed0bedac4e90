import fc from "fast-check";
import { expect, it } from "vitest";
import { differingStretch } from "../../../src/ui/form/text-patch";

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
