/**
 * The questions that are asked after an alliance was made: in a review, when it is closed, when something is to be put right or
 * celebrated. Like templates they are Markdown files that anyone can read, and a note of one's own does as well.
 */
import { readFrontmatter } from "../frontmatter/read-frontmatter";
import { parseNote } from "../note/parse-note";
import type { Problem } from "../text/problem";
import type { Question } from "../question/question";
import celebration from "./questionnaires/celebration.md";
import completion from "./questionnaires/completion.md";
import longerReview from "./questionnaires/longer-review.md";
import parting from "./questionnaires/parting.md";
import reflection from "./questionnaires/reflection.md";
import repair from "./questionnaires/repair.md";
import review from "./questionnaires/review.md";

const FILES = { review, "longer-review": longerReview, completion, parting, repair, celebration, reflection } as const;

/** The built-in ones. `longer-review` has only what the longer review asks besides the questions of `review`. */
export type QuestionnaireName = keyof typeof FILES;
export const QUESTIONNAIRES = Object.keys(FILES) as readonly QuestionnaireName[];

const read = new Map<QuestionnaireName, readonly Question[]>();

/** The questions of a built-in questionnaire, with their hints; read at the first call. */
export function questionnaire(name: QuestionnaireName): readonly Question[] {
  const questions = read.get(name) ?? questionsIn(FILES[name]);
  read.set(name, questions);
  return questions;
}

/** The questions of a longer review: those of the short one, with the longer one's before the last, which is about the next time. */
export function longerReviewQuestions(): readonly Question[] {
  const short = questionnaire("review");
  return [...short.slice(0, -1), ...questionnaire("longer-review"), ...short.slice(-1)];
}

/** The property that makes a note a questionnaire for reviews, with its name. */
export const QUESTIONNAIRE_KEY = "alliance-questionnaire";

/** A questionnaire of one's own. */
export interface OwnQuestionnaire {
  readonly name: string;
  /** The note's path. */
  readonly origin: string;
  readonly text: string;
  readonly questions: readonly Question[];
  /** What can't be read in it; the other questions are asked. */
  readonly problems: readonly Problem[];
}

/** The questionnaire that a note is; `undefined` where its properties don't say so, or it asks nothing. */
export function ownQuestionnaire(text: string, origin: string): OwnQuestionnaire | undefined {
  const name = readFrontmatter(text).record[QUESTIONNAIRE_KEY];
  if (typeof name !== "string" || name.trim() === "") return undefined;
  const { blocks } = parseNote(text);
  const problems = blocks.flatMap((block) => [...block.problems, ...block.items.flatMap((item) => item.problems)]);
  const questions = questionsIn(text);
  return questions.length === 0 ? undefined : { name: name.trim(), origin, text, questions, problems };
}

/** The questions in a note of one's own, in its order; those that can't be read are left out. */
export function questionsIn(text: string): readonly Question[] {
  return parseNote(text).blocks.flatMap(({ items }) => items.filter((item) => item.kind === "question"));
}
