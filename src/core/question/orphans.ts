/**
 * What an undo leaves behind in a question: it takes back the first ally's answer together with the key `answers`, and another ally's
 * answer, which came from elsewhere in the meantime, would stand under nothing, so that nobody could read the question any more. Done
 * again, it would bring the key a second time.
 */
import { knownNote } from "../note/known-notes";
import type { ReadBlock } from "../note/parse-note";
import type { Problem } from "../problem";
import { applyEdits, type TextEdit } from "../text/text-edit";
import { setAnswer } from "./set-answer";
import type { BrokenItem, Question } from "./question";

/**
 * The edits of the text `after` an undo or redo by which a question is again what it is without what was taken back, or with what came
 * again; none where all that could be read before can be read now, or where nobody can tell.
 */
export function mendOrphans(before: string, after: string): readonly TextEdit[] {
  const then = knownNote(before).blocks;
  const now = knownNote(after).blocks;
  if (then.length !== now.length) return [];
  return now.flatMap((block, at) => {
    const former = then[at];
    if (former?.items.length !== block.items.length) return [];
    return block.items.flatMap((item, index) => {
      const was = former.items[index];
      if (was?.kind !== "question") return [];
      return item.kind === "broken" ? mended(before, { was, block: former, item }) : joined(was, item);
    });
  });
}

/** The answers under one key, where they stood under one before. */
function joined(was: Question, { problems }: Question): readonly TextEdit[] {
  const isDoubled = ({ code }: Problem): boolean => code === "doubled-answers";
  return was.problems.some(isDoubled) ? [] : (problems.find(isDoubled)?.mend?.edits ?? []);
}

interface Orphaned {
  readonly was: Question;
  readonly block: ReadBlock;
  readonly item: BrokenItem;
}

/** The question as it was, without the answers that were taken back. */
function mended(before: string, { was, block, item }: Orphaned): readonly TextEdit[] {
  const stays = was.answers.filter(({ ally = "", from, to }) => stands(item, ally, before.slice(from, to)));
  if (stays.length === 0 || stays.length === was.answers.length) return [];
  let text = before;
  for (const answer of was.answers) {
    if (stays.includes(answer)) continue;
    const address = {
      section: block.section,
      question: was.key,
      ...(answer.ally === undefined ? {} : { ally: answer.ally }),
    };
    const cleared = setAnswer(text, address, undefined);
    if (!cleared.ok) return [];
    text = applyEdits(text, cleared.edits);
  }
  const insert = text.slice(was.from, was.to + text.length - before.length);
  return [{ from: item.from, to: item.to, insert }];
}

/** Whether an ally's answer stands in the item's text, value and all. */
function stands({ source }: BrokenItem, ally: string, value: string): boolean {
  const at = source.indexOf(value.trim());
  return value.trim() !== "" && at > 0 && source.slice(0, at).includes(ally);
}
