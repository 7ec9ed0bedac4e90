/**
 * What YAML takes for something else than the words that stand there: a tag, an anchor, an alias, a comment that takes up a text or its
 * end, a link whose brackets are lists, a list or a map in the place of a text, one text in the place of a list. Every place where a text
 * may stand is looked at in the same way: what is written from the sign before it to its end, beside what YAML makes of that.
 */
import type { QuickFix } from "../text/problem";
import type { TextEdit } from "../text/text-edit";
import { isAlias, isMap, isScalar, isSeq, type MapNode, type Node } from "./nodes";
import { writeScalar } from "./scalar";
import type { TextPlace } from "./text-places";
import { contentEnd, lineEnd, lineStart, pairsOf, scalarText, shapeOf, type SourcePair } from "./tree";

/** Something that is not read as it was meant, with offsets in the source. */
export interface Trap {
  readonly code: "comment-trap" | "comma-trap" | "unusual-yaml" | "unquoted-link" | "not-a-text" | "one-text";
  readonly message: string;
  readonly severity: "warning";
  readonly from: number;
  readonly to: number;
  readonly quickFix?: QuickFix;
}

/** A place as a person reads it. */
export interface PlacedText {
  /** The words that stand there, also where YAML reads others; absent where nothing stands there, or a list or a map. */
  readonly text?: string;
  readonly trap?: Trap;
}

const MESSAGES: Readonly<Record<Trap["code"], string>> = {
  "comment-trap":
    "YAML takes everything from the “#” on for a comment, so this text ends before it. Put the whole text in quotes.",
  "comma-trap": "Between braces a comma ends a text, so this one ends before it. Put the whole text in quotes.",
  "unusual-yaml":
    "YAML takes “!”, “&”, “*”, “?”, “|” and “>” at the beginning of a text for signs of its own. Put the whole text in quotes.",
  "unquoted-link": "A link needs quotes here, or YAML takes its brackets for lists.",
  "not-a-text": "A text belongs here, and YAML reads a list or keys with values. Put the text in quotes.",
  "one-text": "This is one text, where a list belongs. If these are several, write each on a line of its own.",
};

/** Whether a trap leaves no doubt about what is meant. */
export function isClear({ code }: { readonly code: string }): boolean {
  return code === "unquoted-link";
}

/** Whether a problem tells of a trap, so that nobody can say for sure what was meant. */
export function isTrap({ code }: { readonly code: string }): boolean {
  return Object.hasOwn(MESSAGES, code);
}

/** The trap, in its words. */
export function trapOf(code: Trap["code"], from: number, to: number, edits?: readonly TextEdit[]): Trap {
  const trap = { code, message: MESSAGES[code], severity: "warning" as const, from, to };
  const title = code === "one-text" ? "Write one a line" : "Put the text in quotes";
  return edits === undefined ? trap : { ...trap, quickFix: { title, edits } };
}

