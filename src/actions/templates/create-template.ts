/** Saves a template of one's own in the templates folder, under a free name. */
import type { NoteRef, Notes } from "../ports";
import { words, type Words } from "../words";

/** Returns the note, or a message if it could not be created. Never rejects. */
export async function createTemplate<Note extends NoteRef>(
  notes: Notes<Note>,
  folder: string,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<{ readonly note: Note } | { readonly failure: Words }> {
  const made = await notes.create(folder, name, () => text);
  if (made.ok) return { note: made.note };
  const reason = made.reason === "" ? "" : ` (${made.reason})`;
  return {
    failure: words(
      "The template could not be made{0}. Please try another name, or another folder of templates in the settings.",
      reason,
    ),
  };
}
