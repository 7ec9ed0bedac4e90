/**
 * A number on a scale: a button each, or a slider with a number field where there would be too many. Arrows stop at the scale's ends,
 * Home and End go there, and digits pick a number.
 */
import { useLayoutEffect, useRef } from "preact/hooks";
import { freshId } from "../../shared/fresh-id";
import { ClearButton } from "./clear-button";
import type { ControlProps } from "./control";

/** With more numbers than this there is a slider. */
const MOST_BUTTONS = 11;

/** The control for `scale`. */
export function ScaleControl(props: ControlProps) {
  const { min, max } = props.question;
  return max - min + 1 > MOST_BUTTONS ? <WideScale {...props} /> : <ButtonScale {...props} />;
}

/** The ends of a scale. */
interface Ends {
  readonly min: number;
  readonly max: number;
}

/** A second digit belongs to the first one for this long, in milliseconds. */
const SAME_NUMBER = 1000;

/** Where an arrow, Home or End leads from a number; `undefined` for another key. */
function numberAfter(key: string, present: number, { min, max }: Ends, fromRight: boolean): number | undefined {
  const onward = fromRight ? -1 : 1;
  const by = { ArrowRight: onward, ArrowLeft: -onward, ArrowDown: 1, ArrowUp: -1 }[key];
  if (key === "Home") return min;
  if (key === "End") return max;
  return by === undefined ? undefined : Math.min(max, Math.max(min, present + by));
}

/** A key press with its time, as events have it. */
interface TimedKey {
  readonly key: string;
  readonly timeStamp: number;
}

/** Digits that make a number together. */
class DigitKeys {
  #typed = "";
  #at = -Infinity;

  /** The number that is typed so far, where it is on the scale. */
  type({ key, timeStamp }: TimedKey, { min, max }: Ends): number | undefined {
    if (!/^[-\d]$/.test(key)) return undefined;
    const isOn = (text: string): boolean => /\d/.test(text) && Number(text) >= min && Number(text) <= max;
    const together = timeStamp - this.#at < SAME_NUMBER ? this.#typed + key : key;
    this.#typed = isOn(together) ? together : key;
    this.#at = timeStamp;
    return isOn(this.#typed) ? Number(this.#typed) : undefined;
  }
}

/** How many numbers stand in a row where it is narrow: all of them, or half. */
function rowLength(count: number): number {
  return count <= 6 ? count : Math.ceil(count / 2);
}

function ButtonScale({ question, store, state, name, describedBy }: ControlProps) {
  const { min, max, labels } = question;
  const groupName = useRef(freshId()).current;
  const digits = useRef(new DigitKeys()).current;
  const numbers = Array.from({ length: Math.max(0, max - min + 1) }, (_, at) => min + at);
  const labelOf = (number: number): string | undefined =>
    number === min ? labels?.[0] : number === max ? labels?.[1] : undefined;
  const outside = typeof state.typed === "number" && !numbers.includes(state.typed) ? state.typed : undefined;
  const onKey = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const { currentTarget: group, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target as Element).matches("input")) return;
    if (event.key === "Backspace" || event.key === "Delete") store.typed(undefined);
    const present = Number((target as HTMLInputElement).value);
    const number =
      numberAfter(event.key, present, question, group.matches(":dir(rtl)")) ?? digits.type(event, question);
    if (number === undefined) return;
    event.preventDefault();
    group.querySelector<HTMLElement>(`input[value="${number}"]`)?.focus();
    store.typed(number);
  };
  return (
    <div
      class="da-scale"
      role="radiogroup"
      aria-label={name}
      aria-describedby={describedBy}
      style={{ "--da-count": numbers.length, "--da-row": rowLength(numbers.length) }}
      onKeyDown={onKey}
    >
      <div class="da-steps">
        {numbers.map((number) => (
          <label key={number} class="da-step">
            <input
              type="radio"
              name={groupName}
              value={number}
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
        <div class="da-ends" aria-hidden="true">
          <span dir="auto">{labels[0]}</span>
          <span dir="auto">{labels[1]}</span>
        </div>
      )}
      {outside !== undefined && (
        <p class="da-muted da-outside">{`The answer is ${outside}, which is not on this scale.`}</p>
      )}
      {state.typed !== undefined && <ClearButton name={name} clear={() => store.typed(undefined)} />}
    </div>
  );
}

/**
 * The slider's event handlers. If a finger turns out to scroll the page, the browser cancels its pointer: then the answer from
 * before the touch is restored, and the slider with it.
 */
