/**
 * The steps of a session in their order, as they follow from the note and from what was set aside: making space, part by part each
 * question with whoever's turn it is, what is come back to, the alliance read aloud, each ally's yes, and the plan for the review.
 * Private questions are not asked in a shared hour. Nothing of this is written down.
 */
import type { Field } from "../alliance/field";
import { answeringAllies, fieldsOf, MOST_ONE_BY_ONE } from "../alliance/fields";
import { partsOf } from "../note/parts";
import type { ReadNote } from "../note/parse-note";
import type { Question } from "../question/question";

/** A question, and who answers it now. */
export interface Turn {
  /** Stands for the turn however the note changes around it. */
  readonly key: string;
  readonly question: Question;
  /** Whose turn it is; absent where all answer together, or are too many to go one by one. */
  readonly ally?: string;
  /** Where the answer goes; none where the note does not say who its allies are. */
  readonly fields: readonly Field[];
}

/** One page of the session. Keys are unique, and stay the same while the note changes. */
export type SessionStep = { readonly key: string } & (
  | { readonly kind: "ready" }
  /** A part of the note begins; but for the first, there is a breath before it. */
  | { readonly kind: "part"; readonly title: string; readonly about?: string; readonly isFirst: boolean }
  /** `again`: it was set aside, and is come back to. */
  | { readonly kind: "turn"; readonly turn: Turn; readonly part: string; readonly again: boolean }
  /** The others say back what they heard. */
  | { readonly kind: "heard"; readonly turn: Turn; readonly part: string }
  /** What was set aside is offered. */
  | { readonly kind: "gather"; readonly turns: readonly Turn[] }
  | { readonly kind: "read" }
  | { readonly kind: "plan" }
);

/** The steps. `later` are the keys of the turns that were set aside, in the order in which they were. */
export function sessionSteps(note: ReadNote, later: readonly string[]): readonly SessionStep[] {
  const parts = partsOf(note).map(({ title, about, items }) => {
    const questions = items.filter((item) => item.kind === "question").filter((question) => !question.private);
    return { title, about, questions };
  });
  const isYes = ({ type }: Question): boolean => type === "consent";
  const steps: SessionStep[] = [{ kind: "ready", key: "ready" }];
  const asked = new Map<string, Turn>();
  for (const { title, about, questions } of parts) {
    const talked = questions.filter((question) => !isYes(question));
    if (talked.length === 0) continue;
    const isFirst = steps.length === 1;
    if (!isFirst || title !== "") {
      steps.push({
        kind: "part",
        key: partKey(steps, title),
        title,
        ...(about === undefined ? {} : { about }),
        isFirst,
      });
    }
    for (const turn of talked.flatMap((question) => turnsOf(question, note))) {
      asked.set(turn.key, turn);
      steps.push({ kind: "turn", key: turn.key, turn, part: title, again: false });
      if (turn.ally !== undefined && note.properties.allies.length > 1) {
        steps.push({ kind: "heard", key: `heard ${turn.key}`, turn, part: title });
      }
    }
  }
  const turns = later.flatMap((key) => asked.get(key) ?? []);
  if (turns.length > 0) steps.push({ kind: "gather", key: "gather", turns });
  for (const turn of turns) steps.push({ kind: "turn", key: againKey(turn), turn, part: "", again: true });
  if (parts.some(({ questions }) => questions.length > 0)) steps.push({ kind: "read", key: "read" });
  for (const turn of parts.flatMap(({ questions }) => questions.filter(isYes)).flatMap((each) => turnsOf(each, note))) {
    steps.push({ kind: "turn", key: turn.key, turn, part: "", again: false });
  }
  return [...steps, { kind: "plan", key: "plan" }];
}

/** The key of the step at which a turn is come back to. */
export function againKey({ key }: Turn): string {
  return `again ${key}`;
}

/** Two parts of one title are two. */
function partKey(steps: readonly SessionStep[], title: string): string {
  const times = steps.filter((step) => step.kind === "part" && step.title === title).length;
  return `part ${title}${times === 0 ? "" : ` ${times}`}`;
}

/** Each ally in turn; all at once where they answer together, or are many. */
function turnsOf(question: Question, note: ReadNote): readonly Turn[] {
  const fields = fieldsOf(question, note, "");
  const turn = (ally: string | undefined, own: readonly Field[]): Turn => ({
    key: `turn ${JSON.stringify([question.key, ally ?? null])}`,
    question,
    ...(ally === undefined ? {} : { ally }),
    fields: own,
  });
  const allies = [...new Set(answeringAllies(question, note).map(({ name }) => name))];
  if (question.answeredBy === "together")
    return [
      turn(
        undefined,
        fields.filter(({ ally }) => ally === undefined),
      ),
    ];
  if (allies.length === 0) return [turn(undefined, [])];
  if (allies.length > MOST_ONE_BY_ONE)
    return [
      turn(
        undefined,
        fields.filter(({ former }) => !former),
      ),
    ];
  return allies.map((name) =>
    turn(
      name,
      fields.filter(({ ally, former }) => ally === name && !former),
    ),
  );
}
