/** Makes sure that an entry of the review history is there, with the questions that were answered. */
import { knownNote } from "../note/known-notes";
import type { ReadNote } from "../note/parse-note";
import { commentAround } from "../markdown/comments";
import { REVIEW_HISTORY } from "../markdown/sections";
import type { EditResult, Problem } from "../text/problem";
import type { ParsedBlock } from "../question/parse-block";
import type { Question } from "../question/question";
import type { Day } from "../calendar/day";
import { insertParagraph } from "../text/insert-paragraph";
import { lineAt } from "../text/lines";
import { applyEdits, type TextEdit } from "../text/text-edit";
import { sameName } from "../yaml/tree";
import type { ReviewEntry, ReviewHistory } from "./amendment";
import { saysAll, writeAnswered, type AnsweredQuestion } from "./answered-question";
import { entryTitle, type EntryKind } from "./entry-heading";
import { guardHistory, type IntendedGrowth } from "./guard-history";
import { readHistory } from "./read-history";
import { separated, writeBlock } from "./write-entry";

/** The lines of an item, written for the column of its dash. */
type ItemLines = (column: number) => readonly string[];

/** Which entry is meant. A day has at most one of each kind. */
export interface EntryAddress {
  readonly day: Day;
  readonly kind: EntryKind;
}

const DOUBLED =
  "The review history has two entries of this day and kind, so it can't be told which one is meant. Please join them into one.";
const GUARDED =
  "The review history can't be written here without touching something else, so the note was left as it is. Please look at its end in source mode.";
const UNCLOSED =
  "A block of this note has no closing fence, so everything after it belongs to it. Please end it with a line of backticks like the first one; nothing was written.";
const NEWER =
  "This alliance was made by a newer version of Designed Alliances. It can be read here, and changed after an update.";

/** The entry at the address, where there is one; a problem where the history can't be written to. */
export function findEntry(
  note: ReadNote,
  address: EntryAddress,
): { readonly history: ReviewHistory; readonly entry?: ReviewEntry } | { readonly problem: Problem } {
  if (note.properties.newerFormat) return { problem: problem("newer-format", NEWER) };
  const history = readHistory(note);
  const [entry, ...more] = history.entries.filter(({ day, kind }) => day === address.day && kind === address.kind);
  const [second] = more;
  if (second !== undefined) return { problem: problem("doubled-entry", DOUBLED, second.heading) };
  return entry === undefined ? { history } : { history, entry };
}

/** The section that the entry's questions stand in: that of the entry which is there, or will be. */
export function sectionOfEntry(note: ReadNote, address: EntryAddress): string {
  const found = findEntry(note, address);
  const present = "problem" in found ? undefined : found.entry?.section;
  return present ?? entryTitle(address.day, address.kind);
}

/**
 * The edits that put the entry under `## Review history`, newest first (with the heading, at the end of the note, where there is
 * none), and into it those of the questions that it does not have yet, with their answers. Questions that are there stay as they are.
 */
export function openEntry(text: string, address: EntryAddress, questions: readonly AnsweredQuestion[]): EditResult {
  const note = knownNote(text);
  const found = findEntry(note, address);
  if ("problem" in found) return { ok: false, problem: found.problem };
  const { history, entry } = found;
  const missing = questions.filter(({ question }) => questionIn(entry, question.key) === undefined);
  if (entry !== undefined && missing.length === 0) return { ok: true, edits: [] };
  const items: ItemLines[] = [];
  for (const question of missing) {
    const written = writeAnswered(question, note.properties.allies);
    if (!written.ok) return written;
    items.push(written.lines);
  }
  const ways = entry === undefined ? [newEntry(note, history, address, items)] : waysToAdd(note, entry, items);
  return firstSound(note, ways, (after) => {
    const now = findEntry(after, address);
    return "entry" in now && missing.every((question) => isThere(now.entry, question));
  });
}

