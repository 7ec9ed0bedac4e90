/** Mounts a form into a container of the host's: focus, pointer, keys and size of the whole form are watched here. */
import { render, type ComponentChild } from "preact";
import { carry } from "./dom/carry";
import { belongsToForm, takesText } from "./dom/form-keys";
import { FormStore } from "./state/form-store";
import { FormView } from "./view/form-view";
import type { FormHandle, FormModel } from "./state/model";
import type { FormPort } from "./port";
import { SteadyScroll } from "./dom/steady-scroll";

/** With more places to answer than this, a form lays out only what is near the screen. */
const LONG = 40;

/** Another way to show the fields of a form. */
export interface FormLook {
  /** The class of the root element. */
  readonly name: string;
  /** Called again at every update of the store's model. */
  readonly view: (store: FormStore) => ComponentChild;
}

/**
 * Shows the form of `model` in `container`, which is to be empty and belongs to the form until `unmount`.
 *
 * @param look another view of the same fields: what is typed is kept, saved and brought back as in a form
 */
export function mountForm(container: HTMLElement, model: FormModel, port: FormPort, look?: FormLook): FormHandle {
  const root = container.ownerDocument.createElement("div");
  root.className = look === undefined ? "da-form" : `da-form ${look.name}`;
  root.tabIndex = -1;
  root.spellcheck = true;
  container.append(root);
  const store = new FormStore(model, port);
  let steady = new SteadyScroll(root);
  const draw = (): void => {
    render(look?.view(store) ?? <FormView store={store} model={store.model} />, root);
    const isLong = look === undefined && placesIn(store.model) > LONG;
    root.classList.toggle("is-long", isLong);
    if (isLong) steady.watch();
  };
  const focus = { last: undefined as HTMLElement | undefined };
  const watch = (): (() => void)[] => [
    watchFocus(root, store, focus),
    watchPointer(root, store),
    watchKeys(root),
    watchSize(root, port),
  ];
  let stopWatching = watch();
  draw();
  return {
    update(next) {
      store.update(next);
      draw();
    },
    move(into) {
      if (root.parentElement !== into) carry(root, into, store.isFocused ? focus.last : undefined);
      for (const stop of stopWatching) stop();
      stopWatching = watch();
      steady.stop();
      steady = new SteadyScroll(root);
      if (root.classList.contains("is-long")) steady.watch();
    },
    flush: () => store.flush(),
    unmount() {
      for (const stop of stopWatching) stop();
      steady.stop();
      store.leave();
      render(null, root);
      root.remove();
    },
  };
}

function placesIn({ items }: FormModel): number {
  return items.reduce((sum, item) => sum + (item.kind === "question" ? item.fields.length : 0), 0);
}

/** Adds an event listener. Returns a function that removes it. */
function listen(target: EventTarget, type: string, listener: (event: Event) => void, capture = false): () => void {
  target.addEventListener(type, listener, capture);
  return () => target.removeEventListener(type, listener, capture);
}

/** Whether focus is in the form. A window in the background keeps its focused element: the form is not left then. */
function hasFocus(root: HTMLElement): boolean {
  return root.isConnected && root.contains(root.ownerDocument.activeElement);
}

/** The element that has focus in the form, kept as long as focus has not left the form. */
interface LastFocus {
  last: HTMLElement | undefined;
}

function watchFocus(root: HTMLElement, store: FormStore, focus: LastFocus): () => void {
  const check = (): void => store.focus(hasFocus(root));
  const stops = [
    listen(root, "focusin", ({ target }) => {
      focus.last = target as HTMLElement;
      store.focus(true);
    }),
    // Later, since focus may be moving from one part of the form to another, or the focused row was just removed.
    listen(root, "focusout", () => void setTimeout(check, 0)),
    listen(root.ownerDocument, "visibilitychange", () => {
      if (root.ownerDocument.visibilityState === "hidden") store.saveAll();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

function watchPointer(root: HTMLElement, store: FormStore): () => void {
  const document = root.ownerDocument;
  const up = (): void => void setTimeout(() => store.pointer(false), 0);
  const stops = [
    listen(document, "pointerdown", () => store.pointer(true), true),
    listen(document, "pointerup", up, true),
    listen(document, "pointercancel", up, true),
  ];
  return () => stops.forEach((stop) => stop());
}

function watchKeys(root: HTMLElement): () => void {
  return listen(root, "keydown", (event) => {
    const keyEvent = event as KeyboardEvent;
    const target = event.target as Element;
    const inText = takesText(target);
    if (keyEvent.isComposing || belongsToForm(keyEvent, inText)) event.stopPropagation();
    if (keyEvent.key !== "Escape" || !inText || keyEvent.isComposing) return;
    root.focus({ preventScroll: true });
  });
}

function watchSize(root: HTMLElement, port: FormPort): () => void {
  const Observer = root.ownerDocument.defaultView?.ResizeObserver;
  if (Observer === undefined || port.resized === undefined) return () => undefined;
  let height = -1;
  const observer = new Observer(() => {
    const known = height;
    height = root.offsetHeight;
    if (known !== -1 && known !== height) port.resized?.();
  });
  observer.observe(root);
  return () => observer.disconnect();
}
