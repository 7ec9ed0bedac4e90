/** Other words for an answer whose place is gone from the note, or can't be written to any more: kept until someone discards them. */
import { answerWords } from "../form/state/answer-words";
import { useReview } from "./review-context";
import { withoutWords, type Reworded } from "../../core/review/review-draft";

export function LostWords({ words }: { readonly words: Reworded }) {
  const { store, say } = useReview();
  const { question, ally } = words.address;
  const text = answerWords(words.value, store.port);
  return (
    <div class="da-question da-trouble is-stray">
      <p>
        {"The place for these words is not in the note any more, or can’t be written to now. "}
        They are kept here until you let them go.
      </p>
      <p class="da-muted" dir="auto">
        {ally === undefined ? question : `${question} — ${ally}`}
      </p>
      <blockquote class="da-theirs" dir="auto">
        {text}
      </blockquote>
      <p class="da-buttons">
        <button type="button" class="da-button" onClick={() => void store.port.copy(text).then(() => say("Copied."))}>
          Copy
        </button>
        <button
          type="button"
          class="da-button"
          onClick={() => {
            store.set(withoutWords(store.draft, words.address));
            say("Let go.");
          }}
        >
          Let them go
        </button>
      </p>
    </div>
  );
}
