/** Reading an answer: a node of the block's YAML becomes a value of the question's type, or stays as the text that stands there. */
import { isScalar, isSeq } from "../yaml/nodes";
import { isEmpty, lineEnd, resolved, scalarText, type SourceTree } from "../yaml/tree";
import { unquotedLink } from "../yaml/traps";
import { isDay } from "../calendar/day";
import { normaliseAnswer, tidyText } from "./answer-value";
import type { AnswerValue, QuestionType } from "./question";

/** `undefined` for no answer; `unreadable` where what stands there does not fit the type. */
export type Reading = { readonly value: AnswerValue } | { readonly unreadable: true } | undefined;

const UNREADABLE: Reading = { unreadable: true };
const WORDS_COMMENT = /\bwords (v1:[0-9a-f]{8})\b/;

/** The fingerprint in the comment behind a consent that ends at `end`; `undefined` where the comment is lost. */
export function wordsBehind(source: string, end: number): string | undefined {
  const behind = source.slice(end, lineEnd(source, end));
  return /^[,\s}\]]*#/.test(behind) ? WORDS_COMMENT.exec(behind)?.[1] : undefined;
}

/** Reads the node that stands as an answer to a question of this type. `end` is where it ends in `source`. */
export function readAnswer(type: QuestionType, node: unknown, tree: SourceTree, source: string): Reading {
  const target = resolved(node, tree);
  if (target === undefined || target === null || isEmpty(target)) return undefined;
  if (type === "list" || type === "choices") return readItems(target, tree, source);
  const text = textIn(target, source);
  if (text === undefined) return UNREADABLE;
  if (tidyText(text) === "") return undefined;
  const end = isScalar(target) ? (target.range?.[1] ?? 0) : 0;
  return readText(type, tidyText(text), wordsBehind(source, end));
}

function readText(type: QuestionType, text: string, words: string | undefined): Reading {
  if (type === "text") return { value: text };
  const line = text.trim();
  if (type === "scale") {
    const number = Number(line);
    return /^[-+]?\d+$/.test(line) && Number.isSafeInteger(number) ? { value: number } : UNREADABLE;
  }
  if (type === "date") return isDay(line) ? { value: line } : UNREADABLE;
  if (type !== "consent") return { value: line };
  const [day = "", way] = line.split(/, (?=(?:said aloud|in writing)$)/);
  if (!isDay(day)) return UNREADABLE;
  const inWriting = way === "in writing" ? { inWriting: true as const } : {};
  return { value: { day, saidAloud: way === "said aloud", ...inWriting, ...(words === undefined ? {} : { words }) } };
}

/** A scalar's text, or the link that YAML takes for lists. */
function textIn(node: unknown, source: string): string | undefined {
  return scalarText(node) ?? unquotedLink(node, source);
}

function readItems(node: unknown, tree: SourceTree, source: string): Reading {
  const texts: string[] = [];
  for (const item of isSeq(node) && unquotedLink(node, source) === undefined ? node.items : [node]) {
    const target = resolved(item, tree);
    const text = isEmpty(target) || target === null || target === undefined ? "" : textIn(target, source);
    if (text === undefined) return UNREADABLE;
    texts.push(text);
  }
  const value = normaliseAnswer("list", texts);
  return value === undefined ? undefined : { value };
}
