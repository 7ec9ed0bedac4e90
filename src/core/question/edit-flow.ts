/** Edits in flow style, between brackets or braces: what stands there keeps its style, its spaces and its line breaks. */
import type { TextEdit } from "../text/text-edit";
import { tailWith } from "../yaml/comments";
import { isSeq, type MapNode, type Node, type SeqNode } from "../yaml/nodes";
import { lineEnd, lineStart, shapeOf, pairsOf, type SourcePair } from "../yaml/tree";
import { writeScalar } from "../yaml/scalar";
import { itemsChange, itemTexts } from "./edit-items";
import { flowItems, type WrittenValue } from "./write-value";

/** Something between brackets, from its first to after its last character. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Takes entries `first` to `last` away, with the comma that goes with them. */
function removeSpans(spans: readonly Span[], first: number, last: number): TextEdit | undefined {
  const [from, to] = [spans[first], spans[last]];
  const [before, after] = [spans[first - 1], spans[last + 1]];
  if (from === undefined || to === undefined) return undefined;
  if (after !== undefined) return { from: from.from, to: after.from, insert: "" };
  return { from: before?.to ?? from.from, to: to.to, insert: "" };
}

/** Puts an entry behind the entry `after` (−1: first of all). `open` is just after the opening bracket. */
function insertSpan(spans: readonly Span[], after: number, open: number, text: string): TextEdit {
  const span = spans[after];
  if (span !== undefined) return { from: span.to, to: span.to, insert: `, ${text}` };
  const first = spans[0];
  if (first === undefined) return { from: open, to: open, insert: text };
  return { from: first.from, to: first.from, insert: `${text}, ` };
}

function spanOf(node: Node): Span {
  return { from: node.range?.[0] ?? 0, to: node.range?.[1] ?? 0 };
}

/** Edits that make the items of a list between brackets read as `items`. */
export function editFlowItems(seq: SeqNode, items: readonly string[]): TextEdit[] {
  const spans = seq.items.map((item) => spanOf(item as Node));
  const change = itemsChange(itemTexts(seq), items);
  const replaced = Math.min(change.to - change.from, change.insert.length);
  const edits: TextEdit[] = [];
  for (let at = change.from; at < change.from + replaced; at++) {
    const span = spans[at];
    const text = change.insert[at - change.from];
    if (span !== undefined && text !== undefined) edits.push({ ...span, insert: writeScalar(text, "flow") });
  }
  if (change.from + replaced < change.to) {
    const removed = removeSpans(spans, change.from + replaced, change.to - 1);
    if (removed !== undefined) edits.push(removed);
  }
  const added = change.insert.slice(replaced).map((text) => writeScalar(text, "flow"));
  if (added.length > 0) {
    const open = (seq.range?.[0] ?? 0) + 1;
    edits.push(insertSpan(spans, change.from + replaced - 1, open, added.join(", ")));
  }
  return edits;
}

function pairSpan(pair: SourcePair): Span {
  const end = pair.value === undefined || shapeOf(pair.value) === "none" ? undefined : pair.value.range?.[1];
  return { from: pair.keyFrom, to: end ?? pair.colonTo ?? pair.keyTo };
}

function textOf(value: WrittenValue): string {
  if (value.kind === "inline") return value.text;
  return value.kind === "items" ? flowItems(value.items) : writeScalar(value.lines.join("\n"), "flow");
}

/** A comment runs to the end of its line: what follows it in the brackets goes on in the next one. */
function commented(source: string, edit: TextEdit, comment: string | undefined): TextEdit {
  const end = lineEnd(source, edit.to);
  const tail = source.slice(edit.to, end);
  const isClear = /^[ \t]*(?:#|$)/.test(tail);
  if (isClear) return { from: edit.from, to: end, insert: edit.insert + tailWith(tail, comment) };
  if (comment === undefined) return edit;
  const indent = /^ */.exec(source.slice(lineStart(source, edit.from)))?.[0] ?? "";
  return { ...edit, insert: `${edit.insert} # ${comment}\n${indent}    ` };
}

function commentOf(value: WrittenValue): string | undefined {
  return value.kind === "inline" ? value.comment : undefined;
}

/** Edits that put `value` after a key between braces. */
export function editFlowValue(source: string, pair: SourcePair, value: WrittenValue): TextEdit[] {
  const present = pair.value;
  if (value.kind === "items" && isSeq(present)) return editFlowItems(present, value.items);
  const isNew = present === undefined || shapeOf(present) === "none";
  const span = isNew ? { from: pairSpan(pair).to, to: pairSpan(pair).to } : spanOf(present);
  const lead = isNew ? (pair.colonTo === undefined ? ": " : " ") : "";
  return [commented(source, { ...span, insert: lead + textOf(value) }, commentOf(value))];
}

/** Puts a new `key: value` between braces, behind the pair `after` (−1: first of all). */
export function insertFlowPair(
  source: string,
  map: MapNode,
  after: number,
  key: string,
  value: WrittenValue,
): TextEdit[] {
  const open = (map.range?.[0] ?? 0) + 1;
  const edit = insertSpan(pairsOf(map).map(pairSpan), after, open, `${key}: ${textOf(value)}`);
  const comment = commentOf(value);
  if (comment === undefined) return [edit];
  if (!edit.insert.endsWith(", ")) return [commented(source, edit, comment)];
  // Before another pair: the comma has to stand before the comment.
  const indent = /^ */.exec(source.slice(lineStart(source, edit.from)))?.[0] ?? "";
  return [{ ...edit, insert: `${edit.insert.trimEnd()} # ${comment}\n${indent}    ` }];
}

/** Takes a pair between braces away. */
export function removeFlowPair(map: MapNode, at: number): TextEdit[] {
  const edit = removeSpans(pairsOf(map).map(pairSpan), at, at);
  return edit === undefined ? [] : [edit];
}
