/**
 * Which part of a note a question stands in: the main part, or one entry of the review history (docs/format.md, “Review history”).
 * Only headings marked with `#` at the margin count, as this product writes them: none inside a fence, the frontmatter, a list or a
 * quote.
 */
import { splitLines } from "../text/lines";
import { lowerBound } from "../text/lower-bound";
import type { Fence } from "./fence";
import { locateFrontmatter, textStart } from "./frontmatter-range";

/** The heading above the entries; English in every language of the interface. */
export const REVIEW_HISTORY = "Review history";

/**
 * Gives the section of an offset: `""` for the main part, the heading of the review entry (`2026-12-20 repair`), or
 * {@link REVIEW_HISTORY} for what stands in the history before its first entry.
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

/** Whether this is the heading above the entries. */
export function opensHistory(heading: Heading): boolean {
  return heading.level === 2 && heading.title.toLowerCase() === REVIEW_HISTORY.toLowerCase();
}

function sectionStarts(headings: readonly Heading[]): Start[] {
  const starts: Start[] = [];
  let inHistory = false;
  for (const heading of headings) {
    if (heading.level > 3) continue;
    if (heading.level <= 2) {
      inHistory = opensHistory(heading);
      starts.push({ from: heading.from, section: inHistory ? REVIEW_HISTORY : "" });
    } else if (inHistory) {
      starts.push({ from: heading.from, section: sectionOf(heading) });
    }
  }
  return starts;
}

/** The note's headings in the order of the text, given its fences: those that begin at the margin, and so stand in no list. */
export function locateHeadings(text: string, fences: readonly Fence[]): Heading[] {
  const headings: Heading[] = [];
  let fence = 0;
  for (const line of splitLines(text, locateFrontmatter(text)?.to ?? textStart(text))) {
    while ((fences[fence]?.to ?? Infinity) < line.from) fence += 1;
    if ((fences[fence]?.from ?? Infinity) <= line.from) continue;
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
