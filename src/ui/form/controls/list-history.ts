/**
 * Undo and redo of a list, words and rows alike, in the order in which they happened. The browser's own undo knows one field at a
 * time: it can't bring back a row, and mixing the two would undo the wrong change.
 */
import type { Row, RowFocus, RowsEdit } from "./list-rows";
import { differingStretch } from "../dom/text-patch";

/** How many changes are remembered. */
const MOST_ENTRIES = 200;

/** A change of the rows, and the caret on either side of it. */
interface UndoEntry {
  readonly before: RowsEdit;
  readonly after: RowsEdit;
  /** Typing that the next key may continue: in which row, and whether letters were added or deleted. */
  readonly typing?: { readonly id: number; readonly adds: boolean } | undefined;
}

/** What can be undone, and what can be redone; the last of each comes first. */
export interface ListHistory {
  readonly done: readonly UndoEntry[];
  readonly undone: readonly UndoEntry[];
}

/** Nothing happened yet. */
export const NO_HISTORY: ListHistory = { done: [], undone: [] };

/** The history after rows were split, joined, moved, pasted or removed. */
export function withEdit(history: ListHistory, rows: readonly Row[], caret: RowFocus, after: RowsEdit): ListHistory {
  return remembered(history, { before: { rows, focus: caret }, after });
}

/**
 * The history after a row's text was typed.
 *
 * @param goesOn whether it belongs to the entry before, whatever it looks like (a composition)
 */
export function withTyping(
  history: ListHistory,
  rows: readonly Row[],
  next: readonly Row[],
  id: number,
  goesOn: boolean,
): ListHistory {
  const [from, to] = [textOf(rows, id), textOf(next, id)];
  if (from === to) return history;
  const { start, end, insert } = differingStretch(from, to);
  const adds = insert !== "";
  const after: RowsEdit = { rows: next, focus: { id, at: start + insert.length } };
  const last = history.done[0];
  const follows = last?.after.focus?.at === (adds ? start : end) && (!adds || start === end);
  if (last?.typing?.id === id && (goesOn || (last.typing.adds === adds && follows))) {
    return { done: [{ ...last, after }, ...history.done.slice(1)], undone: [] };
  }
  return remembered(history, { before: { rows, focus: { id, at: end } }, after, typing: { id, adds } });
}

/** The history where what was just typed turned out to be more rows than one. */
export function withOutcome(history: ListHistory, after: RowsEdit): ListHistory {
  const [last, ...done] = history.done;
  return last === undefined ? history : { done: [closed({ ...last, after }), ...done], undone: [] };
}

/** Undoes the last change; `undefined` where there is none. */
export function undone(history: ListHistory): { readonly history: ListHistory; readonly edit: RowsEdit } | undefined {
  const [entry, ...done] = history.done;
  if (entry === undefined) return undefined;
  return { history: { done, undone: [closed(entry), ...history.undone] }, edit: entry.before };
}

/** Redoes what was undone last; `undefined` where there is nothing. */
export function redone(history: ListHistory): { readonly history: ListHistory; readonly edit: RowsEdit } | undefined {
  const [entry, ...rest] = history.undone;
  if (entry === undefined) return undefined;
  return { history: { done: [entry, ...history.done], undone: rest }, edit: entry.after };
}

function remembered({ done }: ListHistory, entry: UndoEntry): ListHistory {
  return { done: [entry, ...done].slice(0, MOST_ENTRIES), undone: [] };
}

/** The entry without `typing`, so that further typing makes an entry of its own. */
function closed({ before, after }: UndoEntry): UndoEntry {
  return { before, after };
}

function textOf(rows: readonly Row[], id: number): string {
  return rows.find((row) => row.id === id)?.text ?? "";
}
