/** Markdown as the host renders it. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { useForm } from "./form-context";

/** Shows rendered Markdown; rendered anew only when the text is another. */
export function Markdown({ text }: { readonly text: string }) {
  const { port } = useForm();
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const into = element.current;
    if (into === null) return undefined;
    const release = port.renderMarkdown(text, into);
    return () => {
      release();
      into.replaceChildren();
    };
  }, [text, port]);
  return <div class="da-markdown" dir="auto" ref={element} />;
}
