/** Where sessions were left, by note: a place to go on at, on this device, and never a word of an answer. */
import type { TAbstractFile } from "obsidian";
import type { SessionPlace } from "../../core/session/session-place";
import type { NoteTable } from "./note-tables";
import type { VaultTables } from "./vault-tables";

type Note = Pick<TAbstractFile, "path">;

/** One for each note. */
const KEY = "session";

export class SessionPlaces {
  readonly #table: NoteTable<SessionPlace>;

  constructor(tables: VaultTables) {
    this.#table = tables.table("sessions");
  }

  of({ path }: Note): Promise<SessionPlace | undefined> {
    return this.#table.get([path, KEY]);
  }

  keep({ path }: Note, place: SessionPlace): Promise<void> {
    return this.#table.put([path, KEY], place);
  }

  forget({ path }: Note): Promise<void> {
    return this.#table.delete([path, KEY]);
  }

  moveNote(from: string, to: string): Promise<void> {
    return this.#table.moveNote(from, to);
  }

  forgetAll(): Promise<void> {
    return this.#table.clear();
  }
}
