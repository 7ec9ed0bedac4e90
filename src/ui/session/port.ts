/** What a session needs of its host, beside what a form needs. */
import type { SessionPlan } from "../../core/session/finish-session";
import type { SessionPlace } from "../../core/session/session-place";

export interface SessionPort {
  /** Keeps on this device how far the session has come, without any answer. Never throws. */
  keep(place: SessionPlace): void;
  /** Writes the plan into the note; resolves with a sentence if nothing could be written. Never rejects. */
  finish(plan: Omit<SessionPlan, "today">): Promise<string | undefined>;
  /** Undoes the plan; resolves with a sentence if that was not possible. Never rejects. */
  undo(): Promise<string | undefined>;
  /** Closes a session that is over, and goes to the note. */
  openNote(): void;
  /** Closes the session. One that is not over can be taken up again at the same place. */
  close(): void;
  /** A monotonic time in milliseconds, for the clock. */
  now(): number;
}
