/** The pages on which a session ends: it is done, or its note is gone. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { timeInWords } from "../../core/calendar/due";
import { useForm } from "../form/state/form-context";
import { useSession } from "./session-context";
import type { SessionEnd } from "./session-store";

/** It is done. */
export function EndPage({ end }: { readonly end: SessionEnd }) {
  const { port } = useForm();
  const { session, goTo } = useSession();
  const [failure, setFailure] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const undo = async (): Promise<void> => {
    const refused = await session.port.undo();
    setFailure(refused ?? "");
    if (refused !== undefined) return;
    session.change({ end: undefined });
    goTo("plan");
  };
  return (
    <section class="da-hour-page is-done">
      <h2 tabIndex={-1} ref={heading}>
        {end.begun ? "Your alliance has begun" : "That was your session"}
      </h2>
      <p class="da-hour-words">Thank each other. What you said is in the note.</p>
      {end.next !== undefined && (
        <p class="da-hour-line">{`Next time: ${port.formatDay(end.next)}, ${timeInWords(end.next, port.today())}.`}</p>
      )}
      {failure !== "" && (
        <p class="da-trouble" role="alert">
          {failure}
        </p>
      )}
      <div class="da-hour-on">
        <button type="button" class="da-button" onClick={() => void undo()}>
          Undo
        </button>
        <button type="button" class="da-button" onClick={() => session.port.openNote()}>
          Open the note
        </button>
        <button type="button" class="da-button mod-cta" onClick={() => session.port.close()}>
          Close
        </button>
      </div>
    </section>
  );
}

/** It is left for today. */
export function LeftPage() {
  const { port } = useForm();
  const { session } = useSession();
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => close.current?.focus(), []);
  const { begunOn } = session.place;
  const when = begunOn === port.today() ? "today" : `on ${port.formatDay(begunOn)}`;
  return (
    <section class="da-hour-page is-left">
      <h2>Leave it here</h2>
      <p class="da-hour-words" role="status">{`Begun ${when}. Pick it up any time.`}</p>
      <div class="da-hour-on">
        <button type="button" class="da-button" onClick={() => session.change({ isLeft: false })}>
          Go on
        </button>
        <button type="button" class="da-button mod-cta" ref={close} onClick={() => session.port.close()}>
          Close
        </button>
      </div>
    </section>
  );
}

/** The note is gone; the words that were typed are not. */
export function GonePage() {
  const { session } = useSession();
  return (
    <section class="da-hour-page is-gone">
      <h2 tabIndex={-1}>The note is not there any more</h2>
      <p class="da-hour-words" role="status">
        What was typed and is not in it yet is kept on this device. When the note comes back, the session goes on.
      </p>
      <div class="da-hour-on">
        <button type="button" class="da-button" onClick={() => session.port.close()}>
          Close
        </button>
      </div>
    </section>
  );
}
