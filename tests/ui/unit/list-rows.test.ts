import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addRow,
  itemsOfRows,
  joinRow,
  moveRow,
  pastedItems,
  pasteRows,
  reconcileRows,
  removeRow,
  splitRow,
  type Row,
} from "../../../src/ui/form/controls/list-rows";

function freshFrom(start: number): () => number {
  let last = start;
  return () => (last += 1);
}

const rows: readonly Row[] = [
  { id: 1, text: "tea" },
  { id: 2, text: "walks" },
];

describe("the rows of a list", () => {
  it("give the items without blanks", () => {
    expect(
      itemsOfRows([
        { id: 1, text: " tea " },
        { id: 2, text: "  " },
      ]),
    ).toEqual(["tea"]);
  });

  it("keep their identity when one comes in from outside", () => {
    const next = reconcileRows(rows, ["tea", "rain", "walks"], freshFrom(2));
    expect(next).toEqual([rows[0], { id: 3, text: "rain" }, rows[1]]);
  });

  it("keep their identity when one changes from outside", () => {
    expect(reconcileRows(rows, ["tea", "long walks"], freshFrom(2))).toEqual([rows[0], { id: 2, text: "long walks" }]);
  });

  it("are never none", () => {
    expect(reconcileRows([], [], freshFrom(0))).toEqual([{ id: 1, text: "" }]);
    expect(removeRow([{ id: 1, text: "tea" }], 0, freshFrom(1)).rows).toEqual([{ id: 2, text: "" }]);
  });
});

describe("Enter", () => {
  const caret = (at: number) => ({ from: at, to: at });

  it("adds an empty row behind", () => {
    const { rows: next, focus } = addRow(rows, 0, caret(3), freshFrom(2));
    expect(next.map(({ text }) => text)).toEqual(["tea", "", "walks"]);
    expect(focus).toEqual({ id: 3, at: 0 });
  });

  it("takes what stands behind the caret along", () => {
    expect(addRow(rows, 1, caret(2), freshFrom(2)).rows.map(({ text }) => text)).toEqual(["tea", "wa", "lks"]);
  });

  it("at the start of a text makes room before it, and leaves it its field", () => {
    const { rows: next, focus } = addRow(rows, 1, caret(0), freshFrom(2));
    expect(next).toEqual([rows[0], { id: 3, text: "" }, rows[1]]);
    expect(focus).toEqual({ id: 2, at: 0 });
  });

  it("puts the new row in place of what is selected", () => {
    expect(addRow(rows, 1, { from: 1, to: 4 }, freshFrom(2)).rows.map(({ text }) => text)).toEqual(["tea", "w", "s"]);
  });

  it("adds nothing to an empty last row", () => {
    const blank = [...rows, { id: 3, text: "" }];
    expect(addRow(blank, 2, caret(0), freshFrom(3)).rows).toBe(blank);
  });
});

describe("joining", () => {
  it("puts the caret between the two", () => {
    expect(joinRow(rows, 1)).toEqual({ rows: [{ id: 1, text: "teawalks" }], focus: { id: 1, at: 3 } });
  });

  it("leaves the row with the words its field", () => {
    expect(
      joinRow(
        [
          { id: 1, text: "" },
          { id: 2, text: "walks" },
        ],
        1,
      ).rows,
    ).toEqual([{ id: 2, text: "walks" }]);
  });
});

describe("removing", () => {
  it("goes to the end of the row before", () => {
    expect(removeRow(rows, 1, freshFrom(2))).toEqual({ rows: [rows[0]], focus: { id: 1, at: "end" } });
  });
});

describe("moving", () => {
  const many = ["a", "b", "c", "d"].map((text, at) => ({ id: at + 1, text }));

  it.each([
    [0, 2, "bcad"],
    [3, 0, "dabc"],
    [1, 1, "abcd"],
    [0, -1, "abcd"],
    [3, 4, "abcd"],
  ])("from %i to %i gives %s", (at, to, order) => {
    expect(
      moveRow(many, at, to)
        .map(({ text }) => text)
        .join(""),
    ).toBe(order);
  });
});

describe("pasting", () => {
  it("leaves one line to the browser", () => {
    expect(pastedItems("one line\n")).toBeUndefined();
  });

  it("makes rows of lines, without the marks of a list", () => {
    expect(pastedItems("- one\r\n* two\n\n3. three\n- [x] four\n☐ five\n[[six]]\n-")).toEqual([
      "one",
      "two",
      "three",
      "four",
      "five",
      "[[six]]",
    ]);
  });

  it("takes a number for a mark only where the numbers count up", () => {
    const days = ["24. Dezember: bei Maya", "31. Dezember: bei Sam", "2. Januar: frei"];
    expect(pastedItems(days.join("\n"))).toEqual(days);
    expect(pastedItems("1. one\n2. two\n- more\n3. three")).toEqual(["one", "two", "more", "three"]);
    expect(pastedItems("What we agreed:\n1) one\n2) two")).toEqual(["What we agreed:", "one", "two"]);
    expect(pastedItems("1. one\n\t1. within\n\t2. within too\n2. two\n\t1. again")).toEqual([
      "one",
      "within",
      "within too",
      "two",
      "again",
    ]);
    expect(pastedItems("1. Mai\n1. Juni\n1. Juli")).toEqual(["1. Mai", "1. Juni", "1. Juli"]);
  });

  it("keeps every number of lines whose numbers don’t count up from one", () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 2, maxLength: 8 });
    const isList = (all: readonly number[]): boolean => all.every((number, at) => number === at + 1);
    fc.assert(
      fc.property(
        fc.oneof(
          numbers,
          fc.nat(30).map((from) => [from, from + 1, from + 2]),
        ),
        fc.constantFrom(".", ")"),
        (all, end) => {
          const lines = all.map((number) => `${String(number)}${end} of the month`);
          expect(pastedItems(lines.join("\n"))).toEqual(isList(all) ? all.map(() => "of the month") : lines);
        },
      ),
    );
  });

  it("keeps what stands around the caret", () => {
    const pasted = pasteRows(rows, 1, { from: 2, to: 2 }, ["A", "B"], freshFrom(2));
    expect(pasted.rows.map(({ text }) => text)).toEqual(["tea", "waA", "Blks"]);
    expect(pasted.focus).toEqual({ id: 3, at: 1 });
  });
});

describe("a line break in a row", () => {
  it("makes a row of each line, with the caret where it was", () => {
    const { rows: next, focus } = splitRow(rows, 0, "te\na", 3, freshFrom(2));
    expect(next.map(({ text }) => text)).toEqual(["te", "a", "walks"]);
    expect(focus).toEqual({ id: 3, at: 0 });
  });
});
