/** What a key means in a session: it goes by keyboard alone, by a presenter's remote control too, and typing stays typing. */

/** `blank`: nothing is to be seen, or all of it again. */
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
  /** Takes text. */
  readonly inText: boolean;
  /** Is chosen in by the arrow keys. */
  readonly usesArrows: boolean;
  /** Is pressed by Enter. */
  readonly usesEnter: boolean;
}

/** `undefined`: the key is not the session's. */
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

/** What an element is to the keys. */
export function focusedOn(element: Element, inText: boolean): Focused {
  return {
    inText,
    usesArrows: element.matches("input, select, [role=listbox], [role=slider]"),
    usesEnter: element.matches("button, a, summary, input, select, [role=button]"),
  };
}
