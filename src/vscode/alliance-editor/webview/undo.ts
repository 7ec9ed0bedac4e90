/**
 * Undo and redo are the document's, also in fields: a field's own undo would be another edit of the document. The keys are handled
 * in the capture phase, since the form stops those of a field.
 */
import { host } from "./host";

/** @param flush saves what is typed, so that it can be undone */
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
