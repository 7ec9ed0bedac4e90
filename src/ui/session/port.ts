/** What a session needs of its host, beside what a form needs. */
import type { SessionPlan } from "../../core/session/finish-session";
import type { SessionPlace } from "../../core/session/session-place";

export interface SessionPort {
  /** Keeps where the session stands, on this device: no word of an answer is in it. Never throws. */
  keep(place: SessionPlace): void;
  /** Writes the plan into the note; gives a plain sentence where nothing could be written. Never rejects. */
  finish(plan: Omit<SessionPlan, "today">): Promise<string | undefined>;
  /** Takes the plan back; gives a plain sentence where that was not possible. Never rejects. */
  undo(): Promise<string | undefined>;
  /** Closes a session that is over, and goes to the note. */
  openNote(): void;
  /** Closes the session. One that is not over can be taken up again at the same place. */
  close(): void;
  /** Milliseconds that only ever grow: what the clock goes by. */
  now(): number;
}
