/** Which keys a form does not pass on to the host: those of ordinary typing. Hotkeys of the app (Mod+P and the like) go through. */

/** Shortcuts with Ctrl or Cmd that belong to the text field itself: undo, redo, select all, copy, cut, paste. */
const FIELD_SHORTCUTS = new Set(["z", "y", "a", "c", "x", "v"]);

/** Keys with Ctrl or Cmd that move or delete inside a text field. */
const FIELD_MOVES = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "Backspace", "Delete"]);

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Whether the key is for the focused element of the form, and must not act on the note around it. */
export function belongsToForm({ key, ctrlKey, metaKey }: Key, inText: boolean): boolean {
  if (key === "Escape") return inText;
  if (!ctrlKey && !metaKey) return !/^F\d+$/.test(key);
  return inText && (FIELD_SHORTCUTS.has(key.toLowerCase()) || FIELD_MOVES.has(key));
}

/** Whether the element takes text. */
export function takesText(element: Element): boolean {
  return element.matches("textarea, input:not([type=radio], [type=checkbox], [type=range])");
}
