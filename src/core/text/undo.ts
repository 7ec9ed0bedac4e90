/**
 * Taking edits back. A host that writes through an editor has the editor's own undo; where it has written into a file, it keeps an
 * {@link Undo} (as long as it likes, for it holds the whole text) and asks for the edits that restore the text when the person wants it.
 */
import type { EditResult } from "./problem";
import { trimEdit } from "./trim-edit";
import { applyEdits, type TextEdit } from "./text-edit";

/** What takes one list of edits back. */
export interface Undo {
  /** The text that the edits led to. */
  readonly after: string;
  /** Edits on {@link after} that give the text before, to the byte. */
  readonly edits: readonly TextEdit[];
}

const CHANGED =
  "The places where this was written have changed since, so it can't be taken back as a whole. Nothing was changed; please correct it in the note.";

/** The way back from `applyEdits(before, edits)`. */
export function undoOf(before: string, edits: readonly TextEdit[]): Undo {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  let growth = 0;
  const back = sorted.map(({ from, to, insert }): TextEdit => {
    const start = from + growth;
    growth += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: before.slice(from, to) };
  });
  return { after: applyEdits(before, edits), edits: back };
}

/**
 * The edits on the text as it is now that take back what was written, and leave alone what was changed elsewhere since. Refused
 * where the two touch, or lie on both sides of each other.
 */
export function undoEdits(now: string, { after, edits }: Undo): EditResult {
  const since = trimEdit(after, { from: 0, to: after.length, insert: now });
  if (since.from === since.to && since.insert === "") return { ok: true, edits };
  const growth = since.insert.length - (since.to - since.from);
  const moved: TextEdit[] = [];
  for (const edit of edits) {
    const { from, to, insert } = edit;
    if (to < since.from) moved.push(edit);
    else if (from > since.to) moved.push({ from: from + growth, to: to + growth, insert });
    else {
      const problem = { code: "changed-since", message: CHANGED, severity: "error" as const, from: since.from };
      return { ok: false, problem: { ...problem, to: since.from + since.insert.length } };
    }
  }
  return { ok: true, edits: moved };
}
