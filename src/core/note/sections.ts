/**
 * Which part of a note a question stands in: the main part, or one entry of the review history (docs/format.md, “Review history”).
 * Only headings marked with `#` count, as this product writes them, and none inside a fence or the frontmatter.
 */
import { splitLines } from "../text/lines";
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

/** Finds the sections of a note, given its fences. */
export function locateSections(text: string, fences: readonly Fence[]): SectionLookup {
  const starts = sectionStarts(text, fences);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return starts[low - 1]?.section ?? "";
  };
}

function sectionStarts(text: string, fences: readonly Fence[]): Start[] {
  const starts: Start[] = [];
  let inHistory = false;
  let fence = 0;
  for (const line of splitLines(text, locateFrontmatter(text)?.to ?? textStart(text))) {
    while ((fences[fence]?.to ?? Infinity) < line.from) fence += 1;
    if ((fences[fence]?.from ?? Infinity) <= line.from) continue;
    const heading = readHeading(text.slice(line.from, line.to));
    if (heading === undefined || heading.level > 3) continue;
    if (heading.level <= 2) {
      inHistory = heading.level === 2 && heading.title.toLowerCase() === REVIEW_HISTORY.toLowerCase();
      starts.push({ from: line.from, section: inHistory ? REVIEW_HISTORY : "" });
    } else if (inHistory) {
      starts.push({ from: line.from, section: heading.title.normalize("NFC") });
    }
  }
  return starts;
}

/** An ATX heading (CommonMark 0.31, section 4.2), without its marks. */
function readHeading(line: string): { readonly level: number; readonly title: string } | undefined {
  const marks = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(line);
  if (marks === null) return undefined;
  const title = line.slice(marks[0].length).trim();
  return { level: marks[1]?.length ?? 0, title: title.replace(/(?:^|[ \t])#+$/, "").trim() };
}
