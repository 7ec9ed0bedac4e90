/** Things with a lifetime: what they registered goes when they are unloaded, children with them. */
import { type EventRef, reportLater } from "./events";

export class Component {
  #loaded = false;
  #children: Component[] = [];
  #cleanups: (() => unknown)[] = [];

  get _loaded(): boolean {
    return this.#loaded;
  }

  /** When an `onload` that takes its time is done. */
  loaded: Promise<unknown> = Promise.resolve();

  load(): void {
    if (this.#loaded) return;
    this.#loaded = true;
    const outcome: unknown = this.onload();
    if (outcome instanceof Promise) {
      this.loaded = outcome;
      outcome.catch(reportLater);
    }
    for (const child of [...this.#children]) child.load();
  }

  onload(): unknown {
    return undefined;
  }

  unload(): void {
    if (!this.#loaded) return;
    this.#loaded = false;
    while (this.#children.length > 0) this.#children.pop()?.unload();
    while (this.#cleanups.length > 0) attempt(this.#cleanups.pop());
    attempt(() => {
      this.onunload();
    });
  }

  onunload(): void {
    // For subclasses.
  }

  addChild<T extends Component>(component: T): T {
    this.#children.push(component);
    if (this.#loaded) component.load();
    return component;
  }

  removeChild<T extends Component>(component: T): T {
    if (this.#children.includes(component)) {
      this.#children = this.#children.filter((child) => child !== component);
      component.unload();
    }
    return component;
  }

  register(cleanup: () => unknown): void {
    this.#cleanups.push(cleanup);
  }

  registerEvent(ref: EventRef): void {
    this.register(() => {
      ref.emitter.offref(ref);
    });
  }

  registerDomEvent(
    target: EventTarget,
    type: string,
    callback: (event: Event) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    target.addEventListener(type, callback, options);
    this.register(() => {
      target.removeEventListener(type, callback, options);
    });
  }

  registerInterval(id: number): number {
    this.register(() => {
      window.clearInterval(id);
    });
    return id;
  }
}

function attempt(cleanup: (() => unknown) | undefined): void {
  try {
    cleanup?.();
  } catch (error) {
    reportLater(error);
  }
}
