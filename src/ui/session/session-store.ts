/** The state of a session apart from its view: how far it has come, and listeners for changes. */
import { Emitter } from "../../core/events/emitter";
import { knownNote } from "../../core/note/known-notes";
import { beginning, placeAfter, placeOf, type SessionMove, type SessionPlace } from "../../core/session/session-place";
import type { SessionPort } from "./port";
import { SessionClock } from "./session-clock";
import type { SessionKey } from "./session-keys";

/** How a session ended, for the last page. */
export interface SessionEnd {
  readonly begun: boolean;
  readonly next: string | undefined;
}

export class SessionStore {
  readonly #changes = new Emitter();
  readonly clock: SessionClock;
  /** Whether the note is gone: the words that were typed are kept. */
  isGone = false;
  /** Questions are shown large, with no field. */
  isListening = false;
  isBlank = false;
  /** Whether it was left for today: then the page says so, and the window can be closed. */
  isLeft = false;
  isClockWanted = false;
  end: SessionEnd | undefined;
  /** The view's key handler. */
  onKey: ((key: SessionKey) => boolean) | undefined;

  constructor(
    public place: SessionPlace,
    readonly port: SessionPort,
  ) {
    this.clock = new SessionClock(() => port.now());
  }

  /** Calls back after every change that the view shows. Returns an unsubscribe function. */
  listen(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** Moves to another step, in the note `text`. */
  move(text: string, move: SessionMove): void {
    this.#go(placeAfter(knownNote(text), this.place, move));
  }

  /** Moves to the step with a key. */
  moveTo(text: string, key: string): void {
    this.#go(placeOf(knownNote(text), this.place, key));
  }

  /** Starts from the beginning, on a day. */
  startOver(today: string): void {
    this.end = undefined;
    this.#go(beginning(today));
  }

  /** Leaves the session for today: its place is kept, even if it has not started yet. */
  leave(): void {
    this.port.keep(this.place);
    this.change({ isLeft: true });
  }

  change(
    change: Partial<Pick<SessionStore, "isGone" | "isListening" | "isBlank" | "isLeft" | "isClockWanted" | "end">>,
  ): void {
    Object.assign(this, change);
    this.tell();
  }

  tell(): void {
    this.#changes.emit();
  }

  #go(place: SessionPlace): void {
    this.clock.reminded();
    this.place = place;
    this.port.keep(place);
    this.tell();
  }
}
