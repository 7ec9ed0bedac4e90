/** The alliances of the sidebar: what is looked for, the months ahead, the list, and what is done with rows. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { AllianceSummary } from "../../core/index/summary";
import { filterGroups, isWishing, NO_WISHES, sortGroups } from "./reviews-filter";
import { useStable } from "../shared/use-stable";
import { ReviewsList } from "./reviews-list";
import { FilterBar } from "./filter-bar";
import type { ReviewsModel, ReviewsPort, Remembered } from "./port";
import { RescheduleMenu } from "./reschedule-menu";
import { placeGroups, type PlacedGroup } from "./row-layout";
import { doEach, SelectionBar } from "./selection-bar";
import { Timeline } from "./timeline";
import { countWeeks } from "./weeks";

interface AlliancesProps {
  readonly model: ReviewsModel;
  readonly port: ReviewsPort;
}

/** The folded groups and the order, remembered by the host. */
function useRemembered(port: ReviewsPort) {
  const [remembered, setRemembered] = useState(() => port.remembered.load());
  const keep = (next: Remembered): void => {
    setRemembered(next);
    port.remembered.save(next);
  };
  const folded = useMemo(() => new Set(remembered.folded), [remembered.folded]);
  const fold = useStable((name: string, isFolded: boolean): void => {
    const others = remembered.folded.filter((each) => each !== name);
    keep({ ...remembered, folded: isFolded ? [...others, name] : others });
  });
  return { folded, fold, sort: remembered.sort, sortBy: (sort: Remembered["sort"]) => keep({ ...remembered, sort }) };
}

