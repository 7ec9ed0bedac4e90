/**
 * The fingerprint of what was agreed: a consent carries it, and where it no longer fits, the words have changed since. What goes
 * into it, and how, is written in `docs/format.md`; the test vectors in `tests/golden/words.json` keep it from changing.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Note } from "./note";
import { isTrap } from "../yaml/traps";
import { nameOf } from "../yaml/tree";
import { isConsent } from "../question/answer-value";
import type { AnswerValue, Question, WrittenAnswer } from "../question/question";

/** `words` is `v1:` and eight hex digits; not `ok` where a question can't be read, so that nobody can tell. */
export type AgreedWords =
  | {
      readonly ok: true;
      readonly words: string;
      /** What it is the fingerprint of: JSON of entries. */ readonly text: string;
    }
  | { readonly ok: false };

/** A question that allies agree on: its id or text, its type, and its answers by ally (`""` for together), sorted. */
export type AgreedEntry = readonly [key: string, type: string, answers: readonly (readonly [string, AnswerValue])[]];

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

function entryOf(question: Question): AgreedEntry | undefined {
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

/** What the fingerprint is made of; `undefined` where a question can't be read. */
export function agreedEntries(note: Note): readonly AgreedEntry[] | undefined {
  const entries: AgreedEntry[] = [];
  for (const { section, items, readOnly } of note.blocks) {
    if (section !== "") continue;
    if (readOnly !== undefined && readOnly.code !== "newer-format") return undefined;
    for (const item of items) {
      if (item.kind === "broken") return undefined;
      if (item.private || item.type === "consent") continue;
      if (item.problems.some((problem) => problem.code === "doubled-key" || isTrap(problem))) return undefined;
      const entry = entryOf(item);
      if (entry === undefined) return undefined;
      entries.push(entry);
    }
  }
  return entries;
}

/** The fingerprint of what the allies have agreed in this note, over all its questions outside the review history. */
export function agreedWords(note: Note): AgreedWords {
  const entries = agreedEntries(note);
  if (entries === undefined) return { ok: false };
  const text = JSON.stringify(entries);
  return { ok: true, text, words: `v1:${bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8)}` };
}
