/** One of some options, or some of them; an answer that is no longer among the options is kept and says so. */
import { useRef } from "preact/hooks";
import { freshId } from "../shared/fresh-id";
import { itemsOf } from "./answer-words";
import { ClearButton } from "./clear-button";
import type { ControlProps } from "./control";

/** The options, and behind them what is answered and not among them. */
function shownOptions(options: readonly string[], answered: readonly string[]): { option: string; gone: boolean }[] {
  const gone = answered.filter((item) => !options.includes(item));
  return [...options.map((option) => ({ option, gone: false })), ...gone.map((option) => ({ option, gone: true }))];
}

/** The control for `choice`: radio buttons, which can be cleared. */
export function ChoiceControl(props: ControlProps) {
  const answered = itemsOf(props.state.typed);
  return <Options {...props} role="radiogroup" input="radio" answered={answered} pick={(option) => option} />;
}

/** The control for `choices`: check boxes. What is ticked keeps the order of the options. */
export function ChoicesControl(props: ControlProps) {
  const answered = itemsOf(props.state.typed);
  const pick = (option: string, on: boolean): readonly string[] =>
    shownOptions(props.question.options, answered)
      .map((shown) => shown.option)
      .filter((other) => (other === option ? on : answered.includes(other)));
  return <Options {...props} role="group" input="checkbox" answered={answered} pick={pick} />;
}

interface OptionsProps extends ControlProps {
  readonly role: "radiogroup" | "group";
  readonly input: "radio" | "checkbox";
  readonly answered: readonly string[];
  readonly pick: (option: string, on: boolean) => string | readonly string[];
}

function Options({ question, store, name, describedBy, role, input, answered, pick }: OptionsProps) {
  const groupName = useRef(freshId()).current;
  return (
    <div class="da-options" role={role} aria-label={name} aria-describedby={describedBy}>
      {shownOptions(question.options, answered).map(({ option, gone }) => (
        <label key={option} class={`da-option ${gone ? "is-gone" : ""}`}>
          <input
            type={input}
            name={groupName}
            checked={answered.includes(option)}
            onChange={({ currentTarget }) => store.typed(pick(option, currentTarget.checked))}
          />
          <span dir="auto">{option}</span>
          {gone && <span class="da-muted"> (no longer an option)</span>}
        </label>
      ))}
      {input === "radio" && answered.length > 0 && <ClearButton name={name} clear={() => store.typed(undefined)} />}
    </div>
  );
}
