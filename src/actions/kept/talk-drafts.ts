/** Talks that are not finished, by note and kind: what was said in them is kept on this device until it is written or discarded. */
import type { TalkKind } from "../../core/review/finish-talk";
import type { ReviewDraft } from "../../core/review/review-draft";
import type { NoteRef, Table, TalkDrafts } from "../ports";

export class TalkDraftTable implements TalkDrafts<NoteRef> {
  readonly #table: Table<ReviewDraft>;

  constructor(table: Table<ReviewDraft>) {
    this.#table = table;
  }

  of({ path }: NoteRef, kind: TalkKind): Promise<ReviewDraft | undefined> {
    return this.#table.get([path, kind]);
  }

  keep({ path }: NoteRef, kind: TalkKind, draft: ReviewDraft): Promise<void> {
    return this.#table.put([path, kind], draft);
  }

  forget({ path }: NoteRef, kind: TalkKind): Promise<void> {
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
