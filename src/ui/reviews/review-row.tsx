/** An alliance in the sidebar. */
import { useCallback, useEffect, useState } from "preact/hooks";
import type { AllianceSummary } from "../../core/index/summary";
import { UNREADABLE_CODE, type WorthALook } from "../../core/index/worth-a-look";
import { Icon } from "../shared/icon";
import { memo } from "../shared/memo";
import { contentsWords, needsContents, whenWords } from "./group-words";
import type { ReviewsPort, GroupName, RowContents } from "./port";
import { rowKey, rowProblem } from "./row-layout";

/** Milliseconds that a row has to be in sight before its note is read: rows that only scroll by cost nothing. */
const IN_SIGHT = 120;

/** What is selected, and how that changes. */
export interface Selecting {
  readonly paths: ReadonlySet<string>;
  /** Selects the row, or no longer; `range`: all rows from the one before, too. */
  toggle(path: string, range?: boolean): void;
}

interface ReviewRowProps {
  readonly alliance: AllianceSummary;
  readonly group: GroupName;
  readonly today: string;
  readonly port: ReviewsPort;
  /** Counted from 1. */
  readonly position: number;
  readonly count: number;
  readonly top: number;
  readonly height: number;
  /** Whether Tab comes here. */
  readonly current: boolean;
  readonly choosing: boolean;
  /** Whether its names are hidden. */
  readonly hidden: boolean;
  /** Why it is worth a look; absent in other groups. */
  readonly reason: WorthALook | undefined;
  readonly selecting: Selecting;
  /** Takes the element that has focus when the row has, by the row's key; `null` where it is gone. */
  readonly take: (key: string, element: HTMLElement | null) => void;
  /** The row of this key has got focus. */
  readonly setCurrent: (key: string) => void;
  /** Asks for another day for the alliance of this path, beside the button. */
  readonly choose: (path: string, button: HTMLElement) => void;
}

/** Where to open, as the modifier keys of a click or of Enter ask for, in the way of the app. */
export function whereToOpen(event: MouseEvent | KeyboardEvent): "here" | "tab" | "split" | "window" {
  const mod = event.ctrlKey || event.metaKey || ("button" in event && event.button === 1);
  if (!mod) return "here";
  if (!event.altKey) return "tab";
  return event.shiftKey ? "window" : "split";
}

/** The row; the whole of it opens the note, or selects it while several are being selected. */
export const ReviewRow = memo(function ReviewRow(props: ReviewRowProps) {
  const { alliance, port, top, height, current, hidden, selecting } = props;
  const { path } = alliance;
  const name = hidden ? "an alliance" : alliance.title;
  const isSelected = selecting.paths.has(path);
  const showMenu = (event: MouseEvent, anchor: HTMLElement): void => {
    if (port.menu === undefined) return;
    event.preventDefault();
    const row = anchor.closest(".da-row")?.querySelector<HTMLElement>(".da-row-date");
    port.menu(alliance, event, anchor, {
      reschedule: () => props.choose(path, row ?? anchor),
      select: () => selecting.toggle(path),
    });
  };
  return (
    <li
      class={`da-row ${isSelected ? "is-selected" : ""}`}
      style={{ top: `${top}px`, height: `${height}px` }}
      aria-setsize={props.count}
      aria-posinset={props.position}
      onContextMenu={(event) => showMenu(event, event.currentTarget)}
    >
      {selecting.paths.size > 0 && (
        <span class="da-row-check" aria-hidden="true">
          <Icon name={isSelected ? "circle-check-big" : "circle"} host={port} />
        </span>
      )}
      <div class="da-row-main">
        <RowTitle {...props} />
        {props.reason === undefined ? <RowDetails {...props} /> : <RowReason {...props} reason={props.reason} />}
      </div>
      <div class="da-row-tools">
        <button
          type="button"
          class="da-icon-button da-row-date"
          aria-label={`Next review of ${name}`}
          aria-haspopup="menu"
          aria-expanded={props.choosing}
          tabIndex={current ? 0 : -1}
          onClick={({ currentTarget }) => props.choose(path, currentTarget)}
        >
          <Icon name="calendar-clock" host={port} />
        </button>
        {port.menu !== undefined && (
          <button
            type="button"
            class="da-icon-button da-row-more"
            aria-label={`More for ${name}`}
            aria-haspopup="menu"
            tabIndex={current ? 0 : -1}
            onClick={(event) => showMenu(event, event.currentTarget)}
          >
            <Icon name="ellipsis-vertical" host={port} />
          </button>
        )}
      </div>
    </li>
  );
});

