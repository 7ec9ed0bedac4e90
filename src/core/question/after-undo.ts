/**
 * What an undo leaves behind in a question. It takes an answer back as it was written; where words came into it since, from another pane
 * or by a sync, the history knows their places alone: the answer's key goes and the words stay, in the question's own line at worst. So an
 * undo is looked at afterwards, and whatever came from elsewhere is an answer again.
 */
import { knownNote } from "../note/known-notes";
import type { Problem } from "../problem";
import { applyEdits, type TextEdit } from "../text/text-edit";
import { lineStart } from "../yaml/tree";
import { wordsAfterUndo } from "./answer-remains";
import type { AnswerAddress, AnswerValue, BlockItem, Question, WrittenAnswer } from "./question";
import { setAnswer } from "./set-answer";

/**
 * The edits that mend a text after an undo or a redo; none where it took back whole answers, or nobody can tell.
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
      return joined(was, item) ?? mended({ before, undone, section, was, item });
    });
  });
}

/** The answers under one key, where they stood under one before and were done again. */
function joined(was: Question, item: BlockItem): readonly TextEdit[] | undefined {
  const isDoubled = ({ code }: Problem): boolean => code === "doubled-answers";
  return was.problems.some(isDoubled) ? undefined : item.problems.find(isDoubled)?.mend?.edits;
}

interface Undone {
  readonly before: string;
  readonly undone: readonly TextEdit[];
  readonly section: string;
  readonly was: Question;
  readonly item: BlockItem;
}

/** The question as it was, each answer with what the undo left of it. */
function mended({ before, undone, section, was, item }: Undone): readonly TextEdit[] {
  const here = undone.filter(({ from, to }) => to > was.from && from < was.to);
  const answers = [was.answer, ...was.answers].filter((answer) => answer !== undefined);
  const gone = answers.filter((answer) => here.some((edit) => takesKey(edit, answer, before)));
  const left = new Map(gone.map((answer) => [answer, wordsAfterUndo(before, answer, here, was.type)]));
  const isTorn = [...left.values()].some((words) => words !== undefined);
  const isOrphaned = item.kind === "broken" && gone.length < answers.length;
  if (gone.length === 0 || !(isTorn || isOrphaned)) return [];
  let text = before;
  for (const { ally } of gone) {
    const address: AnswerAddress = { section, question: was.key, ...(ally === undefined ? {} : { ally }) };
    const edits = editsFor(text, address, leftFor(left, ally));
    if (edits === undefined) return [];
    text = applyEdits(text, edits);
  }
  return [{ from: item.from, to: item.to, insert: text.slice(was.from, was.to + text.length - before.length) }];
}

function editsFor(text: string, address: AnswerAddress, value: AnswerValue | undefined) {
  const result = setAnswer(text, address, value);
  return result.ok ? result.edits : undefined;
}

function leftFor(left: ReadonlyMap<WrittenAnswer, AnswerValue | undefined>, ally: string | undefined) {
  return [...left].find(([answer]) => answer.ally === ally)?.[1];
}

/** Whether an edit takes an answer's key away, with the colon behind it. */
function takesKey({ from, to }: TextEdit, answer: WrittenAnswer, text: string): boolean {
  const colon = text.lastIndexOf(":", answer.from - 1);
  const line = text.slice(lineStart(text, colon), colon);
  return from <= colon - line.trimStart().length && to > colon;
}
