/**
 * The last check of every write: the new text is read again, and accepted only if nothing but the intended answers has changed, by
 * the source of everything else, and each reads back as what was typed. Where it says no, nothing is written.
 */
import type { ReadBlock, ReadNote } from "./parse-note";
import { knownNote } from "./known-notes";
import type { Fence } from "../markdown/fence";
import { withoutWords } from "../yaml/comments";
import { isMap } from "../yaml/nodes";
import { sameBut, sameComments, sameText, type But } from "../yaml/same-but";
import { nameOf, pairsNamed, pairsOf, parseTree } from "../yaml/tree";
import { sameAnswer } from "../question/answer-value";
import { itemNode } from "../question/edit-answer";
import type { AnswerValue, BlockItem, Question, WrittenAnswer } from "../question/question";

/** What was meant to change. */
export interface IntendedChange {
  /** Index of the block among the note's alliance blocks, and of the question among its items. */
  readonly block: number;
  readonly item: number;
  readonly ally?: string;
  readonly value: AnswerValue | undefined;
}

/** Whether two items ask the same, with the same answers but for one. */
function sameItem(before: string, after: string, ally: string | undefined): boolean {
  const [old, now] = [itemNode(parseTree(before)), itemNode(parseTree(after))];
  if (!isMap(now)) return sameText(old, now);
  const changed = { source: after, pairs: pairsOf(now) };
  const but: But = ({ name }) =>
    ally === undefined ? name === "answer" : name === "answers" && ((inner) => inner.name === ally);
  if (isMap(old)) return sameBut({ source: before, pairs: pairsOf(old) }, changed, but);
  // A question that was only text has become a map by its first answer.
  const [question] = pairsNamed(changed.pairs, "question");
  const nothing = { source: "", pairs: [] };
  return sameText(old, question?.value) && sameBut(nothing, changed, (pair) => pair === question || but(pair));
}

/** The comments without fingerprints, which go with the answer they stand behind. An edit may put one on a line of its own. */
function ownComments(comments: readonly string[]): readonly string[] {
  return comments
    .map(withoutWords)
    .filter((text) => text !== "")
    .sort();
}

function itemSource(block: ReadBlock, at: number): string | undefined {
  const slice = block.parsed.slices[at];
  return slice === undefined ? undefined : block.body.slice(slice.from, slice.to);
}

function answersOf(
  question: Question,
  ally: string | undefined,
): { target?: WrittenAnswer; at: number; others: readonly WrittenAnswer[] } {
  const all = question.answer === undefined ? question.answers : [question.answer, ...question.answers];
  const isTarget = (answer: WrittenAnswer): boolean =>
    ally === undefined ? answer.ally === undefined : answer.ally !== undefined && nameOf(answer.ally) === ally;
  const at = all.findIndex(isTarget);
  const target = all[at];
  const others = all.filter((answer) => !isTarget(answer));
  return target === undefined ? { at, others } : { target, at, others };
}

function sameAnswers(one: readonly WrittenAnswer[], other: readonly WrittenAnswer[]): boolean {
  return (
    one.length === other.length &&
    one.every((answer, at) => {
      const twin = other[at];
      return twin !== undefined && answer.ally === twin.ally && sameAnswer(answer.value, twin.value, true);
    })
  );
}

function errorsIn(items: readonly BlockItem[]): number {
  return items.flatMap(({ problems }) => problems).filter(({ severity }) => severity === "error").length;
}

/** Whether fences stand where they stood, those behind edited ones by as much further as these have grown; by `growth` in all. */
function sameFences(before: ReadNote, after: ReadNote, isEdited: (fence: Fence) => boolean, growth: number): boolean {
  let shift = 0;
  const isSame = (fence: Fence, twin: Fence | undefined): boolean => {
    if (twin === undefined || (twin.unsafe && !fence.unsafe) || twin.from !== fence.from + shift) return false;
    if (isEdited(fence)) shift = twin.to - fence.to;
    if (twin.to !== fence.to + shift) return false;
    return twin.info === fence.info && twin.closed === fence.closed && twin.prefix === fence.prefix;
  };
  const [old, now] = [before.fences, after.fences];
  return old.length === now.length && old.every((fence, at) => isSame(fence, now[at])) && shift === growth;
}

/** Whether `text` is the note `before` with the intended changes, each in another question, and no other. */
export function guard(before: ReadNote, text: string, changes: readonly IntendedChange[]): boolean {
  const after = knownNote(text);
  const inBlocks = new Map<number, IntendedChange[]>();
  for (const change of changes) {
    const others = inBlocks.get(change.block);
    if (others === undefined) inBlocks.set(change.block, [change]);
    else others.push(change);
  }
  const edited = new Set([...inBlocks.keys()].map((at) => before.blocks[at]?.fence));
  if (!sameFences(before, after, (fence) => edited.has(fence), text.length - before.text.length)) return false;
  return before.blocks.every((old, at) => {
    const now = after.blocks[at];
    if (now?.section !== old.section) return false;
    const inBlock = inBlocks.get(at);
    return inBlock === undefined ? old.body === now.body : soundBlock(old, now, inBlock);
  });
}

function soundBlock(old: ReadBlock, now: ReadBlock, changes: readonly IntendedChange[]): boolean {
  if (now.readOnly !== undefined || old.items.length !== now.items.length) return false;
  const changed = new Set(changes.map(({ item }) => item));
  const isSame = (at: number): boolean => changed.has(at) || itemSource(old, at) === itemSource(now, at);
  if (!old.items.every((_, at) => isSame(at)) || errorsIn(now.items) > errorsIn(old.items)) return false;
  return changes.every((change) => soundItem(old, now, change));
}

function soundItem(old: ReadBlock, now: ReadBlock, change: IntendedChange): boolean {
  const [was, is] = [old.items[change.item], now.items[change.item]];
  const [oldSource, newSource] = [itemSource(old, change.item), itemSource(now, change.item)];
  if (was?.kind !== "question" || is?.kind !== "question" || oldSource === undefined || newSource === undefined)
    return false;
  const ally = change.ally === undefined ? undefined : nameOf(change.ally);
  if (!sameItem(oldSource, newSource, ally) || !sameComments(oldSource, newSource, ownComments)) return false;
  const { target, others, at } = answersOf(is, ally);
  const before = answersOf(was, ally);
  if (was.key !== is.key || !sameAnswers(before.others, others)) return false;
  if (target !== undefined && before.target !== undefined && at !== before.at) return false;
  if (change.value === undefined) return target === undefined || shapeless(target);
  return target?.unreadable === undefined && sameAnswer(target?.value, change.value, true);
}

function shapeless({ value, unreadable }: WrittenAnswer): boolean {
  return value === undefined && unreadable === undefined;
}
