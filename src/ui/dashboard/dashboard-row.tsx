/** An alliance in the sidebar. */
import type { AllianceSummary, ReviewGroupName } from "../../core/index/summary";
import { Icon } from "../shared/icon";
import { whenWords } from "./group-words";
import type { DashboardPort } from "./port";

interface DashboardRowProps {
  readonly alliance: AllianceSummary;
  readonly group: ReviewGroupName;
  readonly today: string;
  readonly port: DashboardPort;
  /** Counted from 1. */
  readonly position: number;
  readonly count: number;
  readonly top: number;
  readonly height: number;
  /** Whether Tab comes here. */
  readonly current: boolean;
  readonly choosing: boolean;
  readonly take: (key: string, element: HTMLElement | null) => void;
  readonly onCurrent: () => void;
  readonly choose: (button: HTMLElement) => void;
}

/** Where to open, as the modifier keys of a click or of Enter ask for, in the way of the app. */
export function whereToOpen(event: MouseEvent | KeyboardEvent): "here" | "tab" | "split" | "window" {
  const mod = event.ctrlKey || event.metaKey || ("button" in event && event.button === 1);
  if (!mod) return "here";
  if (!event.altKey) return "tab";
  return event.shiftKey ? "window" : "split";
}

/** The row; the whole of it opens the note. */
export function DashboardRow(props: DashboardRowProps) {
  const { alliance, port, top, height, current } = props;
  const { path, title } = alliance;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    port.open(path, whereToOpen(event));
  };
  return (
    <li
      class={`da-row ${alliance.problems.length > 0 ? "has-problem" : ""}`}
      style={{ top: `${top}px`, height: `${height}px` }}
      aria-setsize={props.count}
      aria-posinset={props.position}
      onContextMenu={(event) => {
        if (port.menu === undefined) return;
        event.preventDefault();
        port.menu(alliance, event, event.currentTarget);
      }}
    >
      <div class="da-row-main">
        <button
          type="button"
          class="da-row-title"
          dir="auto"
          title={title}
          tabIndex={current ? 0 : -1}
          ref={(element) => props.take(`row ${path}`, element)}
          onFocus={props.onCurrent}
          onClick={open}
          // With a modifier, Enter presses no button by itself.
          onKeyDown={(event) => {
            if (event.key !== "Enter" || whereToOpen(event) === "here") return;
            event.preventDefault();
            event.stopPropagation();
            port.open(path, whereToOpen(event));
          }}
          onAuxClick={(event) => {
            if (event.button === 1) open(event);
          }}
          onMouseOver={(event) => port.hover?.(path, event, event.currentTarget)}
        >
          {title}
        </button>
        <RowDetails {...props} />
      </div>
      <button
        type="button"
        class="da-icon-button da-row-date"
        aria-label={`Next review of ${title}`}
        aria-haspopup="menu"
        aria-expanded={props.choosing}
        tabIndex={current ? 0 : -1}
        onClick={({ currentTarget }) => props.choose(currentTarget)}
      >
        <Icon name="calendar-clock" host={port} />
      </button>
    </li>
  );
}

function RowDetails({ alliance, group, today, port }: DashboardRowProps) {
  const when = whenWords(alliance, group, today);
  const problem = alliance.problems[0];
  return (
    <>
      {when !== "" && (
        <div
          class="da-row-when"
          title={alliance.nextReview === undefined ? undefined : port.formatDay(alliance.nextReview)}
        >
          {when}
        </div>
      )}
      <div class="da-row-about">{[alliance.allies.join(", "), alliance.template].filter(Boolean).join(" · ")}</div>
      {problem !== undefined && (
        <div class="da-row-problem" title={problem.message}>
          {problem.message}
        </div>
      )}
    </>
  );
}
