/** What allies said about the end when they began, to be read again when it has come. */
import { fieldsOf } from "../alliance/fields";
import type { Field } from "../alliance/field";
import type { Note } from "../note/note";
import type { Question } from "../question/question";

/** A question of the alliance, with what was said to it. */
export interface SaidQuestion {
  readonly question: Question;
  readonly fields: readonly Field[];
}

/** The words in which the built-in templates ask about the end: ending, leaving, parting, breaking, confidence, celebration. */
const ABOUT_THE_END =
  /\b(?:end(?:s|ing)?|finish(?:ed)?|complet\w*|break(?:s|ing)?|leav(?:e|es|ing)|part(?:s|ing)?|goodbye|confidential\w*|stays between|celebrat\w*)\b/i;

/** The answered questions of the main part that speak of the end, in the note's order; private ones are left out. */
export function saidAboutTheEnd(note: Note): readonly SaidQuestion[] {
  return note.blocks
    .filter(({ section }) => section === "")
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === "question")
    .filter((question) => !question.private && question.type !== "consent" && ABOUT_THE_END.test(question.text))
    .map((question) => ({
      question,
      fields: fieldsOf(question, note, "").filter(({ value, unreadable }) => (value ?? unreadable) !== undefined),
    }))
    .filter(({ fields }) => fields.length > 0);
}
