import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  NO_HISTORY,
  redone,
  undone,
  withEdit,
  withTyping,
  type ListHistory,
} from "../../../src/ui/form/controls/list-history";
import { withRowText, type Row } from "../../../src/ui/form/controls/list-rows";

/** A list that is typed into, and what is remembered of it. */
class Typed {
  history: ListHistory = NO_HISTORY;
  rows: readonly Row[] = [{ id: 1, text: "" }];

  type(id: number, ...texts: string[]): void {
    for (const text of texts) {
      const next = withRowText(this.rows, id, text);
      this.history = withTyping(this.history, this.rows, next, id, false);
      this.rows = next;
    }
  }

  edit(rows: readonly Row[]): void {
    this.history = withEdit(this.history, this.rows, { id: 1, at: 0 }, { rows });
    this.rows = rows;
  }

  again(way: typeof undone): boolean {
    const taken = way(this.history);
    if (taken === undefined) return false;
    this.history = taken.history;
    this.rows = taken.edit.rows;
    return true;
  }

  get texts(): string[] {
    return this.rows.map(({ text }) => text);
  }
}

describe("the history of a list", () => {
  it("takes back what was typed in one go, then what happened to the rows, then what was typed before", () => {
    const list = new Typed();
    list.type(1, "t", "te", "tea");
    list.edit([...list.rows, { id: 2, text: "" }]);
    list.type(2, "w", "wa");
    list.again(undone);
    expect(list.texts).toEqual(["tea", ""]);
    list.again(undone);
    expect(list.texts).toEqual(["tea"]);
    list.again(undone);
    expect(list.texts).toEqual([""]);
    expect(list.again(undone)).toBe(false);
  });

  it("tells apart what was typed, what was deleted, and what was typed elsewhere", () => {
    const list = new Typed();
    list.type(1, "a", "ab", "a", "ac", "xac");
    for (const text of ["ac", "a", "ab", ""]) {
      list.again(undone);
      expect(list.texts).toEqual([text]);
    }
  });

  it("does again what was taken back, until something else is typed", () => {
    const list = new Typed();
    list.type(1, "a");
    list.again(undone);
    list.again(redone);
    expect(list.texts).toEqual(["a"]);
    list.again(undone);
    list.type(1, "b");
    expect(list.again(redone)).toBe(false);
  });

  it("leads back to the start and forth to the end, whatever happened", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.string({ maxLength: 4 })), { maxLength: 60 }),
        (acts) => {
          const list = new Typed();
          list.edit([1, 2, 3].map((id) => ({ id, text: "" })));
          for (const [id, text] of acts) {
            if (text.startsWith("a")) list.edit([...list.rows].reverse());
            else list.type(id, text);
          }
          const end = list.rows;
          while (list.again(undone));
          expect(list.rows).toEqual([{ id: 1, text: "" }]);
          while (list.again(redone));
          expect(list.rows).toEqual(end);
        },
      ),
    );
  });
});
