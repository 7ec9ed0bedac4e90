/** The talks written since the window was opened, the last one of each note, so that it can be taken back once its tab is gone. */
import * as vscode from "vscode";
import type { TalkKind } from "../../core/review/finish-talk";
import { undoEdits, type Undo } from "../../core/text/undo";
import { BEGUN_ANEW, type ReviewDraft } from "../../core/review/review-draft";
import type { KeptFiles } from "../draft-files";
import { editNote } from "../note-edits";
import { talkKey } from "./talk-key";

/** A talk in its note. */
export interface WrittenTalk {
  readonly kind: TalkKind;
  readonly undo: Undo;
  /** What was said in it: a draft again once it is taken back. */
  readonly draft: ReviewDraft;
}

export class WrittenTalks {
  readonly #kept: KeptFiles;
  readonly #written = new Map<string, WrittenTalk>();

  constructor(kept: KeptFiles) {
    this.#kept = kept;
  }

  add(note: vscode.Uri, written: WrittenTalk): void {
    this.#written.set(note.toString(), written);
  }

  /** The last one of a note. */
  of(note: vscode.Uri): WrittenTalk | undefined {
    return this.#written.get(note.toString());
  }

  renamed(from: vscode.Uri, to: vscode.Uri): void {
    const written = this.of(from);
    if (written === undefined) return;
    this.#written.delete(from.toString());
    this.add(to, written);
  }

  /**
   * Takes the last talk of a note back, and leaves alone what was changed elsewhere since; what was said is a draft again. Refuses, and
   * says why, where the same places were changed, or where what is said in another talk waits by now: gives whether it is taken back.
   */
  async undo(note: vscode.Uri): Promise<boolean> {
    const written = this.of(note);
    if (written === undefined) return false;
    const key = talkKey({ kind: written.kind, note: note.toString() });
    const isBegun = (await this.#kept.read(key)) !== undefined;
    const trouble = isBegun ? BEGUN_ANEW : await editNote(note, (text) => undoEdits(text, written.undo));
    if (trouble !== undefined) {
      await vscode.window.showErrorMessage(trouble);
      return false;
    }
    this.#written.delete(note.toString());
    await this.#kept.write(key, () => written.draft);
    return true;
  }
}
