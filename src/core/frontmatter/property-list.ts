/**
 * Edits that make a block sequence of the frontmatter another list: items that stay keep their lines, comments and quoting; only
 * what lies between the first and the last difference is touched.
 */
import type { TextEdit } from "../text/text-edit";
import type { Node, SeqNode } from "../yaml/nodes";
import { writeScalar } from "../yaml/scalar";
import { contentEnd, lineEnd, lineStart, scalarText, seqDashes, shapeOf } from "../yaml/tree";

/** Edits, and the stretches of whole lines that they take away with all that stands on them. */
export interface ValueEdits {
  readonly edits: readonly TextEdit[];
  readonly dropped: readonly { readonly from: number; readonly to: number }[];
}

interface Item {
  /** Its text; `undefined` for anything but a scalar with a value. */
  readonly text: string | undefined;
  /** Its line's start, its dash, and the end of what stands behind the dash. */
  readonly from: number;
  readonly dash: number;
  readonly contentFrom: number;
  readonly to: number;
  /** Stands on one line, and alone there. */
  readonly simple: boolean;
}

/** The edits that make the list these items (at least one); `undefined` where an item that has to change is not one plain line. */
export function listEdits(source: string, seq: SeqNode, wanted: readonly string[]): ValueEdits | undefined {
  const items = readItems(source, seq);
  const first = items[0];
  if (first === undefined || items.length !== seq.items.length) return undefined;
  const head = commonLength(items, wanted);
  const tail = commonLength([...items.slice(head)].reverse(), [...wanted.slice(head)].reverse());
  const old = items.slice(head, items.length - tail);
  const fresh = wanted.slice(head, wanted.length - tail);
  const gone = old.slice(fresh.length);
  if (!first.simple || old.some((item) => !item.simple)) return undefined;
  const replaced = old.slice(0, fresh.length).map((item, index) => replaceItem(item, fresh[index] ?? ""));
  const dropped = gone.map((item) => ({ from: item.from, to: Math.min(lineEnd(source, item.to) + 1, source.length) }));
  const edits = [...replaced, ...dropped.map((range) => ({ ...range, insert: "" }))];
  const added = fresh.slice(old.length);
  if (added.length === 0) return { edits, dropped };
  const mark = source.slice(first.from, first.dash + 1) + (source.slice(first.dash + 1, first.contentFrom) || " ");
  const lines = added.map((text) => `${mark}${writeScalar(text, "value")}\n`).join("");
  const before = items[head + old.length - 1];
  const at = before === undefined ? first.from : Math.min(lineEnd(source, before.to) + 1, source.length);
  return { edits: [...edits, { from: at, to: at, insert: lines }], dropped };
}

function readItems(source: string, seq: SeqNode): Item[] {
  return seqDashes(seq).map((dash, index) => {
    const node = (seq.items[index] as Node | null | undefined) ?? undefined;
    const empty = node === undefined || shapeOf(node) === "none";
    const contentFrom = empty ? dash + 1 : (node.range?.[0] ?? dash + 1);
    const to = empty ? dash + 1 : contentEnd(node, source);
    const from = lineStart(source, dash);
    const alone = source.slice(from, dash).trim() === "" && source.slice(dash + 1, contentFrom).trim() === "";
    const simple = alone && lineStart(source, to) === from;
    return { text: empty ? undefined : scalarText(node), from, dash, contentFrom, to, simple };
  });
}

function commonLength(items: readonly Item[], wanted: readonly string[]): number {
  let length = 0;
  while (length < items.length && length < wanted.length && items[length]?.text === wanted[length]) length += 1;
  return length;
}

function replaceItem(item: Item, text: string): TextEdit {
  const written = writeScalar(text, "value");
  if (item.contentFrom === item.dash + 1) return { from: item.dash + 1, to: item.to, insert: ` ${written}` };
  return { from: item.contentFrom, to: item.to, insert: written };
}
