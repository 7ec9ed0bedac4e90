/** Writes changes into an entry. A change of what this entry has changed already goes on from there: one item tells of both. */
import { knownNote } from "../note/known-notes";
import type { ReadNote } from "../note/parse-note";
import type { EditResult } from "../text/problem";
import { sameAnswer } from "../question/answer-value";
import { inOrder, type TextChange } from "../text/in-order";
import { nameOf, sameName } from "../yaml/tree";
import type { Amendment, AmendmentBlock, ReviewEntry, ReviewHistory } from "./amendment";
import type { IntendedGrowth } from "./guard-history";
import { appendItems, findEntry, firstSound, newBlockIn, type EntryAddress } from "./open-entry";
import { amendmentsOf, CHANGES_LANGUAGE } from "./read-history";
import { amendmentItem, writeBlock, type NewAmendment } from "./write-entry";

/** The edits that add these changes, each of another answer, to the entry, which has to be there (see `openEntry`). */
export function writeAmendments(text: string, address: EntryAddress, amendments: readonly NewAmendment[]): EditResult {
  const open = openedEntry(text, address);
  if ("problem" in open) return { ok: false, problem: open.problem };
  const [going, added] = [new Set<NewAmendment>(), new Set<NewAmendment>()];
  for (const amendment of amendments) {
    (waysToGoOn(open.history, open.entry, amendment).length > 0 ? going : added).add(amendment);
  }
  const oneByOne = [...going].map(
    (amendment): TextChange =>
      (now) =>
        writeAmendment(now, address, amendment),
  );
  return inOrder(text, [...oneByOne, (now) => addAmendments(now, address, [...added])]);
}

function writeAmendment(text: string, address: EntryAddress, amendment: NewAmendment): EditResult {
  const open = openedEntry(text, address);
  if ("problem" in open) return { ok: false, problem: open.problem };
  const ways = [...waysToGoOn(open.history, open.entry, amendment), ...waysToAdd(text, open.entry, [amendment])];
  return firstSound(
    open.note,
    ways.map(({ growth }) => growth),
    (after) => ways.some(({ written }) => saysAll(after, address, written)),
  );
}

/** Adds all of them at once. */
function addAmendments(text: string, address: EntryAddress, amendments: readonly NewAmendment[]): EditResult {
  if (amendments.length === 0) return { ok: true, edits: [] };
  const open = openedEntry(text, address);
  if ("problem" in open) return { ok: false, problem: open.problem };
  const growths = waysToAdd(text, open.entry, amendments).map(({ growth }) => growth);
  return firstSound(open.note, growths, (after) => saysAll(after, address, amendments));
}

function openedEntry(text: string, address: EntryAddress) {
  const note = knownNote(text);
  const found = findEntry(note, address);
  if ("problem" in found) return found;
  const { history, entry } = found;
  if (entry === undefined) throw new RangeError(`The entry of ${address.day} has not been opened.`);
  return { note, history, entry };
}

interface Way {
  readonly growth: IntendedGrowth;
  readonly written: readonly NewAmendment[];
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
    return [{ growth: { edits, headings: 0, fences: 0 }, written: [written] }];
  });
}

function isOfSameAnswer(change: Amendment, { question, ally }: NewAmendment): boolean {
  return sameName(change.question, question) && sameName(change.ally ?? "", ally ?? "");
}

function goesOn(change: Amendment, next: NewAmendment): boolean {
  const keepsReason = [change.because, undefined].includes(next.because) || change.because === undefined;
  return keepsReason && change.plain && sameAnswer(change.now, next.was) && !sameAnswer(change.was, next.now);
}

function waysToAdd(text: string, entry: ReviewEntry, amendments: readonly NewAmendment[]): Way[] {
  const items = amendments.map(
    (amendment) =>
      (column: number): readonly string[] =>
        amendmentItem(amendment, column),
  );
  const writable = entry.amendmentBlocks.filter(({ parsed }) => parsed.readOnly === undefined).at(-1);
  const fences = [...entry.blocks, ...entry.amendmentBlocks].map(({ fence }) => fence);
  const block = newBlockIn(
    text,
    entry,
    fences,
    writeBlock(
      CHANGES_LANGUAGE,
      items.map((item) => item(0)),
    ),
  );
  const append = (into: AmendmentBlock): IntendedGrowth => ({
    edits: appendItems(into.parsed, items),
    headings: 0,
    fences: 0,
  });
  const growths = [...(writable === undefined ? [] : [append(writable)]), { edits: [block], headings: 0, fences: 1 }];
  return growths.map((growth) => ({ growth, written: amendments }));
}

/** Whether the entry tells of all these changes. */
function saysAll(note: ReadNote, address: EntryAddress, wanted: readonly NewAmendment[]): boolean {
  const found = findEntry(note, address);
  if ("problem" in found || found.entry === undefined) return false;
  const nameOfChange = (question: string, ally = ""): string => JSON.stringify([nameOf(question), nameOf(ally)]);
  const changes = new Map<string, Amendment[]>();
  for (const change of amendmentsOf(found.entry)) {
    const name = nameOfChange(change.question, change.ally);
    const others = changes.get(name);
    if (others === undefined) changes.set(name, [change]);
    else others.push(change);
  }
  return wanted.every((one) => changes.get(nameOfChange(one.question, one.ally))?.some((change) => says(change, one)));
}

function says(change: Amendment, wanted: NewAmendment): boolean {
  return (
    isOfSameAnswer(change, wanted) &&
    sameAnswer(change.was, wanted.was) &&
    sameAnswer(change.now, wanted.now) &&
    (change.because ?? "") === (wanted.because?.trim() ?? "")
  );
}