function RowTitle({ alliance, group, port, current, hidden, selecting, take, setCurrent }: ReviewRowProps) {
  const { path, title } = alliance;
  const key = rowKey(group, path);
  const taking = useCallback((element: HTMLElement | null) => take(key, element), [key, take]);
  const isSelecting = selecting.paths.size > 0;
  const click = (event: MouseEvent): void => {
    event.preventDefault();
    if (event.shiftKey && !event.ctrlKey && !event.metaKey) selecting.toggle(path, true);
    else if (isSelecting || (event.altKey && !event.ctrlKey && !event.metaKey)) selecting.toggle(path);
    else port.open(path, whereToOpen(event));
  };
  return (
    <button
      type="button"
      class="da-row-title"
      dir="auto"
      title={hidden ? undefined : title}
      {...(isSelecting ? { role: "checkbox", "aria-checked": selecting.paths.has(path) } : {})}
      tabIndex={current ? 0 : -1}
      ref={taking}
      onFocus={() => setCurrent(key)}
      onClick={click}
      onKeyDown={(event) => {
        if (event.key === " ") {
          event.preventDefault();
          selecting.toggle(path);
          return;
        }
        // With a modifier, Enter presses no button by itself; while rows are selected, it opens all the same.
        if (event.key !== "Enter" || (whereToOpen(event) === "here" && !isSelecting)) return;
        event.preventDefault();
        event.stopPropagation();
        port.open(path, whereToOpen(event));
      }}
      onKeyUp={(event) => {
        if (event.key === " ") event.preventDefault();
      }}
      onAuxClick={(event) => {
        if (event.button !== 1) return;
        event.preventDefault();
        port.open(path, "tab");
      }}
      onMouseOver={(event) => {
        if (!hidden) port.hover?.(path, event, event.currentTarget);
      }}
    >
      {hidden ? "An alliance" : title}
    </button>
  );
}

/** What stands in the note, read once the row has been in sight for a moment, and again after each change. */
function useContents({ alliance, group, port }: ReviewRowProps): RowContents | undefined {
  const [contents, setContents] = useState(() => port.contents.known(alliance.path));
  useEffect(() => {
    if (!needsContents(group)) return undefined;
    let isGone = false;
    const read = async (): Promise<void> => {
      const found = port.contents.known(alliance.path) ?? (await port.contents.read(alliance.path));
      if (!isGone && found !== undefined) setContents(found);
    };
    const timer = setTimeout(() => void read(), IN_SIGHT);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [alliance, group, port]);
  return needsContents(group) ? contents : undefined;
}

function RowDetails(props: ReviewRowProps) {
  const { alliance, group, today, port, hidden } = props;
  const contents = useContents(props);
  const said = contents === undefined ? [] : contentsWords(contents, hidden);
  const when = whenWords(alliance, group, today);
  const [firstLine, secondLine] = group === "no-date" ? [[], said] : [[when, ...said].filter(Boolean), []];
  const count = alliance.allies.length;
  const about = hidden
    ? [count === 1 ? "1 ally" : `${String(count)} allies`]
    : [alliance.allies.join(", "), alliance.template];
  const problem = rowProblem(alliance);
  return (
    <>
      {group !== "no-date" && group !== "resting" && (
        <div
          class="da-row-when"
          title={[alliance.nextReview === undefined ? "" : port.formatDay(alliance.nextReview), ...said]
            .filter(Boolean)
            .join(" · ")}
        >
          {firstLine.join(" · ")}
        </div>
      )}
      <div class="da-row-about">{[...secondLine, ...about].filter(Boolean).join(" · ")}</div>
      {problem !== undefined && (
        <div class="da-row-problem" title={hidden ? undefined : problem.message}>
          {hidden ? "Something in its properties may not be as meant." : problem.message}
        </div>
      )}
    </>
  );
}

function RowReason({ alliance, reason, port, hidden, current }: ReviewRowProps & { readonly reason: WorthALook }) {
  const isCopy = reason.kind === "copy";
  const isUnreadable = reason.kind === "property" && reason.code === UNREADABLE_CODE;
  const vague = isCopy
    ? "Another note seems to be the same alliance."
    : isUnreadable
      ? "Its properties can’t be read."
      : "A property can’t be read.";
  return (
    <>
      <div class="da-row-problem" title={hidden ? undefined : reason.message}>
        {hidden ? vague : reason.message}
      </div>
      <button
        type="button"
        class="da-button da-row-mend"
        tabIndex={current ? 0 : -1}
        onClick={() => port.showWhatToFix(alliance.path, reason)}
      >
        {isCopy ? "Open both" : isUnreadable ? "Show the properties" : "Show the property"}
      </button>
    </>
  );
}
