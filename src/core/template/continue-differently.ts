/** Beginning anew with the same allies, and with what was said last time beside each question: it is never too late. */
import type { Note } from "../note/note";
import type { AnswerValue, Question } from "../question/question";
import { expandTemplate, type Expansion } from "./expand-template";
import type { Template } from "./template";
import { allyOfKey } from "../note/allies";
import { withoutEnd } from "../text/without-end";

/** What a new alliance needs besides what the old one says. */
export type NewBeginning = Omit<Expansion, "allies" | "reviewEvery"> &
  Partial<Pick<Expansion, "allies" | "reviewEvery">>;

/**
 * The text of the note of a new alliance with the allies of the old one (or others, where some are given), as a draft of today. Its
 * cadence is the template's, unless one is given: soon at first. The old note is not touched.
 */
export function continueDifferently(old: Note, template: Template, beginning: NewBeginning): string {
  const allies = old.properties.allies.map(({ source }) => source);
  const reviewEvery = template.reviewEvery ?? old.properties.reviewEvery ?? "";
  return expandTemplate(template, { allies, reviewEvery, ...beginning });
}

/** An answer of the old alliance. */
export interface LastAnswer {
  /** The ally's shown name, or the key as it stood there for one who is none of its allies any more; absent for the shared answer. */
  readonly ally?: string;
  readonly value: AnswerValue;
}

/**
 * What was said to this question in the old alliance: to the one with the same id or text, whatever the case, the white space and the
 * sign at the end. Answers to private questions and consents are left out. Empty where it was not asked, or not answered.
 */
export function saidLastTime(old: Note, question: Pick<Question, "key" | "text">): readonly LastAnswer[] {
  const asked = old.blocks
    .filter(({ section }) => section === "")
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === "question");
  const found =
    asked.find(({ key }) => key === question.key) ?? asked.find(({ text }) => bare(text) === bare(question.text));
  if (found === undefined || found.private || found.type === "consent") return [];
  const written = found.answer === undefined ? found.answers : [...found.answers, found.answer];
  return written.flatMap(({ ally, value }) => {
    if (value === undefined) return [];
    if (ally === undefined) return [{ value }];
    return [{ ally: allyOfKey(ally, old.properties.allies)?.name ?? ally, value }];
  });
}

function bare(text: string): string {
  const words = text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  return withoutEnd(words, /[\s?.!…]/);
}
