/** A calendar day: the browser's own date field, and beside it the day as people write it. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { isDay } from "../../core/question/answer-value";
import type { ControlProps } from "./control";
import { useForm } from "./form-context";

/** While a year is typed digit by digit, the field says 0002, 0020, 0202: no year anybody means. */
const FIRST_DAY = "1000-01-01";

/** The control for `date`. */
export function DateControl({ store, state, name, describedBy }: ControlProps) {
  const form = useForm();
  const element = useRef<HTMLInputElement>(null);
  const value = typeof state.typed === "string" && isDay(state.typed) ? state.typed : "";
  const isUnfinished = state.trouble?.kind === "unfinished";
  useLayoutEffect(() => {
    const field = element.current;
    if (field !== null && !isUnfinished && field.value !== value) field.value = value;
  });
  const read = ({ value: day, validity }: HTMLInputElement): void => {
    if (day === "" && !validity.badInput) store.typed(undefined);
    else if (isDay(day) && day >= FIRST_DAY) store.typed(day);
    else store.unfinished("The date is not whole yet.");
  };
  return (
    <div class="da-date">
      <input
        ref={element}
        class="da-entry"
        type="date"
        max="9999-12-31"
        aria-label={name}
        aria-describedby={describedBy}
        data-da-entry
        onInput={({ currentTarget }) => read(currentTarget)}
        onBlur={() => form.left(store)}
      />
      {value !== "" && <span class="da-muted da-day">{form.port.formatDay(value)}</span>}
    </div>
  );
}