/** Blanks, commas, and the comments that were meant as such: on a line of their own, or with a blank behind the “#”. */
const NOTHING = /^(?:\n[ \t]*#.*|[\s,]|#(?:(?:[ \t#]|words v1:).*)?$)*/m;
const TAKES_UP = /^[ \t]*#(?!words v1:)[^\s#]/;

/** Where the words end that comments take up behind a text: on its line, and, where it could go on there, on lines of their own. */
function takenUpTo(source: string, end: number, column: number, goesOn: boolean): number {
  let to = end;
  for (let line = end; line < source.length;) {
    const next = lineEnd(source, line);
    const text = source.slice(line, next);
    const isTakenUp = TAKES_UP.test(text) && (line === end || text.indexOf("#") > column);
    if (isTakenUp) to = line + text.trimEnd().length;
    if (!goesOn || !(isTakenUp || (line === end && text.trim() === ""))) break;
    line = next + 1;
  }
  return to;
}

/** Several lines as one. */
function folded(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}

const LINK = /^\[\[[^[\]\n]+\]\]$/;

/** The link that YAML takes for a list in a list, as it is written; `undefined` for anything else. */
export function unquotedLink(node: unknown, source: string): string | undefined {
  if (!isSeq(node) || node.flow !== true || node.range == null) return undefined;
  const text = source.slice(node.range[0], node.range[1]);
  return LINK.test(text) ? text : undefined;
}

/**
 * What stands at a place where a text belongs.
 *
 * @param isItem whether it is an entry of a list, where a “|” with nothing below it is no text that is to be written yet
 */
export function readText(source: string, place: TextPlace, isItem = false): PlacedText {
  const odd = oddText(source, place);
  if (odd !== undefined) return odd;
  const { node } = place;
  if (isItem && node !== undefined && shapeOf(node) === "literal" && isEmptyText(node)) return emptyText(source, node);
  if (node === undefined) return {};
  if (isScalar(node)) return { text: (scalarText(node) ?? "").trim() };
  const [from, end] = [node.range?.[0] ?? 0, contentEnd(node, source)];
  const isOneLine = !source.slice(from, end).includes("\n");
  // Signs with nothing behind them stand in no node.
  const behind = isOneLine && place.place === "value" ? source.slice(end, lineEnd(source, end)) : "";
  const to = from + source.slice(from, end + (/^(?:[^#\s]|\s(?!#))*/.exec(behind)?.[0].length ?? 0)).trimEnd().length;
  const text = folded(source.slice(from, to));
  const code = unquotedLink(node, source) === undefined ? "not-a-text" : "unquoted-link";
  return {
    text,
    trap: trapOf(code, from, to, isOneLine ? [{ from, to, insert: writeScalar(text, place.place) }] : undefined),
  };
}

/** A sign of YAML's own, or a comment, that takes up words before a list or a map begins. */
export function trapBefore(
  source: string,
  { start, node, end }: Pick<TextPlace, "start" | "node" | "end">,
): Trap | undefined {
  const nodeFrom = node?.range?.[0] ?? end ?? lineEnd(source, start);
  // What stands on the line of a first key belongs to it.
  const to = Math.max(start, isMap(node) && node.flow !== true ? lineStart(source, nodeFrom) : nodeFrom);
  const from = firstWord(source, start, to);
  if (from === to) return undefined;
  return trapOf(
    source.charAt(from) === "#" ? "comment-trap" : "unusual-yaml",
    from,
    Math.min(to, lineEnd(source, from)),
  );
}

/** Texts between braces that a comma tears apart: `{Maya: warm, brave, Sam: calm}` has a key `brave` with nothing behind it. */
export function tornTexts(source: string, map: MapNode): readonly Trap[] {
  const torn: { from: number; to: number }[] = [];
  let before: SourcePair | undefined;
  for (const pair of map.flow === true ? pairsOf(map) : []) {
    const value = before?.value;
    const start = before?.colonTo ?? 0;
    const from = isScalar(value) ? firstWord(source, start, value.range?.[0] ?? start) : undefined;
    const last = torn.at(-1);
    if (pair.colonTo !== undefined || from === undefined) before = pair;
    else if (last?.from === from) last.to = pair.keyTo;
    else torn.push({ from, to: pair.keyTo });
  }
  return torn.map(({ from, to }) => {
    return trapOf("comma-trap", from, to, [{ from, to, insert: writeScalar(folded(source.slice(from, to)), "flow") }]);
  });
}

/** Where the words begin between two places: behind blanks and comments. */
function firstWord(source: string, from: number, to: number): number {
  return from + (NOTHING.exec(source.slice(from, to))?.[0].length ?? 0);
}

/** A text that YAML takes for less than what is written: signs of its own before it, comments in it. A list or a map may stand there. */
export function oddText(source: string, place: TextPlace): Required<PlacedText> | undefined {
  const { start, node, column, before, end: closing } = place;
  const isValue = place.place === "value";
  const isThere = node !== undefined && shapeOf(node) !== "none";
  const valueFrom = Math.max(start, node?.range?.[0] ?? closing ?? 0, isValue && !isThere ? lineEnd(source, start) : 0);
  const first = firstWord(source, start, valueFrom);
  const sign = first < valueFrom ? source.charAt(first) : isAlias(node) ? "*" : "";
  if (sign === "#" && place.place === "flow") return commentBetween(source, first, before);
  const isLiteral = shapeOf(node) === "literal";
  const isPlain = !isThere || (isScalar(node) && node.type === "PLAIN");
  const isMarked = sign !== "" && sign !== "#";
  const end = isThere ? contentEnd(node, source) : isMarked ? first + signsAt(source, first) : start;
  const tail = isLiteral ? valueFrom + headerAt(source, valueFrom) : end;
  const takenUp = isValue ? takenUpTo(source, tail, column, isPlain) : tail;
  if (sign === "" && takenUp === tail) return undefined;
  const to = Math.max(end, takenUp);
  const from = sign !== "" ? first : isThere ? valueFrom : source.indexOf("#", start);
  const quoted = isScalar(node) && !isPlain && !isLiteral && !isMarked ? scalarText(node) : undefined;
  const written =
    quoted === undefined ? source.slice(from, to) : source.slice(from, valueFrom) + quoted + source.slice(end, to);
  const text = folded(written);
  const isBeforeKey = place.place === "key" && (sign === "#" || sign === "?");
  const isOneText = isPlain || quoted !== undefined || isEmptyText(node) || !written.includes("\n");
  const edits = isOneText && !isBeforeKey ? [{ from, to, insert: writeScalar(text, place.place) }] : undefined;
  return { text, trap: trapOf(isMarked ? "unusual-yaml" : "comment-trap", from, to, edits) };
}

/** A sign of a literal block, with nothing below it. */
function emptyText(source: string, node: Node): Required<PlacedText> {
  const from = node.range?.[0] ?? 0;
  const to = from + headerAt(source, from);
  const text = source.slice(from, to);
  return { text, trap: trapOf("unusual-yaml", from, to, [{ from, to, insert: writeScalar(text, "value") }]) };
}

/** A literal block without a line. */
function isEmptyText(node: Node | undefined): boolean {
  return isScalar(node) && scalarText(node) === "";
}

/** How long the tags and anchors are that stand somewhere before nothing. */
function signsAt(source: string, at: number): number {
  return /^[!&][^\s,[\]{}]*(?:[ \t]+[!&][^\s,[\]{}]*)*/.exec(source.slice(at, lineEnd(source, at)))?.[0].length ?? 0;
}

/** How long the header of a literal block is. */
function headerAt(source: string, at: number): number {
  return /^[|>][-+0-9]*/.exec(source.slice(at, at + 8))?.[0].length ?? 0;
}

/** A comment between brackets: what it takes up is entries, the first of them perhaps the end of the one before. */
function commentBetween(source: string, at: number, before: number | undefined): Required<PlacedText> {
  const to = at + source.slice(at, lineEnd(source, at)).trimEnd().length;
  const isEntry = /[,[{]\s*$/.test(source.slice(Math.max(0, at - 200), at));
  const from = isEntry ? at : (before ?? at);
  const text = source.slice(from, to);
  const entries = text.split(",").map((entry) => entry.trim());
  const insert = entries.map((entry) => (entry === "" ? "" : writeScalar(entry, "flow"))).join(", ");
  const edits = [{ from, to, insert: isEntry && !insert.endsWith(", ") ? `${insert},` : insert.trimEnd() }];
  return { text, trap: trapOf("comment-trap", from, to, isEntry || before !== undefined ? edits : undefined) };
}
