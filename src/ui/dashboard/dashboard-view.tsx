/** The reviews sidebar: what waits, what comes, and what rests. It never takes focus by itself. */
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Icon } from "../shared/icon";
import { filterGroups } from "./dashboard-filter";
import { DashboardList } from "./dashboard-list";
import type { DashboardModel, DashboardPort } from "./port";
import { RescheduleMenu } from "./reschedule-menu";
import { placeGroups } from "./row-layout";

interface DashboardViewProps {
  readonly model: DashboardModel;
  readonly port: DashboardPort;
}

/** The sidebar. */
export function DashboardView({ model, port }: DashboardViewProps) {
  const isEmpty = model.groups.every(({ alliances }) => alliances.length === 0);
  return (
    <>
      <div class="da-dashboard-header">
        <h2>Reviews</h2>
        {!isEmpty && (
          <button type="button" class="da-button" onClick={() => port.newAlliance()}>
            <Icon name="plus" host={port} />
            New alliance
          </button>
        )}
      </div>
      {isEmpty ? <EmptyDashboard model={model} port={port} /> : <Alliances model={model} port={port} />}
    </>
  );
}

function EmptyDashboard({ model, port }: DashboardViewProps) {
  if (!model.ready) return <p class="da-muted da-looking">Looking through your notes…</p>;
  return (
    <div class="da-teach">
      <p>
        A designed alliance is a living agreement about how you want to be together: what you hope for, what you need,
        and what you will do when it is hard.
      </p>
      <button type="button" class="da-button mod-cta" onClick={() => port.newAlliance()}>
        Design an alliance
      </button>
      {port.seeExample !== undefined && (
        <button type="button" class="da-quiet" onClick={() => port.seeExample?.()}>
          See a finished one
        </button>
      )}
    </div>
  );
}

/** The folded groups, remembered by the host. */
function useFolded(port: DashboardPort) {
  const [folded, setFolded] = useState(() => port.folded.load());
  const fold = (name: string, isFolded: boolean): void => {
    const next = new Set(folded);
    if (isFolded) next.add(name);
    else next.delete(name);
    setFolded(next);
    port.folded.save(next);
  };
  return { folded, fold };
}

/** The height of the sidebar's text in pixels: rows grow with it. */
function useEm() {
  const probe = useRef<HTMLDivElement>(null);
  const [em, setEm] = useState(13);
  useLayoutEffect(() => {
    const element = probe.current;
    const Observer = element?.ownerDocument.defaultView?.ResizeObserver;
    if (element === null || Observer === undefined) return undefined;
    const measure = (): void => setEm(element.offsetHeight / 10 || 13);
    const observer = new Observer(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return { probe, em };
}

interface Choosing {
  readonly path: string;
  readonly button: HTMLElement;
  readonly place: { readonly top: number } | { readonly bottom: number };
}

/** Room that the menu needs below its button, in pixels. */
const MENU_ROOM = 220;

function placeUnder(button: HTMLElement): Choosing["place"] {
  const frame = button.closest(".da-dashboard")?.getBoundingClientRect();
  const box = button.getBoundingClientRect();
  if (frame === undefined) return { top: 0 };
  const isRoom = frame.bottom - box.bottom > MENU_ROOM || box.top - frame.top < MENU_ROOM;
  return isRoom ? { top: box.bottom - frame.top } : { bottom: frame.bottom - box.top };
}

function Alliances({ model, port }: DashboardViewProps) {
  const [filter, setFilter] = useState("");
  const [choosing, setChoosing] = useState<Choosing | undefined>(undefined);
  const { folded, fold } = useFolded(port);
  const { probe, em } = useEm();
  const filtered = useMemo(() => filterGroups(model.groups, filter), [model.groups, filter]);
  const isFiltering = filter.trim() !== "";
  const groups = useMemo(
    () => placeGroups(filtered, isFiltering ? new Set() : folded, em),
    [filtered, isFiltering, folded, em],
  );
  const chosen =
    choosing && model.groups.flatMap((group) => group.alliances).find(({ path }) => path === choosing.path);
  const close = (back: boolean): void => {
    if (back && choosing?.button.isConnected === true) choosing.button.focus();
    setChoosing(undefined);
  };
  return (
    <>
      <input
        type="search"
        class="da-entry da-filter"
        placeholder="Filter…"
        aria-label="Filter alliances"
        onInput={({ currentTarget }) => setFilter(currentTarget.value)}
      />
      <div class="da-em" ref={probe} aria-hidden="true" />
      {groups.length === 0 && <p class="da-muted da-looking">{`No alliance fits “${filter.trim()}”.`}</p>}
      <DashboardList
        groups={groups}
        today={model.today}
        port={port}
        em={em}
        choosing={choosing?.path}
        choose={(path, button) =>
          setChoosing(choosing?.path === path ? undefined : { path, button, place: placeUnder(button) })
        }
        fold={fold}
        onScroll={() => setChoosing(undefined)}
      />
      {choosing !== undefined && chosen !== undefined && (
        <RescheduleMenu alliance={chosen} today={model.today} port={port} place={choosing.place} close={close} />
      )}
    </>
  );
}
