/**
 * What may be written where someone types in a question block: a key, a type, who answers, an option, an ally's name. It depends on
 * the text and an offset alone; the host shows the list, and makes the edit that a person picks.
 */
import { allyOfKey } from "../note/allies";
import { readFrontmatter } from "../frontmatter/read-frontmatter";
import type { Ally } from "../note/properties";
import { readProperties } from "../note/read-properties";
import { QUESTION_TYPES, type Question } from "../question/question";
import { readItem } from "../question/read-question";
import { KNOWN_KEYS } from "../question/yaml-pitfalls";
import { writeScalar } from "../yaml/scalar";
import { ANSWERED_BY_HELP, KEY_HELP, POINTS, PRIVATE_HELP, SETS_HELP, TYPE_HELP, type KnownKey } from "./key-help";
import { blanksAt, outlineAt, unquoted, type Outline, type OutlineLine } from "./outline";

/** One thing that may stand here. */
export interface Suggestion {
  /** As a person reads it. */
  readonly text: string;
  /** What it is, in a few words; may be empty. */
  readonly detail: string;
  /** What to put in place of {@link Completion.from} up to `to`. */
  readonly insert: string;
}

/** What may stand at a place. Offsets are into the note's text. */
export interface Completion {
  readonly from: number;
  readonly to: number;
  /** What is typed of it so far. */
  readonly query: string;
  /** At least one, the best first. */
  readonly items: readonly Suggestion[];
}

/** A stretch of a line that is to be replaced, by columns, with what is typed of it up to the caret. */
interface Spot {
  readonly line: OutlineLine;
  readonly from: number;
  readonly to: number;
  readonly query: string;
}

/** A place for a value: where it belongs, and whether brackets are around it. */
interface ValueSpot extends Spot {
  readonly path: readonly string[];
  readonly place: "value" | "flow";
  /** What stands in the same list already. */
  readonly taken: readonly string[];
}

/** What may be written at an offset of a note; `undefined` where nothing is to be offered. */
export function completeAt(text: string, offset: number): Completion | undefined {
  const outline = outlineAt(text, offset);
  const line = outline?.lines[outline.at];
  if (outline === undefined || line === undefined || line.isText) return undefined;
  const caret = offset - line.from;
  if (caret < line.column) return undefined;
  const value = valueSpot(outline, line, caret);
  if (value !== undefined) return offer(value, valuesFor(value, outline, text));
  const word = { line, from: line.column, ...wordAt(line, caret) };
  if (line.listed) return undefined;
  if (line.path.length === 0 && line.column === outline.column) return offer(word, keysFor(word, outline));
  const isName = line.path.length === 1 && line.path[0] === "answers";
  return isName ? offer(word, namesFor(word, outline, text)) : undefined;
}

/** What is typed from the first character of a line up to the caret, and where the key that it belongs to ends. */
function wordAt({ text, column, pair, path }: OutlineLine, caret: number): Pick<Spot, "to" | "query"> {
  const query = text.slice(column, caret);
  if (pair !== undefined) return { query, to: column + text.slice(column).indexOf(":", caret - column) };
  const rest = text.slice(caret);
  const word = path.length === 0 ? (/^[\w-]*/.exec(rest)?.[0] ?? "") : rest.trimEnd();
  return { query, to: caret + word.length };
}

