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
 * The drafts of one note. `keep` is called at every key. `load` returns what was kept last, even while it is still being written.
 * Implementations never throw: a draft store that fails makes the form work without one.
 */
export interface DraftPort {
  load(): Promise<readonly Draft[]>;
  keep(draft: Draft): Promise<void>;
  /** Forgets what this form kept for an answer, and the draft `found` that it had in its place; no other one. */
  forget(address: AnswerAddress, found?: Draft): Promise<void>;
  /** Notifies `watcher` of what other forms of the note do with drafts. Absent if a note never has two forms. */
  watch?(watcher: DraftWatcher): void;
}

/** How a form is notified of what other forms of its note do. */
export interface DraftWatcher {
  /** Another form was removed and left drafts behind: `load` returns them now. */
  left(): void;
  /** Another form saved or discarded a draft: it must not be offered any more. */
  forgotten(found: Draft): void;
}

/** What this device remembers of a note's answers. Implementations never throw. */
export interface AnswerMemoryPort {
  recall(): Promise<readonly SavedAnswer[]>;
  /** A draft turned out to be in the note already: it was saved, but the app quit before that could be remembered. */
  arrived(saved: AnswerChange): Promise<void>;
  /** The note lost it and has the answer `note` now: keep offering it back until the note has it again. */
  stillLost(saved: SavedAnswer, note: AnswerValue | undefined): Promise<void>;
  forget(saved: SavedAnswer): Promise<void>;
}

/** What this device knows of the words that allies said yes to, by their fingerprint. Implementations never throw. */
export interface AgreedPort {
  learn(words: string, agreed: string): Promise<void>;
  recall(words: string): Promise<string | undefined>;
}

/**
 * When a form saves answers: `pause` after a moment without keys and when a field loses focus (the host can change the note without
 * removing the form); `leave` only when the whole form loses focus (the host rebuilds it at every write).
 */
export type SavePolicy = "pause" | "leave";

export interface FormPort {
  readonly savePolicy: SavePolicy;
  readonly drafts: DraftPort;
  /** Absent where the host remembers nothing of what it saved. */
  readonly memory?: AnswerMemoryPort;
  /** Absent where the host remembers nothing of it. */
  readonly agreed?: AgreedPort;
  /** The word for a saved answer, if saving does not mean that it is in the note. Absent: `Saved`. */
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
  /** Applies the quick fix of a problem. Never rejects. */
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
  /** The form got or lost focus: meanwhile the host must disable hotkeys that would act on the note. */
  focusChanged?(inside: boolean): void;
  /** The form's height changed: the host may have to measure again. */
  resized?(): void;
  /**
   * What can be linked to. Called each time that a list of suggestions opens: the finder may cache what it looked up. Absent: no
   * help with links.
   */
  linkFinder?(kind: LinkKind): LinkFinder;
}
