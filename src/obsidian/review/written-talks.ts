/** The talks written since the plugin was loaded, the last one of each note, so that it can be taken back where no editor undoes it. */
import { Notice, type TFile } from "obsidian";
import type { TalkKind } from "../../core/review/finish-talk";
import { undoEdits, type Undo } from "../../core/text/undo";
import { BEGUN_ANEW, type ReviewDraft } from "../../core/review/review-draft";
import type { Parts } from "../parts";

/** A talk in its note. */
export interface WrittenTalk {
  readonly kind: TalkKind;
  readonly undo: Undo;
  /** What was said in it: a draft again once it is taken back. */
  readonly draft: ReviewDraft;
}

export class WrittenTalks {
  readonly #parts: Parts;
  readonly #written = new WeakMap<TFile, WrittenTalk>();
  readonly #listeners = new Set<(file: TFile) => void>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  add(file: TFile, written: WrittenTalk): void {
    this.#written.set(file, written);
  }

  /** Calls back when the talk of a note was taken back; gives what ends it. */
  onUndo(listener: (file: TFile) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The last one of a note. */
  of(file: TFile): WrittenTalk | undefined {
    return this.#written.get(file);
  }

  /**
   * Takes the last talk of a note back, and leaves alone what was changed elsewhere since; what was said is a draft again. Refuses, and
   * says why, where the same places were changed, or where what is said in another talk waits by now. Never rejects.
   */
  async undo(file: TFile): Promise<void> {
    const { writer, reviewDrafts } = this.#parts;
    const written = this.of(file);
    if (written === undefined) return;
    if ((await reviewDrafts.of(file, written.kind)) !== undefined) {
      new Notice(BEGUN_ANEW);
      return;
    }
    const result = await writer.write(file, (text) => undoEdits(text, written.undo));
    if (!result.ok) {
      new Notice(result.problem.message);
      return;
    }
    this.#written.delete(file);
    await reviewDrafts.keep(file, written.kind, written.draft);
    new Notice("Taken back: the note is as it was. What you said is kept as a draft.");
    for (const listener of this.#listeners) listener(file);
  }
}
