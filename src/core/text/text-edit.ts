/**
 * Changes to a text, as data. Every function of core that would change a note returns these; a host decides how to apply them
 * (through an editor, or atomically in a file). Nothing in core writes.
 */

/**
 * Replaces the characters from `from` up to `to` (UTF-16 offsets into the text that the edit was made for) by `insert`.
 * `from === to` inserts; an empty `insert` deletes.
 */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The text with all edits made. Offsets of every edit refer to the text before any of them; two edits may touch, not overlap.
 *
 * @throws RangeError when an edit lies outside the text or two overlap: that is a bug of the caller.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  const parts: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.from < at || edit.to < edit.from || edit.to > text.length) {
      throw new RangeError(`Edit ${String(edit.from)}–${String(edit.to)} overlaps another or lies outside the text.`);
    }
    parts.push(text.slice(at, edit.from), edit.insert);
    at = edit.to;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
