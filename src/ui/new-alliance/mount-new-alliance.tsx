/** Mounts the dialog “New alliance” into a container of the host's: a modal, or a page. */
import { render } from "preact";
import { NewAllianceView } from "./new-alliance-view";
import type { NewAlliancePort } from "./port";

/** Shows the dialog in `container`, with focus in its first field: it was asked for. */
export function mountNewAlliance(container: HTMLElement, port: NewAlliancePort): { unmount(): void } {
  const root = container.ownerDocument.createElement("div");
  root.className = "da-new";
  container.append(root);
  render(<NewAllianceView port={port} />, root);
  root.querySelector("input")?.focus();
  return {
    unmount() {
      render(null, root);
      root.remove();
    },
  };
}
