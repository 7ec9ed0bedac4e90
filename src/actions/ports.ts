/**
 * What the actions need from a host. A note is identified by an object of the host: Obsidian's `TFile`; in VS Code one object per
 * URI, which is updated when the note is renamed. So an action that is running when a note is renamed still reaches it.
 */
import type { Frontmatter } from "../core/index/followed-vault";
import type { TalkKind } from "../core/review/finish-talk";
import type { ReviewDraft } from "../core/review/review-draft";
import type { EditResult, Problem } from "../core/text/problem";
import type { Words } from "./words";

/** A note. */
export interface NoteRef {
  /** Where it is now, with `/` between folders. */
  readonly path: string;
}

/** Nothing was written. */
export interface NotWritten {
  readonly ok: false;
  readonly problem: Problem;
}

/** A note that was made, or why it could not be: what the file system says, or nothing. */
export type Created<Note> =
  { readonly ok: true; readonly note: Note } | { readonly ok: false; readonly reason: string };

/** A file of our own was written; or it was kept, since the file there is not ours; or why it could not be written. */
export type Replaced =
  { readonly kind: "written" } | { readonly kind: "kept" } | { readonly kind: "failed"; readonly reason: string };

/** The notes of a vault or a workspace. `Through` is what a note may be written through: the editor that asks for it. */
export interface Notes<Note extends NoteRef, Through = unknown> {
  /** The text, unsaved words included; `undefined` where it can't be read, or not any more. Never rejects. */
  read(note: Note): Promise<string | undefined>;
  /**
   * Changes the note by the edits that `edit` returns for its current text: all of them in one undo step; changes of one note run
   * one after another. Resolves with the result of `edit`, or with the reason why nothing was written. Never rejects.
   */
  change<Result extends EditResult>(
    note: Note,
    edit: (text: string) => Result,
    through?: Through,
  ): Promise<Result | NotWritten>;
  /**
   * Creates a note under a free name in a folder, and the folder if there is none; never overwrites a file. Never rejects.
   *
   * @param text the note's text, once its path is known
   */
  create(folder: string, title: string, text: (path: string) => string): Promise<Created<Note>>;
  /**
   * Creates or overwrites a file of our own that is no note, and creates its folder. Never rejects.
   *
   * @param next the file's text, given the one that is there; `undefined` where that is to stay
   */
  replace(path: string, next: (now: string | undefined) => string | undefined): Promise<Replaced>;
  /** A note's properties as the host knows them without reading it; `"unknown"` where it does not. */
  properties(note: Note): Frontmatter | "unknown";
  /** The notes of a folder and of those beneath it, in no order; none where there is no such folder. */
  list(folder: string): Promise<readonly Note[]>;
}

/** A table on this device: rows by note, and by a key of their own. Never rejects: a table that fails is an empty one. */
export interface Table<Row> {
  get(key: RowKey): Promise<Row | undefined>;
  put(key: RowKey, row: Row): Promise<void>;
  delete(key: RowKey): Promise<void>;
  /** Changes a row in one step; `undefined` deletes it. */
  change(key: RowKey, change: (row: Row | undefined) => Row | undefined): Promise<void>;
  /** All rows of a note. */
  ofNote(path: string): Promise<readonly Row[]>;
  deleteWhere(isOver: (row: Row) => boolean): Promise<void>;
  /** The note has another path now. */
  moveNote(from: string, to: string): Promise<void>;
  count(): Promise<number>;
  clear(): Promise<void>;
}

export type RowKey = readonly [path: string, key: string];

/** Talks that are not finished, by note and kind, kept on this device. Never rejects. */
export interface TalkDrafts<Note extends NoteRef> {
  of(note: Note, kind: TalkKind): Promise<ReviewDraft | undefined>;
  keep(note: Note, kind: TalkKind, draft: ReviewDraft): Promise<void>;
  forget(note: Note, kind: TalkKind): Promise<void>;
}

/** How a host speaks. */
export interface Messages {
  say(...sentences: readonly Words[]): void;
  /** Something could not be done. */
  fail(...sentences: readonly Words[]): void;
  /** Says what was done, with a button that undoes it; `back` does that and returns what to say afterwards. */
  offerUndo(sentences: readonly Words[], back: () => Promise<Outcome>): void;
}

/** How an action went, and the message for the person. */
export interface Outcome {
  readonly ok: boolean;
  readonly words: Words;
}

/** Whether messages must not name the note at a path, since others may see the screen. */
export interface Privacy {
  hides(path: string): boolean;
}

export interface Clock {
  /** The calendar day where the person is, `YYYY-MM-DD`. */
  today(): string;
  /** A calendar day as people write it, e.g. `22 November 2026`. */
  formatDay(day: string): string;
  /** Now, by a pattern of Moment.js. */
  formatNow(pattern: string): string;
}
