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
  /** It is written: only that is said. */
  readonly isDone: boolean;
}

/** What the forms in a review take from the host as they are. */
export type FormHost = Pick<FormPort, "renderMarkdown" | "today" | "formatDay" | "icon" | "copy" | "linkFinder">;

export interface ReviewPort extends FormHost {
  /** Keeps what was said on this device; called at every key. Never throws. */
  keep(draft: ReviewDraft): void;
  /** Writes the talk into the note; gives a plain sentence where nothing could be written. Never rejects. */
  finish(talk: FinishedTalk): Promise<string | undefined>;
  /** Questionnaires of one's own, in their order. Never rejects. */
  questionnaires(): Promise<readonly OwnQuestionnaire[]>;
  /** Takes back what was written, with what was said as a draft again; absent where that is not possible. */
  readonly undo?: (() => void) | undefined;
  /** Closes the review; what was said is kept. */
  leave(): void;
  /** Closes the review, and lets go of what was said. */
  letGo(): void;
  openNote(): void;
  /** Focus came into a form of the review, or left it. */
  focusChanged(form: object, inside: boolean): void;
}

export interface ReviewHandle {
  update(model: ReviewModel): void;
  unmount(): void;
}
