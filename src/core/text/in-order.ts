/** Several changes to a text, each made on what the one before leaves, as one change: all of them, or none. */
import type { EditResult } from "./problem";
import { composeEdits } from "./compose-edits";
import { applyEdits, type TextEdit } from "./text-edit";

/** Returns the edits that change a text, or why there are none. */
export type TextChange = (text: string) => EditResult;

/** The edits on `text` that make all changes in order; the first refusal where one of them is refused. */
export function inOrder(text: string, changes: readonly TextChange[]): EditResult {
  const lists: (readonly TextEdit[])[] = [];
  let now = text;
  for (const change of changes) {
    const result = change(now);
    if (!result.ok) return result;
    if (result.edits.length === 0) continue;
    lists.push(result.edits);
    now = applyEdits(now, result.edits);
  }
  return { ok: true, edits: composeEdits(text, lists) };
}
