/** Notes as the core reads them, the last few kept: several forms of one note ask for the same text. */
import type { Note } from "../../core/note/note";
import { parseNote } from "../../core/note/parse-note";

const KEPT = 4;

const parsed = new Map<string, Note>();

/** The note of a text. */
export function parsedNote(text: string): Note {
  const known = parsed.get(text);
  const note = known ?? parseNote(text);
  parsed.delete(text);
  parsed.set(text, note);
  for (const oldest of parsed.keys()) {
    if (parsed.size <= KEPT) break;
    parsed.delete(oldest);
  }
  return note;
}

/** Confidential words don't stay in memory longer than the plugin does. */
export function forgetParsedNotes(): void {
  parsed.clear();
}
