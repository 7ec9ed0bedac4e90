/** The smallest set of changes that turns one text into another, by lines and then by letters: cursors and scroll survive it. */
import { ChangeSet } from "@codemirror/state";

interface Change {
  from: number;
  to: number;
  insert: string;
}

/** Longest common subsequence is quadratic: beyond this many differing lines one change does. */
const MOST_LINES = 1500;

function trimmed(a: readonly string[] | string, b: readonly string[] | string): { start: number; end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { start, end };
}

/** Pairs of lines that are the same in both, in order. */
function commonLines(a: readonly string[], b: readonly string[]): [number, number][] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const cell = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row !== undefined) row[j] = a[i] === b[j] ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1));
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (cell(i + 1, j) >= cell(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function refine(from: number, before: string, after: string): Change[] {
  if (before === after) return [];
  const { start, end } = trimmed(before, after);
  return [{ from: from + start, to: from + before.length - end, insert: after.slice(start, after.length - end) }];
}

function changesBetween(before: string, after: string): Change[] {
  const split = (text: string): string[] => text.split(/(?<=\n)/u);
  const a = split(before);
  const b = split(after);
  const { start, end } = trimmed(a, b);
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  const offset = a.slice(0, start).join("").length;
  if (middleA.length > MOST_LINES || middleB.length > MOST_LINES)
    return refine(offset, middleA.join(""), middleB.join(""));
  const changes: Change[] = [];
  let at = offset;
  let lineA = 0;
  let lineB = 0;
  for (const [i, j] of [...commonLines(middleA, middleB), [middleA.length, middleB.length] as const]) {
    const old = middleA.slice(lineA, i).join("");
    changes.push(...refine(at, old, middleB.slice(lineB, j).join("")));
    at += old.length + (middleA[i]?.length ?? 0);
    lineA = i + 1;
    lineB = j + 1;
  }
  return changes;
}

export function differenceOf(before: string, after: string): ChangeSet {
  return ChangeSet.of(changesBetween(before, after), before.length);
}

/**
 * What another program did to `base`, moved past what was typed since: applied to `mine` it gives both. Where both changed the same
 * words, both stand.
 */
export function mergeChanges(base: string, mine: string, theirs: string): ChangeSet {
  return differenceOf(base, theirs).map(differenceOf(base, mine), true);
}
