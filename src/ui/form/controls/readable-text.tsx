/**
 * A text field that reads as rendered Markdown while nobody is in it. The field itself is always there, only hidden, so that Tab, a
 * click or a tap reaches it, and its caret, undo and composition outlive every switch.
 */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { caretBox } from "../../link-suggest/caret-box";
import { scrollerOf } from "../../shared/scroller";
import { clickedText } from "../dom/clicked-text";
import type { FieldState } from "../state/field-state";
import { GrowingText, type GrowingTextProps } from "./growing-text";
import { Markdown } from "./markdown";
import { sourceOffset } from "../dom/source-offset";

/** Whether a field may show rendered text: not while the person has to decide about a draft or a conflict. */
export function isForReading({ issue }: FieldState): boolean {
  return issue === undefined || issue.kind === "failed";
}

interface ReadableTextProps extends GrowingTextProps {
  /** Whether its text is shown rendered now. */
  readonly reads: boolean;
}

/** Elements of rendered text that handle clicks themselves: a click on one does not open the field. */
const OWN_USE = "a, button, input, summary, audio, video, iframe, [data-href], .is-collapsible > .callout-title";

/** Opens the field with the caret where the rendered text was clicked; the clicked line stays under the pointer. */
function useOpening(field: { readonly current: HTMLTextAreaElement | null }, rendered: boolean) {
  const clicked = useRef<{ readonly at: number; readonly y: number } | undefined>(undefined);
  useLayoutEffect(() => {
    const element = field.current;
    if (clicked.current === undefined || element === null || rendered) return;
    const { at, y } = clicked.current;
    clicked.current = undefined;
    const { top, bottom } = caretBox(element, at);
    // Less than a line is not worth scrolling for.
    const moved = (top + bottom) / 2 - y;
    if (Math.abs(moved) > bottom - top) scrollerOf(element)?.scrollBy(0, moved);
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

/** The field, and the rendered text in its place. */
export function ReadableText({ reads, ...props }: ReadableTextProps) {
  const { form, take, onFocus, onBlur, value } = props;
  const field = useRef<HTMLTextAreaElement | null>(null);
  const [focused, setFocused] = useState(false);
  const rendered = reads && !focused && value !== "";
  const open = useOpening(field, rendered);
  return (
    <>
      {rendered && (
        <div class="da-rendered" onClick={open}>
          <Markdown text={value} />
        </div>
      )}
      <GrowingText
        {...props}
        class={rendered ? `${props.class} is-rendered` : props.class}
        take={(element) => {
          field.current = element;
          take?.(element);
        }}
        onFocus={() => {
          setFocused(true);
          onFocus?.();
        }}
        onBlur={() => {
          form.whenPointerUp(() => setFocused(false));
          onBlur?.();
        }}
      />
    </>
  );
}
