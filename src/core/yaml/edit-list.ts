/**
 * A list made another one: items that stay keep their bytes, their quotes and their comments; only what lies between the first and the
 * last difference is touched. Lists with dashes and lists between brackets.
 */
import { oneLine } from "../text/lines";
import type { TextEdit } from "../text/text-edit";
import { commentIn } from "./comments";
import { insertSpan, itemSpan, removeSpans } from "./flow-spans";
import type { Node, SeqNode } from "./nodes";
import { writeScalar } from "./scalar";
import { columnOf, contentEnd, isEmpty, lineEnd, lineStart, scalarText, seqDashes, shapeOf, wholeLines } from "./tree";

/**
 * How a value is changed, and what becomes of what stands around it.
 * - `tidied`, as answers are: the new value stands right behind its colon, without an old fingerprint behind it; a new item behind `- `.
 *   Items read as one line each. The comment of an item that goes stays, on a line of its own.
 * - `kept`, as properties are: no character around the value changes; a new item stands as far behind its dash as the first one. Items
 *   read to the character. The comment of an item goes with it.
 */
export type EditStyle = "tidied" | "kept";

/** What to do to a list's items: the ones before `from` and after `to` stay. */
export interface ItemsChange {
  /** Items `from` up to `to` are changed in place, or go. */
  readonly from: number;
  readonly to: number;
  /** What is to stand there instead. */
  readonly insert: readonly string[];
}

/** An item of a list with dashes, with its place. */
export interface ListItem {
  /** Absent for an item with nothing in it. */
  readonly node: Node | undefined;
  readonly dash: number;
  /** What stands behind the dash; just behind it where nothing does. */
  readonly from: number;
  readonly to: number;
}

/** The items of a list with dashes, in the order of the text. */
export function listItems(source: string, seq: SeqNode): ListItem[] {
  return seqDashes(seq).map((dash, at) => {
    const node = (seq.items[at] as Node | null | undefined) ?? undefined;
    if (node === undefined || shapeOf(node) === "none") return { node: undefined, dash, from: dash + 1, to: dash + 1 };
    return { node, dash, from: node.range?.[0] ?? dash + 1, to: contentEnd(node, source) };
  });
}

/** The stretch in which a list differs from what it is to be. */
export function itemsChange(seq: SeqNode, items: readonly string[], style: EditStyle): ItemsChange {
  const old = seq.items.map((item) => itemText(item, style));
  const most = Math.min(old.length, items.length);
  let head = 0;
  while (head < most && old[head] === items[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === items[items.length - 1 - tail]) tail++;
  return { from: head, to: old.length - tail, insert: items.slice(head, items.length - tail) };
}

/** What an item says; `undefined` for what is no text. */
function itemText(item: unknown, style: EditStyle): string | undefined {
  if (style === "kept") return item === null || shapeOf(item as Node) === "none" ? undefined : scalarText(item);
  if (item === null || isEmpty(item)) return "";
  const text = scalarText(item);
  return text === undefined ? undefined : oneLine(text);
}

/** Edits that make the items of a list read as `items`; those of a list with dashes are at least one. */
export function editList(source: string, seq: SeqNode, items: readonly string[], style: EditStyle): TextEdit[] {
  const change = itemsChange(seq, items, style);
  return seq.flow === true ? editFlowItems(seq, change) : editDashes(source, listItems(source, seq), change, style);
}

function editDashes(source: string, items: readonly ListItem[], change: ItemsChange, style: EditStyle): TextEdit[] {
  const [first] = items;
  if (first === undefined) return [];
  const edits = items.slice(change.from, change.to).map((item, at) => {
    const text = change.insert[at];
    return text === undefined ? removeItem(source, item, style) : replaceItem(source, item, text);
  });
  const gap = style === "kept" ? source.slice(first.dash + 1, first.from) || " " : " ";
  const mark = `${" ".repeat(columnOf(source, first.dash))}-${gap}`;
  const added = change.insert.slice(edits.length).map((text) => mark + writeScalar(text, "value"));
  if (added.length === 0) return edits;
  const before = items[change.to - 1];
  if (before !== undefined) {
    const at = lineEnd(source, before.to);
    return [...edits, { from: at, to: at, insert: `\n${added.join("\n")}` }];
  }
  const at = lineStart(source, first.dash);
  return [...edits, { from: at, to: at, insert: `${added.join("\n")}\n` }];
}

function replaceItem(source: string, { node, from, to }: ListItem, text: string): TextEdit {
  const written = writeScalar(text, "value");
  if (node === undefined) return { from, to, insert: ` ${written}` };
  if (shapeOf(node) !== "literal") return { from, to, insert: written };
  const comment = commentIn(source.slice(from, lineEnd(source, from)));
  return { from, to, insert: comment === "" ? written : `${written} ${comment}` };
}

function removeItem(source: string, { node, dash, from, to }: ListItem, style: EditStyle): TextEdit {
  const lines = wholeLines(source, dash, to);
  if (style === "kept") return { ...lines, insert: "" };
  const header = shapeOf(node) === "literal" ? from : to;
  const comment = commentIn(source.slice(header, lineEnd(source, header)));
  return { ...lines, insert: comment === "" ? "" : `${source.slice(lines.from, dash)}${comment}\n` };
}

function editFlowItems(seq: SeqNode, change: ItemsChange): TextEdit[] {
  const spans = seq.items.map((item) => itemSpan(item as Node));
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
