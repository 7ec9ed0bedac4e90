/** Markdown as the host renders it. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { useForm } from "../state/form-context";

/** After so many milliseconds, an empty rendering is shown as empty. */
const LONGEST_RENDERING = 1000;

/**
 * Shows rendered Markdown, rendered again only when the text changes. Rendering may take a while: the former text is shown until
 * then, or what is below would jump while someone types there. Tasks can't be ticked: the host would change the wrong lines of the
 * note.
 */
export function Markdown({ text }: { readonly text: string }) {
  const { port } = useForm();
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const holder = element.current;
    if (holder === null) return undefined;
    const former = [...holder.children];
    const into = holder.ownerDocument.createElement("div");
    into.className = "da-markdown";
    into.dir = "auto";
    into.hidden = former.length > 0;
    holder.append(into);
    const release = port.renderMarkdown(text, into);
    const stop = whenFilled(into, () => {
      into.hidden = false;
      for (const gone of former) gone.remove();
    });
    return () => {
      stop();
      release();
    };
  }, [text, port]);
  return <div ref={element} onClickCapture={keepTask} />;
}

function keepTask(event: MouseEvent): void {
  const box = (event.target as Element).closest("input.task-list-item-checkbox");
  if (box?.closest(".internal-embed") !== null) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Calls back once the element has content. Returns a function that stops waiting. */
function whenFilled(element: HTMLElement, callback: () => void): () => void {
  if (element.hasChildNodes()) {
    callback();
    return () => undefined;
  }
  const filled = (): void => {
    stop();
    callback();
  };
  const observer = new MutationObserver(filled);
  const timer = setTimeout(filled, LONGEST_RENDERING);
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
  };
  observer.observe(element, { childList: true });
  return stop;
}
