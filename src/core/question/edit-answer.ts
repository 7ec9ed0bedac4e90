/**
 * The edits that set, change or clear one answer, made on the source of its item alone. What they lead to is judged afterwards by
 * the guard; here the aim is the smallest edit in the style of what stands there.
 */
import type { TextEdit } from "../text/text-edit";
import { commentPlaces } from "../yaml/comments";
import { isMap, isScalar, isSeq, type MapNode, type Node } from "../yaml/nodes";
import {
  columnOf,
  contentEnd,
  nameOf,
  pairEnd,
  pairsNamed,
  pairsOf,
  pastBlanks,
  shapeOf,
  type SourcePair,
  type SourceTree,
} from "../yaml/tree";
import { writeScalar } from "../yaml/scalar";
import { editValue, insertLines, pairLines, removePair } from "./edit-block";
import { editFlowValue, insertFlowPair, removeFlowPair } from "./edit-flow";
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

/**
 * Edits that make a question that is only text (`- What else?`) a mapping (`- question: What else?`) with more lines under it.
 * `more` gives these for the column of the keys, the first one without indentation.
 */
export function bareAsMapping(source: string, node: Node, more: (keyColumn: number) => readonly string[]): ItemEdits {
  if (!isScalar(node) || node.anchor !== undefined || node.tag !== undefined) return "unusual";
  const from = node.range?.[0] ?? 0;
  const to = contentEnd(node, source);
  const dash = source.indexOf("-");
  const gap = source.slice(dash + 1, from);
  const below = gap.includes("\n");
  if (below && gap.includes("#")) return "unusual";
  // A mapping can't begin behind a tab: one space takes its place.
  const afterTab = !below && gap.includes("\t");
  const keyColumn = afterTab ? dash + 2 : columnOf(source, from);
  const shift = " ".repeat(Math.max(0, keyColumn - dash));
  const text = source.slice(from, to).replace(/\n(?=[^\n])/g, `\n${shift}`);
  const end = pastBlanks(source, to);
  const lines = more(keyColumn).map((line, at) => (at === 0 ? " ".repeat(keyColumn) + line : line));
  const insert = `${afterTab ? " " : ""}question: ${text}${source.slice(to, end)}\n${lines.join("\n")}`;
  return [{ from: afterTab ? dash + 1 : from, to: end, insert }];
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
    if (edit.ally === undefined) return insertFlowPair(source, map, at, "answer", value);
    const inner = value.kind === "inline" ? value : undefined;
    const entry = `${writtenKey(edit.ally)}: ${flowText(edit)}`;
    const comment = inner?.comment === undefined ? {} : { comment: inner.comment };
    return insertFlowPair(source, map, at, "answers", { kind: "inline", text: `{${entry}}`, ...comment });
  }
  const column = columnOf(source, question.keyFrom);
  return [insertLines(source, pairEnd(question, source), newAnswerLines(edit, column), column)];
}

function flowText(edit: AnswerEdit): string {
  if (edit.value === undefined) return "";
  const value = writeValue(edit.type, edit.value, true);
  if (value.kind === "inline") return value.text;
  return value.kind === "items" ? `[${value.items.map((item) => writeScalar(item, "flow")).join(", ")}]` : "";
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
    return insertFlowPair(source, map, placeAmong(pairsOf(map), edit), key, value);
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

/** Takes a pair out of a map. */
export function takeOut(item: ItemSource, map: MapNode, at: number): ItemEdits {
  const pairs = pairsOf(map);
  const pair = pairs[at];
  if (pair === undefined || pair.unusual) return "unusual";
  if (map.flow === true) return removeFlowPair(map, at);
  return removePair(item.source, pair, { before: pairs[at - 1], next: pairs[at + 1] }, commentPlaces(item.source));
}

function editPresent(item: ItemSource, map: MapNode, pair: SourcePair, edit: AnswerEdit, flow: boolean): ItemEdits {
  if (pair.unusual) return "unusual";
  if (edit.value === undefined)
    return takeOut(
      item,
      map,
      pairsOf(map).findIndex(({ keyFrom }) => keyFrom === pair.keyFrom),
    );
  if (flow) return editFlowValue(item.source, pair, writeValue(edit.type, edit.value, true));
  return editValue(item.source, pair, writeValue(edit.type, edit.value, false));
}

function editShared(item: ItemSource, map: MapNode, edit: AnswerEdit): ItemEdits {
  const [pair, ...more] = pairsNamed(pairsOf(map), "answer");
  if (more.length > 0) return "doubled";
  if (pair === undefined) return insertAnswerKey(item, map, edit);
  return editPresent(item, map, pair, edit, map.flow === true);
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
  if (isLast && !present.pair.unusual) return takeOut(item, map, pairs.indexOf(present.container));
  return editPresent(item, answers, present.pair, edit, answers.flow === true);
}

/** The edits on the item's source, in no particular order. No edits where there is nothing to do. */
export function editAnswer(item: ItemSource, edit: AnswerEdit): ItemEdits {
  const node = itemNode(item.tree);
  if (node === undefined) return "unusual";
  if (!isMap(node)) {
    if (edit.value === undefined) return [];
    return bareAsMapping(item.source, node, (column) => newAnswerLines(edit, column));
  }
  if (edit.ally === undefined) return editShared(item, node, edit);
  return editAlly(item, node, nameOf(edit.ally), edit);
}
