import { describe, expect, it } from "vitest";
import {
  addRow,
  itemsOfRows,
  moveRow,
  pastedItems,
  pasteRows,
  reconcileRows,
  removeRow,
  type Row,
} from "../../../src/ui/form/list-rows";

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
  it("adds an empty row behind", () => {
    const { rows: next, focus } = addRow(rows, 0, 3, freshFrom(2));
    expect(next.map(({ text }) => text)).toEqual(["tea", "", "walks"]);
    expect(focus).toEqual({ id: 3, at: 0 });
  });

  it("takes what stands behind the caret along", () => {
    expect(addRow(rows, 1, 2, freshFrom(2)).rows.map(({ text }) => text)).toEqual(["tea", "wa", "lks"]);
  });
});

describe("removing", () => {
  it("goes to the end of the row before", () => {
    expect(removeRow(rows, 1, freshFrom(2))).toEqual({ rows: [rows[0]], focus: { id: 1, at: "end" } });
  });
});

describe("moving", () => {
  it("changes places and stays with the row", () => {
    const { rows: next, focus } = moveRow(rows, 1, -1);
    expect(next.map(({ id }) => id)).toEqual([2, 1]);
    expect(focus?.id).toBe(2);
  });

  it("stops at the ends", () => {
    expect(moveRow(rows, 0, -1).rows).toEqual(rows);
  });
});

describe("pasting", () => {
  it("leaves one line to the browser", () => {
    expect(pastedItems("one line\n")).toBeUndefined();
  });

  it("makes rows of lines, without the marks of a list", () => {
    expect(pastedItems("- one\r\n* two\n\n3. three\n- [x] four")).toEqual(["one", "two", "three", "four"]);
  });

  it("keeps what stands around the caret", () => {
    const pasted = pasteRows(rows, 1, { from: 2, to: 2 }, ["A", "B"], freshFrom(2));
    expect(pasted.rows.map(({ text }) => text)).toEqual(["tea", "waA", "Blks"]);
    expect(pasted.focus).toEqual({ id: 3, at: 1 });
  });
});
