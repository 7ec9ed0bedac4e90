/** Answers as plain words: to show one beside another, to copy one, and to read one that can't be changed. */
import { isConsent } from "../../../core/question/answer-value";
import type { Question } from "../../../core/question/question";
import type { Answer } from "./field-state";

/** An answer's text where the field is one for text, `""` where there is none or it is of another kind. */
export function textOf(value: Answer): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : itemsOf(value).join("\n");
}

/** An answer's items; none where there is no answer. */
export function itemsOf(value: Answer): readonly string[] {
  if (value === undefined || isConsent(value)) return [];
  if (typeof value === "string") return [value];
  return typeof value === "number" ? [String(value)] : value;
}

/** What writes days in words. */
export interface DayWords {
  formatDay(day: string): string;
}

/** An answer as people would write it on paper. */
export function answerWords(value: Answer, words: DayWords): string {
  if (value === undefined) return "";
  if (isConsent(value)) {
    const way = value.saidAloud ? ", said aloud" : value.inWriting === true ? ", in writing" : "";
    return `Yes, ${words.formatDay(value.day)}${way}`;
  }
  if (typeof value === "string" || typeof value === "number") return String(value);
  return value.map((item) => `• ${item}`).join("\n");
}

/** An answer as it is printed: a number with the ends of its scale, since the scale itself is not printed. */
export function printedWords({ type, min, max, labels }: Question, value: Answer, words: DayWords): string {
  if (type === "date") return words.formatDay(textOf(value));
  const plain = answerWords(value, words);
  if (type !== "scale") return plain;
  return `${plain} (${labels === undefined ? `${min} to ${max}` : `${min} ${labels[0]}, ${max} ${labels[1]}`})`;
}