function valueSpot(outline: Outline, line: OutlineLine, caret: number): ValueSpot | undefined {
  const { text, pair, listed, path } = line;
  if (listed) {
    const start = line.column + 1 + blanksAt(text, line.column + 1);
    if (caret < start || start === line.column + 1) return undefined;
    const taken = outline.lines
      .filter((other) => other !== line && other.listed && other.path.join("\n") === path.join("\n"))
      .map((other) => unquoted(other.text.slice(other.column + 1)));
    return { ...scalarSpot(line, start, caret), path, place: "value", taken };
  }
  if (pair === undefined || caret < pair.valueColumn || !/\s/.test(text[pair.valueColumn - 1] ?? "")) return undefined;
  const own = [...path, pair.key];
  if (/^[|>&*!#{]/.test(pair.value)) return undefined;
  if (!pair.value.startsWith("["))
    return { ...scalarSpot(line, pair.valueColumn, caret), path: own, place: "value", taken: [] };
  const { valueColumn } = pair;
  const before = text.slice(valueColumn, caret);
  if (before === "" || before.includes("]")) return undefined;
  const opened = valueColumn + Math.max(before.lastIndexOf("["), before.lastIndexOf(",")) + 1;
  const start = opened + blanksAt(text, opened);
  const end = caret + (/^[^,\]#]*/.exec(text.slice(caret))?.[0].trimEnd().length ?? 0);
  const from = Math.min(start, caret);
  const others = `${text.slice(valueColumn + 1, opened)},${text.slice(end)}`;
  const taken = (others.split("]", 1)[0] ?? "").split(",").map(unquoted);
  return { line, from, to: end, query: text.slice(from, caret), path: own, place: "flow", taken };
}

/** From a column to the end of the line, without a comment and the blanks before it. */
function scalarSpot(line: OutlineLine, from: number, caret: number): Spot {
  const text = line.text.slice(from);
  const comment = text.search(/\s#/);
  const rest = (comment === -1 ? text : text.slice(0, comment)).trimEnd();
  return { line, from, to: Math.max(caret, from + rest.length), query: line.text.slice(from, caret) };
}

/** The suggestions that fit what is typed: those that begin with it first. `undefined` where none does, or all is typed already. */
function offer({ line, from, to, query }: Spot, items: readonly Suggestion[]): Completion | undefined {
  const wanted = query.replace(/^["']/, "").trimStart().toLowerCase();
  const rank = ({ text }: Suggestion): number => {
    const at = text.toLowerCase().indexOf(wanted);
    const isWordStart = at <= 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "");
    return at === 0 ? 0 : at > 0 && isWordStart ? 1 : 2;
  };
  const present = line.text.slice(from, to);
  const found = items.filter((item) => rank(item) < 2).sort((a, b) => rank(a) - rank(b));
  const fitting = found.filter(({ insert }) => insert !== present);
  if (fitting.length === 0 || (query === present && fitting.length < found.length)) return undefined;
  return { from: line.from + from, to: line.from + to, query, items: fitting };
}

function typedKeys(outline: Outline, line: OutlineLine): ReadonlySet<string> {
  const own = outline.lines.filter((other) => other !== line && other.path.length === 0);
  return new Set(own.flatMap(({ pair, column }) => (column === outline.column && pair ? [pair.key] : [])));
}

/** The types that a key is for; the others are for all. */
const KEYS_OF_TYPES: Partial<Record<KnownKey, readonly string[]>> = {
  options: ["choice", "choices"],
  min: ["scale"],
  max: ["scale"],
  labels: ["scale"],
};

/**
 * Keys that the question does not have yet. None before a letter is typed, since Enter would pick one from a line that is only empty;
 * and behind the dash, where most people write the question at once, no key but `question` up to the second letter.
 */
function keysFor({ line, query, to }: Spot, outline: Outline): Suggestion[] {
  const isFirst = outline.lines[0] === line;
  if (!/^[a-z-]*$/.test(query) || (query === "" && !isFirst)) return [];
  // A question of nothing but its text takes no keys.
  const opening = outline.lines.find(({ text }) => text.trim() !== "");
  if (opening !== undefined && opening !== line && opening.pair === undefined) return [];
  const present = typedKeys(outline, line);
  const type = outline.lines.find(({ path, pair }) => path.length === 0 && pair?.key === "type")?.pair?.value.trim();
  const known = QUESTION_TYPES.find((name) => name === type);
  const hasColon = line.pair !== undefined;
  return KNOWN_KEYS.filter((key) => {
    if (present.has(key) || !key.startsWith(query)) return false;
    if (isFirst && query.length < 2 && key !== "question") return false;
    return known === undefined || KEYS_OF_TYPES[key]?.includes(known) !== false;
  }).map((key) => ({
    text: key,
    detail: KEY_HELP[key].brief,
    insert: hasColon ? key : keyInsert(key, outline, line.text.slice(to).trim() === ""),
  }));
}

/** The key with its colon, and with what is the same each time: a line of its own for the first ally, the one useful `private`. */
function keyInsert(key: KnownKey, { fence, column }: Outline, isLast: boolean): string {
  if (key === "answers" && isLast) return `answers:\n${fence.prefix}${" ".repeat(column + 2)}`;
  return key === "private" && isLast ? "private: true" : `${key}: `;
}

function valuesFor(spot: ValueSpot, outline: Outline, text: string): Suggestion[] {
  const [key, ally] = spot.path;
  if (key === "answer" || (key === "answers" && ally !== undefined)) return optionsFor(spot, outline);
  if (spot.path.length !== 1) return [];
  if (key === "type") return wordsOf(TYPE_HELP);
  if (key === "answered-by") return answerers(spot, text);
  if (key === "covers")
    return POINTS.filter((point) => !spot.taken.includes(point)).map((text) => ({ text, detail: "", insert: text }));
  if (key === "sets") return wordsOf(SETS_HELP);
  return key === "private" ? wordsOf(PRIVATE_HELP) : [];
}

function wordsOf(help: Readonly<Record<string, string>>): Suggestion[] {
  return Object.entries(help).map(([word, detail]) => ({ text: word, detail, insert: word }));
}

function answerers({ line, place, taken }: ValueSpot, text: string): Suggestion[] {
  const isInList = line.listed || place === "flow";
  const left = alliesOf(text).filter(({ source, name }) => !taken.includes(name) && !taken.includes(source));
  return [
    ...(isInList ? [] : wordsOf(ANSWERED_BY_HELP)),
    ...left.map(({ name }) => ({ text: name, detail: "an ally", insert: writeScalar(name, place) })),
  ];
}

function optionsFor({ line, place, taken, path }: ValueSpot, outline: Outline): Suggestion[] {
  const question = questionWithout(outline, line);
  const isList = line.listed || place === "flow";
  if (question?.type !== (isList ? "choices" : "choice") || path.length > (path[0] === "answer" ? 1 : 2)) return [];
  const left = question.options.filter((option) => !taken.includes(option));
  return left.map((option) => ({ text: option, detail: "", insert: writeScalar(option, place) }));
}

/** The question as it reads without the line that is being typed. */
function questionWithout({ lines }: Outline, line: OutlineLine): Question | undefined {
  const rows = lines.map((other) => (other === line ? "" : other.text));
  const [first = "", ...rest] = rows;
  const at = Math.min(...lines.map(({ text, column }) => (text.trim() === "" ? Infinity : column)));
  const dash = " ".repeat(Math.max(0, at - 2));
  const source = [`${dash}- ${first.slice(dash.length + 2)}`, ...rest].join("\n");
  const { item } = readItem(source, { from: 0, toNote: (offset) => offset, toNoteEdits: (edits) => [...edits] });
  return item.kind === "question" ? item : undefined;
}

/** Allies who have no line under `answers` yet. Without a letter only on the first line: else Enter would pick one by accident. */
function namesFor({ line, query }: Spot, outline: Outline, text: string): Suggestion[] {
  const allies = alliesOf(text);
  const others = outline.lines.filter((other) => other !== line && other.path[0] === "answers" && !other.isText);
  const present = others.flatMap(({ path, pair }) => (path.length === 1 && pair ? [pair.key] : []));
  if (query === "" && present.length > 0) return [];
  const answered = new Set(present.map((key) => allyOfKey(key, allies)?.name));
  const end = line.pair === undefined ? ": " : "";
  return allies
    .filter(({ name }) => !answered.has(name))
    .map(({ name }) => ({ text: name, detail: "an ally", insert: `${writeScalar(name, "key")}${end}` }));
}

function alliesOf(text: string): readonly Ally[] {
  return readProperties(readFrontmatter(text).record).allies;
}
