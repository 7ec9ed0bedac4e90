/**
 * The answers that this device saved in the last days, and what stood in their notes before: a sync that brings an older version of a
 * note may lose one, and then it is offered back. What a person takes back by hand is forgotten.
 */
import { Queue } from "../../core/events/queue";
import { parseNote } from "../../core/note/parse-note";
import { sameAnswer } from "../../core/question/answer-value";
import { answerAt } from "../../core/note/find-answer";
import { addressKey } from "../../core/question/address-key";
import type { AnswerAddress, AnswerValue } from "../../core/question/question";
import type { AnswerChange, SaveResult } from "../../core/note/answer-change";
import { seenBeside, withSaved, type SavedAnswer } from "../../core/note/saved-answer";
import type { NoteRef, Table } from "../ports";

const DAYS_KEPT = 7;
const DAY = 24 * 60 * 60 * 1000;

/** A change that a person made in a note's text itself. The texts are made only when they are needed: for most edits they never are. */
export interface HandEdit {
  readonly before: { toString(): string };
  readonly after: { toString(): string };
}

/** What a form can ask about its note. Never rejects. */
export interface NoteMemory {
  recall(): Promise<readonly SavedAnswer[]>;
  /** A draft turned out to be in the note already: it was saved, but the app quit before that could be remembered. */
  arrived(saved: AnswerChange): Promise<void>;
  /** The note lost it and has the answer `note` now: keep offering it back until the note has it again. */
  stillLost(saved: SavedAnswer, note: AnswerValue | undefined): Promise<void>;
  forget(saved: SavedAnswer): Promise<void>;
}

/** What is remembered of one answer. */
type Remembered = readonly SavedAnswer[];

export class AnswerMemory<Note extends NoteRef> {
  readonly #table: Table<Remembered>;
  /** Edits by hand that were not processed yet; changes that came from elsewhere in between are not in them. */
  readonly #edited = new Map<Note, HandEdit[]>();
  readonly #saving = new WeakMap<Note, Set<Promise<unknown>>>();
  readonly #queue = new Queue();
  #isTidied = false;

  constructor(table: Table<Remembered>) {
    this.#table = table;
  }

  /** The port for a form of the note. */
  portFor(note: Note): NoteMemory {
    return {
      recall: () => this.#recall(note),
      arrived: (change) => this.#saved(note, change),
      stillLost: (lost, now) =>
        this.#change(note.path, lost.address, (all) =>
          all.map((one) => (one.savedAt === lost.savedAt ? seenBeside(one, now) : one)),
        ),
      forget: (saved) => this.#change(note.path, saved.address, (all) => others(all, saved)),
    };
  }

  /**
   * Remembers an answer once `saved` has it in its note. Nothing is recalled of the note meanwhile: other forms see the answer come
   * before that, and must not take it for something that a sync did.
   */
  remember(note: Note, change: AnswerChange, saved: Promise<SaveResult>): void {
    const saving = this.#saving.get(note) ?? new Set();
    const done = saved.then(({ kind }) => (kind === "saved" ? this.#saved(note, change) : undefined));
    this.#saving.set(note, saving.add(done));
    void done.finally(() => saving.delete(done));
  }

  /** Someone edited the note's text by hand, or undid an edit: answers that this removed are forgotten. */
  editedByHand(note: Note, edit: HandEdit): void {
    const isFirst = this.#edited.size === 0;
    const edits = this.#edited.get(note) ?? [];
    const last = edits.at(-1);
    const whole =
      last?.after === edit.before ? [...edits.slice(0, -1), { ...last, after: edit.after }] : [...edits, edit];
    this.#edited.set(note, whole);
    if (isFirst) setTimeout(() => void this.#inTurn(() => Promise.resolve()), 1000);
  }

  moveNote(from: string, to: string): Promise<void> {
    return this.#inTurn(() => this.#table.moveNote(from, to));
  }

  forgetAll(): Promise<void> {
    return this.#inTurn(() => this.#table.clear());
  }

  #saved(note: Note, change: AnswerChange): Promise<void> {
    return this.#change(note.path, change.address, (all) => withSaved(all, change, Date.now()));
  }

  #change(path: string, address: AnswerAddress, change: (all: Remembered) => Remembered): Promise<void> {
    return this.#inTurn(() => this.#set(path, address, change));
  }

  #set(path: string, address: AnswerAddress, change: (all: Remembered) => Remembered): Promise<void> {
    return this.#table.change([path, addressKey(address)], (known) => {
      const all = change(known ?? []);
      return all.length === 0 ? undefined : all;
    });
  }

  /** Runs one access after another; each of them first takes into account what was edited by hand. */
  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    return this.#queue.run(async () => {
      // Once, at first: deletes what is too old.
      if (!this.#isTidied) {
        this.#isTidied = true;
        await this.#table.deleteWhere((all) => all.every(isOver));
      }
      await this.#forgetEdited();
      return act();
    });
  }

  async #recall(note: Note): Promise<Remembered> {
    await Promise.allSettled([...(this.#saving.get(note) ?? [])]);
    return this.#inTurn(() => this.#ofNote(note.path));
  }

  async #ofNote(path: string): Promise<Remembered> {
    return (await this.#table.ofNote(path)).flat();
  }

  async #forgetEdited(): Promise<void> {
    const edited = [...this.#edited];
    this.#edited.clear();
    for (const [{ path }, edits] of edited) {
      const saved = await this.#ofNote(path);
      if (saved.length === 0) continue;
      for (const { before, after } of edits) {
        const [then, now] = [parseNote(before.toString()).blocks, parseNote(after.toString()).blocks];
        const gone = saved.filter(
          ({ address, value }) =>
            sameAnswer(answerAt(then, address), value) && !sameAnswer(answerAt(now, address), value),
        );
        for (const one of gone) await this.#set(path, one.address, (all) => others(all, one));
      }
    }
  }
}

function others(all: Remembered, { savedAt }: SavedAnswer): Remembered {
  return all.filter((one) => one.savedAt !== savedAt);
}

function isOver({ savedAt }: SavedAnswer): boolean {
  return Date.now() - savedAt > DAYS_KEPT * DAY;
}
