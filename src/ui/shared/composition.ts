/** Compositions (IME): keys that belong to one must do nothing else, least of all the Enter that ends it. */

/** Safari sends the Enter that ended a composition right after its end, as an ordinary key; within this many milliseconds. */
const SAME_PRESS = 60;

/** Watches the compositions of one text field. */
export class Composition {
  #running = false;
  #endedAt = -Infinity;

  /** From `compositionstart`. */
  begin(): void {
    this.#running = true;
  }

  /** From `compositionend`, or where the field was left in the middle of one. */
  end(timeStamp: number): void {
    this.#running = false;
    this.#endedAt = timeStamp;
  }

  get isRunning(): boolean {
    return this.#running;
  }

  /** Whether a key press belongs to the composition. */
  takes(event: KeyboardEvent): boolean {
    return (
      event.isComposing || this.#running || (event.key === "Enter" && event.timeStamp - this.#endedAt < SAME_PRESS)
    );
  }
}
