/** Reads one block: cuts its body into items, keeps to the limits, and reads each item alone, as a question or as what is asked for. */
import { fenceBody, type FenceBody } from "../markdown/fence-body";
import type { Fence } from "../markdown/fence";
import type { QuickFix, Problem } from "../text/problem";
import { problemInNote, type ItemPlace } from "./item-problem";
import { blankConflicts, crossesItems, splitItems, type ItemSlice, type Split } from "./split-items";
import { MAX_BLOCK_TOKENS, MAX_BODY, MAX_LINES, MAX_QUESTIONS, scanQuestion } from "../yaml/limits";
import type { BlockItem, BrokenItem } from "./question";
import { readItem, type ReadItem } from "./read-question";

/** A block as read; its items are questions, unless another reader was given. */
export interface ParsedBlock<Item = BlockItem> {
  /** The body as YAML reads it, and the way from its offsets to the note's. */
  readonly body: FenceBody;
  readonly items: readonly (Item | BrokenItem)[];
  /** Where each item stands in the body; as many as there are items. */
  readonly slices: readonly ItemSlice[];
  /** Problems of the block as a whole; {@link readOnly} is among them. */
  readonly problems: readonly Problem[];
  /** Why nothing in it may be written to. */
  readonly readOnly?: Problem;
}

/** Reads the item whose source (from the start of its dash's line) is given. */
export type ItemReading<Item> = (source: string, place: ItemPlace) => ReadItem<Item>;

/** Something about the block as a whole that keeps it from being written to. Offsets are in the body. */
interface BlockIssue {
  readonly code: string;
  readonly message: string;
  readonly at: number;
  readonly quickFix?: QuickFix;
}

const UNCLOSED =
  "This block has no closing fence, so everything after it belongs to it. Please end it with a line of backticks like the first one.";
const UNCLOSED_CONFLICT =
  "A merge has left its marks (<<<<<<<) in this block, so it has no end. Please keep the lines you want and take the marks out.";
const UNSAFE = "A line of this block is indented with half a tab or lacks its quote mark, so it can only be read.";
const TOO_LARGE =
  "This block is larger than 256 KB, or longer than 16,000 lines. Please split it into several; until then it is only shown.";
const TOO_MANY = "This block has more than 500 questions. Please split it into several; until then it is only shown.";
const TOO_MUCH = "This block has too many keys and list items to be read. Please split it into several.";
const CONFLICT =
  "A merge has left both versions here, between <<<<<<< and >>>>>>>. Please keep the lines you want and take the marks out.";
const CROSSING =
  "A quote or a bracket stays open here, and is closed only behind a later dash, so it can't be told where the questions begin.";

function fenceIssue(text: string, fence: Fence): BlockIssue | undefined {
  if (!fence.closed) {
    const isConflict = /^(?:<{7}|={7}|>{7})/m.test(text.slice(fence.from, fence.to + 200));
    return isConflict
      ? { code: "merge-conflict", message: UNCLOSED_CONFLICT, at: 0 }
      : { code: "unclosed-fence", message: UNCLOSED, at: 0 };
  }
  return fence.unsafe ? { code: "unsafe-lines", message: UNSAFE, at: 0 } : undefined;
}

function blockProblem(issue: BlockIssue, body: FenceBody): Problem {
  const from = body.toNote(issue.at);
  const lineEnd = body.text.indexOf("\n", issue.at);
  const to = Math.max(from, body.toNote(lineEnd === -1 ? body.text.length : lineEnd));
  const { code, message, quickFix } = issue;
  return { code, message, severity: "error", from, to, ...(quickFix === undefined ? {} : { quickFix }) };
}

/** An item that can't be read, and why; `at` counts in its source. */
export function brokenItem(source: string, place: ItemPlace, code: string, message: string, at: number): BrokenItem {
  const end = source.endsWith("\n") ? source.length - 1 : source.length;
  const problem = problemInNote({ code, message, severity: "error", from: at, to: end }, place);
  const from = place.toNote(place.from);
  return { kind: "broken", source, problems: [problem], from, to: Math.max(from, place.toNote(place.from + end)) };
}

