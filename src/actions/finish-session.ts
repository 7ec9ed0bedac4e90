/** The end of a session, on its way into the note: what was planned for the time to come, in one change that can be taken back. */
import { finishSession, type SessionPlan } from "../core/session/finish-session";
import type { Undo } from "../core/text/undo";
import { changeWithUndo } from "./change-with-undo";
import type { SessionPlaces } from "./kept/session-places";
import type { Clock, NoteRef, Notes } from "./ports";

interface SessionHost<Note extends NoteRef> {
  readonly notes: Notes<Note>;
  readonly clock: Clock;
  readonly sessions: SessionPlaces;
}

/**
 * Writes the plan and forgets the session's place. Returns how to undo it, or a sentence that says why nothing was written. Never
 * rejects.
 */
export async function writeSession<Note extends NoteRef>(
  { notes, clock, sessions }: SessionHost<Note>,
  note: Note,
  plan: Omit<SessionPlan, "today">,
): Promise<Undo | string> {
  const result = await changeWithUndo(notes, note, (text) => finishSession(text, { ...plan, today: clock.today() }));
  if (!result.ok) return result.problem.message;
  await sessions.forget(note);
  return result.undo;
}
