/** Chooses the day of the next review: soon, later, a date, or a day in words. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { isDay } from "../../core/calendar/day";
import { DayInWords, soonDays } from "../shared/day-in-words";
import type { ReviewsPort } from "./port";

interface RescheduleMenuProps {
  /** Whose review, in words. */
  readonly whose: string;
  /** The day that is chosen now; absent where there is none to take away. */
  readonly present: string | undefined;
  /** Sets the day, or takes it away; resolves with a plain sentence when it failed. */
  readonly reschedule: (day: string | undefined) => Promise<string | undefined>;
  readonly today: string;
  readonly port: ReviewsPort;
  /** The place, in pixels from the sidebar's own top. */
  readonly place: { readonly top: number } | { readonly bottom: number };
  /** Closes the menu; `back`: focus returns to the button that opened it. */
  readonly close: (back: boolean) => void;
}

/** Moves focus among the menu's items by the arrow keys. */
function onMenuKey(
  event: KeyboardEvent & { readonly currentTarget: HTMLElement },
  close: (back: boolean) => void,
): void {
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    close(true);
    return;
  }
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = items.indexOf(event.target as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined || at === -1) return;
  event.preventDefault();
  event.stopPropagation();
  items[(next + items.length) % items.length]?.focus();
}

/** The menu. */
export function RescheduleMenu({ whose, present, reschedule, today, port, place, close }: RescheduleMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const [picking, setPicking] = useState(false);
  const [failure, setFailure] = useState("");
  useLayoutEffect(() => {
    menu.current?.querySelector<HTMLElement>(picking ? "input" : "[role=menuitem]")?.focus();
  }, [picking]);
  const set = async (day: string | undefined): Promise<void> => {
    const problem = await reschedule(day);
    if (problem === undefined) close(true);
    else setFailure(problem);
  };
  return (
    <div
      class="da-menu"
      style={Object.fromEntries(Object.entries(place).map(([side, pixels]) => [side, `${String(pixels)}px`]))}
      ref={menu}
      onKeyDown={(event) => onMenuKey(event, close)}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget as Node)) close(false);
      }}
    >
      {picking ? (
        <DatePicker start={present ?? today} today={today} port={port} set={(day) => void set(day)} />
      ) : (
        <div role="menu" aria-label={`Next review of ${whose}`}>
          {soonDays(today).map(({ words, day }) => (
            <button
              key={words}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class="da-menu-choice"
              onClick={() => void set(day)}
            >
              <span>{words}</span>
              <span class="da-muted">{port.formatDay(day)}</span>
            </button>
          ))}
          <button type="button" role="menuitem" tabIndex={-1} class="da-menu-choice" onClick={() => setPicking(true)}>
            Pick a date…
          </button>
          {present !== undefined && (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              class="da-menu-choice"
              onClick={() => void set(undefined)}
            >
              No date
            </button>
          )}
        </div>
      )}
      {failure !== "" && (
        <p class="da-menu-failure" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

interface DatePickerProps {
  readonly start: string;
  readonly today: string;
  readonly port: ReviewsPort;
  readonly set: (day: string) => void;
}

/** A day in words or from the calendar: what was changed last counts. */
function DatePicker({ start, today, port, set }: DatePickerProps) {
  const [day, setDay] = useState<string | undefined>(start);
  const [words, setWords] = useState("");
  const isWhole = day !== undefined && isDay(day) && day >= "1000-01-01";
  return (
    <form
      class="da-menu-date"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) set(day);
      }}
    >
      <DayInWords
        words={words}
        today={today}
        formatDay={(each) => port.formatDay(each)}
        change={(said, meant) => {
          setWords(said);
          setDay(said.trim() === "" ? start : meant);
        }}
      />
      <input
        type="date"
        class="da-entry"
        aria-label="Date of the next review"
        value={day ?? ""}
        onInput={({ currentTarget: { value } }) => {
          setDay(value);
          setWords("");
        }}
      />
      <button type="submit" class="da-button" disabled={!isWhole}>
        Set date
      </button>
    </form>
  );
}
