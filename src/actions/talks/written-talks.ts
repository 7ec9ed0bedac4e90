/** The last talk that was written into each note since the host started, so that it can be undone even if no editor is open. */
import { Emitter } from "../../core/events/emitter";
import type { TalkKind } from "../../core/review/finish-talk";
import type { ReviewDraft } from "../../core/review/review-draft";
import type { Undo } from "../../core/text/undo";
import { takeBack } from "../change-with-undo";
import type { NoteRef, Notes, Outcome, TalkDrafts } from "../ports";
import { words } from "../words";

/** A talk that was written into its note. */
export interface WrittenTalk {
  readonly kind: TalkKind;
  readonly undo: Undo;
  /** What was said in it: becomes a draft again when the talk is undone. */
  readonly draft: ReviewDraft;
}

/** Said when another talk is unfinished: the draft of the undone one would replace its draft. */
const BEGUN_ANEW = words(
  "Another review of this note is begun. Finish it, or let go of it, before you take the last one back.",
);

/** What taking a talk back needs. */
interface TalkHost<Note extends NoteRef> {
  readonly notes: Notes<Note>;
  readonly talkDrafts: TalkDrafts<Note>;
}

export class WrittenTalks<Note extends NoteRef> {
  readonly #host: TalkHost<Note>;
  readonly #written = new WeakMap<Note, WrittenTalk>();
  readonly #undone = new Emitter<[Note]>();

  constructor(host: TalkHost<Note>) {
    this.#host = host;
  }

  add(note: Note, written: WrittenTalk): void {
    this.#written.set(note, written);
  }

  /** The last one of a note. */
  of(note: Note): WrittenTalk | undefined {
    return this.#written.get(note);
  }

  /** Calls back when the talk of a note was undone. Returns an unsubscribe function. */
  onUndo(listener: (note: Note) => void): () => void {
    return this.#undone.subscribe(listener);
  }

  /**
   * Undoes the last talk of a note and keeps whatever was changed elsewhere since; what was said becomes a draft again. Refused if
   * the same places were changed, or if another talk of this kind is unfinished. Resolves with `undefined` if there is no talk to
   * undo. Never rejects.
   */
  async undo(note: Note): Promise<Outcome | undefined> {
    const { notes, talkDrafts } = this.#host;
    const written = this.of(note);
    if (written === undefined) return undefined;
    const { kind, undo, draft } = written;
    if ((await talkDrafts.of(note, kind)) !== undefined) return { ok: false, words: BEGUN_ANEW };
    const back = await takeBack(notes, note, undo);
    if (!back.ok) return back;
    this.#written.delete(note);
    await talkDrafts.keep(note, kind, draft);
    this.#undone.emit(note);
    return { ok: true, words: words("Taken back: the note is as it was. What you said is kept as a draft.") };
  }
}
