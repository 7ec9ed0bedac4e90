/** What allies said yes to, as this device saw it, by note and fingerprint: so that a form can show how the words have changed since. */
import type { NoteRef, Table } from "../ports";

export class AgreedWords<Note extends NoteRef> {
  readonly #table: Table<string>;

  constructor(table: Table<string>) {
    this.#table = table;
  }

  /** What a form of the note asks. */
  portFor(note: Note) {
    return {
      learn: (words: string, agreed: string): Promise<void> => this.#table.put([note.path, words], agreed),
      recall: (words: string): Promise<string | undefined> => this.#table.get([note.path, words]),
    };
  }

  moveNote(from: string, to: string): Promise<void> {
    return this.#table.moveNote(from, to);
  }

  forgetAll(): Promise<void> {
    return this.#table.clear();
  }
}
