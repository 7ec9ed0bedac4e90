/** Edits in block style: the value after a key, a new key, a key taken away. Offsets are those of the item's source. */
import type { TextEdit } from "../text/text-edit";
import { commentIn, tailWith, withoutWords, type CommentPlace } from "../yaml/comments";
import { isSeq } from "../yaml/nodes";
import {
  columnOf,
  contentEnd,
  lineEnd,
  lineStart,
  pairEnd,
  pastBlanks,
  shapeOf,
  takesUpEmptyLines,
  type SourcePair,
} from "../yaml/tree";
import { editDashes } from "./edit-items";
import { editFlowItems } from "./edit-flow";
import { dashLines, literalColumn, literalLines, LITERAL_COLUMN, type WrittenValue } from "./write-value";

/** The lines of a `key:` with its value, the first one without indentation. */
export function pairLines(key: string, value: WrittenValue, keyColumn: number): string[] {
  if (value.kind === "inline") return [`${key}: ${value.text}${tailWith("", value.comment)}`];
  if (value.kind === "items") return [`${key}:`, ...dashLines(value.items, keyColumn + 2)];
  const { header, lines } = literalLines(value, keyColumn, literalColumn(keyColumn));
  return [`${key}: ${header}`, ...lines];
}

/** Puts lines (the first one indented to `column` here) after the line that `after` lies in. */
export function insertLines(source: string, after: number, lines: readonly string[], column: number): TextEdit {
  const at = pastBlanks(source, after);
  return { from: at, to: at, insert: `\n${" ".repeat(column)}${lines.join("\n")}` };
}

/** Where the text of an existing literal block stands, if it may stay there. */
function presentColumn(source: string, from: number, end: number, keyColumn: number): number | undefined {
  const body = source.slice(lineEnd(source, from) + 1, end);
  const header = /^[|>][-+]*([1-9])?/.exec(source.slice(from, from + 4));
  const digit = header?.[1];
  const first = /^(?: *\n)*( *)\S/.exec(body)?.[1]?.length;
  const column = digit === undefined ? first : keyColumn + Number(digit);
  if (column === undefined || column < LITERAL_COLUMN || column <= keyColumn || column > keyColumn + 9)
    return undefined;
  return column;
}

/** The value's place and what is on the lines around it. */
interface ValuePlace {
  readonly from: number;
  readonly to: number;
  /** What comes between the colon and a new value: a space, or nothing where the value stands on a line of its own. */
  readonly lead: string;
  /** What follows the value (or a literal block's header) on its line. */
  readonly tail: string;
  /** Column of the text of the literal block that stands there. */
  readonly column?: number;
}

function placeOf(source: string, pair: SourcePair, keyColumn: number): ValuePlace {
  const colonTo = pair.colonTo ?? pair.keyTo;
  const { value } = pair;
  const shape = shapeOf(value);
  if (value === undefined || shape === "none") {
    return { from: colonTo, to: colonTo, lead: " ", tail: source.slice(colonTo, lineEnd(source, colonTo)) };
  }
  const from = value.range?.[0] ?? colonTo;
  const to = contentEnd(value, source);
  const below = pair.gap.includes("\n");
  if (shape === "block-seq") {
    return { from: colonTo, to, lead: " ", tail: source.slice(colonTo, lineEnd(source, colonTo)) };
  }
  const start = below && pair.gap.includes("#") ? { from, lead: "" } : { from: colonTo, lead: " " };
  if (shape !== "literal") return { ...start, to, tail: source.slice(to, lineEnd(source, to)) };
  const header = /^[|>][-+0-9]*/.exec(source.slice(from, from + 8))?.[0] ?? "|";
  const tail = source.slice(from + header.length, lineEnd(source, from));
  const column = presentColumn(source, from, to, keyColumn);
  return column === undefined ? { ...start, to, tail } : { ...start, to, tail, column };
}

/** Whether what follows the value on its line lies outside of what {@link placeOf} replaces. */
function tailIsOutside(pair: SourcePair): boolean {
  return !["literal", "block-seq"].includes(shapeOf(pair.value));
}

/** Edits that put `value` in the place of what stands after a key's colon. */
export function editValue(source: string, pair: SourcePair, value: WrittenValue): TextEdit[] {
  const present = pair.value;
  if (value.kind === "items" && isSeq(present)) {
    return present.flow === true ? editFlowItems(present, value.items) : editDashes(source, present, value.items);
  }
  const keyColumn = columnOf(source, pair.keyFrom);
  const place = placeOf(source, pair, keyColumn);
  const to = tailIsOutside(pair) ? lineEnd(source, place.to) : place.to;
  const { from, lead } = place;
  const tail = commentIn(place.tail) === "" && value.kind !== "inline" ? "" : place.tail;
  if (value.kind === "inline") {
    return [{ from, to, insert: `${lead}${value.text}${tailWith(place.tail, value.comment)}` }];
  }
  if (value.kind === "items") {
    const lines = dashLines(value.items, keyColumn + 2).join("\n");
    if (lead === "") return [{ from: lineStart(source, from), to, insert: lines }];
    return [{ from, to, insert: `${tailWith(tail, undefined)}\n${lines}` }];
  }
  const { header, lines } = literalLines(value, keyColumn, place.column ?? literalColumn(keyColumn));
  const past = pastBlanks(source, to);
  const end = past > lineEnd(source, to) ? past : to;
  return [{ from, to: end, insert: `${lead}${header}${tailWith(tail, undefined)}\n${lines.join("\n")}` }];
}

/** The comments in a piece of source that goes, apart from consents' fingerprints. `#` within values is no comment. */
function commentsOf(source: string, from: number, to: number, comments: readonly CommentPlace[]): string[] {
  const inside = comments.filter((comment) => comment.from >= from && comment.from < to);
  return inside.map((comment) => withoutWords(source.slice(comment.from, comment.to))).filter((text) => text !== "");
}

/**
 * Takes a key and its value away, with their lines. Comments on those lines stay, on lines of their own. `next` is the pair after
 * it, `before` the one before it.
 */
export function removePair(
  source: string,
  pair: SourcePair,
  { before, next }: { readonly before: SourcePair | undefined; readonly next: SourcePair | undefined },
  comments: readonly CommentPlace[],
): TextEdit[] {
  const from = lineStart(source, pair.keyFrom);
  const lineTo = Math.min(pastBlanks(source, pairEnd(pair, source)) + 1, source.length);
  const emptyLines = /^\n*/.exec(source.slice(lineTo))?.[0].length ?? 0;
  const to = takesUpEmptyLines(before?.value, source) ? lineTo + emptyLines : lineTo;
  const indent = source.slice(from, pair.keyFrom);
  const kept = commentsOf(source, pair.keyFrom, to, comments);
  if (indent.trim() === "") {
    return [{ from, to, insert: kept.map((comment) => `${indent}${comment}\n`).join("") }];
  }
  if (next === undefined) return [{ from: pair.keyFrom, to: pairEnd(pair, source), insert: "" }];
  const nextIndent = source.slice(lineStart(source, next.keyFrom), next.keyFrom);
  const between = source.slice(to, lineStart(source, next.keyFrom));
  if (kept.length === 0 && between === "") return [{ from: pair.keyFrom, to: next.keyFrom, insert: "" }];
  const lines = kept.length === 0 ? "\n" : `${kept.join(`\n${nextIndent}`)}\n`;
  return [{ from: pair.keyFrom, to, insert: lines }];
}
