/** The words of the review history: entries, and what each of them changed. */
import type { Fence } from "../markdown/fence";
import type { ReadBlock } from "../note/parse-note";
import type { Heading } from "../markdown/sections";
import type { Problem } from "../text/problem";
import type { ParsedBlock } from "../question/parse-block";
import type { AnswerValue } from "../question/question";
import type { Day } from "../calendar/day";
import type { EntryKind } from "./entry-heading";

/** A changed answer, with its reason: one item of an `alliance-changes` block. */
export interface Amendment {
  readonly kind: "amendment";
  /** The question's text, or its id where another question has the same text. */
  readonly question: string;
  /** Whose answer it is, as under `answers`; absent for the shared one. */
  readonly ally?: string;
  /** What was agreed before; absent where there was no answer. */
  readonly was?: AnswerValue;
  /** What is agreed from then on; absent where the answer was cleared. */
  readonly now?: AnswerValue;
  readonly because?: string;
  readonly problems: readonly Problem[];
  /** It holds nothing but what is read here (no comments, no keys of the user's own), so that it may be rewritten. */
  readonly plain: boolean;
  /** The item's place in the note, from its dash to the end of its last line. */
  readonly from: number;
  readonly to: number;
}

/** An `alliance-changes` block; an item that can't be read is a `BrokenItem`, and does not affect its neighbours. */
export interface AmendmentBlock {
  readonly fence: Fence;
  readonly parsed: ParsedBlock<Amendment>;
}

/** One entry of the review history. */
export interface ReviewEntry {
  readonly heading: Heading;
  /** The section of its questions, as in `AnswerAddress`: the heading's title. */
  readonly section: string;
  readonly day: Day;
  /** Absent where the word behind the day is none that is known. */
  readonly kind?: EntryKind;
  readonly blocks: readonly ReadBlock[];
  readonly amendmentBlocks: readonly AmendmentBlock[];
  /** The start of its heading. */
  readonly from: number;
  /** The start of what comes after it: the next heading of its level or above, or the end of the note. */
  readonly to: number;
}

/** The part of a note under `## Review history`. */
export interface ReviewHistory {
  /** The heading above the entries; absent where the note has none yet. */
  readonly heading?: Heading;
  /** Where the history ends: at the next heading of its level or above, or at the end of the note. */
  readonly to: number;
  /** In the order of the text: newest first, as this product writes them. */
  readonly entries: readonly ReviewEntry[];
  /** What is unusual about the headings. What is wrong in a block stands with the block. */
  readonly problems: readonly Problem[];
}
