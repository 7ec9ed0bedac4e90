/** Somebody comes in: nothing is to be seen until a key or a tap shows it again. What was typed, and the caret, stay where they are. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { useSession } from "./session-context";

export function BlankScreen() {
  const { session } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const { isBlank } = session;
  useLayoutEffect(() => {
    const { current } = dialog;
    if (current === null || current.open === isBlank) return;
    // Above everything in the window, the app's own as well; the browser gives focus back where it was.
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
