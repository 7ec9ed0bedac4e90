/** The app's event emitter. A listener that throws never stops the others: the error is reported later, as the app does. */
type Listener = (...data: unknown[]) => unknown;

export interface EventRef {
  readonly emitter: Events;
  readonly name: string;
  readonly listener: Listener;
  readonly context: unknown;
}

export class Events {
  readonly #refs = new Map<string, EventRef[]>();

  on(name: string, listener: (...data: never[]) => unknown, context?: unknown): EventRef {
    const ref: EventRef = { emitter: this, name, listener: listener as Listener, context };
    this.#refs.set(name, [...(this.#refs.get(name) ?? []), ref]);
    return ref;
  }

  off(name: string, listener: (...data: never[]) => unknown): void {
    this.#refs.set(
      name,
      (this.#refs.get(name) ?? []).filter((ref) => ref.listener !== listener),
    );
  }

  offref(ref: EventRef): void {
    this.#refs.set(
      ref.name,
      (this.#refs.get(ref.name) ?? []).filter((other) => other !== ref),
    );
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const ref of this.#refs.get(name) ?? []) this.tryTrigger(ref, data);
  }

  tryTrigger(ref: EventRef, data: unknown[]): void {
    try {
      ref.listener.apply(ref.context, data);
    } catch (error) {
      reportLater(error);
    }
  }
}

/** Throws outside the caller's turn, so that it lands in the console and in a test's list of page errors. */
export function reportLater(error: unknown): void {
  window.setTimeout(() => {
    throw error;
  });
}
