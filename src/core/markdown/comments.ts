/** What is commented out of a note over several lines: `%% … %%` as Obsidian has it, `<!-- … -->`. Nothing in it is a part of the note. */
import type { Fence } from "./fence";

/** A comment. Offsets are into the note's text. */
export interface Comment {
  /** Start of its first line. */
  readonly from: number;
  /** End of its last line, before the line ending; the end of the text where nothing ends it. */
  readonly to: number;
  /** Whether its mark ends it, or the list or quote that it stands in (and not the end of the note). */
  readonly closed: boolean;
}

const known = new WeakMap<readonly Fence[], readonly Comment[]>();

/** Remembers the comments that were found together with a note's fences. */
export function keepComments(fences: readonly Fence[], comments: readonly Comment[]): void {
  known.set(fences, comments);
}

/** The comments of a note, in the order of the text, given its fences as `locateFences` gave them: none of these stands in one. */
export function commentsAmong(fences: readonly Fence[]): readonly Comment[] {
  return known.get(fences) ?? [];
}

/** The comment around an offset, its end included. */
export function commentAround(fences: readonly Fence[], at: number): Comment | undefined {
  return commentsAmong(fences).find(({ from, to }) => from < at && at <= to);
}
