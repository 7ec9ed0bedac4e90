/** Finishing any of the talks that a note remembers: a review, a repair, a celebration, a completion, a parting. */
import { makeTransition, transitionsFrom, type TransitionName } from "../alliance/lifecycle";
import type { EntryAnswer } from "../history/answered-question";
import { sectionOfEntry } from "../history/open-entry";
import { recordEntry, type ChangedAnswer } from "../history/record";
import { answerAt } from "../note/find-answer";
import { knownNote } from "../note/known-notes";
import type { AllianceStatus } from "../note/properties";
import type { EditResult } from "../text/problem";
import type { Question } from "../question/question";
import type { Day } from "../calendar/day";
import { finishReview } from "./finish-review";
import { questionnaire, questionsIn } from "./questionnaires";
import slippedQuestion from "./questionnaires/slipped.md";

/** The talks that are held with questions, each a kind of entry in the review history. */
export const TALKS = ["review", "repair", "celebration", "completion", "parting"] as const;
export type TalkKind = (typeof TALKS)[number];

/** What was talked about. */
export interface FinishedTalk {
  readonly kind: TalkKind;
  /** The day on which it was held: today. */
  readonly day: Day;
  readonly answers: readonly EntryAnswer[];
  /** Of a review: answers of the alliance that got other words. */
  readonly changes: readonly ChangedAnswer[];
  /** Of a review: what slipped, in the words of the alliance, each once. */
  readonly slipped: readonly string[];
  /** Of a review: what the entry of the day said to that when it was chosen, nothing by default; what came to it since stays. */
  readonly slippedBefore?: readonly string[];
  /** Of a review: as in `FinishedReview`. */
  readonly next?: Day | null;
  readonly reviewEvery?: string;
  /** Of a review of an alliance that rests, or gets new words: it is active again from now on. */
  readonly resumes?: boolean;
}

/** The step of an alliance's life that a talk makes; none for those that leave its status alone. */
export function stepOf(kind: TalkKind): TransitionName | undefined {
  return { completion: "complete", parting: "part" }[kind as string] as TransitionName | undefined;
}

/** Whether a talk makes sense in an alliance of this status. */
export function isTalkOffered(kind: TalkKind, status: AllianceStatus): boolean {
  const step = stepOf(kind);
  if (step !== undefined) return transitionsFrom(status).some(({ name }) => name === step);
  if (kind === "celebration") return true;
  return kind === "repair" ? status !== "completed" : ["active", "redesigning", "paused"].includes(status);
}

/**
 * “Slipped” has no place of its own in the format: what slipped is the answer to this question of a review, a list of questions or
 * promises in the alliance's own words.
 */
export function slippedAsked(): Question | undefined {
  return questionsIn(slippedQuestion)[0];
}

/** The edits that write a talk into the note `text`: all of it, or (with the reason) nothing. */
export function finishTalk(text: string, talk: FinishedTalk): EditResult {
  const { kind, day, answers, changes, slipped, slippedBefore = [], next, reviewEvery, resumes = false } = talk;
  const step = stepOf(kind);
  if (step !== undefined) return makeTransition(text, step, { today: day, answers });
  if (kind !== "review") return recordEntry(text, { day, kind, answers });
  const present = slippedWritten(text, day);
  return finishReview(text, {
    day,
    answers: withSlipped(answers, slippedNow(present, slipped, slippedBefore), present),
    changes,
    ...(next === undefined ? {} : { next }),
    ...(reviewEvery === undefined ? {} : { reviewEvery }),
    ...(resumes ? { status: "active" as const } : {}),
  });
}

/**
 * What slipped, where the entry may say something else by now: what it has, without what was taken back here, and what was added here.
 *
 * @param before what it said when `slipped` was chosen
 */
export function slippedNow(
  present: readonly string[],
  slipped: readonly string[],
  before: readonly string[],
): readonly string[] {
  const stays = present.filter((words) => slipped.includes(words) || !before.includes(words));
  return [...stays, ...slipped.filter((words) => !present.includes(words) && !before.includes(words))];
}

function slippedWritten(text: string, day: Day): readonly string[] {
  const note = knownNote(text);
  const address = { section: sectionOfEntry(note, { day, kind: "review" }), question: slippedAsked()?.key ?? "" };
  const value = answerAt(note.blocks, address);
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** After what was celebrated, and before the other questions. */
function withSlipped(
  answers: readonly EntryAnswer[],
  slipped: readonly string[],
  present: readonly string[],
): readonly EntryAnswer[] {
  const question = slippedAsked();
  if (question === undefined) return answers;
  const [celebrated] = questionnaire("review");
  const first = answers.filter(({ question: { key } }) => key === celebrated?.key);
  const value = slipped.length === 0 ? undefined : slipped;
  return [
    ...first,
    { question, value, expected: { value: present } },
    ...answers.filter((answer) => !first.includes(answer)),
  ];
}
