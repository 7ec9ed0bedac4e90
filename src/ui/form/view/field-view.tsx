/** One place to answer: whose it is, the control for its type, and how saving goes. */
import type { ComponentChild, FunctionComponent } from "preact";
import type { Field } from "../../../core/alliance/field";
import type { Question, QuestionType } from "../../../core/question/question";
import { allyColour } from "./ally-colour";
import { answerWords, printedWords, textOf } from "../state/answer-words";
import { ChoiceControl, ChoicesControl } from "../controls/choice-control";
import { ConsentControl } from "../controls/consent-control";
import type { ControlProps } from "../controls/control";
import { DateControl } from "../controls/date-control";
import type { Answer } from "../state/field-state";
import { FieldIssueNote, isQuiet, LostAnswer, SaveMark } from "./field-status";
import type { FieldStore } from "../state/field-store";
import type { FormStore } from "../state/form-store";
import { useFieldState, useForm } from "../state/form-context";
import { LineControl } from "../controls/line-control";
import { ListControl } from "../controls/list-control";
import { Markdown } from "../controls/markdown";
import { ScaleControl } from "../controls/scale-control";
import { TextControl } from "../controls/text-control";

const CONTROLS: Readonly<Record<QuestionType, FunctionComponent<ControlProps>>> = {
  text: TextControl,
  line: LineControl,
  list: ListControl,
  choice: ChoiceControl,
  choices: ChoicesControl,
  scale: ScaleControl,
  date: DateControl,
  consent: ConsentControl,
};

interface FieldViewProps {
  readonly question: Question;
  readonly field: Field;
  readonly describedBy?: string | undefined;
  /** The ally's place among the allies, from 0: chooses the colour; -1 for somebody who is none of them. */
  readonly accent: number;
}

/** The field, as it can be answered or only read. Not a component, since a form has hundreds of them. */
export function fieldView(form: FormStore, { key, ...props }: FieldViewProps & { readonly key?: string }) {
  return form.isWritable(props.field, props.question) ? (
    <WritableField key={key} {...props} form={form} store={form.store(props.field, props.question)} />
  ) : (
    <ReadOnlyField key={key} {...props} />
  );
}

interface WritableFieldProps extends FieldViewProps {
  readonly form: FormStore;
  readonly store: FieldStore;
}

function WritableField(props: WritableFieldProps) {
  const { form, question, field, store, describedBy } = props;
  const state = useFieldState(store);
  const Control = CONTROLS[question.type];
  // A text is shown rendered, unless the person has to decide about a draft or a conflict.
  const isRendered = question.type === "text" && state.issue === undefined;
  const printed = isRendered || state.typed === undefined ? undefined : printedWords(question, state.typed, form.port);
  const whose = nameOf(field);
  const name = whose === undefined ? question.text : `${question.text} — ${whose}`;
  return (
    <div class={fieldClass(props, state.typed)} data-da-print={printed}>
      {allyLabel(field)}
      <Control form={form} question={question} store={store} state={state} name={name} describedBy={describedBy} />
      {isQuiet(state) || <SaveMark state={state} />}
      {state.issue !== undefined && <FieldIssueNote store={store} state={state} issue={state.issue} />}
      {state.lost.map((lost) => (
        <LostAnswer key={lost.savedAt} store={store} state={state} lost={lost} />
      ))}
    </div>
  );
}

function fieldClass({ question, field, accent }: FieldViewProps, value: Answer): string {
  const ally = `is-ally ${allyColour(accent) || "is-former"}`;
  const empty = value === undefined && field.unreadable === undefined ? " is-empty" : "";
  return `da-field is-${question.type} ${field.ally === undefined ? "is-shared" : ally}${empty}`;
}

/** The name of who answers there; none where all answer together. */
function nameOf(field: Field): string | undefined {
  return field.offered ? "All together" : field.ally;
}

function allyLabel(field: Field): ComponentChild {
  const name = nameOf(field);
  if (name === undefined) return null;
  return (
    <div class="da-ally" dir="auto">
      {name}
      {field.former && <span class="da-muted"> (a former ally’s)</span>}
    </div>
  );
}

function ReadOnlyField(props: FieldViewProps) {
  const { question, field } = props;
  const { model } = useForm();
  // For a former ally, the name says enough.
  const isTold =
    field.former ||
    [model.readOnly?.message, question.readOnly?.message].includes(field.readOnly?.message) ||
    (field.unreadable !== undefined && question.problems.length > 0);
  const reason = isTold ? "" : (field.readOnly?.message ?? "");
  return (
    <div class={`${fieldClass(props, field.value)} is-read-only`}>
      {allyLabel(field)}
      <ReadOnlyAnswer question={question} field={field} />
      {reason !== "" && <p class="da-muted da-reason">{reason}</p>}
    </div>
  );
}

function ReadOnlyAnswer({ question, field }: { readonly question: Question; readonly field: Field }) {
  const { port } = useForm();
  if (field.unreadable !== undefined) return <pre class="da-source">{field.unreadable}</pre>;
  if (field.value === undefined) return <p class="da-muted">No answer yet.</p>;
  if (question.type === "text") return <Markdown text={textOf(field.value)} />;
  return (
    <p class="da-plain" dir="auto">
      {question.type === "date" ? port.formatDay(textOf(field.value)) : answerWords(field.value, port)}
    </p>
  );
}
