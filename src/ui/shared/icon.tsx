/** An icon of the host's, for the eyes only: what it means is said in words beside it. */
import { useLayoutEffect, useRef } from "preact/hooks";

/** Who has icons. */
export interface IconHost {
  /** Fills an element with the icon of that (Lucide) name. */
  icon(name: string, into: HTMLElement): void;
}

/** Shows the host's icon of that (Lucide) name. */
export function Icon({ name, host }: { readonly name: string; readonly host: IconHost }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current === null) return;
    element.current.replaceChildren();
    host.icon(name, element.current);
  }, [name, host]);
  return <span class="da-icon" aria-hidden="true" ref={element} />;
}
