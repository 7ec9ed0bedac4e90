/**
 * Edits that give one property of the frontmatter another value: the value's own characters and no others. What is written in a way that
 * can't be changed without a guess is refused. Offsets are into the frontmatter's YAML, in which every line ends in `\n`.
 */
import { isDay } from "../calendar/day";
import type { TextEdit } from "../text/text-edit";
import { editList, itemsChange, listItems, type ListItem } from "../yaml/edit-list";
import { commentPlaces } from "../yaml/comments";
import { editValue } from "../yaml/edit-value";
import { hasAnchor, isSeq, type SeqNode } from "../yaml/nodes";
import { writeScalar } from "../yaml/scalar";
import { lineEnd, lineStart, pairEnd, shapeOf, wholeLines, type SourcePair } from "../yaml/tree";
import { flowItems, pairLines, type WrittenValue } from "../yaml/written-value";

/** A property's new value; `undefined` takes the property away. */
export type PropertyValue = string | readonly string[] | undefined;

/** What becomes of the comments behind a property that goes: kept on lines of their own, or gone with it. */
export type Comments = "kept" | "gone";

/** Edits, and the stretches of whole lines that they take away with all that stands on them. */
export interface ValueEdits {
  readonly edits: readonly TextEdit[];
  readonly dropped: readonly { readonly from: number; readonly to: number }[];
}

/** The edits; `undefined` where the value is written in a way that can't be changed without a guess. */
export function valueEdits(
  source: string,
  pair: SourcePair,
  value: PropertyValue,
  comments: Comments,
): ValueEdits | undefined {
  if (pair.unusual || pair.colonTo === undefined || hasAnchor(pair.value)) return undefined;
  if (value === undefined) {
    const lines = wholeLines(source, pair.keyFrom, pairEnd(pair, source));
    if (comments === "gone") return { edits: [{ ...lines, insert: "" }], dropped: [lines] };
    const indent = source.slice(lines.from, pair.keyFrom);
    const kept = commentPlaces(source).filter(({ from, to }) => from >= lines.from && to <= lines.to);
    return {
      edits: [{ ...lines, insert: kept.map(({ from, to }) => `${indent}${source.slice(from, to)}\n`).join("") }],
      dropped: [],
    };
  }
  const shape = shapeOf(pair.value);
  const written = writeProperty(value, shape === "flow");
  if (written.kind === "items" && isSeq(pair.value)) return listEdits(source, pair.value, written.items);
  return { edits: editValue(source, pair, written, "kept"), dropped: [] };
}

/** A property's value, on one line, or as a list below it. Days are left bare, so that the host sees a date. */
function writeProperty(value: string | readonly string[], isFlow: boolean): WrittenValue {
  if (typeof value === "string") return { kind: "inline", text: isDay(value) ? value : writeScalar(value, "value") };
  return isFlow || value.length === 0 ? { kind: "inline", text: flowItems(value) } : { kind: "items", items: value };
}

/** The lines of a property that is not there yet. */
export function newProperty(key: string, value: string | readonly string[], indent: string): string {
  const lines = pairLines(writeScalar(key, "key"), writeProperty(value, false), indent.length);
  return `${indent}${lines.join("\n")}\n`;
}

/** The edits that make a list with dashes these items; `undefined` where an item that has to change is not one plain line. */
function listEdits(source: string, seq: SeqNode, wanted: readonly string[]): ValueEdits | undefined {
  const items = listItems(source, seq);
  const [first] = items;
  const change = itemsChange(seq, wanted, "kept");
  const old = items.slice(change.from, change.to);
  if (first === undefined || items.length !== seq.items.length) return undefined;
  if (![first, ...old].every((item) => isOneLine(source, item))) return undefined;
  const dropped = old.slice(change.insert.length).map(({ dash, to }) => wholeLines(source, dash, to));
  return { edits: editList(source, seq, wanted, "kept"), dropped };
}

/** Whether an item stands on one line, and alone there. */
function isOneLine(source: string, { dash, from, to }: ListItem): boolean {
  const before = source.slice(lineStart(source, dash), dash);
  return (before + source.slice(dash + 1, from)).trim() === "" && to <= lineEnd(source, dash);
}
