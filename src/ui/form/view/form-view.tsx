/** The whole form: what is said of the block, the questions, and the words that lost their question. */
import { Icon } from "../../shared/icon";
import { useChanges } from "../../shared/use-changes";
import { answerWords } from "../state/answer-words";
import { Button, CopyButton, spokenState } from "./field-status";
import { FormProvider, useForm } from "../state/form-context";
import type { FormStore, StrayWords } from "../state/form-store";
import type { FormModel } from "../state/model";
import { ProblemNote } from "./problem-note";
import { BrokenView, QuestionView, withKeys } from "./question-view";

/** The form of `model`, which is the store's. */
export function FormView({ store, model }: { readonly store: FormStore; readonly model: FormModel }) {
  const allies = model.allies ?? alliesInOrder(model);
  const items = withKeys(model.items.map((item) => ({ item, key: keyOf(item) })));
  return (
    <FormProvider value={store}>
      <FormHeader store={store} />
      {model.readOnly !== undefined && <ProblemNote problem={model.readOnly} />}
      {model.problems
        .filter(({ message }) => message !== model.readOnly?.message)
        .map((problem) => (
          <ProblemNote key={`${problem.code} ${problem.from}`} problem={problem} />
        ))}
      {items.length === 0 && model.problems.length === 0 && model.readOnly === undefined && <EmptyBlock />}
      {items.map(({ item, key }) =>
        item.kind === "question" ? (
          <QuestionView key={key} item={item} allies={allies} readOnly={model.readOnly} />
        ) : (
          <BrokenView key={key} item={item} />
        ),
      )}
      <FormFooter store={store} />
    </FormProvider>
  );
}

function keyOf(item: FormModel["items"][number]): string {
  return item.kind === "question" ? `q ${item.question.key}` : `b ${item.source}`;
}

function alliesInOrder(model: FormModel): readonly string[] {
  const fields = model.items.flatMap((item) => (item.kind === "question" ? item.fields : []));
  return [...new Set(fields.flatMap(({ ally, former }) => (ally === undefined || former ? [] : [ally])))];
}

/** The words that lost their question, and what screen readers are told of saving. */
export function FormFooter({ store }: { readonly store: FormStore }) {
  useChanges(store);
  return (
    <>
      {store.strays().map((stray) => (
        <Stray key={stray.key} stray={stray} />
      ))}
      <div class="da-spoken" role="status" aria-live="polite">
        {store.spoken === undefined ? "" : spokenState(store.spoken, store.port)}
      </div>
    </>
  );
}

function FormHeader({ store }: { readonly store: FormStore }) {
  useChanges(store);
  const { answered, asked } = store.progress();
  const editSource = store.port.editSource?.bind(store.port);
  return (
    <div class="da-header">
      <span class="da-progress da-muted">{asked === 0 ? "" : `${answered} of ${asked} answered`}</span>
      {editSource !== undefined && (
        <button
          type="button"
          class="da-icon-button da-edit-source"
          aria-label="Edit source"
          onClick={() => editSource()}
        >
          <Icon name="code" host={store.port} />
        </button>
      )}
    </div>
  );
}

function EmptyBlock() {
  return (
    <p class="da-muted da-empty">
      No questions here yet. Write one a line, each after a dash: <code>- What are your best hopes?</code>
    </p>
  );
}

function Stray({ stray: { store } }: { readonly stray: StrayWords }) {
  const { port } = useForm();
  const { question, ally } = store.field.address;
  return (
    <div class="da-question da-trouble is-stray">
      <p>
        {"The place for this answer is not in the note any more, or can’t be written to now. "}
        Your words are kept here until you let them go.
      </p>
      <p class="da-muted">{ally === undefined ? question : `${question} — ${ally}`}</p>
      <blockquote class="da-theirs" dir="auto">
        {answerWords(store.state.typed, port)}
      </blockquote>
      <p class="da-buttons">
        <CopyButton state={store.state} />
        <Button words="Discard" act={() => store.takeTheirs()} />
      </p>
    </div>
  );
}
