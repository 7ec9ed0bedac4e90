/** The alliance, whole, on one page, to be read aloud. An answer that is not tapped stays as it is. */
import { useMemo } from "preact/hooks";
import { fieldsOf } from "../../core/alliance/fields";
import type { Field } from "../../core/alliance/field";
import { partsOf } from "../../core/note/parts";
import type { Question } from "../../core/question/question";
import { FormProvider, useForm } from "../form/state/form-context";
import { addressKey } from "../../core/question/address-key";
import { fieldView } from "../form/view/field-view";
import { BrokenView, withKeys } from "../form/view/question-view";
import { LostWords } from "./lost-words";
import { readOnlyForm } from "./read-only-form";
import { useReview } from "./review-context";
import { wordsFor, withWords } from "../../core/review/review-draft";
import { isGone, Reword } from "./reword";
import { slippedIn, slippedToday } from "./talk-form-model";

/** The page. */
export function ReadStep() {
  const { store, note } = useReview();
  const parts = partsOf(note);
  const form = useMemo(() => readOnlyForm(store), [store]);
  const gone = store.draft.reworded.filter((words) => isGone(note, words));
  return (
    <FormProvider value={form}>
      {gone.map((words) => (
        <LostWords key={addressKey(words.address)} words={words} />
      ))}
      {parts.every(({ items }) => items.length === 0) && <p class="da-muted">This note asks no questions yet.</p>}
      {withKeys(parts.map((part) => ({ part, key: part.title }))).map(({ part, key }) => (
        <section key={key} class="da-part">
          {part.title !== "" && <h4 dir="auto">{part.title}</h4>}
          {withKeys(part.items.map((item) => ({ item, key: item.kind === "question" ? item.key : item.source }))).map(
            ({ item, key: itemKey }) =>
              item.kind === "question" ? (
                <ReadQuestion key={itemKey} question={item} />
              ) : (
                <BrokenView key={itemKey} item={item} />
              ),
          )}
        </section>
      ))}
    </FormProvider>
  );
}

function ReadQuestion({ question }: { readonly question: Question }) {
  const { note, store } = useReview();
  const fields = fieldsOf(question, note, "").filter(
    ({ address, value, unreadable }) => (value ?? unreadable ?? wordsFor(store.draft, address)) !== undefined,
  );
  const said = (
    <>
      {fields.length === 0 && <p class="da-muted">No answer yet.</p>}
      <div class={`da-fields ${fields.length > 6 ? "is-compact" : ""}`}>
        {withKeys(fields.map((field) => ({ field, key: addressKey(field.address) }))).map(({ field, key }) => (
          <ReadAnswer key={key} question={question} field={field} />
        ))}
      </div>
    </>
  );
  if (!question.private) {
    return (
      <div class="da-question">
        <p class="da-question-text" dir="auto">
          {question.text}
        </p>
        {said}
      </div>
    );
  }
  return (
    <details class="da-question da-folded">
      <summary dir="auto">{`Private: ${question.text}`}</summary>
      {said}
    </details>
  );
}

function ReadAnswer({ question, field }: { readonly question: Question; readonly field: Field }) {
  const { note, store, say } = useReview();
  const form = useForm();
  const words = wordsFor(store.draft, field.address);
  const accent = note.properties.allies.findIndex(({ name }) => name === field.ally);
  if (words !== undefined) return <Reword question={question} field={field} words={words} />;
  const { value } = field;
  const isOpen = field.readOnly === undefined && question.readOnly === undefined && !field.former;
  const canChange = isOpen && question.type !== "consent";
  const isShared = field.ally === undefined;
  const isPromises = isShared && question.type === "list" && Array.isArray(value);
  const name = isShared ? question.text : `${question.text} — ${field.ally}`;
  const reword = (): void => {
    store.set(withWords(store.draft, { address: field.address, expected: value, value, because: "" }));
    say("Other words can be typed now.");
  };
  return (
    <div class="da-said">
      {isPromises ? (
        <ul class="da-promises">
          {withKeys((value as readonly string[]).map((item) => ({ item, key: item }))).map(({ item, key }) => (
            <li key={key}>
              <span dir="auto">{item}</span>
              {canChange && !question.private && <Slipped words={item} />}
            </li>
          ))}
        </ul>
      ) : (
        fieldView(form, { question, field, accent })
      )}
      {canChange && (
        <p class="da-taps">
          {isShared && !isPromises && !question.private && <Slipped words={question.text} />}
          <button
            type="button"
            class="da-quiet"
            aria-label={`${isShared ? "Needs other words" : "Still true?"}: ${name}`}
            onClick={reword}
          >
            {isShared ? "Needs other words" : "Still true?"}
          </button>
        </p>
      )}
    </div>
  );
}

/** A tap that says: this one slipped. */
function Slipped({ words }: { readonly words: string }) {
  const { store, note, talk, say } = useReview();
  const slipped = slippedIn(note, store.draft, talk);
  const isOn = slipped.includes(words);
  const toggle = (): void => {
    const others = slipped.filter((each) => each !== words);
    store.set({
      ...store.draft,
      slipped: isOn ? others : [...others, words],
      slippedBefore: slippedToday(note, talk),
    });
    say(isOn ? "Kept." : "Noted as slipped.");
  };
  return (
    <button
      type="button"
      class="da-quiet da-slip"
      aria-pressed={isOn}
      aria-label={`Slipped: ${words}`}
      onClick={toggle}
    >
      Slipped
    </button>
  );
}
