/** A blank screen, for when somebody comes in: a key or a tap shows everything again. What was typed, and the caret, stay as they are. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { useSession } from "./session-context";

export function BlankScreen() {
  const { session } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const { isBlank } = session;
  useLayoutEffect(() => {
    const { current } = dialog;
    if (current === null || current.open === isBlank) return;
    // A modal dialog covers the whole window, the app included; when it closes, the browser restores the focus.
    if (isBlank) current.showModal();
    else current.close();
  }, [isBlank]);
  return (
    <dialog
      class="da-blank"
      ref={dialog}
      aria-label="The screen is blank"
      onClose={() => session.change({ isBlank: false })}
    >
      <button type="button" class="da-quiet" onClick={() => session.change({ isBlank: false })}>
        Show it again
      </button>
    </dialog>
  );
}
