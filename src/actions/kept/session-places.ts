/** Where sessions were left, by note: a place to go on at, on this device, and never a word of an answer. */
import type { SessionPlace } from "../../core/session/session-place";
import type { NoteRef, Table } from "../ports";

/** One for each note. */
const KEY = "session";

export class SessionPlaces {
  readonly #table: Table<SessionPlace>;

  constructor(table: Table<SessionPlace>) {
    this.#table = table;
  }

  of({ path }: NoteRef): Promise<SessionPlace | undefined> {
    return this.#table.get([path, KEY]);
  }

  keep({ path }: NoteRef, place: SessionPlace): Promise<void> {
    return this.#table.put([path, KEY], place);
  }

  forget({ path }: NoteRef): Promise<void> {
    return this.#table.delete([path, KEY]);
  }

  moveNote(from: string, to: string): Promise<void> {
    return this.#table.moveNote(from, to);
  }

  forgetAll(): Promise<void> {
    return this.#table.clear();
  }
}
