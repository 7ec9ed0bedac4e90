/** How an answer stands in YAML: on the key's line, as a literal block below it, or as a list. */
import { doubleQuoted, needsEscapes, writeScalar } from "../yaml/scalar";
import type { WrittenValue } from "../yaml/written-value";
import { isConsent } from "./answer-value";
import type { AnswerValue, QuestionType } from "./question";

function writeText(text: string, flow: boolean): WrittenValue {
  if (needsEscapes(text) || (flow && /[\t\n]/.test(text))) return { kind: "inline", text: doubleQuoted(text) };
  if (flow) return { kind: "inline", text: writeScalar(text, "flow") };
  return { kind: "literal", lines: text.split("\n"), needsDigit: /^\n* /.test(text) };
}

/** The answer (normalised, and fit for its type) as it is to stand; `flow` where it stands between brackets or braces. */
export function writeValue(type: QuestionType, value: AnswerValue, flow: boolean): WrittenValue {
  const place = flow ? "flow" : "value";
  if (isConsent(value)) {
    const way = value.saidAloud ? ", said aloud" : value.inWriting === true ? ", in writing" : "";
    const text = value.day + way;
    const comment = value.words === undefined ? {} : { comment: `words ${value.words}` };
    return { kind: "inline", text: flow && way !== "" ? `"${text}"` : text, ...comment };
  }
  if (typeof value === "number") return { kind: "inline", text: String(value) };
  if (typeof value !== "string") return { kind: "items", items: value };
  if (type === "text") return writeText(value, flow);
  return { kind: "inline", text: type === "date" ? value : writeScalar(value, place) };
}
