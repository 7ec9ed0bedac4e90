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
  /** Only to be given back where drawing took it away. */
  readonly ifLost?: true;
}

/** Rows after an edit. */
export interface RowsEdit {
  readonly rows: readonly Row[];
  readonly focus?: RowFocus;
}

/** An id that none of these rows has, nor any before them. */
export type FreshRow = () => number;

/** What was pasted on several lines, as one. */
function linesAsOne(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}

/** The answer that the rows make. */
export function itemsOfRows(rows: readonly Row[]): readonly string[] {
  return rows.map(({ text }) => linesAsOne(text)).filter((text) => text !== "");
}

/**
 * Rows for an answer that came from outside: a row whose text is still there goes on with it, wherever it stands now, so that nobody who
 * is in it is put into another one's words. What is left of the rows goes on with the texts that are new. There is always one row.
 *
 * @param inhabited the row that somebody is in: it stays where it is among the others, even with nothing in it yet
 */
export function reconcileRows(
  rows: readonly Row[],
  items: readonly string[],
  fresh: FreshRow,
  inhabited?: number,
): readonly Row[] {
  const filled = rows.filter(({ text }) => text.trim() !== "");
  const texts = filled.map(({ text }) => text.trim());
  const kept = new Map([...keptInOrder(texts, items)].map(([row, item]) => [item, filled[row]]));
  const left = new Set(filled.filter((row) => ![...kept.values()].includes(row)));
  const take = (fits: (row: Row) => boolean): Row | undefined => {
    const found = [...left].find(fits);
    if (found !== undefined) left.delete(found);
    return found;
  };
  items.forEach((text, at) => {
    if (!kept.has(at))
      kept.set(
        at,
        take((row) => row.text.trim() === text),
      );
  });
  const next = items.map((text, at): Row => {
    const row = kept.get(at);
    return row ?? { id: take(({ id }) => id !== inhabited)?.id ?? fresh(), text };
  });
  const all = withInhabited(rows, next, inhabited);
  return all.length === 0 ? [{ id: rows[0]?.id ?? fresh(), text: "" }] : all;
}

function withInhabited(rows: readonly Row[], next: readonly Row[], inhabited: number | undefined): readonly Row[] {
  const place = rows.findIndex(({ id }) => id === inhabited);
  const row = rows[place];
  if (row === undefined || next.some(({ id }) => id === inhabited)) return next;
  const before = rows.slice(0, place).reverse();
  const neighbour = before.map(({ id }) => next.findIndex((other) => other.id === id)).find((at) => at !== -1) ?? -1;
  const blank = row.text.trim() === "" ? row : { ...row, text: "" };
  return [...next.slice(0, neighbour + 1), blank, ...next.slice(neighbour + 1)];
}

/** The most texts that stand in both lists in the same order (their longest common subsequence): where in the one, where in the other. */
function* keptInOrder(one: readonly string[], other: readonly string[]): Generator<readonly [number, number]> {
  const width = other.length + 1;
  const longest = new Uint32Array((one.length + 1) * width);
  const at = (row: number, item: number): number => longest[row * width + item] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let item = other.length - 1; item >= 0; item -= 1) {
      const isSame = one[row] === other[item];
      longest[row * width + item] = isSame ? at(row + 1, item + 1) + 1 : Math.max(at(row + 1, item), at(row, item + 1));
    }
  }
  for (let row = 0, item = 0; row < one.length && item < other.length;) {
    if (one[row] === other[item]) yield [row++, item++];
    else if (at(row + 1, item) >= at(row, item + 1)) row += 1;
    else item += 1;
  }
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
