/** Asynchronous jobs that must not overlap, one after another. */

/** Runs each job after the one before has ended, well or not. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs a job when its turn comes. Returns what the job returns; a job that fails rejects this promise, and keeps no other from running. */
  async run<Value>(job: () => Value | Promise<Value>): Promise<Value> {
    const done = this.#last.then(job);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** A queue for each key: jobs of different keys may overlap. */
export class Queues<Key extends WeakKey> {
  readonly #queues = new WeakMap<Key, Queue>();

  of(key: Key): Queue {
    const queue = this.#queues.get(key) ?? new Queue();
    this.#queues.set(key, queue);
    return queue;
  }
}
