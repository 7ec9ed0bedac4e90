/**
 * The lines of one question as someone types them: which keys a line stands under, and what is a person's text. Read by indentation
 * alone, so that an unfinished line costs nothing but itself (a parser would give up on the whole question).
 */
import type { Fence } from "../markdown/fence";
import { fenceBody } from "../markdown/fence-body";
import { fenceLanguage, locateFences } from "../markdown/locate-fences";
import { splitItems } from "../question/split-items";
import { lowerBound } from "../text/lower-bound";

/** A line of a question. Columns count from the start of the line's content, after a quote's or a list's prefix. */
export interface OutlineLine {
  /** The content, with the question's own dash blanked out. */
  readonly text: string;
  /** Where the content begins in the note. */
  readonly from: number;
  /** The column of the first character that is no blank; the line's length where there is none. */
  readonly column: number;
  /** The keys that it stands under, outermost first: none for a key of the question itself. */
  readonly path: readonly string[];
  /** Whether a dash of a list begins it. */
  readonly listed: boolean;
  /** Whether it is text of a literal block, or a comment: nothing of it is a key. */
  readonly isText: boolean;
  /** The key, as written, and what stands behind its colon; absent where the line has none. */
  readonly pair?: { readonly key: string; readonly value: string; readonly valueColumn: number };
}

export interface Outline {
  readonly fence: Fence;
  /** The question's source in the body. */
  readonly lines: readonly OutlineLine[];
  /** The place of the line that was asked for. */
  readonly at: number;
  /** The column where the question's keys begin. */
  readonly column: number;
}

const QUOTED_KEY = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?=:(?:[ \t]|$))/;
const LITERAL = /^[|>][-+1-9]*[ \t]*(?:#.*)?$/;

/** The question of an `alliance` block that an offset of the note lies in; `undefined` where it lies in none. */
export function outlineAt(text: string, offset: number): Outline | undefined {
  const fence = locateFences(text).find(({ from, to }) => from <= offset && offset <= to);
  if (fence === undefined || fenceLanguage(fence) !== "alliance" || fence.unsafe) return undefined;
  const line = fence.lines.findIndex(({ content, to }) => content <= offset && offset <= to);
  if (line === -1) return undefined;
  const rows = fenceBody(text, fence).text.split("\n");
  const [first, next] = itemAround(rows, line);
  if (first === undefined) return undefined;
  const own = rows.slice(first, next).map((row, index) => (index === 0 ? row.replace("-", " ") : row));
  const dash = rows[first]?.indexOf("-") ?? 0;
  const column = columnOfKeys(own, dash);
  const froms = fence.lines.slice(first, next).map(({ content }) => content);
  const caret = offset - (fence.lines[line]?.content ?? offset);
  return { fence, lines: readLines(own, froms, { at: line - first, caret }), at: line - first, column };
}

/** The lines of the question that a line is part of, blank lines behind it too: from its dash up to the next dash. */
function itemAround(rows: readonly string[], line: number): readonly [number | undefined, number] {
  let from = 0;
  const starts = rows.map((row) => {
    const start = from;
    from += row.length + 1;
    return start;
  });
  const { items, issue } = splitItems(rows.join("\n"));
  if (issue !== undefined && issue.code !== "uneven-dashes") return [undefined, 0];
  const dashes = items
    .map((item) => lowerBound(starts, (start) => start < item.from))
    .filter((row, at) => starts[row] === items[at]?.from);
  return [dashes.filter((start) => start <= line).at(-1), dashes.find((start) => start > line) ?? rows.length];
}

/** How many blanks stand there. */
export function blanksAt(text: string, column: number): number {
  return /^[ \t]*/.exec(text.slice(column))?.[0].length ?? 0;
}

function columnOf(text: string): number {
  return text.search(/\S|$/);
}

function columnOfKeys(own: readonly string[], dash: number): number {
  const [first = ""] = own;
  if (first.trim() !== "") return columnOf(first);
  const below = own.find((row) => row.trim() !== "");
  return below === undefined ? dash + 2 : columnOf(below);
}

/** Reads the lines one by one; the line with the caret counts as indented up to the caret where nothing stands before it. */
function readLines(
  own: readonly string[],
  froms: readonly number[],
  asked: { readonly at: number; readonly caret: number },
): OutlineLine[] {
  const open: { column: number; key: string }[] = [];
  let literal: number | undefined;
  return own.map((text, index): OutlineLine => {
    const isBlank = text.trim() === "";
    const column = isBlank && index === asked.at ? asked.caret : columnOf(text);
    const from = froms[index] ?? 0;
    if (literal !== undefined && !isBlank && column <= literal) literal = undefined;
    const isText = (literal !== undefined && column > literal) || text[column] === "#";
    const listed = !isText && /^-(?:[ \t]|$)/.test(text.slice(column));
    if (!isText && (!isBlank || index === asked.at)) {
      // A list's dash may stand in the column of its key.
      while ((open.at(-1)?.column ?? -1) >= (listed ? column + 1 : column)) open.pop();
    }
    const path = open.map(({ key }) => key);
    const line = { text, from, column, path, listed, isText };
    const colon = isText || listed ? -1 : column + colonOfPair(text.slice(column));
    if (colon < column) return line;
    const key = unquoted(text.slice(column, colon));
    const valueColumn = colon + 1 + blanksAt(text, colon + 1);
    const value = text.slice(valueColumn);
    open.push({ column, key });
    if (LITERAL.test(value)) literal = column;
    return { ...line, pair: { key, value, valueColumn } };
  });
}

/** Where the colon of a pair is that begins here with its key; -1 where there is none. */
function colonOfPair(text: string): number {
  const quoted = QUOTED_KEY.exec(text)?.[0].length;
  if (quoted !== undefined || /^["'[{]/.test(text)) return quoted ?? -1;
  const colon = text.search(/:(?:\s|$)/);
  return colon > 0 && /^(?:[ \t]|$)/.test(text.slice(colon + 1)) ? colon : -1;
}

/** A key or a value without its quotes. */
export function unquoted(written: string): string {
  const text = written.trim();
  if (/^"(?:[^"\\]|\\.)*"$/.test(text)) return text.slice(1, -1).replace(/\\(.)/g, "$1");
  return /^'(?:[^']|'')*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
}
