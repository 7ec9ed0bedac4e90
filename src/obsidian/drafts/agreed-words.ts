/** What allies said yes to, as this device saw it, by note and fingerprint: where the words have changed since, it can be told how. */
import type { TFile } from "obsidian";
import type { AgreedPort } from "../../ui/form/port";
import type { NoteTable } from "./note-tables";
import type { VaultTables } from "./vault-tables";

export class AgreedWordsStore {
  readonly #table: NoteTable<string>;

  constructor(tables: VaultTables) {
    this.#table = tables.table("agreed");
  }

  /** What a form of the note asks. */
  portFor(file: TFile): AgreedPort {
    return {
      learn: (words, agreed) => this.#table.put([file.path, words], agreed),
      recall: (words) => this.#table.get([file.path, words]),
    };
  }

  moveNote(from: string, to: string): Promise<void> {
    return this.#table.moveNote(from, to);
  }

  forgetAll(): Promise<void> {
    return this.#table.clear();
  }
}
