/** Reads the review history of a note: its entries with their questions, and what each of them changed. */
import { fenceLanguage } from "../markdown/locate-fences";
import type { ReadNote } from "../note/parse-note";
import { historyParts, locateHeadings, sectionOf, type Heading } from "../markdown/sections";
import type { Problem } from "../text/problem";
import { parseItems } from "../question/parse-block";
import type { Question } from "../question/question";
import { nameOf } from "../yaml/tree";
import type { Amendment, ReviewEntry, ReviewHistory } from "./amendment";
import { readEntryHeading } from "./entry-heading";
import { amendmentReader } from "./read-amendment";

/** The info word of a block of changes. */
export const CHANGES_LANGUAGE = "alliance-changes";

const known = new WeakMap<ReadNote, ReviewHistory>();

/** The history of a note. Never throws: what can't be read is a problem with its place, and costs its neighbours nothing. */
export function readHistory(note: ReadNote): ReviewHistory {
  const history = known.get(note) ?? read(note);
  known.set(note, history);
  return history;
}

function read(note: ReadNote): ReviewHistory {
  const parts = historyParts(locateHeadings(note.text, note.fences));
  const [first] = parts;
  if (first === undefined) return { to: note.text.length, entries: [], problems: [] };
  const entries: ReviewEntry[] = [];
  const problems: Problem[] = [];
  for (const part of parts) {
    for (const [at, heading] of part.entries.entries()) {
      const to = part.entries[at + 1]?.from ?? part.end?.from ?? note.text.length;
      const entry = readEntry(note, heading, to);
      problems.push(...headingProblems(heading, entry, entries));
      if (entry !== undefined) entries.push(entry);
    }
  }
  return { heading: first.heading, to: first.end?.from ?? note.text.length, entries, problems };
}

/**
 * The question of the main part that a change is about: the one with this id or text as its key, or else the only one with this
 * text; `undefined` where the note does not ask it any more.
 */
export function questionOfChange(note: ReadNote, named: string): Question | undefined {
  const name = nameOf(named);
  const questions = note.blocks
    .filter(({ section }) => section === "")
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === "question");
  const ofText = questions.filter(({ text }) => nameOf(text) === name);
  return questions.find(({ key }) => key === name) ?? (ofText.length === 1 ? ofText[0] : undefined);
}

/** All changes that an entry tells of, in the order of the text. */
export function amendmentsOf(entry: ReviewEntry): readonly Amendment[] {
  return entry.amendmentBlocks.flatMap(({ parsed }) => parsed.items.filter((item) => item.kind === "amendment"));
}

function readEntry(note: ReadNote, heading: Heading, to: number): ReviewEntry | undefined {
  const read = readEntryHeading(heading.title);
  if (read === undefined) return undefined;
  const isHere = ({ from }: { readonly from: number }): boolean => from > heading.from && from < to;
  const readItem = amendmentReader((question) => questionOfChange(note, question)?.type);
  return {
    heading,
    section: sectionOf(heading),
    ...read,
    blocks: note.blocks.filter(({ fence }) => isHere(fence)),
    amendmentBlocks: note.fences
      .filter((fence) => isHere(fence) && fenceLanguage(fence) === CHANGES_LANGUAGE)
      .map((fence) => ({ fence, parsed: parseItems(note.text, fence, readItem) })),
    from: heading.from,
    to,
  };
}

function headingProblems(
  heading: Heading,
  entry: ReviewEntry | undefined,
  before: readonly ReviewEntry[],
): readonly Problem[] {
  const warn = (code: string, message: string): readonly Problem[] => [
    { code, message, severity: "warning", from: heading.from, to: heading.to },
  ];
  if (entry === undefined) {
    return warn("entry-without-day", "An entry of the review history begins with its day, like “### 2026-12-20”.");
  }
  if (entry.kind === undefined) {
    return warn(
      "unknown-entry-kind",
      `“${heading.title}” begins with a day; the word behind it is none that is known.`,
    );
  }
  if (before.some(({ day, kind }) => day === entry.day && kind === entry.kind)) {
    return warn("doubled-entry", `The review history has two entries “${heading.title}”. Please join them into one.`);
  }
  return [];
}
