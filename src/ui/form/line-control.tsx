/** An answer of one line. Enter goes on to the next field. */
import { normaliseAnswer } from "../../core/question/answer-value";
import { textOf } from "./answer-words";
import type { ControlProps } from "./control";
import { useForm } from "./form-context";
import { hasInlineMarkup } from "./inline-markup";
import { isForReading, ReadableText } from "./readable-text";

function sameLine(raw: string, value: string): boolean {
  return (normaliseAnswer("line", raw) ?? "") === value;
}

/** Puts focus into the next text field of the form, if there is one. */
function goOn(field: HTMLElement): void {
  const fields = [...(field.closest(".da-form")?.querySelectorAll<HTMLElement>("[data-da-entry]") ?? [])];
  fields[fields.indexOf(field) + 1]?.focus();
}

/** The control for `line`. */
export function LineControl({ store, state, name, describedBy }: ControlProps) {
  const form = useForm();
  const text = textOf(state.typed);
  return (
    <ReadableText
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
