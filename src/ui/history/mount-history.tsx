/** Mounts the history of an alliance into a container of the host's. */
import { render } from "preact";
import { knownNote } from "../../core/note/known-notes";
import { HistoryView } from "./history-view";
import type { HistoryPort } from "./port";

/** Shows the history that the note `text` tells, as it is now, in `container`, which was asked for. */
export function mountHistory(container: HTMLElement, text: string, port: HistoryPort): { unmount(): void } {
  const root = container.ownerDocument.createElement("div");
  root.className = "da-history";
  // Focus begins on the page itself, so that it is read from its top and can be scrolled by keys.
  root.tabIndex = -1;
  container.append(root);
  render(<HistoryView note={knownNote(text)} port={port} />, root);
  root.focus({ preventScroll: true });
  return {
    unmount() {
      render(null, root);
      root.remove();
    },
  };
}
