/** The rows of a list while it is edited, with identities that outlive edits, so that a row keeps its field, caret and undo. */

/** A row. */
export interface Row {
  readonly id: number;
  readonly text: string;
}

/** Where the caret goes after an edit. */
export interface RowFocus {
  readonly id: number;
  readonly at: "end" | number;
}

/** Rows after an edit. */
export interface RowsEdit {
  readonly rows: readonly Row[];
  readonly focus?: RowFocus;
}

/** An id that none of these rows has, nor any before them. */
export type FreshRow = () => number;

/** The answer that the rows make. */
export function itemsOfRows(rows: readonly Row[]): readonly string[] {
  return rows.map(({ text }) => text.replace(/\s*\n\s*/g, " ").trim()).filter((text) => text !== "");
}

/** Rows for an answer that came from outside: those before and after the difference stay as they are. There is always one row. */
export function reconcileRows(rows: readonly Row[], items: readonly string[], fresh: FreshRow): readonly Row[] {
  const filled = rows.filter(({ text }) => text.trim() !== "");
  let start = 0;
  while (start < Math.min(filled.length, items.length) && filled[start]?.text.trim() === items[start]) start += 1;
  let end = 0;
  const rest = Math.min(filled.length, items.length) - start;
  while (end < rest && filled[filled.length - 1 - end]?.text.trim() === items[items.length - 1 - end]) end += 1;
  const middle = items.slice(start, items.length - end).map((text, at) => {
    const row = filled[start + at];
    return { id: row !== undefined && start + at < filled.length - end ? row.id : fresh(), text };
  });
  const next = [...filled.slice(0, start), ...middle, ...filled.slice(filled.length - end)];
  return next.length === 0 ? [{ id: rows[0]?.id ?? fresh(), text: "" }] : next;
}

/** The text of one row changed. */
export function withRowText(rows: readonly Row[], id: number, text: string): readonly Row[] {
  return rows.map((row) => (row.id === id ? { id, text } : row));
}

/** What is selected in a row's text; a caret where both are the same. */
export interface TextSelection {
  readonly from: number;
  readonly to: number;
}

/**
 * A new row behind the one at `at`; what stands behind the selection goes into it, what is selected goes. At the start of a text the
 * new row comes before it. In an empty last row there is nothing to add.
 */
export function addRow(
  rows: readonly Row[],
  at: number,
  selection: TextSelection | undefined,
  fresh: FreshRow,
): RowsEdit {
  const row = rows[at];
  if (row === undefined) return { rows };
  const { from, to } = selection ?? { from: row.text.length, to: row.text.length };
  const isBlank = row.text.trim() === "";
  if (isBlank && at === rows.length - 1) return { rows, focus: { id: row.id, at: row.text.length } };
  const id = fresh();
  const isStart = to === 0 && !isBlank;
  const made = isStart
    ? [{ id, text: "" }, row]
    : [
        { id: row.id, text: row.text.slice(0, from).trimEnd() },
        { id, text: row.text.slice(to).trimStart() },
      ];
  const focus = { id: isStart ? row.id : id, at: 0 };
  return { rows: [...rows.slice(0, at), ...made, ...rows.slice(at + 1)], focus };
}

/** Joins a row with the one before it; the caret goes between them. The row that has words stays the same row. */
export function joinRow(rows: readonly Row[], at: number): RowsEdit {
  const [before, row] = [rows[at - 1], rows[at]];
  if (before === undefined || row === undefined) return { rows };
  const id = before.text === "" ? row.id : before.id;
  const joined = { id, text: before.text + row.text };
  return { rows: [...rows.slice(0, at - 1), joined, ...rows.slice(at + 1)], focus: { id, at: before.text.length } };
}

/** Takes a row away; the caret goes to the end of the one before, or else the first. The last row is only emptied. */
export function removeRow(rows: readonly Row[], at: number, fresh: FreshRow): RowsEdit {
  if (rows.length <= 1) {
    const row = { id: fresh(), text: "" };
    return { rows: [row], focus: { id: row.id, at: 0 } };
  }
  const next = rows.filter((_, index) => index !== at);
  const neighbour = next[Math.max(0, at - 1)];
  return neighbour === undefined ? { rows: next } : { rows: next, focus: { id: neighbour.id, at: "end" } };
}

/** Moves a row to another place. */
export function moveRow(rows: readonly Row[], at: number, to: number): readonly Row[] {
  const row = rows[at];
  if (row === undefined || to < 0 || to >= rows.length || to === at) return rows;
  const others = rows.filter((_, index) => index !== at);
  return [...others.slice(0, to), row, ...others.slice(to)];
}

/** A dash, bullet or number, a task's box, or both. */
const LIST_MARK = /^(?:(?:[-*+•◦‣–—]|\d+[.)]|\(?[a-z]\))(?:\s+|$))?(?:(?:\[.\]|[☐☑☒✓✔])(?:\s+|$))?/iu;

/** Lines of pasted text, without the marks of a Markdown list; `undefined` where it is one line and may be pasted as it is. */
export function pastedItems(text: string): readonly string[] | undefined {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  if (lines.filter((line) => line !== "").length < 2) return undefined;
  return lines.map((line) => line.replace(LIST_MARK, "")).filter((line) => line !== "");
}

/** Several lines pasted into a row over its selection: they become rows. */
export function pasteRows(
  rows: readonly Row[],
  at: number,
  selection: TextSelection,
  items: readonly string[],
  fresh: FreshRow,
): RowsEdit {
  const row = rows[at];
  if (row === undefined || items.length === 0) return { rows };
  const [before, behind] = [row.text.slice(0, selection.from), row.text.slice(selection.to)];
  const texts = items.map((item, index) => (index === 0 ? before + item : item));
  const made = texts.map((text, index) => ({ id: index === 0 ? row.id : fresh(), text }));
  const last = made[made.length - 1] ?? row;
  const caret = last.text.length;
  const withRest = made.map((each) => (each.id === last.id ? { id: each.id, text: each.text + behind } : each));
  return { rows: [...rows.slice(0, at), ...withRest, ...rows.slice(at + 1)], focus: { id: last.id, at: caret } };
}

/** A text with line breaks came into a row (dropped, dictated, or by a keyboard without keys): each line becomes a row. */
export function splitRow(rows: readonly Row[], at: number, text: string, caret: number, fresh: FreshRow): RowsEdit {
  const row = rows[at];
  if (row === undefined) return { rows };
  const made = text.split("\n").map((line, index) => ({ id: index === 0 ? row.id : fresh(), text: line }));
  const before = text.slice(0, caret).split("\n");
  const id = made[before.length - 1]?.id ?? row.id;
  const focus = { id, at: before[before.length - 1]?.length ?? 0 };
  return { rows: [...rows.slice(0, at), ...made, ...rows.slice(at + 1)], focus };
}
