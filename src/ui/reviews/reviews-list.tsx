/** The groups and their rows. Only rows in sight are drawn, and the one that has focus, wherever it is. */
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../shared/icon";
import { memo } from "../shared/memo";
import type { WorthALook } from "../../core/index/worth-a-look";
import { ReviewRow, type Selecting } from "./review-row";
import { GROUP_TITLES } from "./group-words";
import type { ReviewsPort } from "./port";
import { hasStop, placeOf, rowHeight, rowKey, stopFrom, type PlacedGroup } from "./row-layout";
import { rowsBetween } from "./windowing";

/** Pixels drawn above and below what is in sight. */
const OVERSCAN = 400;

interface ReviewsListProps {
  readonly groups: readonly PlacedGroup[];
  readonly today: string;
  readonly port: ReviewsPort;
  readonly em: number;
  /** The path of the alliance whose date is being chosen. */
  readonly choosing: string | undefined;
  readonly choose: (path: string, button: HTMLElement) => void;
  readonly reasons: ReadonlyMap<string, WorthALook>;
  readonly selecting: Selecting;
  /** Whether the names of an alliance are hidden. */
  readonly hides: (path: string) => boolean;
  readonly fold: (name: string, folded: boolean) => void;
  readonly onScroll: () => void;
}

/** The scrolled-to stretch of the list, in pixels: measured when it moves or its room changes, not at each drawing. */
function useSight() {
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, bottom: 800 });
  const look = useCallback((): void => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollTop: top, clientHeight } = element;
    setSight({ top, bottom: top + Math.min(clientHeight, element.ownerDocument.defaultView?.innerHeight ?? 800) });
  }, []);
  useLayoutEffect(() => {
    const element = scroller.current;
    const Observer = element?.ownerDocument.defaultView?.ResizeObserver;
    if (element === null || Observer === undefined) return undefined;
    const observer = new Observer(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [look]);
  return { scroller, look, sight };
}

/** The stop that Tab comes to and the arrow keys leave from. */
function useStops(groups: readonly PlacedGroup[], scroller: { readonly current: HTMLElement | null }) {
  const elements = useRef(new Map<string, HTMLElement>());
  const [current, setCurrent] = useState("");
  const wanted = useRef("");
  useLayoutEffect(() => {
    const element = elements.current.get(wanted.current);
    if (element !== undefined) element.focus({ preventScroll: true });
    wanted.current = "";
  });
  const go = (by: number | "first" | "last"): void => {
    const stop = stopFrom(groups, current, by);
    const element = scroller.current;
    if (stop === undefined || element === null) return;
    if (stop.top < element.scrollTop) element.scrollTop = stop.top;
    else if (stop.bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = stop.bottom - element.clientHeight;
    wanted.current = stop.key;
    if (stop.key === current) elements.current.get(stop.key)?.focus();
    setCurrent(stop.key);
  };
  const take = useCallback((key: string, element: HTMLElement | null): void => {
    if (element === null) elements.current.delete(key);
    else elements.current.set(key, element);
  }, []);
  const first = groups[0] === undefined ? "" : `group ${groups[0].name}`;
  return { current: hasStop(groups, current) ? current : first, setCurrent, go, take };
}

const MOVES: Readonly<Record<string, number | "first" | "last">> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: "first",
  End: "last",
};

/** The list. */
export function ReviewsList(props: ReviewsListProps) {
  const { groups, reasons, onScroll, ...shared } = props;
  const { scroller, look, sight } = useSight();
  const { current, setCurrent, go, take } = useStops(groups, scroller);
  return (
    <div
      class="da-scroll"
      ref={scroller}
      onScroll={() => {
        look();
        onScroll();
      }}
      onKeyDown={(event) => {
        const by = MOVES[event.key];
        if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        go(by);
      }}
    >
      {groups.map((group) => (
        <GroupSection
          {...shared}
          key={group.name}
          group={group}
          reasons={group.name === "worth-a-look" ? reasons : undefined}
          sight={sight}
          current={current}
          setCurrent={setCurrent}
          take={take}
        />
      ))}
    </div>
  );
}

interface GroupProps extends Omit<ReviewsListProps, "groups" | "reasons" | "onScroll"> {
  readonly group: PlacedGroup;
  readonly reasons: ReviewsListProps["reasons"] | undefined;
  readonly sight: { readonly top: number; readonly bottom: number };
  readonly current: string;
  readonly setCurrent: (key: string) => void;
  readonly take: (key: string, element: HTMLElement | null) => void;
}

/** A group, drawn anew only where something in it, or above it, has changed. */
const GroupSection = memo(function GroupSection(props: GroupProps) {
  const { group, port, current, setCurrent, take, fold } = props;
  const key = `group ${group.name}`;
  return (
    <section class={`da-group is-${group.name}`}>
      <h3 class="da-group-title" style={{ height: `${group.heading}px` }}>
        <button
          type="button"
          aria-expanded={!group.folded}
          tabIndex={current === key ? 0 : -1}
          ref={(element) => take(key, element)}
          onFocus={() => setCurrent(key)}
          onClick={() => fold(group.name, !group.folded)}
        >
          <Icon name="chevron-down" host={port} />
          {GROUP_TITLES[group.name]} <span class="da-count">{group.alliances.length}</span>
        </button>
      </h3>
      {!group.folded && <GroupRows {...props} />}
    </section>
  );
});

function GroupRows({ group, sight, current, setCurrent, take, ...props }: GroupProps) {
  const start = group.top + group.heading;
  const { from, to } = rowsBetween(group.rows, sight.top - start, sight.bottom - start, OVERSCAN);
  const drawn = group.alliances.slice(from, to).map((alliance, at) => ({ alliance, at: from + at }));
  const kept = placeOf(group, current);
  const keptAlliance = group.alliances[kept];
  if (keptAlliance !== undefined && kept < from) drawn.unshift({ alliance: keptAlliance, at: kept });
  if (keptAlliance !== undefined && kept >= to) drawn.push({ alliance: keptAlliance, at: kept });
  return (
    <ul class="da-rows" role="list" aria-label={GROUP_TITLES[group.name]} style={{ height: `${group.rows.height}px` }}>
      {drawn.map(({ alliance, at }) => (
        <ReviewRow
          key={alliance.path}
          alliance={alliance}
          group={group.name}
          today={props.today}
          port={props.port}
          position={at + 1}
          count={group.alliances.length}
          top={group.rows.offsets[at] ?? 0}
          height={rowHeight(alliance, group.name, props.em)}
          current={current === rowKey(group.name, alliance.path)}
          choosing={props.choosing === alliance.path}
          hidden={props.hides(alliance.path)}
          reason={props.reasons?.get(alliance.path)}
          selecting={props.selecting}
          take={take}
          setCurrent={setCurrent}
          choose={props.choose}
        />
      ))}
    </ul>
  );
}
