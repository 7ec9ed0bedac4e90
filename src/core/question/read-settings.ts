/** Reading what a question says of itself (its type, who answers, the options, the scale…): never an error, at worst a warning. */
import { isScalar } from "../yaml/nodes";
import { readTexts, type PlacedTexts } from "../yaml/text-lists";
import { valuePlace } from "../yaml/text-places";
import { readText, type Trap } from "../yaml/traps";
import { isEmpty, type SourcePair } from "../yaml/tree";
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
  /** What its answer sets besides (`review-every`, say); read and kept for the version that does it. */
  readonly sets?: string;
  /** What of a good agreement it speaks of. Read and kept for the version that shows it. */
  readonly covers?: readonly string[];
}

/** A question's own pairs, as its settings are read from them. */
export interface SettingsSource {
  readonly source: string;
  /** Whether the question stands between braces. */
  readonly isFlow: boolean;
  readonly find: (key: string) => SourcePair | undefined;
  readonly warn: Warn;
  /** Tells of what YAML takes for something else than what is written. */
  readonly tell: (trap: Trap, key: string) => void;
}

/** Adds a warning about a setting that was not understood. */
export type Warn = (code: string, message: string, pair: SourcePair) => void;

const DEFAULT_MIN = 1;
const DEFAULT_MAX = 10;

/** The texts of a list, or of one text; a link without quotes (`[[Maya]]`, which YAML takes for lists in a list) is read as meant. */
function textsAt({ source, isFlow, find, tell }: SettingsSource, key: string): PlacedTexts {
  const pair = find(key);
  if (pair === undefined) return { texts: [], traps: [] };
  const placed = readTexts(source, pair, isFlow);
  for (const trap of placed.traps) tell(trap, key);
  return placed;
}

/** The text of a key; `undefined` where it has none. */
function textAt({ source, isFlow, find, tell }: SettingsSource, key: string): string | undefined {
  const pair = find(key);
  if (pair === undefined) return undefined;
  const { text, trap } = readText(source, valuePlace(source, pair, isFlow));
  if (trap !== undefined) tell(trap, key);
  return text === "" || (trap === undefined && isEmpty(pair.value)) ? undefined : text;
}

function readType(from: SettingsSource): QuestionType {
  const name = textAt(from, "type");
  const pair = from.find("type");
  const type = QUESTION_TYPES.find((known) => known === name);
  if (type !== undefined || name === undefined || pair === undefined) return type ?? "text";
  const message = `“${name}” is no type of question, so it is answered as text. Known are: ${QUESTION_TYPES.join(", ")}.`;
  from.warn("unknown-type", message, pair);
  return "text";
}

function readAnsweredBy(from: SettingsSource): AnsweredBy {
  const { texts } = textsAt(from, "answered-by");
  const pair = from.find("answered-by");
  if (pair === undefined || (texts?.length === 0 && isEmpty(pair.value))) return "together";
  if (texts === undefined || texts.length === 0) {
    from.warn("unclear-answered-by", UNCLEAR_ANSWERED_BY, pair);
    return "together";
  }
  const isOneWord = isScalar(pair.value);
  if (isOneWord && (texts[0] === "together" || texts[0] === "each")) return texts[0];
  return texts;
}

const UNCLEAR_ANSWERED_BY = "Who answers is not clear here. Write “together”, “each”, or a list of names.";

function readOptions(from: SettingsSource): readonly string[] {
  const { texts } = textsAt(from, "options");
  const pair = from.find("options");
  if (texts === undefined && pair !== undefined)
    from.warn("unclear-options", "The options should be a list of short texts, like “[yes, no]”.", pair);
  return texts?.filter((text) => text !== "") ?? [];
}

function readBound(from: SettingsSource, key: "min" | "max", otherwise: number): number {
  const text = textAt(from, key);
  const pair = from.find(key);
  if (text === undefined || pair === undefined) return otherwise;
  const number = Number(text);
  if (/^[-+]?\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  from.warn("unclear-scale", `The end of a scale is a whole number; ${String(otherwise)} is used instead.`, pair);
  return otherwise;
}

function readLabels(from: SettingsSource): readonly [string, string] | undefined {
  const { texts, traps } = textsAt(from, "labels");
  const pair = from.find("labels");
  if (pair === undefined || (texts?.length === 0 && isEmpty(pair.value))) return undefined;
  const [low, high] = texts ?? [];
  if (texts?.length === 2 && low !== undefined && high !== undefined) return [low, high];
  if (traps.length === 0)
    from.warn("unclear-labels", "The labels name the two ends of the scale: a list of two texts.", pair);
  return undefined;
}

/** What can't be understood is kept private: showing is what could not be taken back. */
function readPrivate(from: SettingsSource): boolean {
  const word = textAt(from, "private")?.toLowerCase();
  const pair = from.find("private");
  if (word === undefined || pair === undefined || ["false", "no", "off", "n"].includes(word)) return false;
  if (!["true", "yes", "on", "y"].includes(word)) {
    const message = "“private” is “true” or “false”; until it is clear, the question is kept private.";
    from.warn("unclear-private", message, pair);
  }
  return true;
}

/** Reads the settings. */
export function readSettings(from: SettingsSource): QuestionSettings {
  const type = readType(from);
  const labels = readLabels(from);
  const [hint, id, sets] = [textAt(from, "hint"), textAt(from, "id"), textAt(from, "sets")];
  const covers = textsAt(from, "covers").texts ?? [];
  const bounds = [readBound(from, "min", DEFAULT_MIN), readBound(from, "max", DEFAULT_MAX)] as const;
  const minPair = from.find("max") ?? from.find("min");
  const isUpsideDown = bounds[0] >= bounds[1];
  if (isUpsideDown && minPair !== undefined) {
    const message = "The low end of a scale has to be below its high end; 1 to 10 is used instead.";
    from.warn("unclear-scale", message, minPair);
  }
  return {
    type,
    answeredBy: readAnsweredBy(from),
    options: type === "choice" || type === "choices" ? readOptions(from) : [],
    min: isUpsideDown ? DEFAULT_MIN : bounds[0],
    max: isUpsideDown ? DEFAULT_MAX : bounds[1],
    private: readPrivate(from),
    ...(labels === undefined ? {} : { labels }),
    ...(hint === undefined ? {} : { hint }),
    ...(id === undefined ? {} : { id }),
    ...(sets === undefined ? {} : { sets }),
    ...(covers.length === 0 ? {} : { covers }),
  };
}
