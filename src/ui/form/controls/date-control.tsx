/** A calendar day: typed like 2026-11-22, or picked from the host's calendar; beside it the day as people write it. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { isDay } from "../../../core/calendar/day";
import { Icon } from "../../shared/icon";
import { textOf } from "../state/answer-words";
import type { ControlProps } from "./control";
import { readDay } from "./date-words";
import { useForm } from "../state/form-context";

/** The control for `date`. What is typed and is no day stays as it is, in the field and in the drafts. */
export function DateControl({ form, store, state, name, describedBy }: ControlProps) {
  const { port } = form;
  const element = useRef<HTMLInputElement>(null);
  const typed = textOf(state.typed);
  const day = isDay(typed) ? typed : undefined;
  const isUnfinished = state.issue?.kind === "unfinished";
  const read = (text: string, isDone: boolean) => readDay(text, isDone, (each) => port.formatDay(each));
  useLayoutEffect(() => {
    const field = element.current;
    if (field === null || field.value === typed) return;
    const shown = read(field.value, false);
    if (shown.kind !== "day" || shown.day !== typed) field.value = typed;
  });
  const take = (text: string, isDone: boolean): void => {
    const found = read(text, isDone);
    if (text.trim() === "") store.typed(undefined);
    else if (found.kind === "day") store.typed(found.day);
    else if (found.kind === "impossible") store.unfinished("This day is not in the calendar.", text);
    else store.unfinished(`A whole date, please, like ${port.today()}.`, text);
  };
  const finish = (text: string): void => {
    if (store.state.issue?.kind === "unfinished") take(text, true);
    form.left(store);
  };
  return (
    <div class="da-date">
      <input
        ref={element}
        class="da-entry"
        type="text"
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        placeholder="YYYY-MM-DD"
        aria-label={name}
        aria-describedby={describedBy}
        aria-description="Like 2026-11-22"
        aria-invalid={isUnfinished ? "true" : undefined}
        onInput={({ currentTarget }) => take(currentTarget.value, false)}
        onBlur={({ currentTarget }) => form.whenLeft(currentTarget, () => finish(currentTarget.value))}
      />
      <DayPicker name={name} day={day} pick={(picked) => store.typed(picked)} />
      {day !== undefined && <span class="da-muted da-day">{port.formatDay(day)}</span>}
    </div>
  );
}

interface DayPickerProps {
  readonly name: string;
  readonly day: string | undefined;
  readonly pick: (day: string) => void;
}

/** The calendar of the browser or the phone, behind a button. */
function DayPicker({ name, day, pick }: DayPickerProps) {
  const { port } = useForm();
  const picker = useRef<HTMLInputElement>(null);
  const open = (): void => {
    const field = picker.current;
    if (field === null) return;
    field.value = day ?? "";
    try {
      field.showPicker();
    } catch {
      // If the page may not open it, focus does.
      field.focus();
    }
  };
  return (
    <span class="da-picker">
      <input
        ref={picker}
        type="date"
        max="9999-12-31"
        tabIndex={-1}
        aria-hidden="true"
        onInput={({ currentTarget: { value } }) => {
          if (isDay(value)) pick(value);
        }}
      />
      <button type="button" class="da-icon-button" aria-label={`Pick a day: ${name}`} onClick={open}>
        <Icon name="calendar" host={port} />
      </button>
    </span>
  );
}
