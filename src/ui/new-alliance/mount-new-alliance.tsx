/** Mounts the dialogs that begin an alliance into a container of the host's: a modal, or a page. */
import { render, type ComponentChild } from "preact";
import { MakeAllianceView } from "./make-alliance-view";
import { NewAllianceView } from "./new-alliance-view";
import type { MakeAlliancePort, NewAlliancePort } from "./port";

/** Shows the dialog in `container`, with focus in its first field: it was asked for. */
export function mountNewAlliance(container: HTMLElement, port: NewAlliancePort): { unmount(): void } {
  return mount(container, <NewAllianceView port={port} />);
}

/** The same for the dialog that makes an alliance of a note that is there. */
export function mountMakeAlliance(container: HTMLElement, port: MakeAlliancePort): { unmount(): void } {
  return mount(container, <MakeAllianceView port={port} />);
}

function mount(container: HTMLElement, view: ComponentChild): { unmount(): void } {
  const root = container.ownerDocument.createElement("div");
  root.className = "da-new";
  container.append(root);
  render(view, root);
  root.querySelector("input")?.focus();
  return {
    unmount() {
      render(null, root);
      root.remove();
    },
  };
}
