/** A key with its value put in or taken away, in block style and between braces; a text made a map with more keys. */
import type { TextEdit } from "../text/text-edit";
import { commentPlaces, withoutWords } from "./comments";
import { insertSpan, pairSpan, removeSpans, withComment } from "./flow-spans";
import { isScalar, type MapNode, type Node } from "./nodes";
import {
  columnOf,
  contentEnd,
  lineStart,
  pairEnd,
  pairsOf,
  pastBlanks,
  takesUpEmptyLines,
  type SourcePair,
} from "./tree";
import { flowText, type WrittenValue } from "./written-value";

/** Puts lines (the first one indented to `column` here) after the line that `after` lies in. */
export function insertLines(source: string, after: number, lines: readonly string[], column: number): TextEdit {
  const at = pastBlanks(source, after);
  return { from: at, to: at, insert: `\n${" ".repeat(column)}${lines.join("\n")}` };
}

/** Puts a new `key: value` between braces, behind the pair `after` (−1: first of all). */
export function insertFlowPair(
  source: string,
  map: MapNode,
  { after, key, value }: { readonly after: number; readonly key: string; readonly value: WrittenValue },
): TextEdit[] {
  const open = (map.range?.[0] ?? 0) + 1;
  const edit = insertSpan(pairsOf(map).map(pairSpan), after, open, `${key}: ${flowText(value)}`);
  const comment = value.kind === "inline" ? value.comment : undefined;
  return [comment === undefined ? edit : withComment(source, edit, comment)];
}

/** Takes a pair out of a map. Comments on its lines stay, on lines of their own; fingerprints of consents go with it. */
export function removePair(source: string, map: MapNode, pair: SourcePair): TextEdit[] {
  const pairs = pairsOf(map);
  const at = pairs.findIndex(({ keyFrom }) => keyFrom === pair.keyFrom);
  if (map.flow !== true) return [removeLines(source, pair, pairs[at - 1], pairs[at + 1])];
  const edit = removeSpans(pairs.map(pairSpan), at, at);
  return edit === undefined ? [] : [edit];
}

function removeLines(
  source: string,
  pair: SourcePair,
  before: SourcePair | undefined,
  next: SourcePair | undefined,
): TextEdit {
  const from = lineStart(source, pair.keyFrom);
  const lineTo = Math.min(pastBlanks(source, pairEnd(pair, source)) + 1, source.length);
  const emptyLines = /^\n*/.exec(source.slice(lineTo))?.[0].length ?? 0;
  const to = takesUpEmptyLines(before?.value, source) ? lineTo + emptyLines : lineTo;
  const indent = source.slice(from, pair.keyFrom);
  const kept = commentsWithin(source, pair.keyFrom, to);
  if (indent.trim() === "") return { from, to, insert: kept.map((comment) => `${indent}${comment}\n`).join("") };
  if (next === undefined) return { from: pair.keyFrom, to: pairEnd(pair, source), insert: "" };
  const nextIndent = source.slice(lineStart(source, next.keyFrom), next.keyFrom);
  const between = source.slice(to, lineStart(source, next.keyFrom));
  if (kept.length === 0 && between === "") return { from: pair.keyFrom, to: next.keyFrom, insert: "" };
  const lines = kept.length === 0 ? "\n" : `${kept.join(`\n${nextIndent}`)}\n`;
  return { from: pair.keyFrom, to, insert: lines };
}

/** The comments in a piece of source that goes, apart from consents' fingerprints. */
function commentsWithin(source: string, from: number, to: number): string[] {
  const inside = commentPlaces(source).filter((comment) => comment.from >= from && comment.from < to);
  return inside.map((comment) => withoutWords(source.slice(comment.from, comment.to))).filter((text) => text !== "");
}

/**
 * Edits that make a list's item that is only text (`- What else?`) a map (`- question: What else?`) with more lines under it.
 * `more` returns these for the column of the keys, the first one without indentation. `undefined` where the text is written in an
 * unusual way.
 */
export function textAsMap(
  source: string,
  node: Node,
  key: string,
  more: (keyColumn: number) => readonly string[],
): TextEdit[] | undefined {
  if (!isScalar(node) || node.anchor !== undefined || node.tag !== undefined) return undefined;
  const from = node.range?.[0] ?? 0;
  const to = contentEnd(node, source);
  const dash = source.indexOf("-");
  const gap = source.slice(dash + 1, from);
  const below = gap.includes("\n");
  // A map can't begin behind a tab: one space takes its place.
  const afterTab = !below && gap.includes("\t");
  const keyColumn = afterTab ? dash + 2 : columnOf(source, from);
  const shift = " ".repeat(Math.max(0, keyColumn - dash));
  const text = source.slice(from, to).replace(/\n(?=[^\n])/g, `\n${shift}`);
  const end = pastBlanks(source, to);
  const lines = more(keyColumn).map((line, at) => (at === 0 ? " ".repeat(keyColumn) + line : line));
  const insert = `${afterTab ? " " : ""}${key}: ${text}${source.slice(to, end)}\n${lines.join("\n")}`;
  return [{ from: afterTab ? dash + 1 : from, to: end, insert }];
}
