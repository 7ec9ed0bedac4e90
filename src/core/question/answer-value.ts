/** Answers as values: what the eight types hold, in the form in which they are written and compared. */
import { isDay } from "../calendar/day";
import { oneLine } from "../text/lines";
import { hasLoneSurrogate } from "../yaml/scalar";
import type { AnswerValue, Consent, QuestionType } from "./question";

/** Whether an answer is an ally's yes. */
export function isConsent(value: AnswerValue | undefined): value is Consent {
  return typeof value === "object" && "day" in value;
}

function isItems(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value);
}

/** Text with `\n` alone for line ends, and nothing blank at its end. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, "\n").trimEnd();
}

function normaliseItems(value: AnswerValue): readonly string[] | undefined {
  const items = isItems(value) ? value : [textOf(value) ?? ""];
  const tidy = items.map(oneLine).filter((item) => item !== "");
  return tidy.length === 0 ? undefined : tidy;
}

function textOf(value: AnswerValue): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : undefined;
}

/**
 * An answer as it is written and compared: CR LF and CR become LF, trailing white space goes, what is one line is made one line,
 * blank items go, and a blank answer is `undefined`. A value of the wrong kind for its type (a list for a date) comes back as it
 * is: {@link answerIssue} tells.
 */
export function normaliseAnswer(type: QuestionType, value: AnswerValue | undefined): AnswerValue | undefined {
  if (value === undefined) return undefined;
  if (type === "list" || type === "choices") return isConsent(value) ? value : normaliseItems(value);
  if (typeof value !== "string") return value;
  if (type === "text") return tidyText(value) === "" ? undefined : tidyText(value);
  const line = oneLine(value);
  return line === "" ? undefined : line;
}

/** Why an answer can't be written as an answer of this type, in words for the person; `undefined` where it can. */
export function answerIssue(type: QuestionType, value: AnswerValue): { code: string; message: string } | undefined {
  const strings = isItems(value) ? value : [textOf(value) ?? ""];
  if (strings.some(hasLoneSurrogate)) {
    const message = "This answer holds half a character that no file can keep. Please type that place again.";
    return { code: "half-character", message };
  }
  const wrong = { code: "wrong-kind", message: `This is no answer to a question of type “${type}”.` };
  switch (type) {
    case "scale":
      return Number.isSafeInteger(value)
        ? undefined
        : { code: "not-a-number", message: "An answer on a scale is a whole number." };
    case "date":
      return typeof value === "string" && isDay(value)
        ? undefined
        : { code: "not-a-day", message: "A date is written like 2027-03-20, and has to be in the calendar." };
    case "consent":
      return isConsent(value) && isDay(value.day) && isWords(value.words) ? undefined : wrong;
    case "list":
    case "choices":
      return isItems(value) ? undefined : wrong;
    case "text":
    case "line":
    case "choice":
      return typeof value === "string" ? undefined : wrong;
  }
}

function isWords(words: string | undefined): boolean {
  return words === undefined || /^v1:[0-9a-f]{8}$/.test(words);
}

/**
 * Whether two answers are the same to a person. The fingerprint of a consent counts only where `withWords` asks for it: a lost
 * comment loses the badge, not the consent.
 */
export function sameAnswer(one: AnswerValue | undefined, other: AnswerValue | undefined, withWords = false): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (isConsent(one) && isConsent(other)) {
    const sameYes = one.day === other.day && one.saidAloud === other.saidAloud && one.inWriting === other.inWriting;
    return sameYes && (!withWords || one.words === other.words);
  }
  if (isItems(one) && isItems(other)) return one.length === other.length && one.every((item, at) => item === other[at]);
  return one === other;
}

/** Whether an answer has all the words of another one, in their order. */
export function holdsAnswer(answer: AnswerValue | undefined, part: AnswerValue | undefined): boolean {
  if (sameAnswer(answer, part)) return true;
  const wanted = wordsOf(part);
  let found = 0;
  for (const word of wordsOf(answer)) if (word === wanted[found]) found += 1;
  return wanted.length > 0 && found === wanted.length;
}

function wordsOf(value: AnswerValue | undefined): readonly string[] {
  if (typeof value === "string") return value.split(/\s+/);
  return value !== undefined && isItems(value) ? value.flatMap(wordsOf) : [];
}
