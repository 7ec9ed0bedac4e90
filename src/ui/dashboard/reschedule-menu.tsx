/** Chooses the day of the next review: soon, later, or a date. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { AllianceSummary } from "../../core/index/summary";
import { addDays, addMonths, isDay } from "../../core/review/day";
import type { DashboardPort } from "./port";

interface RescheduleMenuProps {
  readonly alliance: AllianceSummary;
  readonly today: string;
  readonly port: DashboardPort;
  /** The place, in pixels from the sidebar's own top. */
  readonly place: { readonly top: number } | { readonly bottom: number };
  /** Takes the menu away; `back`: focus returns to the button that opened it. */
  readonly close: (back: boolean) => void;
}

function choices(today: string): readonly { readonly words: string; readonly day: string }[] {
  return [
    { words: "In a week", day: addDays(today, 7) },
    { words: "In a month", day: addMonths(today, 1) },
    { words: "In three months", day: addMonths(today, 3) },
  ];
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
export function RescheduleMenu({ alliance, today, port, place, close }: RescheduleMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const [picking, setPicking] = useState(false);
  const [failure, setFailure] = useState("");
  useLayoutEffect(() => {
    menu.current?.querySelector<HTMLElement>(picking ? "input" : "[role=menuitem]")?.focus();
  }, [picking]);
  const set = async (day: string | undefined): Promise<void> => {
    const problem = await port.reschedule(alliance.path, day);
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
        <DatePicker start={alliance.nextReview ?? today} set={(day) => void set(day)} />
      ) : (
        <div role="menu" aria-label={`Next review of ${alliance.title}`}>
          {choices(today).map(({ words, day }) => (
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
          {alliance.nextReview !== undefined && (
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

function DatePicker({ start, set }: { readonly start: string; readonly set: (day: string) => void }) {
  const [day, setDay] = useState(start);
  const isWhole = isDay(day) && day >= "1000-01-01";
  return (
    <form
      class="da-menu-date"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) set(day);
      }}
    >
      <input
        type="date"
        class="da-entry"
        aria-label="Date of the next review"
        defaultValue={start}
        onInput={({ currentTarget }) => setDay(currentTarget.value)}
      />
      <button type="submit" class="da-button" disabled={!isWhole}>
        Set date
      </button>
    </form>
  );
}
