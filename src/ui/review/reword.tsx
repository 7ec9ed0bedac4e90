/** An answer of the alliance that needs other words: the form's own field for it, and the reason. */
import { useMemo } from "preact/hooks";
import type { Field } from "../../core/alliance/field";
import { fieldsOf } from "../../core/alliance/fields";
import type { Note } from "../../core/note/note";
import { sameAnswer } from "../../core/question/answer-value";
import type { Question } from "../../core/question/question";
import { addressKey } from "../../core/question/address-key";
import { draftingPort } from "./drafting-port";
import { EmbeddedForm } from "./embedded-form";
import { useReview } from "./review-context";
import { NoteText } from "./two-texts";
import { withoutWords, wordsFor, withWords, type Reworded } from "../../core/review/review-draft";

/** The field that the words are for, as the note has it now; none where nobody can write there any more. */
export function fieldFor(note: Note, { address }: Reworded): Field | undefined {
  return note.blocks
    .filter(({ section, readOnly }) => section === "" && readOnly === undefined)
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === "question" && item.readOnly === undefined)
    .flatMap((item) => (item.kind === "question" ? fieldsOf(item, note, "") : []))
    .find(
      (field) => addressKey(field.address) === addressKey(address) && field.readOnly === undefined && !field.former,
    );
}

/** Whether the place for the words is gone. */
export function isGone(note: Note, words: Reworded): boolean {
  return fieldFor(note, words) === undefined;
}

/** Whether someone has to choose: the note's answer has changed since rewording began. */
export function isUnsettled(note: Note, words: Reworded): boolean {
  const field = fieldFor(note, words);
  return field === undefined || !(sameAnswer(field.value, words.expected) || sameAnswer(field.value, words.value));
}

interface RewordProps {
  readonly question: Question;
  readonly field: Field;
  readonly words: Reworded;
}

export function Reword({ question, field, words }: RewordProps) {
  const { store, note, say } = useReview();
  const { address } = words;
  const key = addressKey(address);
  const form = useMemo(
    () =>
      draftingPort({
        store,
        typeOf: () => question.type,
        said: (_, value) => store.reworded(question, address, value),
      }),
    [store, key, question.type],
  );
  const whose = field.ally === undefined ? question.text : `${question.text} — ${field.ally}`;
  const change = (): Reworded => wordsFor(store.draft, address) ?? words;
  const { readOnly: _, ...place } = field;
  const { value, ...empty } = place;
  const shown: Field = { ...empty, ...(words.value === undefined ? {} : { value: words.value }) };
  return (
    <div class="da-reword" role="group" aria-label={`Other words: ${whose}`}>
      <EmbeddedForm
        model={{
          items: [{ kind: "question", question, fields: [shown] }],
          problems: [],
          allies: note.properties.allies.map(({ name }) => name),
          text: "",
        }}
        port={form}
        takesFocus={sameAnswer(words.value, words.expected) && words.because === ""}
      />
      {isUnsettled(note, words) && (
        <NoteText
          theirs={value}
          keep={() => {
            const { expected: __, ...kept } = change();
            store.set(withWords(store.draft, { ...kept, expected: value }));
          }}
          take={() => store.set(withoutWords(store.draft, address))}
        />
      )}
      <label class="da-because">
        <span class="da-muted">Because</span>
        <input
          type="text"
          class="da-entry"
          dir="auto"
          defaultValue={words.because}
          onInput={({ currentTarget }) =>
            store.keep(withWords(store.draft, { ...change(), because: currentTarget.value }))
          }
        />
      </label>
      <p class="da-taps">
        <button
          type="button"
          class="da-quiet"
          onClick={() => {
            store.set(withoutWords(store.draft, address));
            say("Kept as it was.");
          }}
        >
          Keep it as it was
        </button>
      </p>
    </div>
  );
}
