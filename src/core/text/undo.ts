/**
 * Undoing edits. A host that writes through an editor has the editor's own undo; after writing into a file, it keeps an {@link
 * Undo} (for as long as it can afford, since that holds the whole text), and asks for the edits that restore the text when the
 * person wants them.
 */
import type { EditResult } from "./problem";
import { trimEdit } from "./trim-edit";
import { applyEdits, type TextEdit } from "./text-edit";

/** What is needed to undo one list of edits. */
export interface Undo {
  /** The text that the edits led to. */
  readonly after: string;
  /** Edits on {@link after} that give the text before, to the byte. */
  readonly edits: readonly TextEdit[];
}

const CHANGED =
  "The places where this was written have changed since, so it can't be taken back as a whole. Nothing was changed; please correct it in the note.";

/** What undoes `applyEdits(before, edits)`. */
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
 * The edits on the current text that undo what was written and keep whatever was changed elsewhere since. Refused if the two touch,
 * or if one lies on both sides of the other.
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