/** The height of the sidebar's text in pixels: rows grow with it. And of what is pressed: on a phone, as large as a finger. */
function useEm() {
  const probe = useRef<HTMLDivElement>(null);
  const [em, setEm] = useState(13);
  const [target, setTarget] = useState(0);
  useLayoutEffect(() => {
    const element = probe.current;
    const Observer = element?.ownerDocument.defaultView?.ResizeObserver;
    if (element === null || Observer === undefined) return undefined;
    const measure = (): void => {
      setEm(element.offsetHeight / 10 || 13);
      setTarget(element.offsetWidth);
    };
    const observer = new Observer(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return { probe, em, target };
}

const NONE: readonly AllianceSummary[] = [];

/** The selected alliances: those of them that are still there. */
function useSelection(model: ReviewsModel, groups: readonly PlacedGroup[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState("");
  const alliances = useMemo(() => {
    if (selected.size === 0) return NONE;
    const all = model.groups.flatMap((group) => group.alliances).filter(({ path }) => selected.has(path));
    return [...new Map(all.map((alliance) => [alliance.path, alliance])).values()];
  }, [model.groups, selected]);
  const paths = useMemo(() => new Set(alliances.map(({ path }) => path)), [alliances]);
  const toggle = useStable((path: string, range = false): void => {
    const next = new Set(paths);
    const shown = groups.flatMap((group) => (group.folded ? [] : group.alliances.map((each) => each.path)));
    const [from, to] = [shown.indexOf(last), shown.indexOf(path)].sort((a, b) => a - b);
    if (range && from !== undefined && to !== undefined && from !== -1) {
      for (const each of shown.slice(from, to + 1)) next.add(each);
    } else if (!next.delete(path)) next.add(path);
    setSelected(next);
    setLast(path);
  });
  const selecting = useMemo(() => ({ paths, toggle }), [paths, toggle]);
  return { alliances, selecting, clear: () => setSelected(new Set()) };
}

interface Choosing {
  readonly alliances: readonly AllianceSummary[];
  readonly button: HTMLElement;
  readonly place: { readonly top: number } | { readonly bottom: number };
}

/** Room that the menu needs below its button, in pixels. */
const MENU_ROOM = 220;

function placeUnder(button: HTMLElement): Choosing["place"] {
  const frame = button.closest(".da-reviews")?.getBoundingClientRect();
  const box = button.getBoundingClientRect();
  if (frame === undefined) return { top: 0 };
  const isRoom = frame.bottom - box.bottom > MENU_ROOM || box.top - frame.top < MENU_ROOM;
  return isRoom ? { top: box.bottom - frame.top } : { bottom: frame.bottom - box.top };
}

/** The part of the sidebar that is there once there are alliances. */
export function Alliances({ model, port }: AlliancesProps) {
  const { today, privacy } = model;
  const [asked, wish] = useState(NO_WISHES);
  // What is looked for may be a name.
  const wishes = privacy === undefined ? asked : NO_WISHES;
  const [choosing, setChoosing] = useState<Choosing | undefined>(undefined);
  const { folded, fold, sort, sortBy } = useRemembered(port);
  const { probe, em, target } = useEm();
  const weeks = useMemo(() => countWeeks(model.groups, today), [model.groups, today]);
  const isFiltering = isWishing(wishes);
  const groups = useMemo(
    () =>
      placeGroups(sortGroups(filterGroups(model.groups, wishes), sort), isFiltering ? new Set() : folded, em, target),
    [model.groups, wishes, sort, isFiltering, folded, em, target],
  );
  const { alliances: selected, selecting, clear } = useSelection(model, groups);
  const one = choosing?.alliances.length === 1 ? choosing.alliances[0] : undefined;
  const hides = useCallback(
    (path: string): boolean => privacy !== undefined && path !== privacy.openPath,
    [privacy === undefined, privacy?.openPath],
  );
  const close = (back: boolean): void => {
    if (back && choosing?.button.isConnected === true) choosing.button.focus();
    setChoosing(undefined);
  };
  const choose = (alliances: readonly AllianceSummary[], button: HTMLElement): void =>
    setChoosing(choosing?.button === button ? undefined : { alliances, button, place: placeUnder(button) });
  const chooseOne = useStable((path: string, button: HTMLElement): void => {
    const alliance = model.groups.flatMap((group) => group.alliances).find((each) => each.path === path);
    if (alliance !== undefined) choose([alliance], button);
  });
  const onKey = (event: KeyboardEvent & { readonly target: EventTarget | null }): void => {
    const isTyping = (event.target as HTMLElement).matches("input, select");
    if (event.key === "Escape" && selected.length > 0) {
      event.preventDefault();
      clear();
    } else if (event.key === "p" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      port.togglePrivacy();
    }
  };
  return (
    <div class="da-alliances" onKeyDown={onKey}>
      {privacy === undefined && (
        <FilterBar
          groups={model.groups}
          weeks={weeks}
          wishes={wishes}
          wish={wish}
          sort={sort}
          sortBy={sortBy}
          port={port}
        />
      )}
      {weeks.some(({ count }) => count > 0) && (
        <Timeline
          weeks={weeks}
          chosen={wishes.week}
          choose={(week) => {
            if (privacy === undefined) wish({ ...wishes, week });
          }}
          port={port}
        />
      )}
      <div class="da-em" ref={probe} aria-hidden="true" />
      {groups.length === 0 && (
        <p class="da-muted da-looking">
          {wishes.text.trim() === "" ? "No alliance fits." : `No alliance fits “${wishes.text.trim()}”.`}
        </p>
      )}
      <ReviewsList
        groups={groups}
        today={today}
        port={port}
        em={em}
        choosing={one?.path}
        choose={chooseOne}
        reasons={model.reasons}
        selecting={selecting}
        hides={hides}
        fold={fold}
        onScroll={() => setChoosing(undefined)}
      />
      {selected.length > 0 && (
        <SelectionBar alliances={selected} port={port} choose={(button) => choose(selected, button)} clear={clear} />
      )}
      {choosing !== undefined && (
        <RescheduleMenu
          whose={whose(choosing.alliances, hides)}
          present={choosing.alliances.find(({ nextReview }) => nextReview !== undefined)?.nextReview}
          reschedule={(day) => doEach(choosing.alliances, ({ path }) => port.reschedule(path, day))}
          today={today}
          port={port}
          place={choosing.place}
          close={close}
        />
      )}
    </div>
  );
}

function whose(alliances: readonly AllianceSummary[], hides: (path: string) => boolean): string {
  const [first] = alliances;
  if (first === undefined || alliances.length > 1) return `${String(alliances.length)} alliances`;
  return hides(first.path) ? "an alliance" : first.title;
}
