/**
 * An answer in Markdown. While nobody is in it, it reads as rendered text; the field itself is always there, out of sight, so that
 * Tab, a click or a tap finds it and its caret, undo and composition are never lost to a change of view.
 */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { tidyText } from "../../core/question/answer-value";
import { caretBox } from "../link-suggest/caret-box";
import { textOf } from "./answer-words";
import { clickedText } from "./clicked-text";
import type { ControlProps } from "./control";
import { useForm } from "./form-context";
import { GrowingText } from "./growing-text";
import { Markdown } from "./markdown";
import { sourceOffset } from "./source-offset";

/** What in rendered text has a use of its own, so that a click on it does not open the field. */
const OWN_USE = "a, button, input, summary, audio, video, iframe, [data-href], .is-collapsible > .callout-title";

function sameText(raw: string, value: string): boolean {
  return (tidyText(raw) === "" ? "" : tidyText(raw)) === value;
}

/** Scrolls what scrolls the element, so that something comes to stand that many pixels higher. */
function scrollOn(element: HTMLElement, pixels: number): void {
  const view = element.ownerDocument.defaultView;
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    const scrolls = /auto|scroll/.test(view?.getComputedStyle(box).overflowY ?? "");
    if (!scrolls || box.scrollHeight <= box.clientHeight) continue;
    box.scrollTop += pixels;
    return;
  }
}

/** Goes into the field where it was clicked while it was rendered; the clicked line stays where the pointer is. */
function useOpening(field: { readonly current: HTMLTextAreaElement | null }, rendered: boolean) {
  const clicked = useRef<{ readonly at: number; readonly y: number } | undefined>(undefined);
  useLayoutEffect(() => {
    const element = field.current;
    if (clicked.current === undefined || element === null || rendered) return;
    const { at, y } = clicked.current;
    clicked.current = undefined;
    const { top, bottom } = caretBox(element, at);
    // Less than a line is nothing that a reader would lose.
    if (Math.abs((top + bottom) / 2 - y) > bottom - top) scrollOn(element, (top + bottom) / 2 - y);
  });
  return (event: MouseEvent & { readonly currentTarget: HTMLElement }): void => {
    const element = field.current;
    const isSelecting = event.currentTarget.ownerDocument.getSelection()?.isCollapsed === false;
    if (element === null || isSelecting || (event.target as Element).closest(OWN_USE) !== null) return;
    const text = clickedText(event.currentTarget, event);
    const { value } = element;
    const at = text === undefined ? value.length : sourceOffset(value, text.before, text.after);
    clicked.current = { at, y: event.clientY };
    element.focus({ preventScroll: true });
    element.setSelectionRange(at, at);
  };
}

/** The control for `text`. */
export function TextControl({ store, state, name, describedBy }: ControlProps) {
  const form = useForm();
  const field = useRef<HTMLTextAreaElement | null>(null);
  const [focused, setFocused] = useState(false);
  const text = textOf(state.typed);
  const rendered = !focused && text !== "" && (state.trouble === undefined || state.trouble.kind === "failed");
  const open = useOpening(field, rendered);
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
