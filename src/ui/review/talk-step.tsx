/** Questions of the talk, to be answered, or passed over. */
import { useMemo } from "preact/hooks";
import type { Question } from "../../core/question/question";
import { draftingPort } from "./drafting-port";
import { EmbeddedForm } from "./embedded-form";
import { useReview } from "./review-context";
import { saidModel } from "./talk-form-model";

/** The questions as a form. */
export function TalkForm({ questions }: { readonly questions: readonly Question[] }) {
  const { store, note, talk } = useReview();
  const keys = questions.map(({ key }) => key).join("\n");
  const port = useMemo(() => {
    const asked = (key: string): Question | undefined => questions.find((question) => question.key === key);
    return draftingPort({
      store,
      typeOf: (key) => asked(key)?.type,
      said(address, value, shown) {
        const question = asked(address.question);
        return question === undefined ? store.draft : store.answered(question, address, value, shown);
      },
    });
  }, [store, keys]);
  return <EmbeddedForm class="da-talk" model={saidModel(questions, note, store.draft, talk)} port={port} />;
}

/** The button that shows the further questions, or hides them again. */
export function AskMore({ more, less }: { readonly more: string; readonly less: string }) {
  const { store } = useReview();
  const { asksMore } = store.draft;
  return (
    <p class="da-buttons">
      <button
        type="button"
        class="da-quiet"
        aria-expanded={asksMore}
        onClick={() => store.set({ ...store.draft, asksMore: !asksMore })}
      >
        {asksMore ? less : more}
      </button>
    </p>
  );
}
