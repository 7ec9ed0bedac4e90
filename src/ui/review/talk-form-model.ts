/** The questions of a talk as a form, answered by what was said so far; and what becomes of it when it is finished. */
import { fieldProblems, fieldsOf } from "../../core/alliance/fields";
import type { EntryAnswer } from "../../core/history/answered-question";
import { sectionOfEntry } from "../../core/history/open-entry";
import type { ReadNote } from "../../core/note/parse-note";
import { normaliseAnswer, sameAnswer } from "../../core/question/answer-value";
import type { AnswerValue, Question, WrittenAnswer } from "../../core/question/question";
import { parseCadence } from "../../core/calendar/cadence";
import { slippedAsked, slippedNow, type FinishedTalk, type TalkKind } from "../../core/review/finish-talk";
import { longerReviewQuestions, questionnaire } from "../../core/review/questionnaires";
import type { FormModel } from "../form/state/model";
import type { ReviewDraft } from "../../core/review/review-draft";

/**
 * All questions of a talk, with the further ones where they are asked; own questions, if chosen, take the place of those between
 * the first and the last.
 */
export function questionsOf(
  kind: TalkKind,
  { asksMore, own }: Pick<ReviewDraft, "asksMore" | "own">,
): readonly Question[] {
  if (kind === "review" && own !== undefined) {
    const frame = questionnaire("review");
    const asked = own.questions.filter(({ key }) => frame[0]?.key !== key && frame.at(-1)?.key !== key);
    return [...frame.slice(0, 1), ...asked, ...frame.slice(-1)];
  }
  if (kind === "review") return asksMore ? longerReviewQuestions() : questionnaire("review");
  const all = questionnaire(kind);
  return asksMore || !isShort(kind) ? all : all.slice(0, 1);
}

/** Repairs and celebrations begin with one question, and need no more. */
export function isShort(kind: TalkKind): boolean {
  return kind === "repair" || kind === "celebration";
}

/** The form of some questions. */
export function saidModel(questions: readonly Question[], note: ReadNote, draft: ReviewDraft, talk: Talk): FormModel {
  return {
    items: questions.map((question) => {
      const asked = answeredBy(question, note, draft, talk);
      const problems = [...asked.problems, ...fieldProblems(asked, note)];
      const { hint } = question;
      const fields = fieldsOf(asked, note, talk.kind);
      return {
        kind: "question" as const,
        question: { ...asked, problems },
        fields,
        ...(hint === undefined ? {} : { hint }),
      };
    }),
    problems: [],
    allies: note.properties.allies.map(({ name }) => name),
    text: "",
  };
}

/** Which talk it is. */
export interface Talk {
  readonly kind: TalkKind;
  readonly today: string;
}

/** The question as today's entry has it, if there is one, with what was said since in its place. */
function answeredBy(question: Question, note: ReadNote, draft: ReviewDraft, talk: Talk): Question {
  const said = new Map<string | undefined, WrittenAnswer>();
  for (const { ally, value } of writtenToday(note, question, talk)) said.set(ally, written(ally, value));
  for (const { question: asked, ally, value } of draft.answers) {
    if (asked.key !== question.key) continue;
    if (value === undefined) said.delete(ally);
    else said.set(ally, written(ally, value));
  }
  const { answer: _, ...rest } = question;
  const shared = said.get(undefined);
  const answers = [...said.values()].filter(({ ally }) => ally !== undefined);
  return { ...rest, answers, ...(shared === undefined ? {} : { answer: shared }) };
}

function written(ally: string | undefined, value: WrittenAnswer["value"]): WrittenAnswer {
  return { ...(ally === undefined ? {} : { ally }), ...(value === undefined ? {} : { value }), from: 0, to: 0 };
}

/** What the entry of today says to a question already. */
function writtenToday(note: ReadNote, { key }: Question, { kind, today }: Talk): readonly WrittenAnswer[] {
  const section = sectionOfEntry(note, { day: today, kind });
  const asked = note.blocks
    .filter((block) => block.section === section)
    .flatMap(({ items }) => items)
    .find((item) => item.kind === "question" && item.key === key);
  if (asked?.kind !== "question") return [];
  return asked.answer === undefined ? asked.answers : [asked.answer, ...asked.answers];
}

/** What today's entry says to an answer that was given here, where someone has to choose: it said something else when that was begun. */
export function otherText(
  note: ReadNote,
  { question, ally, value, expected }: EntryAnswer,
  talk: Talk,
): AnswerValue | undefined {
  const present = writtenToday(note, question, talk).find((each) => each.ally === ally)?.value;
  return sameAnswer(present, expected?.value) || sameAnswer(present, value) ? undefined : present;
}

/** What slipped: as today's entry has it, with what was tapped here. */
export function slippedIn(note: ReadNote, { slipped, slippedBefore = [] }: ReviewDraft, talk: Talk): readonly string[] {
  const present = slippedToday(note, talk);
  return slipped === undefined ? present : slippedNow(present, slipped, slippedBefore);
}

/** What today's entry says that slipped. */
export function slippedToday(note: ReadNote, talk: Talk): readonly string[] {
  const question = slippedAsked();
  const value = question === undefined ? undefined : writtenToday(note, question, talk)[0]?.value;
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** What is to be written. Answers that are not asked any more (the further questions were folded again) count still: they were said. */
export function finished(note: ReadNote, draft: ReviewDraft, talk: Talk): FinishedTalk {
  const { reworded, every, next, resumes } = draft;
  const rhythm = every?.trim() ?? "";
  return {
    kind: talk.kind,
    day: talk.today,
    answers: inOrder(draft.answers, [
      ...questionsOf(talk.kind, { ...draft, asksMore: true }),
      ...questionsOf(talk.kind, { asksMore: true }),
    ]),
    changes: reworded
      .filter(({ value, expected }) => !sameAnswer(value, expected))
      .map(({ address, value, expected, because }) => ({ address, value, expected: { value: expected }, because })),
    slipped: slippedIn(note, draft, talk),
    slippedBefore: slippedToday(note, talk),
    ...(next === undefined ? {} : { next }),
    ...(rhythm === "" || rhythm === note.properties.reviewEvery || !parseCadence(rhythm).ok
      ? {}
      : { reviewEvery: rhythm }),
    resumes,
  };
}

/** Answers in the order in which the questions are asked, and of each question in the order in which they were said. */
function inOrder(answers: readonly EntryAnswer[], questions: readonly Question[]): readonly EntryAnswer[] {
  const place = ({ question }: EntryAnswer): number => questions.findIndex(({ key }) => key === question.key);
  return answers
    .map((answer) => ({ ...answer, value: normaliseAnswer(answer.question.type, answer.value) }))
    .sort((one, other) => place(one) - place(other));
}
