/** The pages with which a talk ends: it is written, or its note is gone. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { knownNote } from "../../core/note/known-notes";
import { answerWords } from "../form/state/answer-words";
import type { ReviewModel } from "./port";
import type { ReviewStore } from "./review-store";

const DONE: Readonly<Record<ReviewModel["kind"], string>> = {
  review: "The review is in the note.",
  repair: "The repair is in the note.",
  celebration: "The celebration is in the note.",
  completion: "The alliance is completed. Celebrate it.",
  parting: "You have parted. It is never too late to continue differently.",
};

/** It is written. */
export function DonePage({ store, model }: { readonly store: ReviewStore; readonly model: ReviewModel }) {
  const { port } = store;
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => words.current?.focus(), []);
  const next = model.text === undefined ? undefined : knownNote(model.text).properties.nextReview;
  return (
    <section class="da-step-page is-done">
      <p class="da-done" role="status" tabIndex={-1} ref={words}>
        {DONE[model.kind]}
        {model.kind === "review" && next !== undefined ? ` Next time: ${port.formatDay(next)}.` : ""}
      </p>
      <p class="da-buttons">
        <button type="button" class="da-button mod-cta" onClick={() => port.openNote()}>
          Open the note
        </button>
        {port.undo !== undefined && (
          <button type="button" class="da-button" onClick={port.undo}>
            Undo
          </button>
        )}
        <button type="button" class="da-button" onClick={() => port.leave()}>
          Close
        </button>
      </p>
    </section>
  );
}

/** The note is gone; what was said is not. */
export function GonePage({ store }: { readonly store: ReviewStore }) {
  const { draft, port } = store;
  const words = [
    ...draft.answers.map(({ question, ally, value }) => [question.text, ally, answerWords(value, port)] as const),
    ...draft.reworded.map(
      ({ address, value, because }) =>
        [address.question, address.ally, [answerWords(value, port), because].filter(Boolean).join("\n")] as const,
    ),
  ].filter(([, , said]) => said !== "");
  const text = words
    .map(([question, ally, said]) => `${ally === undefined ? question : `${question} — ${ally}`}\n${said}`)
    .join("\n\n");
  return (
    <section class="da-step-page is-gone">
      <p role="status">This note is no longer there. What you said is kept here until you let it go.</p>
      {text !== "" && (
        <blockquote class="da-theirs" dir="auto">
          {text}
        </blockquote>
      )}
      <p class="da-buttons">
        {text !== "" && (
          <button type="button" class="da-button" onClick={() => void port.copy(text)}>
            Copy
          </button>
        )}
        <button type="button" class="da-button" onClick={() => port.leave()}>
          Leave it here
        </button>
        <button type="button" class="da-button" onClick={() => port.letGo()}>
          Let it go
        </button>
      </p>
    </section>
  );
}
