/**
 * What is known of one field: the note's answer, what the person typed, and how saving it goes. Pure: each event is a function from
 * one state to the next, so that every order of typing, saving and syncing can be tested without a browser.
 */
import type { Problem } from "../../../core/text/problem";
import { holdsAnswer, sameAnswer } from "../../../core/question/answer-value";
import type { AnswerValue } from "../../../core/question/question";
import type { Draft, SaveResult } from "../../../core/note/answer-change";
import { isLost, type SavedAnswer } from "../../../core/note/saved-answer";

/** An answer, or none. */
export type Answer = AnswerValue | undefined;

/** Why what was typed is not being saved. */
export type Issue =
  | { readonly kind: "failed"; readonly problem: Problem }
  /** The note's answer was changed elsewhere while another one stood in the field: the person chooses. */
  | { readonly kind: "conflict"; readonly theirs: Answer }
  /** Typed earlier, found among the drafts; saved once the person says so or types on. */
  | { readonly kind: "restored"; readonly typedAt: number }
  /** What stands in the field is no answer yet (half a date); the words say what is missing. */
  | { readonly kind: "unfinished"; readonly message: string };

/** The state of a field. */
export interface FieldState {
  /** The note's answer, as far as it is known. */
  readonly note: Answer;
  /** What stands in the field. */
  readonly typed: Answer;
  /** The note's answer when the present change began: what a save expects to find. */
  readonly base: Answer;
  /** Whether the field holds something that the note does not. */
  readonly dirty: boolean;
  /** Passed to the host, whose result is not there yet. */
  readonly saving?: { readonly value: Answer; readonly expected: Answer; readonly echoed: boolean } | undefined;
  /** Saved, but the host's model still has the former answer: an update with that one is late, not a change from outside. */
  readonly awaiting?: { readonly former: Answer; readonly staleSeen: boolean } | undefined;
  readonly issue?: Issue | undefined;
  /** Saved on this device, and lost by the note: offered back, the newest last. */
  readonly lost: readonly SavedAnswer[];
  /** The last thing that happened was a save that went well. */
  readonly justSaved: boolean;
}

/** What a state may have for a while. */
type Passing = "saving" | "awaiting" | "issue";

/** A state with some members replaced, and some (optional) ones taken away. */
function change(state: FieldState, members: Partial<FieldState>, without: readonly Passing[] = []): FieldState {
  const gone: Partial<Record<Passing, undefined>> = Object.fromEntries(without.map((name) => [name, undefined]));
  return { ...state, ...members, ...gone };
}

/** A field as it comes from the note. */
export function cleanField(note: Answer): FieldState {
  return { note, typed: note, base: note, dirty: false, lost: [], justSaved: false };
}

/** The person changed the field. */
export function typed(state: FieldState, value: Answer): FieldState {
  const base = state.dirty || state.saving !== undefined ? state.base : state.note;
  const asNote = sameAnswer(value, state.note) && state.saving === undefined;
  const clean = asNote && state.issue?.kind !== "conflict";
  const next = { typed: value, base, dirty: !clean, justSaved: false };
  return state.issue?.kind === "conflict" && !clean ? change(state, next) : change(state, next, ["issue"]);
}

/** What stands in the field is no answer (yet). */
export function unfinished(state: FieldState, message: string, raw?: string): FieldState {
  const base = state.dirty || state.saving !== undefined ? state.base : state.note;
  return change(state, {
    base,
    typed: raw ?? state.typed,
    dirty: true,
    justSaved: false,
    issue: { kind: "unfinished", message },
  });
}

/** The host's model has this answer now. */
export function noteChanged(state: FieldState, value: Answer): FieldState {
  if (state.saving !== undefined && sameAnswer(value, state.saving.value)) {
    return change(state, { note: value, saving: { ...state.saving, echoed: true } });
  }
  if (state.awaiting !== undefined) {
    if (sameAnswer(value, state.note)) return change(state, {}, ["awaiting"]);
    if (sameAnswer(value, state.awaiting.former)) {
      return change(state, { awaiting: { ...state.awaiting, staleSeen: true } });
    }
  }
  if (sameAnswer(value, state.note)) return state;
  const told = change(state, { note: value, justSaved: false, lost: lostBeside(state, value) }, ["awaiting"]);
  if (state.saving !== undefined) return told;
  if (!state.dirty || sameAnswer(value, state.typed)) return settled(told, value);
  if (sameAnswer(value, state.base)) return state.issue?.kind === "conflict" ? change(told, {}, ["issue"]) : told;
  return change(told, { issue: { kind: "conflict", theirs: value } });
}

