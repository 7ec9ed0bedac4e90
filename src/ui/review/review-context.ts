/** What every part of a review needs: its store, the note as it is, and a way to tell screen readers what was done. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ReadNote } from "../../core/note/parse-note";
import type { ReviewModel } from "./port";
import type { ReviewStore } from "./review-store";
import type { Talk } from "./talk-form-model";

export interface Review {
  readonly store: ReviewStore;
  readonly model: ReviewModel;
  readonly note: ReadNote;
  readonly talk: Talk;
  /** Announces it to screen readers. */
  readonly say: (words: string) => void;
}

const ReviewContext = createContext<Review | undefined>(undefined);

export const ReviewProvider = ReviewContext.Provider;

/** The review that the component stands in. */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (review === undefined) throw new Error("A part of a review stands outside of one.");
  return review;
}
