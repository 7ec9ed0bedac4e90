/** A form as a part of a review: mounted once, and patched whenever the review is drawn again. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { FormHandle, FormModel } from "../form/state/model";
import { mountForm } from "../form/mount-form";
import type { DraftingPort } from "./drafting-port";

interface EmbeddedFormProps {
  readonly class?: string;
  readonly model: FormModel;
  /** Stays the same as long as the form does. */
  readonly port: DraftingPort;
  /** Whether to focus its first field when it is mounted. */
  readonly takesFocus?: boolean;
}

export function EmbeddedForm({ class: name, model, port, takesFocus = false }: EmbeddedFormProps) {
  const container = useRef<HTMLDivElement>(null);
  const form = useRef<FormHandle | undefined>(undefined);
  useLayoutEffect(() => {
    if (container.current === null) return undefined;
    port.shown(model);
    const mounted = mountForm(container.current, model, port);
    form.current = mounted;
    if (takesFocus) container.current.querySelector<HTMLElement>("textarea, input, button")?.focus();
    return () => {
      form.current = undefined;
      mounted.unmount();
    };
  }, [port]);
  useLayoutEffect(() => {
    port.shown(model);
    form.current?.update(model);
  });
  return <div class={name} ref={container} />;
}