/** The lost answers that a note with this answer is still without. */
function lostBeside({ lost }: FieldState, note: Answer): readonly SavedAnswer[] {
  return lost.filter(({ value }) => !holdsAnswer(note, value));
}

/** The field holds what the note holds. */
function settled(state: FieldState, value: Answer): FieldState {
  return change(state, { note: value, typed: value, base: value, dirty: false }, ["issue"]);
}

/** The host's model never showed a saved answer: what it says counts as the note's answer. */
export function settleAwaiting(state: FieldState, modelValue: Answer): FieldState {
  if (state.awaiting?.staleSeen !== true) return change(state, {}, ["awaiting"]);
  return noteChanged(change(state, {}, ["awaiting"]), modelValue);
}

/** Whether there is something to hand to the host now; a restored draft waits for the person, and so does a conflict. */
export function canSave(state: FieldState): boolean {
  return state.dirty && state.saving === undefined && (state.issue === undefined || state.issue.kind === "failed");
}

/** What is typed is passed to the host. */
export function saveBegan(state: FieldState): FieldState {
  const saving = { value: state.typed, expected: state.base, echoed: false };
  return change(state, { saving, justSaved: false, lost: lostBeside(state, state.typed) }, ["issue"]);
}

/** The host has saved or refused. More may have been typed meanwhile. */
export function saveEnded(state: FieldState, result: SaveResult): FieldState {
  if (state.saving === undefined) return state;
  const { value, expected, echoed } = state.saving;
  const ended = change(state, {}, ["saving"]);
  // Even if the host's model has it: with a failed save, that may not last.
  if (result.kind === "failed") {
    const base = sameAnswer(state.note, value) ? value : state.base;
    return change(ended, { base, dirty: true, issue: { kind: "failed", problem: result.problem } });
  }
  if (result.kind === "conflict" && !sameAnswer(result.current, value)) return conflictFound(ended, result.current);
  const now = { note: value, base: value, dirty: !sameAnswer(state.typed, value), justSaved: true };
  if (sameAnswer(state.note, value)) return change(ended, now);
  // If the model has already shown the saved answer, what it says now is newer, unless that may be late itself.
  const isLate = sameAnswer(state.note, expected);
  if (echoed && !isLate) return noteChanged(change(ended, now), state.note);
  return change(ended, { ...now, awaiting: { former: expected, staleSeen: echoed } });
}

function conflictFound(state: FieldState, current: Answer): FieldState {
  if (sameAnswer(current, state.typed)) return settled(state, current);
  return change(state, { note: current, dirty: true, issue: { kind: "conflict", theirs: current } });
}

/** The person chose their own words: the next save expects the note's present ones. */
export function keepMine(state: FieldState): FieldState {
  const theirs = state.issue?.kind === "conflict" ? state.issue.theirs : state.note;
  return change(state, { base: theirs, dirty: !sameAnswer(state.typed, theirs) }, ["issue"]);
}

/** The person chose what the note has; also: discards a restored draft. */
export function takeTheirs(state: FieldState): FieldState {
  const theirs = state.issue?.kind === "conflict" ? state.issue.theirs : state.note;
  return settled(state, theirs);
}

/** A restored draft is to be saved after all. */
export function confirmRestored(state: FieldState): FieldState {
  return state.issue?.kind === "restored" ? change(state, {}, ["issue"]) : state;
}

/** A draft is restored, unless something was typed meanwhile, or the note has it already. */
export function draftFound(state: FieldState, draft: Draft): FieldState {
  if (state.dirty || state.saving !== undefined || sameAnswer(draft.value, state.note)) return state;
  const restored = change(state, { typed: draft.value, base: draft.expected, dirty: true, justSaved: false });
  return sameAnswer(draft.expected, state.note)
    ? change(restored, { issue: { kind: "restored", typedAt: draft.typedAt } })
    : change(restored, { issue: { kind: "conflict", theirs: state.note } });
}

/** Whether the field and the note have the same, as far as is known. */
export function isFree({ dirty, saving, awaiting }: FieldState): boolean {
  return !dirty && saving === undefined && awaiting === undefined;
}

/** An answer that this device saved earlier: offered back if the note has lost it, and nothing new is typed. */
export function savedFound(state: FieldState, saved: SavedAnswer): FieldState {
  const isKnown = state.lost.some(({ savedAt }) => savedAt === saved.savedAt);
  return isFree(state) && !isKnown && isLost(saved, state.note)
    ? change(state, { lost: [...state.lost, saved] })
    : state;
}

/** A lost answer is not offered any more. */
export function lostForgotten(state: FieldState, gone: SavedAnswer): FieldState {
  return change(state, { lost: state.lost.filter((lost) => lost !== gone) });
}
