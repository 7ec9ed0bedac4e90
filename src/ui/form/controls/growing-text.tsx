/**
 * A text field that is as high as its text, and that is not changed while someone types or composes in it; an update from outside
 * changes it only if it says something else than the answer.
 */
import type { TextareaHTMLAttributes } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { LinkSuggest } from "../../link-suggest/link-suggest";
import { Composition } from "../../shared/composition";
import type { FormStore } from "../state/form-store";
import type { FormPort } from "../port";
import { patchText } from "../dom/text-patch";

/** The props of such a field. */
export interface GrowingTextProps {
  readonly form: FormStore;
  readonly class: string;
  readonly id?: string;
  readonly label: string;
  readonly describedBy?: string | undefined;
  readonly value: string;
  /** As `aria-keyshortcuts` has them. */
  readonly shortcuts?: string;
  /** A single line: Enter adds no line break; long text still wraps, so that nothing is cut off. */
  readonly oneLine?: boolean;
  /** Whether a raw text stands for the same answer, though it is not the same string (white space at the end). */
  readonly same?: (raw: string, value: string) => boolean;
  readonly onText: (raw: string) => void;
  readonly onCompose: (composing: boolean) => void;
  readonly onKey?: (event: KeyboardEvent, field: HTMLTextAreaElement) => void;
  readonly onPaste?: (event: ClipboardEvent, field: HTMLTextAreaElement) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly take?: (field: HTMLTextAreaElement | null) => void;
}

/** Whether a field is as high as its text by itself; the same in all windows. */
let growsByItself: boolean | undefined;

/** As high as the text, where the browser does not do that by itself (`field-sizing: content`). */
function grow(field: HTMLTextAreaElement): void {
  const view = field.ownerDocument.defaultView;
  if (view === null) return;
  growsByItself ??= view.CSS.supports("field-sizing", "content");
  if (growsByItself) return;
  field.rows = 1;
  const style = view.getComputedStyle(field);
  const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
  field.rows = Math.max(1, Math.round((field.scrollHeight - padding) / parseFloat(style.lineHeight)));
}

/** Help with links, if the host has notes to link to; created when a field is first used. */
function useLinkSuggest(port: FormPort, settle: () => void): (field: HTMLTextAreaElement) => LinkSuggest | undefined {
  const help = useRef<LinkSuggest | undefined>(undefined);
  const latest = useRef(settle);
  latest.current = settle;
  useLayoutEffect(() => () => help.current?.close(), []);
  return (field) => {
    const finderOf = port.linkFinder?.bind(port);
    if (finderOf !== undefined) help.current ??= new LinkSuggest(field, finderOf, () => latest.current());
    return help.current;
  };
}

/** Whether a composition shows a list of its own at the caret; on a touch screen that is a part of the keyboard. */
function composesInPlace(field: HTMLTextAreaElement): boolean {
  return field.ownerDocument.defaultView?.matchMedia("(pointer: coarse)").matches !== true;
}

/** The field. Uncontrolled: `value` is put in only where the text differs from it and nobody is composing. */
export function GrowingText(props: GrowingTextProps) {
  const element = useRef<HTMLTextAreaElement>(null);
  const [composition] = useState(() => new Composition());
  const [visited, setVisited] = useState(false);
  const { value, onText, onCompose, take } = props;
  const sync = (): void => {
    const field = element.current;
    if (field === null || composition.isRunning) return;
    const same = props.same ?? ((raw, text) => raw === text);
    if (!same(field.value, value)) patchText(field, value);
    grow(field);
  };
  useLayoutEffect(sync);
  useLayoutEffect(() => {
    take?.(element.current);
    return () => take?.(null);
  }, []);
  const endComposition = (field: HTMLTextAreaElement, timeStamp: number): void => {
    if (!composition.isRunning) return;
    composition.end(timeStamp);
    onText(field.value);
    onCompose(false);
  };
  const help = useLinkSuggest(props.form.port, () => {
    if (element.current !== null) endComposition(element.current, -Infinity);
  });
  // Most fields of a form are never typed in: listeners are added when a field gets focus.
  const typing: TextareaHTMLAttributes = !visited
    ? {}
    : {
        onCompositionStart: ({ currentTarget }) => {
          composition.begin();
          onCompose(true);
          if (composesInPlace(currentTarget)) help(currentTarget)?.close();
        },
        onCompositionEnd: ({ currentTarget, timeStamp }) => {
          endComposition(currentTarget, timeStamp);
          help(currentTarget)?.typed("insertText");
        },
        onKeyDown: (event) => {
          if (composition.takes(event) || help(event.currentTarget)?.takes(event) === true) return;
          if (props.oneLine === true && event.key === "Enter") event.preventDefault();
          props.onKey?.(event, event.currentTarget);
        },
        onPaste: (event) => props.onPaste?.(event, event.currentTarget),
      };
  return (
    <textarea
      {...typing}
      ref={element}
      class={`da-entry ${props.class}`}
      id={props.id}
      dir="auto"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-keyshortcuts={props.shortcuts}
      enterkeyhint={props.oneLine === true ? "next" : undefined}
      onInput={({ currentTarget, inputType }) => {
        grow(currentTarget);
        onText(currentTarget.value);
        if (!composition.isRunning || !composesInPlace(currentTarget)) help(currentTarget)?.typed(inputType);
      }}
      onFocus={({ currentTarget }) => {
        // With Tab, the caret goes to the end at the first time; a click places it by itself, a moment later.
        const { value: text, selectionEnd } = currentTarget;
        if (!visited && selectionEnd === 0) currentTarget.setSelectionRange(text.length, text.length);
        setVisited(true);
        props.onFocus?.();
      }}
      onBlur={(event) => {
        help(event.currentTarget)?.close();
        // The window went to the background: in it, the field still has the focus.
        if (event.currentTarget.ownerDocument.activeElement === event.currentTarget) return;
        endComposition(event.currentTarget, event.timeStamp);
        props.onBlur?.();
      }}
    />
  );
}
