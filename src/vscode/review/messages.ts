/** What the extension and the page of a review say to each other: plain data, since a message is copied on its way. */
import type { FinishedTalk, TalkKind } from "../../core/review/finish-talk";
import type { OwnQuestionnaire } from "../../core/review/questionnaires";
import type { ReviewModel } from "../../ui/review/port";
import type { ReviewDraft } from "../../core/review/review-draft";

/** What the window keeps of a review's tab over a reload. */
export interface ReviewTab {
  /** The note's URI. */
  readonly note: string;
  readonly kind: TalkKind;
  readonly isDone: boolean;
}

/** From the extension to the page. */
export type ToReview =
  /** The talk as it was left: at first, and once it was taken back. */
  | {
      readonly kind: "talk";
      readonly tab: ReviewTab;
      readonly draft: ReviewDraft;
      readonly questionnaires: readonly OwnQuestionnaire[];
      readonly language: string;
      readonly model: ReviewModel;
      readonly canUndo: boolean;
    }
  /** The note changed, or the talk is written. */
  | { readonly kind: "model"; readonly tab: ReviewTab; readonly model: ReviewModel; readonly canUndo: boolean }
  /** How finishing went: why nothing was written, or nothing. */
  | { readonly kind: "result"; readonly id: number; readonly issue?: string };

/** From the page to the extension. */
export type FromReview =
  | { readonly kind: "ready" }
  /** What was said so far; at every key. */
  | { readonly kind: "keep"; readonly draft: ReviewDraft }
  | { readonly kind: "finish"; readonly id: number; readonly talk: FinishedTalk }
  | { readonly kind: "undo" }
  | { readonly kind: "leave" }
  | { readonly kind: "letGo" }
  | { readonly kind: "openNote" }
  | { readonly kind: "copy"; readonly text: string }
  | { readonly kind: "follow"; readonly link: string };