/** The items of one body: all of them scanned, then each read alone. */
function readItems<Item>(
  split: Split,
  shown: string,
  body: FenceBody,
  read: ItemReading<Item>,
): { items: (Item | BrokenItem)[]; issue?: BlockIssue } {
  const sources = split.items.map((slice) => ({ slice, source: shown.slice(slice.from, slice.to) }));
  const scanned = sources.map((item) => ({ ...item, scan: scanQuestion(item.source) }));
  if (scanned.reduce((sum, { scan }) => sum + scan.tokens, 0) > MAX_BLOCK_TOKENS) {
    return { items: [wholeBody(body, "too-much", TOO_MUCH)], issue: { code: "too-much", message: TOO_MUCH, at: 0 } };
  }
  const items: (Item | BrokenItem)[] = [];
  let issue: BlockIssue | undefined;
  for (const { slice, source, scan } of scanned) {
    const place: ItemPlace = { from: slice.from, toNote: body.toNote, toNoteEdits: body.toNoteEdits };
    if (scan.breach !== undefined) {
      items.push(brokenItem(source, place, scan.breach.code, scan.breach.message, scan.breach.at));
      continue;
    }
    const { item, open } = read(source, place);
    items.push(item);
    if (issue === undefined && open !== undefined && crossesItems(open, shown.slice(slice.to))) {
      issue = { code: "unsafe-split", message: CROSSING, at: slice.from };
    }
  }
  return issue === undefined ? { items } : { items, issue };
}

function wholeBody(body: FenceBody, code: string, message: string): BrokenItem {
  return brokenItem(body.text, { from: 0, toNote: body.toNote, toNoteEdits: body.toNoteEdits }, code, message, 0);
}

function refused(body: FenceBody, issue: BlockIssue): ParsedBlock<never> {
  const readOnly = blockProblem(issue, body);
  const items = [wholeBody(body, issue.code, issue.message)];
  return { body, items, slices: [{ from: 0, to: body.text.length }], problems: [readOnly], readOnly };
}

function conflictIssue(body: FenceBody, marks: readonly ItemSlice[]): BlockIssue {
  const at = marks[0]?.from ?? 0;
  const issue = { code: "merge-conflict", message: CONFLICT, at };
  const hasBase = marks.some(({ from }) => body.text.startsWith("|||||||", from));
  if (hasBase) return issue;
  const edits = body.toNoteEdits(marks.map(({ from, to }) => ({ from, to, insert: "" })));
  return { ...issue, quickFix: { title: "Keep both versions", edits } };
}

/** Reads the question block that `fence` is, in the note `text`. Never throws, whatever stands in it. */
export function parseBlock(text: string, fence: Fence): ParsedBlock {
  return parseItems(text, fence, readItem);
}

/** Reads a block of items of another kind in the same way: each alone, within the same limits. */
export function parseItems<Item>(text: string, fence: Fence, readOne: ItemReading<Item>): ParsedBlock<Item> {
  const bodyLength = (fence.lines.at(-1)?.next ?? 0) - (fence.lines[0]?.from ?? 0);
  if (bodyLength > MAX_BODY || fence.lines.length > MAX_LINES) {
    const at = fence.open.to;
    const readOnly: Problem = {
      code: "too-large",
      message: TOO_LARGE,
      severity: "error",
      from: fence.open.from,
      to: at,
    };
    return { body: fenceBody("", { ...fence, lines: [] }), items: [], slices: [], problems: [readOnly], readOnly };
  }
  const body = fenceBody(text, fence);
  const conflicts = blankConflicts(body.text);
  const shown = conflicts?.body ?? body.text;
  const split = splitItems(shown);
  if (split.items.length > MAX_QUESTIONS)
    return refused(body, { code: "too-many-questions", message: TOO_MANY, at: 0 });
  const isNoList = split.issue !== undefined && split.issue.code !== "uneven-dashes";
  if (split.issue !== undefined && isNoList && conflicts === undefined) return refused(body, split.issue);
  const read = readItems(split, shown, body, readOne);
  const issue =
    fenceIssue(text, fence) ??
    (conflicts === undefined ? undefined : conflictIssue(body, conflicts.marks)) ??
    split.issue ??
    read.issue;
  const isWhole = read.issue?.code === "too-much";
  const slices = isWhole ? [{ from: 0, to: body.text.length }] : split.items;
  if (issue === undefined) return { body, items: read.items, slices, problems: [] };
  const readOnly = blockProblem(issue, body);
  return { body, items: read.items, slices, problems: [readOnly], readOnly };
}
