/** Markdown as the host renders it. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { useForm } from "../state/form-context";

/** Milliseconds after which what renders to nothing may stand there as nothing. */
const LONGEST_RENDERING = 1000;

/**
 * Shows rendered Markdown; rendered anew only when the text is another. The host takes its time: until then the former text stands, or
 * what is below it would move up and down again under someone who types there. Tasks can't be ticked in it: a host would look for their
 * lines in the note, where they are others.
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

/** Calls back once the element has something in it; gives what ends the waiting. */
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
