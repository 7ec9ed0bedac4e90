/** Edits of a list with dashes: items that stay keep their bytes, their quotes and their comments. */
import type { TextEdit } from "../text/text-edit";
import { commentIn } from "../yaml/comments";
import type { Node, SeqNode } from "../yaml/nodes";
import { columnOf, contentEnd, isEmpty, lineEnd, lineStart, scalarText, seqDashes, shapeOf } from "../yaml/tree";
import { writeScalar } from "../yaml/scalar";
import { normaliseAnswer } from "./answer-value";

/** What to do to a list's items: the ones before `from` and after `to` stay. */
export interface ItemsChange {
  /** Items `from` up to `to` are changed in place, or go. */
  readonly from: number;
  readonly to: number;
  /** What is to stand there instead. */
  readonly insert: readonly string[];
}

/** The texts of a list's items as they read: one line each, `""` for an empty one, `undefined` for what is no text. */
export function itemTexts(seq: SeqNode): (string | undefined)[] {
  return seq.items.map((item) => {
    if (item === null || isEmpty(item)) return "";
    const text = scalarText(item);
    if (text === undefined) return undefined;
    const one = normaliseAnswer("line", text);
    return typeof one === "string" ? one : "";
  });
}

/** The one stretch in which two lists differ. */
export function itemsChange(old: readonly (string | undefined)[], items: readonly string[]): ItemsChange {
  const most = Math.min(old.length, items.length);
  let head = 0;
  while (head < most && old[head] === items[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === items[items.length - 1 - tail]) tail++;
  return { from: head, to: old.length - tail, insert: items.slice(head, items.length - tail) };
}

function replaceItem(source: string, node: Node | undefined, dash: number, text: string): TextEdit {
  const written = writeScalar(text, "value");
  if (node === undefined || shapeOf(node) === "none") return { from: dash + 1, to: dash + 1, insert: ` ${written}` };
  const from = node.range?.[0] ?? dash + 1;
  const to = contentEnd(node, source);
  if (shapeOf(node) !== "literal") return { from, to, insert: written };
  const comment = commentIn(source.slice(from, lineEnd(source, from)));
  return { from, to, insert: comment === "" ? written : `${written} ${comment}` };
}

function removeItem(source: string, node: Node | undefined, dash: number): TextEdit {
  const end = node === undefined || shapeOf(node) === "none" ? dash + 1 : contentEnd(node, source);
  const from = lineStart(source, dash);
  const to = Math.min(lineEnd(source, end) + 1, source.length);
  const header = node !== undefined && shapeOf(node) === "literal" ? (node.range?.[0] ?? end) : end;
  const comment = commentIn(source.slice(header, lineEnd(source, header)));
  return { from, to, insert: comment === "" ? "" : `${source.slice(from, dash)}${comment}\n` };
}

/** Edits that make the items of a list with dashes read as `items`. */
export function editDashes(source: string, seq: SeqNode, items: readonly string[]): TextEdit[] {
  const dashes = seqDashes(seq);
  const nodes = seq.items.map((item) => (item as Node | null) ?? undefined);
  const change = itemsChange(itemTexts(seq), items);
  const column = columnOf(source, dashes[0] ?? 0);
  const edits: TextEdit[] = [];
  const replaced = Math.min(change.to - change.from, change.insert.length);
  for (let at = change.from; at < change.to; at++) {
    const text = change.insert[at - change.from];
    const dash = dashes[at] ?? 0;
    edits.push(text === undefined ? removeItem(source, nodes[at], dash) : replaceItem(source, nodes[at], dash, text));
  }
  const added = change.insert.slice(replaced).map((text) => `${" ".repeat(column)}- ${writeScalar(text, "value")}`);
  if (added.length === 0) return edits;
  const last = change.from + replaced - 1;
  const lastDash = dashes[last];
  if (lastDash === undefined) {
    const at = lineStart(source, dashes[0] ?? 0);
    return [...edits, { from: at, to: at, insert: `${added.join("\n")}\n` }];
  }
  const node = nodes[last];
  const end = node === undefined || shapeOf(node) === "none" ? lastDash + 1 : contentEnd(node, source);
  const at = lineEnd(source, end);
  return [...edits, { from: at, to: at, insert: `\n${added.join("\n")}` }];
}
