/** An id for a question that has the same text as another of its section: the quick fix by which the two can be told apart. */
import type { FenceBody } from "../markdown/fence-body";
import type { QuickFix } from "../text/problem";
import { applyEdits } from "../text/text-edit";
import { insertFlowPair, insertLines, textAsMap } from "../yaml/edit-pair";
import { isMap } from "../yaml/nodes";
import { columnOf, pairEnd, pairsNamed, pairsOf, parseTree } from "../yaml/tree";
import { itemNode, type ItemEdits } from "./edit-answer";
import { itemEditsToNote } from "./item-problem";
import type { ItemSlice } from "./split-items";

/** An id that no question of the section has. */
function freeId(taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`question-${String(number)}`)) number++;
  return `question-${String(number)}`;
}

function addId(source: string, id: string): ItemEdits {
  const node = itemNode(parseTree(source));
  if (node === undefined) return "unusual";
  if (!isMap(node)) return textAsMap(source, node, "question", () => [`id: ${id}`]) ?? "unusual";
  const pairs = pairsOf(node);
  const last = pairs.at(-1);
  if (last === undefined || pairsNamed(pairs, "id").length > 0) return "unusual";
  if (node.flow === true) {
    return insertFlowPair(source, node, { after: pairs.length - 1, key: "id", value: { kind: "inline", text: id } });
  }
  const column = columnOf(source, last.keyFrom);
  return [insertLines(source, pairEnd(last, source), [`id: ${id}`], column)];
}

/** The quick fix that adds an id to the question in this item; absent if it has one, or is written in a way that can't be edited. */
export function fixDoubledQuestion(
  body: FenceBody,
  slice: ItemSlice,
  taken: ReadonlySet<string>,
): QuickFix | undefined {
  const source = body.text.slice(slice.from, slice.to);
  const edits = addId(source, freeId(taken));
  if (typeof edits === "string" || parseTree(applyEdits(source, edits)).errors.length > 0) return undefined;
  const place = { from: slice.from, toNote: body.toNote, toNoteEdits: body.toNoteEdits };
  return { title: "Give it an id", edits: itemEditsToNote(edits, place) };
}
