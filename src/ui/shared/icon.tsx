/** An icon of the host's, for the eyes only: what it means is said in words beside it. */
import { useLayoutEffect, useRef } from "preact/hooks";

/** Fills an element with one of the host's icons. */
export type DrawIcon = (name: string, into: HTMLElement) => void;

/** Shows the host's icon of that (Lucide) name. */
export function Icon({ name, draw }: { readonly name: string; readonly draw: DrawIcon }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current === null) return;
    element.current.replaceChildren();
    draw(name, element.current);
  }, [name, draw]);
  return <span class="da-icon" aria-hidden="true" ref={element} />;
}
