import { describe, expect, it } from "vitest";
import { droppedAt } from "../../../src/ui/form/controls/list-drag";

describe("a dragged row", () => {
  const places = [
    { top: 0, height: 30 },
    { top: 30, height: 90 },
    { top: 120, height: 30 },
  ];

  it.each([
    [0, 10, 0],
    [0, 60, 1],
    [0, 110, 2],
    [2, -80, 1],
    [2, -500, 0],
    [1, 16, 2],
    [1, -14, 1],
    [1, -16, 0],
  ])("from place %i by %i pixels goes to %i", (at, by, to) => {
    expect(droppedAt(places, at, by)).toBe(to);
  });
});
