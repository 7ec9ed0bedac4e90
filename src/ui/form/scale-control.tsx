/** A number on a scale: a button each, or a number field where there would be too many. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { freshId } from "../shared/fresh-id";
import { ClearButton } from "./clear-button";
import type { ControlProps } from "./control";
import { useForm } from "./form-context";

/** More steps than this are typed, not picked. */
const MOST_STEPS = 11;

/** The control for `scale`. */
export function ScaleControl(props: ControlProps) {
  const { min, max } = props.question;
  return max - min + 1 > MOST_STEPS ? <NumberField {...props} /> : <Steps {...props} />;
}

function Steps({ question, store, state, name, describedBy }: ControlProps) {
  const { min, max, labels } = question;
  const groupName = useRef(freshId()).current;
  const numbers = Array.from({ length: Math.max(0, max - min + 1) }, (_, at) => min + at);
  const labelOf = (number: number): string | undefined =>
    number === min ? labels?.[0] : number === max ? labels?.[1] : undefined;
  const outside = typeof state.typed === "number" && !numbers.includes(state.typed) ? state.typed : undefined;
  return (
    <div class="da-scale" role="radiogroup" aria-label={name} aria-describedby={describedBy}>
      <div class="da-steps" style={{ "--da-count": numbers.length }}>
        {numbers.map((number) => (
          <label key={number} class="da-step">
            <input
              type="radio"
              name={groupName}
              aria-label={String(number)}
              aria-description={labelOf(number)}
              checked={state.typed === number}
              onChange={() => store.typed(number)}
            />
            <span aria-hidden="true">{number}</span>
          </label>
        ))}
      </div>
      {labels !== undefined && (
        <div class="da-ends" aria-hidden="true" style={{ "--da-count": numbers.length }}>
          <span>{labels[0]}</span>
          <span>{labels[1]}</span>
        </div>
      )}
      {outside !== undefined && <p class="da-muted">{`The answer is ${outside}, which is not on this scale.`}</p>}
      {state.typed !== undefined && <ClearButton name={name} clear={() => store.typed(undefined)} />}
    </div>
  );
}

function NumberField({ question, store, state, name, describedBy }: ControlProps) {
  const { min, max, labels } = question;
  const form = useForm();
  const element = useRef<HTMLInputElement>(null);
  const value = typeof state.typed === "number" ? String(state.typed) : "";
  const isUnfinished = state.trouble?.kind === "unfinished";
  useLayoutEffect(() => {
    const field = element.current;
    if (field !== null && !isUnfinished && Number(field.value || NaN) !== Number(value || NaN)) field.value = value;
  });
  const read = (field: HTMLInputElement): void => {
    const number = Number(field.value);
    if (field.value === "" && !field.validity.badInput) store.typed(undefined);
    else if (Number.isInteger(number) && number >= min && number <= max && field.value !== "") store.typed(number);
    else store.unfinished(`A whole number from ${min} to ${max}, please.`);
  };
  return (
    <div class="da-number">
      <input
        ref={element}
        class="da-entry"
        type="number"
        inputMode={min < 0 ? "text" : "numeric"}
        aria-label={name}
        aria-describedby={describedBy}
        min={min}
        max={max}
        step={1}
        data-da-entry
        onInput={({ currentTarget }) => read(currentTarget)}
        onBlur={() => form.left(store)}
      />
      <span class="da-muted">
        {labels === undefined ? `${min} to ${max}` : `${min} (${labels[0]}) to ${max} (${labels[1]})`}
      </span>
    </div>
  );
}
