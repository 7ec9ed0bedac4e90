/** Delegated listeners, and elements that learn when they are put into a document or move to another window. */
import type {} from "obsidian";

type Delegated = (this: HTMLElement, event: Event, target: HTMLElement) => unknown;

interface Registration {
  readonly type: string;
  readonly selector: string;
  readonly listener: Delegated;
  readonly callback: (event: Event) => void;
}

const registrations = new WeakMap<EventTarget, Registration[]>();

export function delegate(
  this: HTMLElement,
  type: string,
  selector: string,
  listener: Delegated,
  options?: boolean | AddEventListenerOptions,
): void {
  const callback = (event: Event): void => {
    const target = event.target as Element | null;
    const match = target?.closest(selector);
    if (match === null || match === undefined || !this.contains(match)) return;
    listener.call(this, event, match as HTMLElement);
  };
  registrations.set(this, [...(registrations.get(this) ?? []), { type, selector, listener, callback }]);
  this.addEventListener(type, callback, options);
}

export function undelegate(
  this: HTMLElement,
  type: string,
  selector: string,
  listener: Delegated,
  options?: boolean | AddEventListenerOptions,
): void {
  const kept = (registrations.get(this) ?? []).filter((known) => {
    const same = known.type === type && known.selector === selector && known.listener === listener;
    if (same) this.removeEventListener(type, known.callback, options);
    return !same;
  });
  registrations.set(this, kept);
}

/** The app's way: a style animation starts as soon as the element stands in a document. */
export function onNodeInserted(this: HTMLElement, listener: () => unknown, once = false): () => void {
  const started = (event: AnimationEvent): void => {
    if (event.target !== this || event.animationName !== "node-inserted") return;
    if (once) stop();
    listener();
  };
  const stop = (): void => {
    this.removeEventListener("animationstart", started);
    this.classList.remove("node-insert-event");
  };
  this.classList.add("node-insert-event");
  this.addEventListener("animationstart", started);
  return stop;
}

interface MigrationWatch {
  readonly element: HTMLElement;
  readonly listener: (win: Window) => unknown;
  win: Window;
}

const watches = new Set<MigrationWatch>();

export function onWindowMigrated(this: HTMLElement, listener: (win: Window) => unknown): () => void {
  const watch: MigrationWatch = { element: this, listener, win: this.win };
  watches.add(watch);
  return () => watches.delete(watch);
}

/** Tells those that have moved with `root` into another window. */
export function announceMigration(root: HTMLElement): void {
  for (const watch of [...watches]) {
    if (watch.element.win === watch.win || !root.contains(watch.element)) continue;
    watch.win = watch.element.win;
    watch.listener(watch.win);
  }
}
