/**
 * Which part of a note a question stands in: the main part, or one entry of the review history (docs/format.md, “Review history”).
 * Only headings marked with `#` at the margin count, as this product writes them: none inside a fence, a comment, the frontmatter, a list
 * or a quote.
 */
import { splitLines } from "../text/lines";
import { lowerBound } from "../text/lower-bound";
import { commentsAmong } from "./comments";
import type { Fence } from "./fence";
import { locateFrontmatter, textStart } from "./frontmatter-range";

/** The heading above the entries; English in every language of the interface. */
export const REVIEW_HISTORY = "Review history";

/**
 * Returns the section of an offset: `""` for the main part, the heading of the review entry (`2026-12-20 repair`), or {@link
 * REVIEW_HISTORY} for what stands in the history before its first entry.
 */
export type SectionLookup = (offset: number) => string;

interface Start {
  readonly from: number;
  readonly section: string;
}

/** A heading marked with `#`. Offsets are into the note's text. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** Without its marks, trimmed. */
  readonly title: string;
  /** Start of its line. */
  readonly from: number;
  /** End of its line, before the line ending. */
  readonly to: number;
}

/** Finds the sections of a note, given its fences. */
export function locateSections(text: string, fences: readonly Fence[]): SectionLookup {
  const starts = sectionStarts(locateHeadings(text, fences));
  return (offset) => {
    const before = lowerBound(starts, ({ from }) => from <= offset);
    return starts[before - 1]?.section ?? "";
  };
}

/** The section that an entry's heading opens. */
export function sectionOf(heading: Heading): string {
  return heading.title.normalize("NFC");
}

/** A heading above entries, with what stands beneath it. */
export interface HistoryPart {
  readonly heading: Heading;
  /** The headings one level deeper, each without a number that a program has put before its day. */
  readonly entries: readonly Heading[];
  /** The next heading of its level or above; absent where it goes on to the end of the note. */
  readonly end?: Heading;
}

/**
 * The parts that tell of the review history, given the note's headings: those under `## Review history`; and where a program has shifted
 * all headings, or numbered them, under what has become of it. A heading of another level counts by its entries, or (as deep headings do
 * that a program has shifted, before there is an entry) where there is no other.
 */
export function historyParts(headings: readonly Heading[]): readonly HistoryPart[] {
  const parts: HistoryPart[] = [];
  for (const [at, heading] of headings.entries()) {
    if (heading.level > 5 || plainTitle(heading.title).toLowerCase() !== REVIEW_HISTORY.toLowerCase()) continue;
    const last = parts.at(-1);
    if (last !== undefined && (last.end?.from ?? Infinity) > heading.from) continue;
    let to = at + 1;
    while ((headings[to]?.level ?? 0) > heading.level) to += 1;
    const end = headings[to];
    const entries = headings
      .slice(at + 1, to)
      .filter(({ level }) => level === heading.level + 1)
      .map((entry) => ({ ...entry, title: plainTitle(entry.title) }));
    parts.push({ heading, entries, ...(end === undefined ? {} : { end }) });
  }
  const told = parts.filter(
    ({ heading, entries }) => heading.level === 2 || entries.some(({ title }) => DAY.test(title)),
  );
  if (told.length > 0) return told;
  return parts.filter(({ heading, end }) => heading.level > 2 && !DAY.test(plainTitle(end?.title ?? "")));
}

const DAY = /^\d{4}-\d{2}-\d{2}/;
/** `3`, `3.1`, `3)`, `III.`, `A.1:`, `1.2 —`: what programs put before headings. A letter alone could be a word. */
const NUMBER =
  /^\(?(?:\d+(?:\.\w+)*|[A-Za-z](?:\.\w+)+|[IVXLCDM]{2,}|(?:[A-Za-z]|[ivxlcdm]+)(?=[.:)]))[ \t]*[.:)\u2013\u2014-]*[ \t]+/;

/** A title without the number before it, where it is one of the history's: `3 Review history`, `3.1 2026-12-20 repair`. */
function plainTitle(title: string): string {
  const rest = title.replace(NUMBER, "");
  return DAY.test(rest) || rest.toLowerCase() === REVIEW_HISTORY.toLowerCase() ? rest : title;
}

function sectionStarts(headings: readonly Heading[]): Start[] {
  return historyParts(headings).flatMap(({ heading, entries, end }) => [
    { from: heading.from, section: REVIEW_HISTORY },
    ...entries.map((entry) => ({ from: entry.from, section: sectionOf(entry) })),
    ...(end === undefined ? [] : [{ from: end.from, section: "" }]),
  ]);
}

/** The note's headings in the order of the text, given its fences: those that begin at the margin, and so stand in no list. */
export function locateHeadings(text: string, fences: readonly Fence[]): Heading[] {
  const headings: Heading[] = [];
  const comments = commentsAmong(fences);
  let fence = 0;
  let comment = 0;
  for (const line of splitLines(text, locateFrontmatter(text)?.to ?? textStart(text))) {
    while ((fences[fence]?.to ?? Infinity) < line.from) fence += 1;
    if ((fences[fence]?.from ?? Infinity) <= line.from) continue;
    while ((comments[comment]?.to ?? Infinity) < line.from) comment += 1;
    if ((comments[comment]?.from ?? Infinity) <= line.from) continue;
    const heading = text[line.from] === "#" ? readHeading(text.slice(line.from, line.to)) : undefined;
    if (heading !== undefined) headings.push({ ...heading, from: line.from, to: line.to });
  }
  return headings;
}

/** An ATX heading (CommonMark 0.31, section 4.2), without its marks. */
export function readHeading(line: string): { readonly level: number; readonly title: string } | undefined {
  const marks = /^#{1,6}(?=[ \t]|$)/.exec(line)?.[0];
  if (marks === undefined) return undefined;
  const title = line.slice(marks.length).trim();
  return { level: marks.length, title: title.replace(/(?:^|[ \t])#+$/, "").trim() };
}
