/**
 * Where a note's frontmatter stands. As Obsidian reads it: `---` is the very first line (a byte order mark may precede it) and a
 * later line `---` ends it; without that line there is no frontmatter, and `---` anywhere else is a thematic break.
 */
import { lineAt } from "../text/lines";

/** Offsets into the note's text. */
export interface FrontmatterRange {
  /** The opening `---`. */
  readonly from: number;
  /** The YAML between the two lines: starts at a line's start and ends at the start of the closing line. */
  readonly yaml: { readonly from: number; readonly to: number };
  /** After the closing line's line ending. */
  readonly to: number;
}

const MARK = /^---[ \t]*$/;

/** The offset at which a note's text begins: after a byte order mark, if there is one. */
export function textStart(text: string): number {
  return text.startsWith("\ufeff") ? 1 : 0;
}

/** Where the frontmatter stands, or `undefined` where the note has none. */
export function locateFrontmatter(text: string): FrontmatterRange | undefined {
  const from = textStart(text);
  const open = lineAt(text, from);
  if (!MARK.test(text.slice(open.from, open.to))) return undefined;
  let at = open.next;
  while (at < text.length) {
    const line = lineAt(text, at);
    if (text.startsWith("---", at) && MARK.test(text.slice(line.from, line.to))) {
      return { from, yaml: { from: open.next, to: line.from }, to: line.next };
    }
    at = line.next;
  }
  return undefined;
}
