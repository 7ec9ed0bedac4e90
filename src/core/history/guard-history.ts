/**
 * The judge of what is put into the review history: the new text is read again, and accepted only where every block and heading that
 * was there is there still, in the same section and to the byte, and nothing has come but what was put in.
 */
import type { ReadNote } from "../note/parse-note";
import type { Fence } from "../markdown/fence";
import { locateHeadings } from "../markdown/sections";
import type { TextEdit } from "../text/text-edit";

/** What was meant to come. */
export interface IntendedGrowth {
  readonly edits: readonly TextEdit[];
  /** How many headings and fences are new. */
  readonly headings: number;
  readonly fences: number;
}

/** Whether `after` is `before` with these edits made, and all that stood there stands there still. */
export function guardHistory(before: ReadNote, after: ReadNote, { edits, headings, fences }: IntendedGrowth): boolean {
  const moved = (at: number): number =>
    edits.reduce((sum, { from, to, insert }) => (from <= at ? sum + insert.length - (to - from) : sum), at);
  const [old, now] = [locateHeadings(before.text, before.fences), locateHeadings(after.text, after.fences)];
  const headingAt = new Map(now.map((heading) => [heading.from, heading]));
  const fenceAt = new Map(after.fences.map((fence) => [fence.from, fence]));
  const sectionAt = new Map(after.blocks.map(({ fence, section }) => [fence.from, section]));
  return (
    now.length === old.length + headings &&
    old.every(({ from, level, title }) => {
      const twin = headingAt.get(moved(from));
      return twin?.level === level && twin.title === title;
    }) &&
    after.fences.length === before.fences.length + fences &&
    before.fences.every((fence) => {
      const twin = fenceAt.get(moved(fence.from));
      return twin !== undefined && (sameText(before, fence, after, twin) || grew(fence, twin, edits));
    }) &&
    before.blocks.every(({ fence, section }) => sectionAt.get(moved(fence.from)) === section)
  );
}

function sameText(before: ReadNote, fence: Fence, after: ReadNote, twin: Fence): boolean {
  return before.text.slice(fence.from, fence.to) === after.text.slice(twin.from, twin.to);
}

/** The fence that the edits are in: its body alone may be another. */
function grew(fence: Fence, twin: Fence, edits: readonly TextEdit[]): boolean {
  const isInside = edits.every(({ from, to }) => from > fence.open.to && to < fence.to);
  return isInside && twin.info === fence.info && twin.closed && !twin.unsafe && twin.prefix === fence.prefix;
}
