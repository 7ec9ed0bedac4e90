/** Mounts the history of an alliance into a container of the host's. */
import { render } from "preact";
import { knownNote } from "../../core/note/known-notes";
import { HistoryView } from "./history-view";
import type { HistoryPort } from "./port";

/** A history that is shown. */
export interface HistoryHandle {
  /** The note's text is another now; what was chosen on the page stays chosen. */
  update(text: string): void;
  unmount(): void;
}

/** Shows the history that the note `text` tells, as it is now, in `container`, and moves focus there, since it was asked for. */
export function mountHistory(container: HTMLElement, text: string, port: HistoryPort): HistoryHandle {
  const root = container.ownerDocument.createElement("div");
  root.className = "da-history";
  // Focus starts on the page itself, so that it is read from its top and can be scrolled by keys.
  root.tabIndex = -1;
  container.append(root);
  const draw = (next: string): void => render(<HistoryView note={knownNote(next)} port={port} />, root);
  draw(text);
  root.focus({ preventScroll: true });
  return {
    update: draw,
    unmount() {
      render(null, root);
      root.remove();
    },
  };
}
