/** An edit made as small as it can be. */
import type { TextEdit } from "./text-edit";

function isHalfPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The edit without what it leaves as it is at its two ends (never cutting a surrogate pair in half). */
export function trimEdit(text: string, edit: TextEdit): TextEdit {
  const old = text.slice(edit.from, edit.to);
  const most = Math.min(old.length, edit.insert.length);
  let head = 0;
  while (head < most && old[head] === edit.insert[head]) head++;
  if (head > 0 && (isHalfPair(old, head) || isHalfPair(edit.insert, head))) head--;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === edit.insert[edit.insert.length - 1 - tail]) tail++;
  if (tail > 0 && isHalfPair(old, old.length - tail)) tail--;
  return { from: edit.from + head, to: edit.to - tail, insert: edit.insert.slice(head, edit.insert.length - tail) };
}
