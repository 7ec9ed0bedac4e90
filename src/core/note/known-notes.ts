/**
 * The last few notes that were read: several forms of one note ask for the same text, and one that was written was read by the
 * guard before. Safe as a module's own cache: a note depends on its text alone, and is never changed.
 */
import { readNote, type ReadNote } from "./parse-note";

const KEPT = 4;

const known = new Map<string, ReadNote>();

/** The note of a text, as {@link readNote} returns it. */
export function knownNote(text: string): ReadNote {
  const note = known.get(text) ?? readNote(text);
  known.delete(text);
  known.set(text, note);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return note;
}

/** Empties the cache, so that confidential words stay in memory no longer than they are needed. */
export function forgetNotes(): void {
  known.clear();
}
