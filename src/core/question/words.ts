/**
 * The fingerprint of what was agreed: a consent carries it, and where it no longer fits, the words have changed since. What goes
 * into it, and how, is written in `docs/format.md`; the vectors of `tests/golden/words.json` hold it still.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Note } from "../note/note";
import { nameOf } from "../yaml/tree";
import { isConsent } from "./answer-value";
import type { AnswerValue, Question, WrittenAnswer } from "./question";

/** `words` is `v1:` and eight hex digits; not `ok` where a question can't be read, so that nobody can tell. */
export type AgreedWords = { readonly ok: true; readonly words: string } | { readonly ok: false };

type Entry = readonly [key: string, type: string, answers: readonly (readonly [string, AnswerValue])[]];

function tidy(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function tidyValue(value: AnswerValue): AnswerValue {
  if (typeof value === "number" || isConsent(value)) return value;
  return typeof value === "string" ? tidy(value) : value.map(tidy);
}

/** By code point, the same everywhere. */
function byName(one: readonly [string, AnswerValue], other: readonly [string, AnswerValue]): number {
  const [a, b] = [Array.from(one[0]), Array.from(other[0])];
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const step = (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? 0);
    if (step !== 0) return step;
  }
  return a.length - b.length;
}

function entryOf(question: Question): Entry | undefined {
  const written: readonly WrittenAnswer[] =
    question.answer === undefined ? question.answers : [question.answer, ...question.answers];
  const answers: [string, AnswerValue][] = [];
  for (const { ally, value, unreadable } of written) {
    if (unreadable !== undefined) return undefined;
    if (value !== undefined) answers.push([ally === undefined ? "" : tidy(ally), tidyValue(value)]);
  }
  if (new Set(answers.map(([name]) => name)).size < answers.length) return undefined;
  return [tidy(nameOf(question.key)), question.type, answers.sort(byName)];
}

/** What the fingerprint is made of, as JSON; `undefined` where a question can't be read. */
export function agreedText(note: Note): string | undefined {
  const entries: Entry[] = [];
  for (const { section, items, readOnly } of note.blocks) {
    if (section !== "") continue;
    if (readOnly !== undefined && readOnly.code !== "newer-format") return undefined;
    for (const item of items) {
      if (item.kind === "broken") return undefined;
      if (item.private || item.type === "consent") continue;
      if (item.problems.some(({ code }) => code === "doubled-key")) return undefined;
      const entry = entryOf(item);
      if (entry === undefined) return undefined;
      entries.push(entry);
    }
  }
  return JSON.stringify(entries);
}

/** The fingerprint of what the allies have agreed in this note, over all its questions outside the review history. */
export function agreedWords(note: Note): AgreedWords {
  const text = agreedText(note);
  if (text === undefined) return { ok: false };
  return { ok: true, words: `v1:${bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8)}` };
}
