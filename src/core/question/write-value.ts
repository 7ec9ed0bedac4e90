/** How an answer stands in YAML: on the key's line, as a literal block below it, or as a list. */
import { doubleQuoted, needsEscapes, writeScalar } from "../yaml/scalar";
import { isConsent } from "./answer-value";
import type { AnswerValue, QuestionType } from "./question";

/** An answer ready to be put into a place. */
export type WrittenValue =
  /** On one line. `comment` stands behind it (the fingerprint of a consent), without its `#`. */
  | { readonly kind: "inline"; readonly text: string; readonly comment?: string }
  /** Lines of a literal block, without indentation. */
  | { readonly kind: "literal"; readonly lines: readonly string[]; readonly needsDigit: boolean }
  /** The items of a list as they read; how they are written depends on what stands there. */
  | { readonly kind: "items"; readonly items: readonly string[] };

/** Nothing of a literal block stands further left, counted from its container: four columns can't end a fence. */
export const LITERAL_COLUMN = 4;

function writeText(text: string, flow: boolean): WrittenValue {
  if (needsEscapes(text) || (flow && /[\t\n]/.test(text))) return { kind: "inline", text: doubleQuoted(text) };
  if (flow) return { kind: "inline", text: writeScalar(text, "flow") };
  return { kind: "literal", lines: text.split("\n"), needsDigit: /^\n* /.test(text) };
}

/** The answer (normalised, and fit for its type) as it is to stand; `flow` where it stands between brackets or braces. */
export function writeValue(type: QuestionType, value: AnswerValue, flow: boolean): WrittenValue {
  const place = flow ? "flow" : "value";
  if (isConsent(value)) {
    const text = value.saidAloud ? `${value.day}, said aloud` : value.day;
    const comment = value.words === undefined ? {} : { comment: `words ${value.words}` };
    return { kind: "inline", text: flow && value.saidAloud ? `"${text}"` : text, ...comment };
  }
  if (typeof value === "number") return { kind: "inline", text: String(value) };
  if (typeof value !== "string") return { kind: "items", items: value };
  if (type === "text") return writeText(value, flow);
  return { kind: "inline", text: type === "date" ? value : writeScalar(value, place) };
}

/** The items of a list between brackets. */
export function flowItems(items: readonly string[]): string {
  return `[${items.map((item) => writeScalar(item, "flow")).join(", ")}]`;
}

/** The items of a list, each on a line of its own with a dash at `column`. */
export function dashLines(items: readonly string[], column: number): string[] {
  return items.map((item) => `${" ".repeat(column)}- ${writeScalar(item, "value")}`);
}

/** Header and lines of a literal block under a key at `keyColumn`; `column` is where the text stands. */
export function literalLines(
  value: Extract<WrittenValue, { kind: "literal" }>,
  keyColumn: number,
  column: number,
): { readonly header: string; readonly lines: readonly string[] } {
  const indent = " ".repeat(column);
  return {
    header: value.needsDigit ? `|${String(column - keyColumn)}` : "|",
    lines: value.lines.map((line) => (line === "" ? "" : indent + line)),
  };
}

/** Where the text of a literal block under a key at `keyColumn` stands: two columns further right, and never left of column 4. */
export function literalColumn(keyColumn: number): number {
  return Math.max(keyColumn + 2, LITERAL_COLUMN);
}
