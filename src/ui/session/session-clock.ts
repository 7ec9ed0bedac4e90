/** The clock of a session: shown if it is wanted. It counts the time while the session is open, and never ends anything by itself. */

const MINUTE = 60_000;

/** After how many minutes it says, once, that an hour has passed. */
const HOUR = 60;

export class SessionClock {
  #before = 0;
  #since: number | undefined;
  #reminder: "to come" | "shown" | "over" = "to come";

  readonly #now: () => number;

  /** @param now a monotonic time in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  get isRunning(): boolean {
    return this.#since !== undefined;
  }

  /** Whole minutes that it has run. */
  get minutes(): number {
    return Math.floor((this.#before + (this.#since === undefined ? 0 : this.#now() - this.#since)) / MINUTE);
  }

  start(): void {
    this.#since ??= this.#now();
  }

  pause(): void {
    if (this.#since === undefined) return;
    this.#before += this.#now() - this.#since;
    this.#since = undefined;
  }

  /** Whether to say now that an hour has passed. */
  get reminds(): boolean {
    if (this.#reminder === "to come" && this.minutes >= HOUR) this.#reminder = "shown";
    return this.#reminder === "shown";
  }

  /** Marks it as said: it is not said again. */
  reminded(): void {
    if (this.#reminder === "shown") this.#reminder = "over";
  }
}

/** How long it was, in words. */
export function minutesInWords(minutes: number): string {
  if (minutes === 0) return "Just begun";
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const words = [
    ...(hours === 0 ? [] : [hours === 1 ? "1 hour" : `${String(hours)} hours`]),
    ...(hours > 0 && rest === 0 ? [] : [rest === 1 ? "1 minute" : `${String(rest)} minutes`]),
  ];
  return words.join(" ");
}
