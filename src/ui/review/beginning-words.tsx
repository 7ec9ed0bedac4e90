/** What was said about the end when it all began, beside the questions of the end. */
import { useMemo } from "preact/hooks";
import { saidAboutTheEnd } from "../../core/review/beginning";
import { FormProvider } from "../form/state/form-context";
import { fieldView } from "../form/view/field-view";
import { addressKey } from "../../core/question/address-key";
import { readOnlyForm } from "./read-only-form";
import { useReview } from "./review-context";

export function BeginningWords() {
  const { note, store } = useReview();
  const form = useMemo(() => readOnlyForm(store), [store]);
  const said = saidAboutTheEnd(note);
  if (said.length === 0) return null;
  return (
    <aside class="da-beginning" aria-label="What you said about it when you began">
      <h4>What you said about it when you began</h4>
      <FormProvider value={form}>
        {said.map(({ question, fields }) => (
          <div key={question.key} class="da-question">
            <p class="da-question-text" dir="auto">
              {question.text}
            </p>
            <div class="da-fields">
              {fields.map((field) =>
                fieldView(form, {
                  key: addressKey(field.address),
                  question,
                  field,
                  accent: note.properties.allies.findIndex(({ name }) => name === field.ally),
                }),
              )}
            </div>
          </div>
        ))}
      </FormProvider>
    </aside>
  );
}
