/** An icon of the host's, hidden from screen readers: the words beside it say the same. */
import { useLayoutEffect, useRef } from "preact/hooks";

/** The icons that people see, by their names in Lucide. */
export type IconName =
  | "arrow-down"
  | "arrow-up"
  | "calendar"
  | "calendar-clock"
  | "check"
  | "chevron-down"
  | "chevron-right"
  | "circle"
  | "circle-check-big"
  | "clock"
  | "code"
  | "ellipsis-vertical"
  | "eye"
  | "eye-off"
  | "grip-vertical"
  | "info"
  | "link"
  | "list"
  | "lock"
  | "plus"
  | "sliders-horizontal"
  | "users"
  | "x";

/** What draws icons: the host. */
export interface IconHost {
  /** Fills an element with the icon of that name. */
  icon(name: IconName, into: HTMLElement): void;
}

/** Shows the host's icon of that name. */
export function Icon({ name, host }: { readonly name: IconName; readonly host: IconHost }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current === null) return;
    element.current.replaceChildren();
    host.icon(name, element.current);
  }, [name, host]);
  return <span class="da-icon" aria-hidden="true" ref={element} />;
}
