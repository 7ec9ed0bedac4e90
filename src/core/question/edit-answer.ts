/**
 * The edits that set, change or clear one answer, made on the source of its item alone. The guard checks the result afterwards; the
 * aim here is the smallest edit, in the style of what is there.
 */
import type { TextEdit } from "../text/text-edit";
import { insertFlowPair, insertLines, removePair, textAsMap } from "../yaml/edit-pair";
import { editFlowValue, editValue } from "../yaml/edit-value";
import { isMap, isSeq, type MapNode, type Node } from "../yaml/nodes";
import { writeScalar } from "../yaml/scalar";
import {
  columnOf,
  nameOf,
  pairEnd,
  pairsNamed,
  pairsOf,
  shapeOf,
  type SourcePair,
  type SourceTree,
} from "../yaml/tree";
import { flowText, pairLines } from "../yaml/written-value";
import type { AnswerValue, QuestionType } from "./question";
import { writeValue } from "./write-value";

/** The question's item: its source, and the tree that was parsed from it. */
export interface ItemSource {
  readonly source: string;
  readonly tree: SourceTree;
}

/** One answer to be written, normalised; `undefined` clears it. */
export interface AnswerEdit {
  readonly type: QuestionType;
  /** The key under `answers`; absent for the shared answer. */
  readonly ally?: string;
  readonly value: AnswerValue | undefined;
  /** Where an ally stands among the note's allies; −1 for nobody the note knows. */
  rankOf(key: string): number;
}

/** Edits, or why the item can't be edited: it is written in a way that this can't safely change. */
export type ItemEdits = readonly TextEdit[] | "unusual" | "doubled";

/** The node of the item: what stands after its dash. */
export function itemNode(tree: SourceTree): Node | undefined {
  const { root } = tree;
  if (!isSeq(root) || root.items.length !== 1) return undefined;
  return (root.items[0] as Node | null) ?? undefined;
}

function writtenKey(ally: string): string {
  return writeScalar(ally, "key");
}

/** The lines of a new `answer`, or of a new `answers` with one ally; the first without indentation. */
function newAnswerLines(edit: AnswerEdit, keyColumn: number): string[] {
  if (edit.value === undefined) return [];
  const value = writeValue(edit.type, edit.value, false);
  if (edit.ally === undefined) return pairLines("answer", value, keyColumn);
  const column = keyColumn + 2;
  const [first = "", ...rest] = pairLines(writtenKey(edit.ally), value, column);
  return ["answers:", " ".repeat(column) + first, ...rest];
}

/** A new pair right behind the question's own. */
function insertAnswerKey({ source }: ItemSource, map: MapNode, edit: AnswerEdit): ItemEdits {
  const pairs = pairsOf(map);
  const at = pairs.findIndex(({ key }) => key === "question");
  const question = pairs[at];
  if (question === undefined || edit.value === undefined) return [];
  if (map.flow === true) {
    const value = writeValue(edit.type, edit.value, true);
    if (edit.ally === undefined) return insertFlowPair(source, map, { after: at, key: "answer", value });
    const text = `{${writtenKey(edit.ally)}: ${flowText(value)}}`;
    const answers = value.kind === "inline" ? { ...value, text } : { kind: "inline" as const, text };
    return insertFlowPair(source, map, { after: at, key: "answers", value: answers });
  }
  const column = columnOf(source, question.keyFrom);
  return [insertLines(source, pairEnd(question, source), newAnswerLines(edit, column), column)];
}

/** The pair that a new ally's goes behind, in the order of the note's allies; −1 for first of all. */
function placeAmong(pairs: readonly SourcePair[], edit: AnswerEdit): number {
  const rank = edit.rankOf(edit.ally ?? "");
  const later = rank === -1 ? -1 : pairs.findIndex(({ key }) => key !== undefined && edit.rankOf(key) > rank);
  return later === -1 ? pairs.length - 1 : later - 1;
}

function insertAlly({ source }: ItemSource, answers: SourcePair, edit: AnswerEdit): ItemEdits {
  if (edit.value === undefined) return [];
  const key = writtenKey(edit.ally ?? "");
  const map = answers.value;
  if (isMap(map) && map.flow === true) {
    const value = writeValue(edit.type, edit.value, true);
    return insertFlowPair(source, map, { after: placeAmong(pairsOf(map), edit), key, value });
  }
  const colonTo = answers.colonTo ?? answers.keyTo;
  const value = writeValue(edit.type, edit.value, false);
  if (!isMap(map)) {
    const column = columnOf(source, answers.keyFrom) + 2;
    const line = insertLines(source, colonTo, pairLines(key, value, column), column);
    if (map === undefined || shapeOf(map) === "none") return [line];
    const to = map.range?.[1] ?? colonTo;
    return answers.gap.includes("\n") ? "unusual" : [{ from: colonTo, to, insert: "" }, line];
  }
  const pairs = pairsOf(map);
  const first = pairs[0];
  if (first === undefined || !answers.gap.includes("\n")) return "unusual";
  const column = columnOf(source, first.keyFrom);
  const before = pairs[placeAmong(pairs, edit)];
  const after = before === undefined ? colonTo : pairEnd(before, source);
  return [insertLines(source, after, pairLines(key, value, column), column)];
}

function editPresent({ source }: ItemSource, map: MapNode, pair: SourcePair, edit: AnswerEdit): ItemEdits {
  if (pair.unusual) return "unusual";
  const isFlow = map.flow === true;
  if (edit.value === undefined) return removePair(source, map, pair);
  const value = writeValue(edit.type, edit.value, isFlow);
  return isFlow ? editFlowValue(source, pair, value) : editValue(source, pair, value, "tidied");
}

function editShared(item: ItemSource, map: MapNode, edit: AnswerEdit): ItemEdits {
  const [pair, ...more] = pairsNamed(pairsOf(map), "answer");
  if (more.length > 0) return "doubled";
  if (pair === undefined) return insertAnswerKey(item, map, edit);
  return editPresent(item, map, pair, edit);
}

function editAlly(item: ItemSource, map: MapNode, ally: string, edit: AnswerEdit): ItemEdits {
  const pairs = pairsOf(map);
  const containers = pairsNamed(pairs, "answers");
  const found = containers.flatMap((container) =>
    isMap(container.value) ? pairsNamed(pairsOf(container.value), ally).map((pair) => ({ container, pair })) : [],
  );
  if (found.length > 1) return "doubled";
  const [present] = found;
  const [container] = containers;
  if (container === undefined) return insertAnswerKey(item, map, edit);
  if (containers.some(({ unusual }) => unusual)) return "unusual";
  if (present === undefined) return insertAlly(item, container, edit);
  const answers = present.container.value;
  if (!isMap(answers)) return "unusual";
  const isLast = edit.value === undefined && answers.items.length === 1;
  if (isLast && !present.pair.unusual) return removePair(item.source, map, present.container);
  return editPresent(item, answers, present.pair, edit);
}

/** The edits on the item's source, in no particular order. No edits where there is nothing to do. */
export function editAnswer(item: ItemSource, edit: AnswerEdit): ItemEdits {
  const node = itemNode(item.tree);
  if (node === undefined) return "unusual";
  if (!isMap(node)) {
    if (edit.value === undefined) return [];
    return textAsMap(item.source, node, "question", (column) => newAnswerLines(edit, column)) ?? "unusual";
  }
  if (edit.ally === undefined) return editShared(item, node, edit);
  return editAlly(item, node, nameOf(edit.ally), edit);
}
