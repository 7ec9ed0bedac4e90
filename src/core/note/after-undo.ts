/**
 * What an undo leaves behind in a question. An editor undoes an answer as it was written. If words were added to it since, by
 * another pane or a sync, the editor only shifts positions: the undo deletes the answer's key and leaves those words behind, at
 * worst as part of the question. So every undo is checked afterwards: whole answers are undone, and an answer that was changed
 * since is left as it is.
 */
import { knownNote } from "./known-notes";
import type { Problem } from "../text/problem";
import { applyEdits, type TextEdit } from "../text/text-edit";
import { trimEdit } from "../text/trim-edit";
import { lineStart } from "../yaml/tree";
import type { AnswerAddress, BlockItem, Question, WrittenAnswer } from "../question/question";
import { setAnswer } from "./set-answer";

/**
 * The edits that repair a text after an undo or a redo; none if whole answers were undone, or if that can't be decided.
 *
 * @param before the text before the undo
 * @param undone what the undo did to it
 */
export function mendUndo(before: string, undone: readonly TextEdit[]): readonly TextEdit[] {
  const after = applyEdits(before, undone);
  const now = knownNote(after).blocks;
  const { blocks } = knownNote(before);
  if (blocks.length !== now.length) return [];
  return blocks.flatMap(({ items, section }, at) => {
    const others = now[at]?.items ?? [];
    if (others.length !== items.length) return [];
    return items.flatMap((was, index) => {
      const item = others[index];
      if (was.kind !== "question" || item === undefined) return [];
      return joined(was, item) ?? mended({ before, after, undone, section, was, item });
    });
  });
}

/** Problems of what may stand twice after a redo. */
const DOUBLED: readonly string[] = ["doubled-answers", "doubled-key", "doubled-ally"];

/** Joins the answers under one key, if they stood under one before and were redone as two. */
function joined(was: Question, item: BlockItem): readonly TextEdit[] | undefined {
  const isDoubled = ({ code }: Problem): boolean => DOUBLED.includes(code);
  return was.problems.some(isDoubled) ? undefined : item.problems.find(isDoubled)?.quickFix?.edits;
}

interface Undone {
  readonly before: string;
  readonly after: string;
  readonly undone: readonly TextEdit[];
  readonly section: string;
  readonly was: Question;
  readonly item: BlockItem;
}

/** The question without the answers that were undone as a whole. Answers that were changed since stay as they are. */
function mended({ before, after, undone, section, was, item }: Undone): readonly TextEdit[] {
  const here = undone.filter(({ from, to }) => to > was.from && from < was.to);
  const answers = [was.answer, ...was.answers].filter((answer) => answer !== undefined);
  const taken = answers.filter((answer) => here.some((edit) => takesKey(edit, answer, before)));
  // Other changes of the question were the person's own.
  if (taken.length === 0 || !here.every((edit) => taken.some((answer) => isOf(edit, answer, before)))) return [];
  const gone = taken.filter((answer) => remains(answer, here, before) === "");
  const isOrphaned = item.kind === "broken" && gone.length < answers.length;
  if (gone.length === taken.length && !isOrphaned) return [];
  let text = before;
  for (const { ally } of gone) {
    const address: AnswerAddress = { section, question: was.key, ...(ally === undefined ? {} : { ally }) };
    const cleared = setAnswer(text, address, undefined);
    if (!cleared.ok) return [];
    text = applyEdits(text, cleared.edits);
  }
  const insert = text.slice(was.from, was.to + text.length - before.length);
  // As small as possible, so that the positions in the editor's undo history stay right.
  return [trimEdit(after, { from: item.from, to: item.to, insert })];
}

/** Whether an edit deletes an answer's key, with all between it and the answer. */
function takesKey({ from, to, insert }: TextEdit, answer: WrittenAnswer, text: string): boolean {
  return insert === "" && from <= keyStart(answer, text) && to >= answer.from;
}

/** Whether an edit deletes an answer's key or words of the answer. */
function isOf(edit: TextEdit, answer: WrittenAnswer, text: string): boolean {
  return takesKey(edit, answer, text) || (edit.insert === "" && edit.from >= answer.from && edit.to <= answer.to);
}

function keyStart({ from }: WrittenAnswer, text: string): number {
  const colon = text.lastIndexOf(":", from - 1);
  const line = text.slice(lineStart(text, colon), colon);
  return colon - line.trimStart().length;
}

/** What edits leave of an answer's text. */
function remains({ from, to }: WrittenAnswer, edits: readonly TextEdit[], text: string): string {
  let left = "";
  let at = from;
  for (const edit of [...edits].sort((one, other) => one.from - other.from)) {
    if (edit.to <= at || edit.from >= to) continue;
    left += text.slice(at, Math.max(at, edit.from));
    at = Math.max(at, Math.min(to, edit.to));
  }
  return (left + text.slice(at, to)).trim();
}
