/**
 * Reordering rows by dragging, with pointer events: native drag and drop misbehaves inside an editor. The list does not change
 * until the row is dropped; meanwhile rows are only shown elsewhere, so that an update of the form finds every element in its
 * place.
 */

/** Pixels that a pointer may move before it counts as dragging. */
const SLACK = 4;

/** What a drag needs, and its callbacks. */
export interface DragWishes {
  /** The rows' elements, in order. */
  readonly rows: readonly HTMLElement[];
  /** The index of the row that is dragged. */
  readonly at: number;
  /** Dropped in another place. */
  readonly drop: (to: number) => void;
  /** Released without having moved. */
  readonly tap: () => void;
  /** The drag is over, however it went. */
  readonly over: () => void;
}

interface Place {
  readonly top: number;
  readonly height: number;
}

/** To which place a row goes that was moved by `by` pixels. */
export function droppedAt(places: readonly Place[], at: number, by: number): number {
  const dragged = places[at];
  if (dragged === undefined) return at;
  const [top, bottom] = [dragged.top + by, dragged.top + by + dragged.height];
  const middle = ({ top: start, height }: Place): number => start + height / 2;
  const passedUp = places.slice(0, at).filter((place) => top < middle(place)).length;
  const passedDown = places.slice(at + 1).filter((place) => bottom > middle(place)).length;
  return at - passedUp + passedDown;
}

/** Drags the row until the pointer is released or Escape is pressed. Returns a function that cancels it. */
export function dragRow(start: PointerEvent, handle: HTMLElement, wishes: DragWishes): () => void {
  const { rows, at } = wishes;
  const row = rows[at];
  const list = row?.parentElement;
  const view = handle.ownerDocument.defaultView;
  if (row === undefined || list === null || list === undefined || view === null) return () => undefined;
  const places = rows.map(({ offsetTop, offsetHeight }) => ({ top: offsetTop, height: offsetHeight }));
  const gap = spaceOf(places, at);
  // Relative to the list, not to the window, since the page may scroll under the pointer.
  const grabbed = start.clientY - list.getBoundingClientRect().top;
  let pointer = start.clientY;
  let moved = false;
  let to = at;
  const show = (): void => {
    const by = pointer - list.getBoundingClientRect().top - grabbed;
    if (!moved && Math.abs(by) < SLACK) return;
    moved = true;
    to = droppedAt(places, at, by);
    list.classList.add("is-dragging");
    row.classList.add("is-dragged");
    rows.forEach((other, index) => {
      const shift = index === at ? by : index > at && index <= to ? -gap : index < at && index >= to ? gap : 0;
      other.style.setProperty("--da-shift", `${shift}px`);
    });
  };
  const move = (event: PointerEvent): void => {
    pointer = event.clientY;
    show();
    if (moved) row.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const end = (drops: boolean): void => {
    stop.abort();
    list.classList.remove("is-dragging");
    row.classList.remove("is-dragged");
    for (const other of rows) other.style.removeProperty("--da-shift");
    wishes.over();
    if (!drops) return;
    if (!moved) wishes.tap();
    else if (to !== at) wishes.drop(to);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    end(false);
  };
  const stop = new AbortController();
  const { signal } = stop;
  handle.setPointerCapture(start.pointerId);
  handle.addEventListener("pointermove", move, { signal });
  handle.addEventListener("pointerup", () => end(true), { signal });
  handle.addEventListener("pointercancel", () => end(false), { signal });
  handle.addEventListener("lostpointercapture", () => end(false), { signal });
  view.addEventListener("scroll", show, { signal, capture: true, passive: true });
  view.addEventListener("keydown", key, { signal, capture: true });
  return () => end(false);
}

/** How far the other rows move: the height of the row, and the gap beside it. */
function spaceOf(places: readonly Place[], at: number): number {
  const [place, next, before] = [places[at], places[at + 1], places[at - 1]];
  if (place === undefined) return 0;
  if (next !== undefined) return next.top - place.top;
  return before === undefined ? place.height : place.height + (place.top - before.top - before.height);
}
