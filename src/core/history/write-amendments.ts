/** Writes changes into an entry. A change of what this entry has changed already goes on from there: one item tells of both. */
import { knownNote } from "../note/known-notes";
import type { EditResult } from "../text/problem";
import { sameAnswer } from "../question/answer-value";
import { sameName } from "../yaml/tree";
import type { Amendment, AmendmentBlock, ReviewEntry, ReviewHistory } from "./amendment";
import type { IntendedGrowth } from "./guard-history";
import { appendItems, findEntry, firstSound, newBlockIn, type EntryAddress } from "./open-entry";
import { amendmentsOf, CHANGES_LANGUAGE } from "./read-history";
import { amendmentItem, writeBlock, type NewAmendment } from "./write-entry";

/** The edits that add these changes to the entry, which has to be there (see `openEntry`). */
export function writeAmendment(text: string, address: EntryAddress, amendment: NewAmendment): EditResult {
  const note = knownNote(text);
  const found = findEntry(note, address);
  if ("problem" in found) return { ok: false, problem: found.problem };
  const { history, entry } = found;
  if (entry === undefined) throw new RangeError(`The entry of ${address.day} has not been opened.`);
  const ways = [...waysToGoOn(history, entry, amendment), ...waysToAdd(text, entry, amendment)];
  return firstSound(
    note,
    ways.map(({ growth }) => growth),
    (after) => {
      const now = findEntry(after, address);
      const changes = "problem" in now || now.entry === undefined ? [] : amendmentsOf(now.entry);
      return ways.some(({ written }) => changes.some((change) => says(change, written)));
    },
  );
}

interface Way {
  readonly growth: IntendedGrowth;
  readonly written: NewAmendment;
}

/**
 * Instead of “A to B” and then “B to C”: “A to C”. Only the entry's last change of this answer goes on, where no other talk of the day
 * has changed anything, which may have come between; and where it holds nothing else, such as another reason.
 */
function waysToGoOn({ entries }: ReviewHistory, entry: ReviewEntry, amendment: NewAmendment): Way[] {
  const others = entries.filter((other) => other.day === entry.day && other !== entry);
  if (others.some(({ amendmentBlocks }) => amendmentBlocks.length > 0)) return [];
  const last = amendmentsOf(entry)
    .filter((change) => isOfSameAnswer(change, amendment))
    .at(-1);
  if (last === undefined || !goesOn(last, amendment)) return [];
  return entry.amendmentBlocks.flatMap(({ parsed }) => {
    const slice = parsed.slices[parsed.items.indexOf(last)];
    if (parsed.readOnly !== undefined || slice === undefined) return [];
    const because = last.because ?? amendment.because;
    const { was: _, because: __, ...rest } = amendment;
    const written = {
      ...rest,
      ...(last.was === undefined ? {} : { was: last.was }),
      ...(because === undefined ? {} : { because }),
    };
    const column = Math.max(0, parsed.body.text.slice(slice.from).search(/[^ ]/));
    const lines = amendmentItem(written, column).map((line) => `${line}\n`);
    const edits = parsed.body.toNoteEdits([{ ...slice, insert: lines.join("") }]);
    return [{ growth: { edits, headings: 0, fences: 0 }, written }];
  });
}

function isOfSameAnswer(change: Amendment, { question, ally }: NewAmendment): boolean {
  return sameName(change.question, question) && sameName(change.ally ?? "", ally ?? "");
}

function goesOn(change: Amendment, next: NewAmendment): boolean {
  const keepsReason = [change.because, undefined].includes(next.because) || change.because === undefined;
  return keepsReason && change.plain && sameAnswer(change.now, next.was) && !sameAnswer(change.was, next.now);
}

function waysToAdd(text: string, entry: ReviewEntry, amendment: NewAmendment): Way[] {
  const item = (column: number): readonly string[] => amendmentItem(amendment, column);
  const writable = entry.amendmentBlocks.filter(({ parsed }) => parsed.readOnly === undefined).at(-1);
  const fences = [...entry.blocks, ...entry.amendmentBlocks].map(({ fence }) => fence);
  const block = newBlockIn(text, entry, fences, writeBlock(CHANGES_LANGUAGE, [item(0)]));
  const append = (into: AmendmentBlock): IntendedGrowth => ({
    edits: appendItems(into.parsed, [item]),
    headings: 0,
    fences: 0,
  });
  const growths = [...(writable === undefined ? [] : [append(writable)]), { edits: [block], headings: 0, fences: 1 }];
  return growths.map((growth) => ({ growth, written: amendment }));
}

function says(change: Amendment, wanted: NewAmendment): boolean {
  return (
    isOfSameAnswer(change, wanted) &&
    sameAnswer(change.was, wanted.was) &&
    sameAnswer(change.now, wanted.now) &&
    (change.because ?? "") === (wanted.because?.trim() ?? "")
  );
}
