import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeGroups, stopFrom } from "../../../src/ui/reviews/row-layout";
import { rowsBetween, stackRows } from "../../../src/ui/reviews/windowing";
import type { AllianceSummary } from "../../../src/core/index/summary";

describe("the rows in sight", () => {
  it("are every row that touches the stretch, and few others", () => {
    const heights = fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 200 });
    fc.assert(
      fc.property(heights, fc.integer({ min: -500, max: 9000 }), fc.nat(900), (all, top, length) => {
        const layout = stackRows(all);
        const { from, to } = rowsBetween(layout, top, top + length, 0);
        all.forEach((height, at) => {
          const start = layout.offsets[at] ?? 0;
          const touches = start < top + length && start + height > top;
          if (touches) expect(at >= from && at < to).toBe(true);
        });
        const touching = all.filter((height, at) => {
          const start = layout.offsets[at] ?? 0;
          return start <= top + length && start + height >= top;
        });
        expect(to - from).toBeLessThanOrEqual(touching.length + 2);
      }),
    );
  });

  it("are few of ten thousand", () => {
    const layout = stackRows(new Array<number>(10_000).fill(50));
    expect(rowsBetween(layout, 250_000, 250_800, 400)).toEqual({ from: 4992, to: 5025 });
  });
});

function alliance(path: string, problems = 0): AllianceSummary {
  const problem = { code: "x", message: "x", severity: "warning", from: 0, to: 0 } as const;
  return {
    path,
    title: path,
    template: "",
    allies: [],
    tags: [],
    status: "active",
    problems: new Array<typeof problem>(problems).fill(problem),
  };
}

describe("the groups' places", () => {
  const groups = placeGroups(
    [
      { name: "waiting", alliances: [alliance("a"), alliance("b", 1)] },
      { name: "this-week", alliances: [] },
      { name: "later", alliances: [alliance("c")] },
    ],
    new Set(["later"]),
    10,
  );

  it("leave empty ones out, and give a row with a problem more room", () => {
    expect(groups.map(({ name, top }) => [name, top])).toEqual([
      ["waiting", 0],
      ["later", 28 + 34 + 62],
    ]);
  });

  it("let the arrow keys go over headings and rows that are not folded away", () => {
    expect(stopFrom(groups, "row b", 1)?.key).toBe("group later");
    expect(stopFrom(groups, "group later", 1)?.key).toBe("group later");
    expect(stopFrom(groups, "row a", -1)?.key).toBe("group waiting");
    expect(stopFrom(groups, "gone", 1)?.key).toBe("group waiting");
  });
});
