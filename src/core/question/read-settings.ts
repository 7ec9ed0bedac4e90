/** Reading what a question says of itself (its type, who answers, the options, the scale…): never an error, at worst a warning. */
import { isSeq } from "../yaml/nodes";
import { isEmpty, scalarText, type SourcePair } from "../yaml/tree";
import { QUESTION_TYPES, type AnsweredBy, type QuestionType } from "./question";

/** The settings of a question, apart from its text and its answers. */
export interface QuestionSettings {
  readonly type: QuestionType;
  readonly answeredBy: AnsweredBy;
  readonly options: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly labels?: readonly [string, string];
  readonly hint?: string;
  readonly private: boolean;
  readonly id?: string;
}

/** Adds a warning about a setting that was not understood. */
export type Warn = (code: string, message: string, pair: SourcePair) => void;

const DEFAULT_MIN = 1;
const DEFAULT_MAX = 10;

/** The texts of a list, or of one text; a link without quotes (`[[Maya]]`, which YAML takes for lists in a list) is read as meant. */
function textsOf(node: unknown): string[] | undefined {
  if (!isSeq(node)) {
    const text = scalarText(node);
    return text === undefined ? undefined : [text.trim()].filter((item) => item !== "");
  }
  const texts = node.items.map((item) => {
    const text = scalarText(item);
    if (text !== undefined) return text.trim();
    const inner = isSeq(item) && item.items.length === 1 ? textsOf(item) : undefined;
    return inner?.[0] === undefined ? undefined : `[[${inner[0]}]]`;
  });
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function has(pair: SourcePair | undefined): pair is SourcePair {
  return pair?.value !== undefined && !isEmpty(pair.value);
}

function readType(pair: SourcePair | undefined, warn: Warn): QuestionType {
  if (!has(pair)) return "text";
  const name = scalarText(pair.value)?.trim();
  const type = QUESTION_TYPES.find((known) => known === name);
  if (type !== undefined) return type;
  const message = `“${name ?? "…"}” is no type of question, so it is answered as text. Known are: ${QUESTION_TYPES.join(", ")}.`;
  warn("unknown-type", message, pair);
  return "text";
}

function readAnsweredBy(pair: SourcePair | undefined, warn: Warn): AnsweredBy {
  if (!has(pair)) return "together";
  const texts = textsOf(pair.value);
  if (texts === undefined || texts.length === 0) {
    warn("unclear-answered-by", "Who answers is not clear here. Write “together”, “each”, or a list of names.", pair);
    return "together";
  }
  const isOneWord = scalarText(pair.value) !== undefined;
  if (isOneWord && (texts[0] === "together" || texts[0] === "each")) return texts[0];
  return texts;
}

function readOptions(pair: SourcePair | undefined, warn: Warn): readonly string[] {
  if (!has(pair)) return [];
  const texts = textsOf(pair.value);
  if (texts === undefined)
    warn("unclear-options", "The options should be a list of short texts, like “[yes, no]”.", pair);
  return texts?.filter((text) => text !== "") ?? [];
}

function readBound(pair: SourcePair | undefined, otherwise: number, warn: Warn): number {
  if (!has(pair)) return otherwise;
  const text = scalarText(pair.value)?.trim() ?? "";
  const number = Number(text);
  if (/^[-+]?\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  warn("unclear-scale", `The end of a scale is a whole number; ${String(otherwise)} is used instead.`, pair);
  return otherwise;
}

function readLabels(pair: SourcePair | undefined, warn: Warn): readonly [string, string] | undefined {
  if (!has(pair)) return undefined;
  const texts = textsOf(pair.value);
  const [low, high] = texts ?? [];
  if (texts?.length === 2 && low !== undefined && high !== undefined) return [low, high];
  warn("unclear-labels", "The labels name the two ends of the scale: a list of two texts.", pair);
  return undefined;
}

/** A value that can't be understood counts as private: what was shown once can't be hidden again. */
function readPrivate(pair: SourcePair | undefined, warn: Warn): boolean {
  if (!has(pair)) return false;
  const word = scalarText(pair.value)?.trim().toLowerCase() ?? "";
  if (["false", "no", "off", "n"].includes(word)) return false;
  if (!["true", "yes", "on", "y"].includes(word)) {
    warn("unclear-private", "“private” is “true” or “false”; until it is clear, the question is kept private.", pair);
  }
  return true;
}

function readShortText(pair: SourcePair | undefined, name: string, warn: Warn): string | undefined {
  if (!has(pair)) return undefined;
  const text = scalarText(pair.value)?.trim();
  if (text === undefined) warn(`unclear-${name}`, `“${name}” should be a text.`, pair);
  return text === "" ? undefined : text;
}

/** Reads the settings; `find` returns the pair of a key. */
export function readSettings(find: (key: string) => SourcePair | undefined, warn: Warn): QuestionSettings {
  const type = readType(find("type"), warn);
  const labels = readLabels(find("labels"), warn);
  const hint = readShortText(find("hint"), "hint", warn);
  const id = readShortText(find("id"), "id", warn);
  const bounds = [readBound(find("min"), DEFAULT_MIN, warn), readBound(find("max"), DEFAULT_MAX, warn)] as const;
  const minPair = find("max") ?? find("min");
  const isUpsideDown = bounds[0] >= bounds[1];
  if (isUpsideDown && minPair !== undefined) {
    warn("unclear-scale", "The low end of a scale has to be below its high end; 1 to 10 is used instead.", minPair);
  }
  return {
    type,
    answeredBy: readAnsweredBy(find("answered-by"), warn),
    options: type === "choice" || type === "choices" ? readOptions(find("options"), warn) : [],
    min: isUpsideDown ? DEFAULT_MIN : bounds[0],
    max: isUpsideDown ? DEFAULT_MAX : bounds[1],
    private: readPrivate(find("private"), warn),
    ...(labels === undefined ? {} : { labels }),
    ...(hint === undefined ? {} : { hint }),
    ...(id === undefined ? {} : { id }),
  };
}