/** Tries several ways to write the same thing: the first one that the guard accepts, and after which `isThere` holds. */
export function firstSound(
  note: ReadNote,
  ways: readonly IntendedGrowth[],
  isThere: (after: ReadNote) => boolean,
): EditResult {
  for (const way of ways) {
    const after = knownNote(applyEdits(note.text, way.edits));
    if (guardHistory(note, after, way) && isThere(after)) return { ok: true, edits: way.edits };
  }
  const open = note.fences.find(({ closed }) => !closed);
  if (open !== undefined) return { ok: false, problem: problem("unclosed-fence", UNCLOSED, open.open) };
  return { ok: false, problem: problem("refused-by-guard", GUARDED) };
}

/** A new block behind the fences of an entry, or behind its heading where it has none. */
export function newBlockIn(
  text: string,
  entry: ReviewEntry,
  fences: readonly { to: number }[],
  block: string,
): TextEdit {
  const last = Math.max(entry.heading.to, ...fences.map(({ to }) => to));
  return insertParagraph(text, lineAt(text, last).next, block);
}

/** Items at the end of a block, with an empty line before them; each is written for the column of its dash. */
export function appendItems(
  { body, slices }: Pick<ParsedBlock<unknown>, "body" | "slices">,
  items: readonly ItemLines[],
): readonly TextEdit[] {
  const [first] = slices;
  const column = first === undefined ? 0 : Math.max(0, body.text.slice(first.from).search(/[^ ]/));
  const lines = separated(items.map((write) => write(column)));
  const gap = /(?:^|\n)[ \t]*\n?$/.test(body.text.replace(/\n$/, "")) ? "" : "\n";
  const at = body.text.length;
  return body.toNoteEdits([{ from: at, to: at, insert: `${gap}${lines.join("\n")}\n` }]);
}

function newEntry(
  note: ReadNote,
  history: ReviewHistory,
  { day, kind }: EntryAddress,
  items: readonly ItemLines[],
): IntendedGrowth {
  const block = items.length === 0 ? [] : [questionBlock(items)];
  const heading = history.heading === undefined ? [`## ${REVIEW_HISTORY}`] : [];
  const marks = "#".repeat((history.heading?.level ?? 2) + 1);
  const paragraph = [...heading, `${marks} ${entryTitle(day, kind)}`, ...block].join("\n\n");
  const older = history.entries.find((entry) => entry.day <= day && entry.from < history.to);
  const at = older?.from ?? history.to;
  const edits = [insertParagraph(note.text, commentAround(note.fences, at)?.from ?? at, paragraph)];
  return { edits, headings: heading.length + 1, fences: block.length };
}

function waysToAdd(note: ReadNote, entry: ReviewEntry, items: readonly ItemLines[]): IntendedGrowth[] {
  const block = entry.blocks.filter(({ readOnly }) => readOnly === undefined).at(-1);
  const fences = entry.blocks.map(({ fence }) => fence);
  return [
    ...(block === undefined ? [] : [{ edits: appendItems(block.parsed, items), headings: 0, fences: 0 }]),
    { edits: [newBlockIn(note.text, entry, fences, questionBlock(items))], headings: 0, fences: 1 },
  ];
}

function questionBlock(items: readonly ItemLines[]): string {
  return writeBlock(
    "alliance",
    items.map((write) => write(0)),
  );
}

function questionIn(entry: ReviewEntry | undefined, key: string): Question | undefined {
  const items = entry?.blocks.flatMap((block) => block.items) ?? [];
  return items.filter((item) => item.kind === "question").find((question) => sameName(question.key, key));
}

/** Whether the question is there as it was meant, and says what was said. */
function isThere(entry: ReviewEntry | undefined, { question, answers }: AnsweredQuestion): boolean {
  const found = questionIn(entry, question.key);
  if (found === undefined || found.readOnly !== undefined || found.text !== question.text) return false;
  const isSound = found.type === question.type && found.problems.every(({ severity }) => severity !== "error");
  return isSound && saysAll(found, answers);
}

function problem(code: string, message: string, { from, to } = { from: 0, to: 0 }): Problem {
  return { code, message, severity: "error", from, to };
}
