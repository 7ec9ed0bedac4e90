/** What every page of a session needs. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ReadNote } from "../../core/note/parse-note";
import type { SessionMove } from "../../core/session/session-place";
import type { SessionStep } from "../../core/session/session-steps";
import type { SessionStore } from "./session-store";

export interface SessionShown {
  readonly session: SessionStore;
  readonly note: ReadNote;
  readonly steps: readonly SessionStep[];
  readonly go: (move: SessionMove) => void;
  readonly goTo: (key: string) => void;
}

const SessionContext = createContext<SessionShown | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

export function useSession(): SessionShown {
  const shown = useContext(SessionContext);
  if (shown === undefined) throw new Error("A page of a session stands outside of one.");
  return shown;
}
