/** Talks that are not finished, by note and kind: what was said in them waits on this device until it is written, or let go of. */
import type { TAbstractFile } from "obsidian";
import type { TalkKind } from "../../core/review/finish-talk";
import type { ReviewDraft } from "../../core/review/review-draft";
import type { NoteTable } from "./note-tables";
import type { VaultTables } from "./vault-tables";

export class ReviewDrafts {
  readonly #table: NoteTable<ReviewDraft>;

  constructor(tables: VaultTables) {
    this.#table = tables.table("reviews");
  }

  /** The talk of this kind about a note, where one was left. */
  of({ path }: Pick<TAbstractFile, "path">, kind: TalkKind): Promise<ReviewDraft | undefined> {
    return this.#table.get([path, kind]);
  }

  keep({ path }: Pick<TAbstractFile, "path">, kind: TalkKind, draft: ReviewDraft): Promise<void> {
    return this.#table.put([path, kind], draft);
  }

  forget({ path }: Pick<TAbstractFile, "path">, kind: TalkKind): Promise<void> {
    return this.#table.delete([path, kind]);
  }

  moveNote(from: string, to: string): Promise<void> {
    return this.#table.moveNote(from, to);
  }

  count(): Promise<number> {
    return this.#table.count();
  }

  forgetAll(): Promise<void> {
    return this.#table.clear();
  }
}
