/** Quick fixes for what two devices, or copy and paste, left twice. Nothing is lost: texts are joined, lists united. */
import type { QuickFix } from "../text/problem";
import { applyEdits, type TextEdit } from "../text/text-edit";
import { removePair } from "../yaml/edit-pair";
import { editValue } from "../yaml/edit-value";
import { isMap, type MapNode } from "../yaml/nodes";
import { columnOf, lineEnd, lineStart, pairEnd, pairsOf, parseTree, type SourcePair } from "../yaml/tree";
import { normaliseAnswer, sameAnswer } from "./answer-value";
import { itemNode, type ItemSource } from "./edit-answer";
import type { AnswerValue, QuestionType } from "./question";
import { readAnswer } from "./read-answer";
import { writeValue } from "./write-value";

/** Two answers as one that holds all of both; `undefined` where no value could. */
function joined(type: QuestionType, one: AnswerValue, other: AnswerValue): AnswerValue | undefined {
  if (sameAnswer(one, other)) return one;
  if (Array.isArray(one) && Array.isArray(other)) {
    const [head, tail] = [one as readonly string[], other as readonly string[]];
    return [...head, ...tail.filter((item) => !head.includes(item))];
  }
  if (typeof one !== "string" || typeof other !== "string") return undefined;
  if (type === "text") return normaliseAnswer("text", `${one}\n\n${other}`);
  return type === "line" ? `${one}; ${other}` : undefined;
}

/** Whether the edits lead to an item that parses and still has all the words of both. */
function isSound({ source }: ItemSource, edits: readonly TextEdit[]): boolean {
  const tree = parseTree(applyEdits(source, edits));
  return tree.errors.length === 0 && isMap(itemNode(tree));
}

/** Joins two answers under one key. Offered only if no word is lost. */
export function joinDoubledPair(
  item: ItemSource,
  map: MapNode,
  type: QuestionType,
  [first, second]: readonly [SourcePair, SourcePair],
): QuickFix | undefined {
  if (map.flow === true || first.unusual || second.unusual) return undefined;
  const { source, tree } = item;
  const isAnswer = first.key !== undefined && (first.key === "answer" || map !== itemNode(tree));
  const asType = isAnswer ? type : "line";
  const [one, other] = [first, second].map(({ value }) => readAnswer(asType, value, tree, source));
  const oneValue = one !== undefined && "value" in one ? one.value : undefined;
  const otherValue = other !== undefined && "value" in other ? other.value : undefined;
  if ((one !== undefined && oneValue === undefined) || (other !== undefined && otherValue === undefined))
    return undefined;
  if (otherValue !== undefined && oneValue !== undefined && !isAnswer && !sameAnswer(oneValue, otherValue))
    return undefined;
  const edits = removePair(source, map, oneValue === undefined ? first : second);
  if (oneValue !== undefined && otherValue !== undefined && !sameAnswer(oneValue, otherValue)) {
    const both = joined(asType, oneValue, otherValue);
    if (both === undefined) return undefined;
    edits.push(...editValue(source, first, writeValue(asType, both, false), "tidied"));
  }
  return isSound(item, edits) ? { title: "Join the two", edits } : undefined;
}

/** Moves the second `answers` into the first. */
export function joinDoubledAnswers(
  item: ItemSource,
  map: MapNode,
  [first, second]: readonly [SourcePair, SourcePair],
): QuickFix | undefined {
  const { source } = item;
  if (map.flow === true || !isMap(first.value) || !isMap(second.value)) return undefined;
  if (first.value.flow === true || second.value.flow === true || first.unusual || second.unusual) return undefined;
  const [into, moved] = [pairsOf(first.value)[0], pairsOf(second.value)[0]];
  if (into === undefined || moved === undefined) return undefined;
  if (
    columnOf(source, into.keyFrom) !== columnOf(source, moved.keyFrom) ||
    source.slice(second.colonTo, moved.keyFrom).includes("#")
  ) {
    return undefined;
  }
  const from = lineStart(source, second.keyFrom);
  const bodyFrom = lineStart(source, moved.keyFrom);
  const end = lineEnd(source, pairEnd(second, source));
  const at = lineEnd(source, pairEnd(first, source));
  const edits =
    at + 1 === from
      ? [{ from, to: bodyFrom, insert: "" }]
      : [
          { from: at, to: at, insert: `\n${source.slice(bodyFrom, end)}` },
          { from: from - 1, to: end, insert: "" },
        ];
  return isSound(item, edits) ? { title: "Join the two", edits } : undefined;
}
