/**
 * Undo and redo are the document's, in fields as well: a field's own would be an edit of the document. Seen before the form sees the
 * keys, which keeps those of a field to itself.
 */
import { host } from "./host";

/** @param flush hands over what is typed: it is there to be taken back then */
export function undoInDocument(flush: () => Promise<void>): void {
  document.addEventListener(
    "keydown",
    (event) => {
      const kind = kindOf(event);
      if (kind === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void flush().then(() => host.send({ kind }));
    },
    true,
  );
}

function kindOf({ key, ctrlKey, metaKey, shiftKey, altKey, isComposing }: KeyboardEvent): "undo" | "redo" | undefined {
  if (ctrlKey === metaKey || altKey || isComposing) return undefined;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey ? "redo" : undefined;
}
