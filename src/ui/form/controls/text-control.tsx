/** An answer in Markdown. */
import { tidyText } from "../../../core/question/answer-value";
import { textOf } from "../state/answer-words";
import type { ControlProps } from "./control";
import { isForReading, ReadableText } from "./readable-text";

function sameText(raw: string, value: string): boolean {
  return (tidyText(raw) === "" ? "" : tidyText(raw)) === value;
}

/** The control for `text`. */
export function TextControl({ form, store, state, name, describedBy }: ControlProps) {
  return (
    <ReadableText
      form={form}
      class="da-textarea"
      reads={isForReading(state)}
      label={name}
      describedBy={describedBy}
      value={textOf(state.typed)}
      same={sameText}
      onText={(raw) => store.typed(raw)}
      onCompose={(composing) => store.compose(composing)}
      onBlur={() => form.left(store)}
    />
  );
}
