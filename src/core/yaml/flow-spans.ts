/** What stands between brackets or braces, entry by entry: taken away and put in with the commas that go with it. */
import type { TextEdit } from "../text/text-edit";
import { tailWith } from "./comments";
import type { Node } from "./nodes";
import { lineEnd, lineStart, shapeOf, type SourcePair } from "./tree";

/** An entry, from its first to after its last character. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where an item stands. */
export function itemSpan(node: Node): Span {
  return { from: node.range?.[0] ?? 0, to: node.range?.[1] ?? 0 };
}

/** Where a pair stands. */
export function pairSpan(pair: SourcePair): Span {
  const end = pair.value === undefined || shapeOf(pair.value) === "none" ? undefined : pair.value.range?.[1];
  return { from: pair.keyFrom, to: end ?? pair.colonTo ?? pair.keyTo };
}

/** Takes entries `first` to `last` away, with the comma that goes with them. */
export function removeSpans(spans: readonly Span[], first: number, last: number): TextEdit | undefined {
  const [from, to] = [spans[first], spans[last]];
  const [before, after] = [spans[first - 1], spans[last + 1]];
  if (from === undefined || to === undefined) return undefined;
  if (after !== undefined) return { from: from.from, to: after.from, insert: "" };
  return { from: before?.to ?? from.from, to: to.to, insert: "" };
}

/** Puts an entry behind the entry `after` (−1: first of all). `open` is just after the opening bracket. */
export function insertSpan(spans: readonly Span[], after: number, open: number, text: string): TextEdit {
  const span = spans[after];
  if (span !== undefined) return { from: span.to, to: span.to, insert: `, ${text}` };
  const first = spans[0];
  if (first === undefined) return { from: open, to: open, insert: text };
  return { from: first.from, to: first.from, insert: `${text}, ` };
}

/** The edit with a comment behind what it puts in. A comment runs to the end of its line: what follows goes on in the next one. */
export function withComment(source: string, edit: TextEdit, comment: string | undefined): TextEdit {
  // Before another entry: the comma has to stand before the comment.
  const isBeforeOther = comment !== undefined && edit.insert.endsWith(", ");
  const end = lineEnd(source, edit.to);
  const tail = source.slice(edit.to, end);
  if (!isBeforeOther && /^[ \t]*(?:#|$)/.test(tail)) {
    return { from: edit.from, to: end, insert: edit.insert + tailWith(tail, comment) };
  }
  if (comment === undefined) return edit;
  const indent = /^ */.exec(source.slice(lineStart(source, edit.from)))?.[0] ?? "";
  return { ...edit, insert: `${edit.insert.trimEnd()} # ${comment}\n${indent}    ` };
}
