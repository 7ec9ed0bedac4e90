/** One of some options, or some of them; an answer that is no longer among the options is kept and says so. */
import { useRef } from "preact/hooks";
import { freshId } from "../../shared/fresh-id";
import { itemsOf } from "../state/answer-words";
import { ClearButton } from "./clear-button";
import type { ControlProps } from "./control";

/** From this many options on they stand in columns, if none is longer than a column is wide. */
const MANY = 9;
const COLUMN = 20;

/** The options, and after them answers that are not among them, even if just unticked: so they can be ticked again. */
function useShownOptions({ question, state }: ControlProps): readonly string[] {
  const seen = useRef(new Set<string>()).current;
  for (const item of itemsOf(state.typed)) seen.add(item);
  return [...new Set([...question.options, ...seen])];
}

/** The control for `choice`: radio buttons, which can be cleared. */
export function ChoiceControl(props: ControlProps) {
  const shown = useShownOptions(props);
  return <Options {...props} role="radiogroup" input="radio" shown={shown} pick={(option) => option} />;
}

/** The control for `choices`: check boxes. What is ticked keeps the order of the options. */
export function ChoicesControl(props: ControlProps) {
  const shown = useShownOptions(props);
  const pick = (option: string, on: boolean): readonly string[] => {
    const answered = itemsOf(props.state.typed);
    return shown.filter((other) => (other === option ? on : answered.includes(other)));
  };
  return <Options {...props} role="group" input="checkbox" shown={shown} pick={pick} />;
}

interface OptionsProps extends ControlProps {
  readonly role: "radiogroup" | "group";
  readonly input: "radio" | "checkbox";
  readonly shown: readonly string[];
  readonly pick: (option: string, on: boolean) => string | readonly string[];
}

function Options({ question, store, state, name, describedBy, role, input, shown, pick }: OptionsProps) {
  const groupName = useRef(freshId()).current;
  const answered = itemsOf(state.typed);
  const isMany = shown.length >= MANY && question.options.every((option) => option.length <= COLUMN);
  return (
    <div class={`da-options ${isMany ? "is-many" : ""}`} role={role} aria-label={name} aria-describedby={describedBy}>
      {shown.map((option) => (
        <label key={option} class="da-option">
          <input
            type={input}
            name={groupName}
            checked={answered.includes(option)}
            onChange={({ currentTarget }) => store.typed(pick(option, currentTarget.checked))}
          />
          <span class="da-option-words">
            <span dir="auto">{option}</span>
            {!question.options.includes(option) && <span class="da-muted"> (no longer offered)</span>}
          </span>
        </label>
      ))}
      {input === "radio" && answered.length > 0 && <ClearButton name={name} clear={() => store.typed(undefined)} />}
    </div>
  );
}
