/** Above a page: which part it is, a clock if one is wanted, and the way to a blank screen. */
import { useEffect, useState } from "preact/hooks";
import { useForm } from "../form/state/form-context";
import { Icon } from "../shared/icon";
import { minutesInWords } from "./session-clock";
import { useSession } from "./session-context";

/** How often the clock is updated, in milliseconds. */
const LOOK = 5000;

export function TopBar({ part }: { readonly part: string }) {
  const { port } = useForm();
  const { session } = useSession();
  return (
    <>
      <div class="da-hour-top">
        <span class="da-muted" dir="auto">
          {part}
        </span>
        <span class="da-hour-tools">
          <Clock />
          <button
            type="button"
            class="da-quiet"
            title="Blank the screen (B)"
            onClick={() => session.change({ isBlank: true })}
          >
            <Icon name="eye-off" host={port} />
            Blank
          </button>
        </span>
      </div>
      {session.isClockWanted && session.clock.reminds && (
        <p class="da-hour-reminder" role="status">
          An hour has gone by. Take the time that you need, or leave it here for today.
        </p>
      )}
    </>
  );
}

/** Hidden unless wanted. */
function Clock() {
  const { port } = useForm();
  const { session } = useSession();
  const { clock, isClockWanted } = session;
  const [, look] = useState(0);
  useEffect(() => {
    if (!isClockWanted) return undefined;
    const timer = setInterval(() => (clock.reminds ? session.tell() : look((count) => count + 1)), LOOK);
    return () => clearInterval(timer);
  }, [session, isClockWanted]);
  const set = (act: () => void, wanted = true): void => {
    act();
    session.change({ isClockWanted: wanted });
  };
  if (!isClockWanted) {
    return (
      <button type="button" class="da-quiet" onClick={() => set(() => clock.start())}>
        <Icon name="clock" host={port} />
        Clock
      </button>
    );
  }
  return (
    <>
      <span class="da-muted" role="timer" aria-label="How long it has been">
        {minutesInWords(clock.minutes)}
      </span>
      <button
        type="button"
        class="da-quiet"
        onClick={() => set(() => (clock.isRunning ? clock.pause() : clock.start()))}
      >
        {clock.isRunning ? "Pause" : "Resume"}
      </button>
      <button
        type="button"
        class="da-quiet"
        aria-label="Hide the clock"
        onClick={() => set(() => clock.pause(), false)}
      >
        Hide
      </button>
    </>
  );
}
