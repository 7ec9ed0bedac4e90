/** What a review needs of its host. */
import type { FinishedTalk, TalkKind } from "../../core/review/finish-talk";
import type { OwnQuestionnaire } from "../../core/review/questionnaires";
import type { FormPort } from "../form/port";
import type { ReviewDraft } from "../../core/review/review-draft";

/** What a review shows. */
export interface ReviewModel {
  readonly kind: TalkKind;
  /** The note's name. */
  readonly title: string;
  /** The note as it is now; `undefined` where it is gone. */
  readonly text: string | undefined;
  /** The calendar day where the person is. */
  readonly today: string;
  /** Whether the talk has been written: then only that is shown. */
  readonly isDone: boolean;
}

/** The members of the port that a review's forms use directly. */
export type FormHost = Pick<FormPort, "renderMarkdown" | "today" | "formatDay" | "icon" | "copy" | "linkFinder">;

export interface ReviewPort extends FormHost {
  /** Keeps what was said on this device; called at every key. Never throws. */
  keep(draft: ReviewDraft): void;
  /** Writes the talk into the note; resolves with a sentence if nothing could be written. Never rejects. */
  finish(talk: FinishedTalk): Promise<string | undefined>;
  /** Questionnaires of one's own, in their order. Never rejects. */
  questionnaires(): Promise<readonly OwnQuestionnaire[]>;
  /** Undoes what was written, and restores what was said as a draft; absent if that is not possible. */
  readonly undo?: (() => void) | undefined;
  /** Closes the review; what was said is kept. */
  leave(): void;
  /** Closes the review, and discards what was said. */
  letGo(): void;
  openNote(): void;
  /** A form of the review got or lost focus. */
  focusChanged(form: object, inside: boolean): void;
}

export interface ReviewHandle {
  update(model: ReviewModel): void;
  unmount(): void;
}
