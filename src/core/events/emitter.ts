/** Listeners that are called at every event of one kind. */

/** Calls listeners with the arguments of each event, in the order in which they subscribed. */
export class Emitter<Arguments extends readonly unknown[] = []> {
  /** One entry for each subscription: a function that subscribes twice is called twice. */
  readonly #subscriptions = new Set<{ readonly listener: (...args: Arguments) => void }>();

  /** Whether nobody listens. */
  get isEmpty(): boolean {
    return this.#subscriptions.size === 0;
  }

  /** Calls `listener` at every later event. Returns an unsubscribe function. */
  subscribe(listener: (...args: Arguments) => void): () => void {
    const subscription = { listener };
    this.#subscriptions.add(subscription);
    return () => this.#subscriptions.delete(subscription);
  }

  /**
   * Calls every listener that is subscribed now: not one that subscribes meanwhile, nor one that is unsubscribed before its turn.
   * Throws the first error of a listener, after all of them have been called.
   */
  emit(...args: Arguments): void {
    const errors: unknown[] = [];
    for (const subscription of [...this.#subscriptions]) {
      if (!this.#subscriptions.has(subscription)) continue;
      try {
        subscription.listener(...args);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }

  /** Unsubscribes all listeners. */
  clear(): void {
    this.#subscriptions.clear();
  }
}
