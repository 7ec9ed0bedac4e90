/**
 * What a key means in a session: it can be led with the keyboard alone, or with a presenter's remote control, while keys in text
 * fields still type.
 */

/** `blank`: switches the blank screen on or off. */
export type SessionKey = "next" | "back" | "blank";

/** A key that was pressed. */
interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

/** What has the focus. */
export interface Focused {
  /** Takes text input. */
  readonly inText: boolean;
  /** Uses the arrow keys itself. */
  readonly usesArrows: boolean;
  /** Uses Enter itself. */
  readonly usesEnter: boolean;
}

/** What the key does; `undefined` if it is not for the session. */
export function sessionKey(pressed: Pressed, { inText, usesArrows, usesEnter }: Focused): SessionKey | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = pressed;
  if (isComposing) return undefined;
  if (ctrlKey || metaKey) return key === "Enter" && !altKey && !shiftKey ? "next" : undefined;
  if (inText || altKey || (shiftKey && key !== "B")) return undefined;
  switch (key) {
    case "b":
    case "B":
      return "blank";
    case "PageDown":
      return "next";
    case "PageUp":
      return "back";
    case "ArrowRight":
      return usesArrows ? undefined : "next";
    case "ArrowLeft":
      return usesArrows ? undefined : "back";
    case "Enter":
      return usesEnter ? undefined : "next";
    default:
      return undefined;
  }
}

/** How a focused element uses keys. */
export function focusedOn(element: Element, inText: boolean): Focused {
  return {
    inText,
    usesArrows: element.matches("input, select, [role=listbox], [role=slider]"),
    usesEnter: element.matches("button, a, summary, input, select, [role=button]"),
  };
}
