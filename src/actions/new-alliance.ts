/** A new alliance: its note is always a new file, never written over another one. */
import { makeAlliance } from "../core/alliance/make-alliance";
import { noteTitle } from "../core/index/summarise";
import { expandTemplate } from "../core/template/expand-template";
import type { NewAlliance } from "../core/template/new-alliance";
import { changeWithUndo, takeBack } from "./change-with-undo";
import type { Clock, Messages, NoteRef, Notes } from "./ports";
import { words, type Words } from "./words";

interface NewAllianceHost<Note extends NoteRef> {
  readonly notes: Notes<Note>;
  readonly clock: Clock;
}

/**
 * Creates the note of an alliance. Returns the note, or a message if it could not be created. Never rejects.
 *
 * @param continues the link to the alliance that it continues differently, as it is written in a note of this path
 */
export async function createAlliance<Note extends NoteRef>(
  { notes, clock }: NewAllianceHost<Note>,
  { template, allies, reviewEvery, folder, title }: NewAlliance,
  continues?: (path: string) => string,
): Promise<{ readonly note: Note } | { readonly failure: Words }> {
  const made = await notes.create(folder, title, (path) =>
    expandTemplate(template, {
      allies,
      reviewEvery,
      title: noteTitle(path),
      today: clock.today(),
      formatDate: (pattern) => clock.formatNow(pattern),
      ...(continues === undefined ? {} : { continues: continues(path) }),
    }),
  );
  if (made.ok) return { note: made.note };
  const reason = made.reason === "" ? "" : ` (${made.reason})`;
  return { failure: words("The note could not be made{0}. Please try another title or folder.", reason) };
}

/** Makes an existing note an alliance, with a message that offers to undo it. Returns a sentence if that failed. Never rejects. */
export async function makeNoteAnAlliance<Note extends NoteRef>(
  { notes, clock, messages }: NewAllianceHost<Note> & { readonly messages: Messages },
  note: Note,
  chosen: Pick<NewAlliance, "allies" | "reviewEvery">,
): Promise<string | undefined> {
  const result = await changeWithUndo(notes, note, (text) => makeAlliance(text, { ...chosen, today: clock.today() }));
  if (!result.ok) return result.problem.message;
  const { undo } = result;
  const said = words("This note is an alliance now. “Insert questions” brings questions to it.");
  messages.offerUndo([said], () => takeBack(notes, note, undo));
  return undefined;
}
