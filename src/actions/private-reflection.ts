/** A private reflection: after an alliance has closed, a note of the coach's own that only links to it. */
import { usualNames } from "../core/frontmatter/usual-names";
import { noteTitle } from "../core/index/summarise";
import { parseAlly } from "../core/note/allies";
import { REFLECTS_ON, reflectionNote } from "../core/review/reflection";
import type { Created, NoteRef, Notes } from "./ports";
import { words, type Words } from "./words";

/** What a note's properties say that it reflects on: the path or name that its link leads to; `undefined` where it is no reflection. */
export function reflectedIn(properties: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const value = usualNames(properties ?? {})[REFLECTS_ON];
  return typeof value === "string" ? parseAlly(value).link : undefined;
}

/** Makes the note. @param linkFrom the link to the alliance, as it is written in a note of this path. Never rejects. */
export function createReflection<Note extends NoteRef>(
  notes: Notes<Note>,
  alliance: Note,
  { folder, linkFrom }: { readonly folder: string; readonly linkFrom: (path: string) => string },
): Promise<Created<Note>> {
  return notes.create(folder, `Reflection on ${noteTitle(alliance.path)}`, (path) =>
    reflectionNote({ title: noteTitle(path), on: linkFrom(path) }),
  );
}

/** What is said where it could not be made. */
export function notMade(reason: string): Words {
  return words("The note could not be made{0}.", reason === "" ? "" : ` (${reason})`);
}
