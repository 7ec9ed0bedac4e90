/**
 * Writes changes into an entry. If this entry has changed the same answer already, that item is extended: it then covers both
 * changes.
 */
import { readNote } from "../note/parse-note";
import type { EditResult } from "../text/problem";
import { sameAnswer } from "../question/answer-value";
import { sameName } from "../yaml/tree";
import type { Amendment, AmendmentBlock, ReviewEntry } from "./amendment";
import type { IntendedGrowth } from "./guard-history";
import { appendItems, findEntry, firstSound, newBlockIn, type EntryAddress } from "./open-entry";
import { amendmentsOf, CHANGES_LANGUAGE } from "./read-history";
import { amendmentItem, writeBlock, type NewAmendment } from "./write-entry";

/** The edits that add these changes to the entry, which has to be there (see `openEntry`). */
export function writeAmendment(text: string, address: EntryAddress, amendment: NewAmendment): EditResult {
  const note = readNote(text);
  const found = findEntry(note, address);
  if ("problem" in found) return { ok: false, problem: found.problem };
  const { entry } = found;
  if (entry === undefined) throw new RangeError(`The entry of ${address.day} has not been opened.`);
  const ways = [...waysToGoOn(entry, amendment), ...waysToAdd(text, entry, amendment)];
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

/** The changes that can be extended: instead of “A to B” and then “B to C”, “A to C”, if the item holds nothing else. */
function waysToGoOn(entry: ReviewEntry, amendment: NewAmendment): Way[] {
  return entry.amendmentBlocks.flatMap(({ parsed }) => {
    if (parsed.readOnly !== undefined) return [];
    return parsed.items.flatMap((change, at) => {
      const slice = parsed.slices[at];
      if (slice === undefined || change.kind === "broken" || !goesOn(change, amendment)) return [];
      const because = amendment.because ?? change.because;
      const { was: _, because: __, ...rest } = amendment;
      const written = {
        ...rest,
        ...(change.was === undefined ? {} : { was: change.was }),
        ...(because === undefined ? {} : { because }),
      };
      const column = Math.max(0, parsed.body.text.slice(slice.from).search(/[^ ]/));
      const lines = amendmentItem(written, column).map((line) => `${line}\n`);
      const edits = parsed.body.toNoteEdits([{ ...slice, insert: lines.join("") }]);
      return [{ growth: { edits, headings: 0, fences: 0 }, written }];
    });
  });
}

function goesOn(change: Amendment, next: NewAmendment): boolean {
  const isSame = sameName(change.question, next.question) && sameName(change.ally ?? "", next.ally ?? "");
  return isSame && change.plain && sameAnswer(change.now, next.was) && !sameAnswer(change.was, next.now);
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
    sameName(change.question, wanted.question) &&
    sameName(change.ally ?? "", wanted.ally ?? "") &&
    sameAnswer(change.was, wanted.was) &&
    sameAnswer(change.now, wanted.now) &&
    (change.because ?? "") === (wanted.because?.trim() ?? "")
  );
}
