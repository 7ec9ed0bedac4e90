/**
 * An answer in Markdown. While nobody is in it, it reads as rendered text; the field itself is always there, out of sight, so that
 * Tab, a click or a tap finds it and its caret, undo and composition are never lost to a change of view.
 */
import { useRef, useState } from "preact/hooks";
import { tidyText } from "../../core/question/answer-value";
import { textOf } from "./answer-words";
import type { ControlProps } from "./control";
import { useForm } from "./form-context";
import { GrowingText } from "./growing-text";
import { Markdown } from "./markdown";

/** What in rendered text has a use of its own, so that a click on it does not open the field. */
const OWN_USE = "a, button, input, summary, audio, video, iframe, [data-href]";

function sameText(raw: string, value: string): boolean {
  return (tidyText(raw) === "" ? "" : tidyText(raw)) === value;
}

/** The control for `text`. */
export function TextControl({ store, state, name, describedBy }: ControlProps) {
  const form = useForm();
  const field = useRef<HTMLTextAreaElement | null>(null);
  const [focused, setFocused] = useState(false);
  const text = textOf(state.typed);
  const rendered = !focused && text !== "" && (state.trouble === undefined || state.trouble.kind === "failed");
  const open = (event: MouseEvent & { readonly currentTarget: HTMLElement }): void => {
    const selection = event.currentTarget.ownerDocument.getSelection();
    const target = event.target as Element;
    if (target.closest(OWN_USE) !== null || selection?.isCollapsed === false) return;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  };
  return (
    <div class={`da-text ${rendered ? "is-rendered" : ""}`}>
      {rendered && (
        <div class="da-rendered" onClick={open}>
          <Markdown text={text} />
        </div>
      )}
      <GrowingText
        class="da-textarea"
        label={name}
        describedBy={describedBy}
        value={text}
        same={sameText}
        take={(element) => {
          field.current = element;
        }}
        onText={(raw) => store.typed(raw)}
        onCompose={(composing) => store.compose(composing)}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          form.whenPointerUp(() => setFocused(false));
          form.left(store);
        }}
      />
    </div>
  );
}
