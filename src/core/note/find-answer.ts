/** Finding the answers at an address in a note as it is now: by section, question and ally, never by an offset. */
import { nameOf } from "../yaml/tree";
import type { AnswerAddress, AnswerValue, BlockItem, Question, WrittenAnswer } from "../question/question";

/** What is searched: the blocks of a note, each with its section and its items. */
interface Searched {
  readonly section: string;
  readonly items: readonly BlockItem[];
}

/** A question, the block it stands in, and the places of both in their lists. */
export interface FoundQuestion<Block extends Searched> {
  readonly block: Block;
  readonly blockAt: number;
  readonly question: Question;
  readonly item: number;
}

/** The first question at the address; `undefined` where there is none. */
export function findQuestion<Block extends Searched>(
  blocks: readonly Block[],
  address: AnswerAddress,
): FoundQuestion<Block> | undefined {
  const key = nameOf(address.question);
  for (const [blockAt, block] of blocks.entries()) {
    if (block.section !== address.section) continue;
    for (const [item, question] of block.items.entries()) {
      if (question.kind === "question" && question.key === key) return { block, blockAt, question, item };
    }
  }
  return undefined;
}

/** The answers that stand there: two where an ally is doubled. */
export function answersAt(question: Question, ally: string | undefined): readonly WrittenAnswer[] {
  if (ally === undefined) return question.answer === undefined ? [] : [question.answer];
  return question.answers.filter((answer) => answer.ally !== undefined && nameOf(answer.ally) === nameOf(ally));
}

/** The answer that the note has at the address; `undefined` for none, also where its question is gone. */
export function answerAt(blocks: readonly Searched[], address: AnswerAddress): AnswerValue | undefined {
  const found = findQuestion(blocks, address);
  return found === undefined ? undefined : answersAt(found.question, address.ally)[0]?.value;
}
