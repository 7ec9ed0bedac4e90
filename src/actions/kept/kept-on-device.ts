/** All that is kept on this device of notes, beside the drafts of open forms: it moves with its note, and is forgotten all at once. */
import type { SavedAnswer } from "../../core/note/saved-answer";
import type { ReviewDraft } from "../../core/review/review-draft";
import type { SessionPlace } from "../../core/session/session-place";
import type { NoteRef, Table } from "../ports";
import { AgreedWords } from "./agreed-words";
import { AnswerMemory } from "./answer-memory";
import { SessionPlaces } from "./session-places";
import { TalkDraftTable } from "./talk-drafts";

/** A table for each kind of row. */
export interface Device {
  readonly saved: Table<readonly SavedAnswer[]>;
  readonly agreed: Table<string>;
  readonly reviews: Table<ReviewDraft>;
  readonly sessions: Table<SessionPlace>;
}

export class KeptOnDevice<Note extends NoteRef> {
  /** The answers that were saved in the last days. */
  readonly memory: AnswerMemory<Note>;
  readonly agreed: AgreedWords<Note>;
  readonly talkDrafts: TalkDraftTable;
  readonly sessions: SessionPlaces;

  constructor({ saved, agreed, reviews, sessions }: Device) {
    this.memory = new AnswerMemory(saved);
    this.agreed = new AgreedWords(agreed);
    this.talkDrafts = new TalkDraftTable(reviews);
    this.sessions = new SessionPlaces(sessions);
  }

  /** The note has another path now. */
  async moveNote(from: string, to: string): Promise<void> {
    const all = [this.memory, this.agreed, this.talkDrafts, this.sessions];
    await Promise.all(all.map((each) => each.moveNote(from, to)));
  }

  /** Forgets all but unfinished talks: these are a person's own words, and are deleted one by one. */
  async forgetRemembered(): Promise<void> {
    await Promise.all([this.memory.forgetAll(), this.agreed.forgetAll(), this.sessions.forgetAll()]);
  }
}
