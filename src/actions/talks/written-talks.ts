/** The talks written since the host began, the last one of each note, so that it can be taken back where no editor undoes it. */
import { Emitter } from "../../core/events/emitter";
import type { TalkKind } from "../../core/review/finish-talk";
import type { ReviewDraft } from "../../core/review/review-draft";
import type { Undo } from "../../core/text/undo";
import { takeBack } from "../change-with-undo";
import type { NoteRef, Notes, Outcome, TalkDrafts } from "../ports";
import { words } from "../words";

/** A talk in its note. */
export interface WrittenTalk {
  readonly kind: TalkKind;
  readonly undo: Undo;
  /** What was said in it: a draft again once it is taken back. */
  readonly draft: ReviewDraft;
}

/** Why the last one is not taken back while another one waits: its draft would take the place of that one's. */
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

  /** Calls back when the talk of a note was taken back. Returns an unsubscribe function. */
  onUndo(listener: (note: Note) => void): () => void {
    return this.#undone.subscribe(listener);
  }

  /**
   * Takes the last talk of a note back, and leaves alone what was changed elsewhere since; what was said is a draft again. Refused where
   * the same places were changed, or where what is said in another talk waits by now. `undefined` where there is none. Never rejects.
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
