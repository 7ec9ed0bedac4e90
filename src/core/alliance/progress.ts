/** How many of the answers that were asked for are there: for each ally, for all together, and in sum. */
import type { Note } from "../note/note";
import type { Question } from "../question/question";
import type { Field } from "./field";
import { answeringAllies, fieldsOf } from "./fields";

/** Answers that are there, of those asked for. */
export interface Count {
  readonly answered: number;
  readonly asked: number;
}

export interface Progress {
  /** All answers. */
  readonly all: Count;
  /** The shared ones. */
  readonly together: Count;
  /** Each ally's, by shown name, in the order of `allies`. */
  readonly allies: readonly (Count & { readonly name: string })[];
}

/** A question together with its fields, as {@link fieldsOf} gives them. */
export interface AskedQuestion {
  readonly question: Question;
  readonly fields: readonly Field[];
  /** The shown names of the allies whom it asks; empty where all answer together. */
  readonly asks: readonly string[];
}

const NONE: Count = { answered: 0, asked: 0 };

/**
 * The progress of a section of the note (the main part, unless told otherwise). An answer of a former ally, or of a kind that the
 * question did not ask for, counts for nothing; one that many allies gave together is an answer of each; two texts of one ally count as one answer; a question that can't be read is not asked.
 */
export function progressOf(note: Note, section = ""): Progress {
  return countAnswers(alliesOf(note), questionsOf(note, section));
}

/** The questions of a section with their fields, in the order of the note. */
export function questionsOf(note: Note, section = ""): AskedQuestion[] {
  return note.blocks
    .filter((block) => block.section === section)
    .flatMap((block) => block.items)
    .filter((item) => item.kind === "question")
    .map((question) => askedQuestion(question, note, section));
}

/** A question of the note with whatever is needed to count its answers. */
export function askedQuestion(question: Question, note: Note, section: string): AskedQuestion {
  const asks = answeringAllies(question, note).map(({ name }) => name);
  return { question, fields: fieldsOf(question, note, section), asks };
}

/**
 * The same for questions whose fields are known already, for example those of one block.
 *
 * @param has whether a field has an answer; in a form, one that is typed and not saved yet is one
 */
export function countAnswers(
  names: readonly string[],
  questions: readonly AskedQuestion[],
  has: (field: Field, question: Question) => boolean = hasAnswer,
): Progress {
  let together = NONE;
  const counts = new Map<string, Count>(names.map((name) => [name, NONE]));
  for (const { question, fields, asks } of questions) {
    const isAnsweredBy = (ally: string | undefined): boolean =>
      fields.some((field) => (field.ally === ally || field.offered === true) && has(field, question));
    if (question.answeredBy === "together") together = add(together, isAnsweredBy(undefined));
    for (const name of asks) counts.set(name, add(counts.get(name) ?? NONE, isAnsweredBy(name)));
  }
  const allies = [...counts].map(([name, count]) => ({ name, ...count }));
  return { all: [together, ...allies].reduce(sum, NONE), together, allies };
}

/** Whether something stands there, even if it can't be read: a question with it is not open any more. */
export function hasAnswer(field: Field): boolean {
  return field.value !== undefined || field.unreadable !== undefined;
}

function alliesOf({ properties }: Note): readonly string[] {
  return properties.allies.map(({ name }) => name);
}

function add(count: Count, answered: boolean): Count {
  return { answered: count.answered + (answered ? 1 : 0), asked: count.asked + 1 };
}

function sum(a: Count, b: Count): Count {
  return { answered: a.answered + b.answered, asked: a.asked + b.asked };
}
