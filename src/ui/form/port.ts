/**
 * What a form needs of its host. A host implements this once; the form never knows whether it lives in Live Preview, in reading view,
 * or in VS Code.
 */
import type { Problem } from "../../core/text/problem";
import type { LastAnswer } from "../../core/template/continue-differently";
import type { AnswerAddress, AnswerValue, Question } from "../../core/question/question";
import type { LinkFinder, LinkKind } from "../link-suggest/link-finder";
import type { IconName } from "../shared/icon";
import type { AnswerChange, Draft, SaveResult } from "../../core/note/answer-change";
import type { SavedAnswer } from "../../core/note/saved-answer";

/**
 * The drafts of one note. `keep` is called at every key: what is kept or forgotten shows in the next `load` at once, however long the
 * writing takes. Implementations never throw: a draft store that fails makes the form work without one.
 */
export interface DraftPort {
  load(): Promise<readonly Draft[]>;
  keep(draft: Draft): Promise<void>;
  /** Forgets what this form kept for an answer, and the draft `found` that it had in its place; no other one. */
  forget(address: AnswerAddress, found?: Draft): Promise<void>;
  /** Tells what other forms of the note do with drafts. Absent: forms are never two. */
  watch?(watcher: DraftWatcher): void;
}

/** What a form is told of the others of its note. */
export interface DraftWatcher {
  /** One has gone and left drafts behind: `load` has them now. */
  left(): void;
  /** One has saved a draft that was found, or somebody let go of it there: nobody is to be offered it any more. */
  forgotten(found: Draft): void;
}

/** What this device remembers of a note's answers. Implementations never throw. */
export interface AnswerMemoryPort {
  recall(): Promise<readonly SavedAnswer[]>;
  /** A draft that was found is in the note already: it was saved, and the app was gone before that could be remembered. */
  arrived(saved: AnswerChange): Promise<void>;
  /** The note lost it, and has this answer now: it is to be offered back beside that one, too, until the note has it again. */
  stillLost(saved: SavedAnswer, note: AnswerValue | undefined): Promise<void>;
  forget(saved: SavedAnswer): Promise<void>;
}

/** What this device knows of the words that allies said yes to, by their fingerprint. Implementations never throw. */
export interface AgreedPort {
  learn(words: string, agreed: string): Promise<void>;
  recall(words: string): Promise<string | undefined>;
}

/**
 * When a form hands answers over: `pause` after a moment without keys and on leaving a field (the host can change the note without
 * taking the form away), `leave` only once focus has left the whole form (the host rebuilds it at every write).
 */
export type SavePolicy = "pause" | "leave";

export interface FormPort {
  readonly savePolicy: SavePolicy;
  readonly drafts: DraftPort;
  /** Absent where the host remembers nothing of what it saved. */
  readonly memory?: AnswerMemoryPort;
  /** Absent where the host remembers nothing of it. */
  readonly agreed?: AgreedPort;
  /** What is said of an answer that was saved, where that is not the note's yet. Absent: `Saved`. */
  readonly savedWord?: string;
  /** Saves one answer. Calls for one note are carried out one after another. Never rejects. */
  save(change: AnswerChange): Promise<SaveResult>;
  /** Renders Markdown into an empty element as the host does, links and all; returns what to call before the element goes. */
  renderMarkdown(markdown: string, into: HTMLElement): () => void;
  /** The calendar day where the person is, `YYYY-MM-DD`. */
  today(): string;
  /** A calendar day as people write it, e.g. `22 November 2026`. */
  formatDay(day: string): string;
  /** Fills an element with one of the host's icons. */
  icon(name: IconName, into: HTMLElement): void;
  /** Makes edits a person asked for (a mend's button). Never rejects. */
  quickFix?(problem: Problem): Promise<SaveResult>;
  /** Shows the block's source. Absent where there is none to show (a hover preview). */
  editSource?(): void;
  /**
   * What was said to a question in the alliance that this one continues; `continues` is what its link says. Empty where that can't be
   * read, or did not ask it. Never rejects. Absent where the host can't.
   */
  saidLastTime?(continues: string, question: Pick<Question, "key" | "text">): Promise<readonly LastAnswer[]>;
  /** Shows who has said yes and what was changed since. Absent where the host can't. */
  showHistory?(): void;
  /** Puts text on the clipboard, for words that could not be saved. */
  copy(text: string): Promise<void>;
  /** Focus came into the form or left it: the host's hotkeys leave a focused field alone. */
  focusChanged?(inside: boolean): void;
  /** The form's height changed: the host may have to measure again. */
  resized?(): void;
  /** What can be linked to. Made when a list of it opens, and gone with it: it may keep what it looked up. Absent: no help with links. */
  linkFinder?(kind: LinkKind): LinkFinder;
}
