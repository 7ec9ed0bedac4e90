/** Whether a pointer is pressed, wherever in the editor's window it is released: what would move under it waits until then. */
import type { Extension } from "@codemirror/state";
import { ViewPlugin, type EditorView } from "@codemirror/view";

/** * Calls `settle` once no pointer is pressed, if `isWaiting` returns true, and never in the middle of an update. */
export function pointerWatch(isWaiting: (view: EditorView) => boolean, settle: (view: EditorView) => void): Extension {
  return ViewPlugin.define((view) => {
    let isDown = false;
    let isGone = false;
    const settleSoon = (): void => {
      if (isDown) return;
      window.setTimeout(() => {
        if (!isDown && !isGone && isWaiting(view)) settle(view);
      }, 0);
    };
    const stopListening = listen(view, (down) => {
      isDown = down;
      if (isWaiting(view)) settleSoon();
    });
    return {
      update: () => {
        if (isWaiting(view)) settleSoon();
      },
      destroy: () => {
        isGone = true;
        stopListening();
      },
    };
  });
}

/** Listens to the pointer in the editor's window. */
function listen(view: EditorView, changed: (isDown: boolean) => void): () => void {
  const down = (): void => changed(true);
  const up = (): void => changed(false);
  const follow = (doc: Document): (() => void) => {
    const ends = ["pointerup", "pointercancel", "dragend"] as const;
    doc.addEventListener("pointerdown", down, true);
    for (const end of ends) doc.addEventListener(end, up, true);
    return () => {
      doc.removeEventListener("pointerdown", down, true);
      for (const end of ends) doc.removeEventListener(end, up, true);
    };
  };
  let unfollow = follow(view.dom.doc);
  const stay = view.dom.onWindowMigrated((win) => {
    unfollow();
    unfollow = follow(win.document);
  });
  return () => {
    stay();
    unfollow();
  };
}