function useSlide(store: ControlProps["store"], show: () => void) {
  /** Set while a pointer is pressed; has the former answer once that pointer has changed it. */
  const held = useRef<{ former?: { readonly value: ControlProps["state"]["typed"] } } | undefined>(undefined);
  const slid = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void => {
    if (held.current !== undefined) held.current.former ??= { value: store.state.typed };
    store.typed(Number(currentTarget.value));
  };
  return {
    onPointerDown: ({ isPrimary }: PointerEvent): void => {
      if (isPrimary) held.current = {};
    },
    onPointerUp: ({ isPrimary }: PointerEvent): void => {
      if (isPrimary) held.current = undefined;
    },
    onPointerCancel: (): void => {
      const former = held.current?.former;
      held.current = undefined;
      if (former !== undefined) store.typed(former.value);
      show();
    },
    onInput: slid,
    onClick: slid,
  };
}

/** A slider for pointer and touch, and a number field for keys and screen readers: both hold the same number. */
function WideScale(props: ControlProps) {
  const { form, question, store, state, name } = props;
  const { min, max, labels } = question;
  const value = typeof state.typed === "number" ? state.typed : undefined;
  const slider = useRef<HTMLInputElement>(null);
  const show = (): void => {
    // Without an answer it stands at the start, in another style.
    const { typed } = store.state;
    if (slider.current !== null) slider.current.value = String(typeof typed === "number" ? typed : min);
  };
  useLayoutEffect(show);
  const slide = useSlide(store, show);
  return (
    <div class="da-number" role="group" aria-label={name}>
      <div class="da-slide">
        <input
          ref={slider}
          type="range"
          class={value === undefined ? "is-unset" : ""}
          min={min}
          max={max}
          tabIndex={-1}
          aria-label={`${name}, slider`}
          aria-valuetext={value === undefined ? "No answer yet" : String(value)}
          {...slide}
          onBlur={() => form.left(store)}
        />
        <div class="da-slide-ends" aria-hidden="true">
          <span dir="auto">{labels === undefined ? min : `${min} ${labels[0]}`}</span>
          <span dir="auto">{labels === undefined ? max : `${max} ${labels[1]}`}</span>
        </div>
      </div>
      <NumberField {...props} value={value} />
      {value !== undefined && <ClearButton name={name} clear={() => store.typed(undefined)} />}
    </div>
  );
}

/** What was typed as a number of the scale, `undefined` for none. Digits of other scripts and a true minus count. */
function numberIn(text: string, { min, max }: ControlProps["question"]): number | undefined {
  const plain = text.trim().normalize("NFKC").replace("−", "-");
  const number = /^-?\d{1,15}$/.test(plain) ? Number(plain) : NaN;
  return number >= min && number <= max ? number : undefined;
}

/**
 * A text field, not one of type `number`: a number field changes when the wheel turns, and does not tell what was typed if it is
 * not a number.
 */
function NumberField({
  form,
  question,
  store,
  state,
  name,
  describedBy,
  value,
}: ControlProps & { value: number | undefined }) {
  const { min, max, labels } = question;
  const element = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const field = element.current;
    if (field === null || state.issue?.kind === "unfinished") return;
    if (numberIn(field.value, question) !== value || (value === undefined && field.value.trim() === "")) {
      field.value = value === undefined ? "" : String(value);
    }
  });
  const read = (text: string): void => {
    const number = numberIn(text, question);
    if (text.trim() === "") store.typed(undefined);
    else if (number !== undefined) store.typed(number);
    else store.unfinished(`A whole number from ${min} to ${max}, please.`);
  };
  const onKey = (event: KeyboardEvent): void => {
    const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    store.typed(value === undefined ? min : Math.min(max, Math.max(min, value + by)));
  };
  return (
    <input
      ref={element}
      class="da-entry"
      type="text"
      role="spinbutton"
      inputMode={min < 0 ? "text" : "numeric"}
      autocomplete="off"
      aria-label={name}
      aria-describedby={describedBy}
      aria-description={labels === undefined ? undefined : `${min} is ${labels[0]}, ${max} is ${labels[1]}`}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={value === undefined ? "No answer yet" : undefined}
      aria-invalid={state.issue?.kind === "unfinished" ? "true" : undefined}
      onInput={({ currentTarget }) => read(currentTarget.value)}
      onKeyDown={onKey}
      onBlur={() => form.left(store)}
    />
  );
}
