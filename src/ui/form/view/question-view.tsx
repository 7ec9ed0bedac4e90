/** A question with its places to answer. */
import { Component } from "preact";
import { useRef } from "preact/hooks";
import { MOST_ONE_BY_ONE } from "../../../core/alliance/fields";
import type { Problem } from "../../../core/text/problem";
import type { BrokenItem } from "../../../core/question/question";
import { freshId } from "../../shared/fresh-id";
import { Icon } from "../../shared/icon";
import { fieldView } from "./field-view";
import { useForm } from "../state/form-context";
import { addressKey } from "../../../core/question/address-key";
import { LastTime } from "./last-time";
import { isForAll, SaidAloudByAll, useWay, type Way, WayButton } from "./many-allies";
import type { FormQuestion } from "../state/model";
import { ProblemNote } from "./problem-note";
import { sameQuestion } from "../state/same-question";
import { textDirection } from "../dom/text-direction";

/** Reports a bug as the page reports its uncaught errors; the other questions still work. */
function tellOfFault(fault: unknown): void {
  queueMicrotask(() => {
    throw fault instanceof Error ? fault : new Error(String(fault));
  });
}

interface QuestionViewProps {
  readonly item: FormQuestion;
  /** The allies whose colours are known. */
  readonly allies: readonly string[];
  /** Why nothing in the block can be saved, if so. */
  readonly readOnly: Problem | undefined;
}

/**
 * The question, drawn again only when its props change: its fields follow what is typed by themselves. An error in it (of the
 * host's rendering, say) does not affect the others.
 */
export class QuestionView extends Component<QuestionViewProps, { readonly isFaulty: boolean }> {
  override state = { isFaulty: false };

  static override getDerivedStateFromError(): { isFaulty: boolean } {
    return { isFaulty: true };
  }

  override shouldComponentUpdate(next: QuestionViewProps, { isFaulty }: { readonly isFaulty: boolean }): boolean {
    const { item, allies, readOnly } = this.props;
    return !(
      isFaulty === this.state.isFaulty &&
      allies.join("\n") === next.allies.join("\n") &&
      readOnly?.message === next.readOnly?.message &&
      sameQuestion(item, next.item)
    );
  }

  override componentDidCatch(fault: unknown): void {
    tellOfFault(fault);
  }

  override render(props: QuestionViewProps) {
    const { question } = props.item;
    if (question.private && !this.state.isFaulty) return <PrivateQuestion {...props} />;
    return (
      <div class="da-question" dir={textDirection(question.text)} style={placesStyle(props.item)}>
        <div class="da-question-text" dir="auto">
          {question.text}
        </div>
        {this.state.isFaulty ? (
          <p class="da-muted">This question could not be shown. Its answers are safe in the note.</p>
        ) : (
          <QuestionBody {...props} />
        )}
      </div>
    );
  }
}

/** It is folded shut until it is opened. */
function PrivateQuestion(props: QuestionViewProps) {
  const { port } = useForm();
  const { question } = props.item;
  return (
    <details class="da-question da-private" dir={textDirection(question.text)}>
      <summary class="da-question-text">
        <Icon name="lock" host={port} />
        <span>
          <span dir="auto">{question.text}</span> <span class="da-muted">(private)</span>
        </span>
        <Icon name="chevron-right" host={port} />
      </summary>
      <QuestionBody {...props} />
    </details>
  );
}

/** What stands below a question's text: its hint, what is wrong with it, and its places to answer. */
export function QuestionBody({ item, allies, readOnly }: QuestionViewProps) {
  const { question, hint } = item;
  const form = useForm();
  const hintId = useRef(freshId()).current;
  const reason = question.readOnly;
  const problems = question.problems.filter(({ message }) => message !== reason?.message);
  const way = useWay(form, item);
  return (
    <>
      {hint !== undefined && (
        <p class="da-hint" id={hintId} dir="auto">
          {hint}
        </p>
      )}
      {reason !== undefined && reason.message !== readOnly?.message && <ProblemNote problem={reason} />}
      {problems.map((problem) => (
        <ProblemNote key={`${problem.code} ${problem.from}`} problem={problem} />
      ))}
      {item.continues !== undefined && <LastTime question={question} continues={item.continues} />}
      {way.change !== undefined && <WayButton isTogether={way.isTogether} change={way.change} />}
      {isForAll(item) && <SaidAloudByAll item={item} />}
      <div class={fieldsClass(item, way)}>
        {withKeys(way.fields.map((field) => ({ field, key: addressKey(field.address) }))).map(({ field, key }) =>
          fieldView(form, {
            key: `${question.type} ${key}`,
            question,
            field,
            describedBy: hint === undefined ? undefined : hintId,
            accent: allies.indexOf(field.ally ?? ""),
          }),
        )}
      </div>
    </>
  );
}

/**
 * The class of the fields' layout: one alone is the cheapest to lay out; a few stand side by side where there is room, and many in
 * rows.
 */
function fieldsClass({ fields }: FormQuestion, shown: Way): string {
  if (fields.length > MOST_ONE_BY_ONE) return "da-fields is-compact";
  return shown.fields.length === 1 ? "da-fields is-one" : "da-fields";
}

/** The number of places to answer, by which the height of a question far from the screen is estimated; 1 by default. */
function placesStyle({ fields }: FormQuestion): string | undefined {
  return fields.length === 1 ? undefined : `--da-places: ${fields.length}`;
}

/** Makes keys unique if two items have the same one (a doubled ally). */
export function withKeys<Keyed extends { readonly key: string }>(things: readonly Keyed[]): Keyed[] {
  const seen = new Map<string, number>();
  return things.map((thing) => {
    const times = seen.get(thing.key) ?? 0;
    seen.set(thing.key, times + 1);
    return times === 0 ? thing : { ...thing, key: `${thing.key} ${times}` };
  });
}

/** An item that is no question: its source, what is wrong, and how to fix it. */
export function BrokenView({ item }: { readonly item: BrokenItem }) {
  return (
    <div class="da-question da-broken">
      {item.problems.map((problem) => (
        <ProblemNote key={`${problem.code} ${problem.from}`} problem={problem} />
      ))}
      {item.source.trim().includes("\n") && <pre class="da-source">{item.source}</pre>}
    </div>
  );
}
