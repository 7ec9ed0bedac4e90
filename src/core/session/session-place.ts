/** Where a session stands, and how it goes on. This is all that is kept of a session: never a word of an answer. */
import type { ReadNote } from "../note/parse-note";
import type { Day } from "../calendar/day";
import { sessionSteps, type SessionStep } from "./session-steps";

/** A place to take a session up again. */
export interface SessionPlace {
  /** The key of the step. */
  readonly at: string;
  /** The number of steps before it, used if its question is gone from the note. */
  readonly index: number;
  /** The keys of the turns that are to be come back to. */
  readonly later: readonly string[];
  readonly begunOn: Day;
}

/** Where a session begins. */
export function beginning(today: Day): SessionPlace {
  return { at: "ready", index: 0, later: [], begunOn: today };
}

/**
 * `next`: answered, on to the next step. `pass`: on to the next turn, without saying back. `later`: the same, and the turn comes
 * again later. `back`: to the step before, skipping the saying back. `more`: back to the turn whose words are being said back.
 */
export type SessionMove = "next" | "pass" | "later" | "back" | "more";

/** The number of the step where a session stands; where its question is gone, of the step that stands there now. */
export function stepAt(steps: readonly SessionStep[], { at, index }: SessionPlace): number {
  const found = steps.findIndex(({ key }) => key === at);
  return found === -1 ? Math.max(0, Math.min(index, steps.length - 1)) : found;
}

/** The place after a move; the same place where there is nowhere to go. */
export function placeAfter(note: ReadNote, place: SessionPlace, move: SessionMove): SessionPlace {
  const before = sessionSteps(note, place.later);
  const step = before[stepAt(before, place)];
  const later = step === undefined ? place.later : laterAfter(place.later, step, move);
  // A turn that was set aside has a step of its own, which may follow right after this one.
  const steps = sessionSteps(note, later);
  const from = stepAt(steps, { ...place, at: step?.key ?? place.at });
  const to = target(steps, from, move);
  return { ...place, later, at: steps[to]?.key ?? place.at, index: to };
}

/** The place at the step of this key. */
export function placeOf(note: ReadNote, place: SessionPlace, key: string): SessionPlace {
  const steps = sessionSteps(note, place.later);
  const index = steps.findIndex((step) => step.key === key);
  return index === -1 ? place : { ...place, at: key, index };
}

function laterAfter(later: readonly string[], step: SessionStep, move: SessionMove): readonly string[] {
  if (step.kind !== "turn" || step.again || (move !== "next" && move !== "later")) return later;
  const others = later.filter((key) => key !== step.key);
  return move === "later" ? [...others, step.key] : others;
}

function target(steps: readonly SessionStep[], from: number, move: SessionMove): number {
  const isHeard = (at: number): boolean => steps[at]?.kind === "heard";
  const last = steps.length - 1;
  if (move === "more") return isHeard(from) ? from - 1 : from;
  if (move === "back") return Math.max(0, isHeard(from - 1) && from > 1 ? from - 2 : from - 1);
  return Math.min(last, move !== "next" && isHeard(from + 1) ? from + 2 : from + 1);
}
