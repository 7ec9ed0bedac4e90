/** An answer of one line. Enter goes on to the next field. */
import { normaliseAnswer } from "../../../core/question/answer-value";
import { textOf } from "../state/answer-words";
import type { ControlProps } from "./control";
import { hasInlineMarkup } from "./inline-markup";
import { isForReading, ReadableText } from "./readable-text";

function sameLine(raw: string, value: string): boolean {
  return (normaliseAnswer("line", raw) ?? "") === value;
}

/** Moves focus to the next text field of the form, if there is one. */
function goOn(field: HTMLElement): void {
  const fields = [...(field.closest(".da-form")?.querySelectorAll<HTMLElement>(".da-entry") ?? [])];
  fields[fields.indexOf(field) + 1]?.focus();
}

/** The control for `line`. */
export function LineControl({ form, store, state, name, describedBy }: ControlProps) {
  const text = textOf(state.typed);
  return (
    <ReadableText
      form={form}
      class="da-line"
      reads={isForReading(state) && hasInlineMarkup(text)}
      label={name}
      describedBy={describedBy}
      oneLine
      value={text}
      same={sameLine}
      onText={(raw) => store.typed(raw)}
      onCompose={(composing) => store.compose(composing)}
      onKey={(event, field) => {
        if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.altKey) goOn(field);
      }}
      onBlur={() => form.left(store)}
    />
  );
}
