/**
 * The places to answer a question: one for all with one voice, or one an ally in the order of `allies`; then whatever else the note
 * has as an answer to it (a former ally's, a second text of one ally, an answer of the other kind), so that nothing is hidden.
 */
import type { Note } from "../note/note";
import type { Ally } from "../note/properties";
import type { Problem } from "../text/problem";
import type { AnswerAddress, Question, WrittenAnswer } from "../question/question";
import { allyOfKey, answerKey, sharedNames } from "../note/allies";
import type { Field } from "./field";

/** Asked of more allies than this, a question can be answered together as well. */
export const MOST_ONE_BY_ONE = 6;

/** The fields of a question of this note; `section` as in {@link AnswerAddress}. */
export function fieldsOf(question: Question, note: Note, section: string): Field[] {
  const address: AnswerAddress = { section, question: question.key };
  const whole = readOnlyReason(question, note);
  const answering = answeringAllies(question, note);
  const answersOf = groupByAlly(question, note.properties.allies);
  const shared = sharedField(question, address, whole);
  const own = answering.flatMap((ally) =>
    allyFields(ally, answersOf.get(ally) ?? [], address, whole ?? namesakes(ally, note)),
  );
  const others = [...answersOf]
    .filter(([ally]) => ally !== undefined && !answering.includes(ally))
    .flatMap(([ally, answers]) =>
      ally === undefined ? [] : allyFields(ally, answers, address, whole ?? namesakes(ally, note)),
    );
  const former = (answersOf.get(undefined) ?? []).map((answer) => formerField(answer, address));
  if (question.answeredBy === "together") return [shared, ...others, ...former];
  // A yes is each ally's own: it is never given together for them.
  const offered = answering.length > MOST_ONE_BY_ONE && question.type !== "consent";
  const together: Field[] = offered ? [{ ...shared, offered }] : question.answer === undefined ? [] : [shared];
  return [...own, ...others, ...former, ...together];
}

/** What keeps a question from being asked of anybody: no allies in the note, or names that are none of theirs. */
export function fieldProblems(question: Question, note: Note): Problem[] {
  const { answeredBy, from } = question;
  if (answeredBy === "together") return [];
  const { allies } = note.properties;
  const { unclearAllies } = note.properties;
  if (unclearAllies !== undefined) return [{ ...unclearAllies, from, to: from }];
  if (allies.length === 0) return [problem("no-allies", NO_ALLIES, from)];
  if (answeredBy === "each") return [];
  return answeredBy
    .filter((name) => allyOfKey(name, allies) === undefined)
    .map((name) => problem("unknown-ally", `“${name}” is asked here and is not among the allies of this note.`, from));
}

/** The allies that a question asks, in the order of `allies`; none where all answer with one voice. */
export function answeringAllies(question: Question, note: Note): readonly Ally[] {
  const { allies } = note.properties;
  if (question.answeredBy === "together") return [];
  if (question.answeredBy === "each") return allies;
  const named = new Set(question.answeredBy.map((name) => allyOfKey(name, allies)?.name));
  return allies.filter((ally) => named.has(ally.name));
}

const NO_ALLIES =
  "Each ally answers this question, and this note does not say yet who they are. " +
  "Add them to the property “allies” at the top of the note, one a line.";

function readOnlyReason(question: Question, note: Note): Problem | undefined {
  if (note.properties.newerFormat) {
    return note.properties.problems.find(({ code }) => code === "newer-format") ?? problem("newer-format", NEWER, 0);
  }
  return note.blocks.find(({ items }) => items.includes(question))?.readOnly ?? question.readOnly;
}

const NEWER = "This note was made by a newer version of Designed Alliances. It can be read here, and not changed.";

function namesakes(ally: Ally, note: Note): Problem | undefined {
  if (note.properties.unclearAllies !== undefined) return note.properties.unclearAllies;
  if (!sharedNames(note.properties.allies).has(ally.name)) return undefined;
  const message =
    `Two allies of this note are called “${ally.name}”, so nobody can tell whose answer is whose. ` +
    'Give one of them an alias in “allies”: "[[Note|Another name]]".';
  return problem("shared-name", message, 0);
}

/** The answers under `answers` by the ally they belong to; `undefined` for nobody's. Of two allies with one name, the first has them. */
function groupByAlly(question: Question, allies: readonly Ally[]): Map<Ally | undefined, WrittenAnswer[]> {
  const groups = new Map<Ally | undefined, WrittenAnswer[]>();
  for (const answer of question.answers) {
    const ally = allyOfKey(answer.ally ?? "", allies);
    const group = groups.get(ally);
    if (group === undefined) groups.set(ally, [answer]);
    else group.push(answer);
  }
  return groups;
}

function sharedField(question: Question, address: AnswerAddress, readOnly: Problem | undefined): Field {
  return { address, former: false, ...said(question.answer, readOnly) };
}

function allyFields(
  ally: Ally,
  answers: readonly WrittenAnswer[],
  address: AnswerAddress,
  readOnly: Problem | undefined,
): Field[] {
  const doubled = answers.length > 1 ? doubledAnswer(ally, answers) : undefined;
  const written: readonly (WrittenAnswer | undefined)[] = answers.length === 0 ? [undefined] : answers;
  return written.map((answer) => ({
    address: { ...address, ally: answer?.ally ?? answerKey(ally) },
    ally: ally.name,
    former: false,
    ...said(answer, readOnly ?? doubled),
  }));
}

function formerField(answer: WrittenAnswer, address: AnswerAddress): Field {
  const name = answer.ally ?? "";
  const message = `“${name}” is not among the allies of this note any more. The answer stays as it is.`;
  const readOnly = problem("former-ally", message, answer.from, answer.to);
  return { address: { ...address, ally: name }, ally: name, former: true, ...said(answer, readOnly) };
}

/** What an answer says, and why it can't be changed, if so. */
function said(
  answer: WrittenAnswer | undefined,
  readOnly: Problem | undefined,
): Pick<Field, "value" | "unreadable" | "readOnly"> {
  const reason =
    readOnly ?? answer?.readOnly ?? (answer?.unreadable === undefined ? undefined : unreadableAnswer(answer));
  return {
    ...(answer?.value === undefined ? {} : { value: answer.value }),
    ...(answer?.unreadable === undefined ? {} : { unreadable: answer.unreadable }),
    ...(reason === undefined ? {} : { readOnly: reason }),
  };
}

function doubledAnswer(ally: Ally, answers: readonly WrittenAnswer[]): Problem {
  const message = `${ally.name} has ${answers.length} answers to this question. Both are shown; please keep one of them in the note.`;
  return problem("doubled-ally", message, answers.at(-1)?.from ?? 0, answers.at(-1)?.to);
}

function unreadableAnswer({ from, to }: WrittenAnswer): Problem {
  const message =
    "This answer does not fit the kind of the question. It is shown as it stands in the note, and can be changed there.";
  return problem("unreadable-answer", message, from, to);
}

function problem(code: string, message: string, from: number, to = from): Problem {
  return { code, message, severity: "warning", from, to };
}
