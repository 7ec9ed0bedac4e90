/**
 * The steps of an alliance's life that have no questions of their own: one change of its properties, and a message that says what
 * it means.
 */
import { stillToAgree } from "../core/alliance/consent";
import { LIFE, makeTransition, type Transition, type TransitionName } from "../core/alliance/lifecycle";
import type { AllianceSummary } from "../core/index/summary";
import { joinNames } from "../core/note/allies";
import { knownNote } from "../core/note/known-notes";
import { changeWithUndo, takeBack, type Changed } from "./change-with-undo";
import type { Clock, Messages, NoteRef, Notes, NotWritten, Privacy } from "./ports";
import { words, wordsOf, type Words } from "./words";

/** The steps, in the order in which they are offered. Completing and parting are talks. */
export const LIFE_STEPS: readonly Transition[] = LIFE.filter(({ talk }) => talk?.questionnaire === undefined);

/** The steps that make sense for an alliance, by what its properties say: none where a newer version of the format made it. */
export function offeredSteps({
  status,
  problems,
}: Pick<AllianceSummary, "status" | "problems">): readonly TransitionName[] {
  if (problems.some(({ code }) => code === "newer-format")) return [];
  return LIFE_STEPS.filter(({ from }) => from.includes(status)).map(({ name }) => name);
}

const TOLD: Readonly<Record<TransitionName, Words>> = {
  agree: words("Begun: this alliance is active now."),
  pause: words("Paused: this alliance rests until you resume it."),
  resume: words("Resumed: this alliance is active again."),
  redesign: words("Redesigning: this alliance still holds, and is getting new words."),
  settle: words("The redesign is finished: this alliance is active again."),
  complete: words("Completed: what this alliance was for is done."),
  end: words("Ended. It is never too late to continue differently."),
  part: words("Parted. It is never too late to continue differently."),
};

interface StepHost<Note extends NoteRef> {
  readonly notes: Notes<Note>;
  readonly clock: Clock;
  readonly messages: Messages;
  readonly privacy: Privacy;
}

/** Takes the step in the note, without a message. Never rejects. */
export function tryStep<Note extends NoteRef>(
  { notes, clock }: Pick<StepHost<Note>, "notes" | "clock">,
  note: Note,
  name: TransitionName,
): Promise<Changed | NotWritten> {
  return changeWithUndo(notes, note, (text) => makeTransition(text, name, { today: clock.today() }));
}

/** The same, with a message that says how it went and offers to undo it. Returns whether the step was taken. */
export async function takeStep<Note extends NoteRef>(
  host: StepHost<Note>,
  note: Note,
  name: TransitionName,
): Promise<boolean> {
  const { notes, clock, messages, privacy } = host;
  const result = await tryStep(host, note, name);
  if (result.ok) {
    const { undo } = result;
    const said = stepWords(name, undo.after, { clock, isPrivate: privacy.hides(note.path) });
    messages.offerUndo(said, () => takeBack(notes, note, undo));
  } else messages.fail(wordsOf(result.problem));
  return result.ok;
}

/** What the step means, and what comes next, by the note as it is now. */
function stepWords(
  name: TransitionName,
  text: string,
  { clock, isPrivate }: { readonly clock: Clock; readonly isPrivate: boolean },
): readonly Words[] {
  const note = knownNote(text);
  const { status, nextReview } = note.properties;
  const waiting = name === "agree" && !isPrivate ? stillToAgree(note) : [];
  return [
    TOLD[name],
    ...(status === "active" && nextReview !== undefined
      ? [words("Next review: {0}.", clock.formatDay(nextReview))]
      : []),
    ...(waiting.length === 0 ? [] : [words("Still to say yes: {0}.", joinNames(waiting))]),
  ];
}
