/**
 * A question that becomes a mapping (`- One more: what?`), which YAML accepts without a word. And what it refuses for one slip that is easily mended. Mends are offered only where they parse.
 */
import type { TextEdit } from "../text/text-edit";
import { applyEdits } from "../text/text-edit";
import { isMap, isScalar, type Node } from "../yaml/nodes";
import { writeScalar } from "../yaml/scalar";
import { lineEnd, lineStart, pairsOf, parseTree } from "../yaml/tree";
import { itemNode } from "./edit-answer";
import type { ItemProblem } from "./item-problem";

/** Keys that the format knows. */
export const KNOWN_KEYS = [
  "question",
  "answer",
  "answers",
  "type",
  "answered-by",
  "options",
  "min",
  "max",
  "labels",
  "hint",
  "private",
  "id",
  "sets",
  "covers",
] as const;

const MAPPING_TRAP =
  "Because of the colon, YAML takes this line for a key with a value, not for a question. Put it in quotes.";

/** Whether an item with these edits made is a question that parses. */
function parses(source: string, edits: readonly TextEdit[]): boolean {
  const tree = parseTree(applyEdits(source, edits));
  const node = itemNode(tree);
  if (tree.errors.length > 0 || node === undefined) return false;
  return isScalar(node) || (isMap(node) && pairsOf(node).some(({ key }) => key === "question"));
}

/** What is wrong with a mapping that has no `question`: a text with a colon in it, most likely. */
export function missingQuestion(source: string, node: Node): ItemProblem {
  const pairs = isMap(node) ? pairsOf(node) : [];
  const first = pairs[0];
  const from = node.range?.[0] ?? 0;
  const known: readonly string[] = KNOWN_KEYS;
  if (first?.key === undefined || known.includes(first.key) || !isMap(node) || node.flow === true) {
    const message = "This item has no “question”. Please give it one: “question: What matters most?”.";
    return { code: "no-question", message, severity: "error", from, to: lineEnd(source, from) };
  }
  const end = lineEnd(source, first.keyFrom);
  const text = writeScalar(source.slice(first.keyFrom, end).trim(), "value");
  const insert = pairs.length === 1 ? text : `question: ${text}`;
  const edits = [{ from: first.keyFrom, to: end, insert }];
  const problem = {
    code: "mapping-trap",
    message: MAPPING_TRAP,
    severity: "error" as const,
    from: first.keyFrom,
    to: end,
  };
  return parses(source, edits) ? { ...problem, quickFix: { title: "Put the question in quotes", edits } } : problem;
}

/** Quotes the text of a line `key: text: more`, or `- text: more: still`, where that is what was wrong. */
function quoteLine(source: string, at: number): readonly TextEdit[] | undefined {
  const from = lineStart(source, at);
  const end = lineEnd(source, at);
  const parts = /^(\s*(?:- +)?(?:[^\s:#'"[{][^:]*: +)?)(\S.*)$/.exec(source.slice(from, end).trimEnd());
  const [, lead, text] = parts ?? [];
  if (lead === undefined || text === undefined) return undefined;
  const edits = [{ from: from + lead.length, to: end, insert: writeScalar(text, "value") }];
  return parses(source, edits) ? edits : undefined;
}

/** Quotes the key of a line `key: text`. */
function quoteKey(source: string, at: number): readonly TextEdit[] | undefined {
  const from = lineStart(source, at);
  const line = source.slice(from, lineEnd(source, at));
  const lead = /^\s*(?:- +)?/.exec(line)?.[0].length ?? 0;
  const colon = /:(?:\s|$)/.exec(line)?.index ?? lead;
  const key = line.slice(lead, colon).trimEnd();
  const edits = [{ from: from + lead, to: from + lead + key.length, insert: writeScalar(key, "key") }];
  return key !== "" && parses(source, edits) ? edits : undefined;
}

const ENTRY = /^[@`%&*!|>]|\s#/;

/** Quotes the entries of a list between brackets, on the line, that can't stand there without quotes. */
function quoteEntries(source: string, at: number): readonly TextEdit[] | undefined {
  const lineFrom = lineStart(source, at);
  const line = source.slice(lineFrom, lineEnd(source, at));
  const [open, close] = [line.search(/[[{]/), Math.max(line.lastIndexOf("]"), line.lastIndexOf("}"))];
  if (open === -1 || close < open || !/[:-][ \t]+$/.test(line.slice(0, open))) return undefined;
  let from = lineFrom + open + 1;
  const edits = line
    .slice(open + 1, close)
    .split(",")
    .flatMap((entry): TextEdit[] => {
      const text = entry.trim();
      const colon = text.indexOf(": ");
      const value = text.slice(colon + 1).trim();
      const to = from + entry.trimEnd().length;
      from += entry.length + 1;
      return ENTRY.test(value) ? [{ from: to - value.length, to, insert: writeScalar(value, "flow") }] : [];
    });
  return edits.length > 0 && parses(source, edits) ? edits : undefined;
}

/** Two spaces for each tab in the indentation. */
function spacesForTabs(source: string): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const match of source.matchAll(/^[ \t]*\t[ \t]*/gm)) {
    edits.push({
      from: match.index,
      to: match.index + match[0].length,
      insert: match[0].replaceAll("\t", "  "),
    });
  }
  return edits.length > 0 && parses(source, edits) ? edits : undefined;
}

/** Longer items get a message but no quick fix: each try would parse the item again. */
const MAX_MENDED = 16 * 1024;

const EXPLANATIONS = new Map([
  ["MISSING_CHAR", "Something is left open here: a quote or a bracket has no partner."],
  ["TAB_AS_INDENT", "A tab stands in the indentation, which YAML does not allow. Please use spaces."],
  ["BAD_ALIAS", "A “*” at the start of a text means something else in YAML. Put the text in quotes."],
  ["BAD_SCALAR_START", "A text can't begin with this character in YAML. Put it in quotes."],
  ["BAD_DQ_ESCAPE", "A backslash between double quotes means something else in YAML. Double it, or use single quotes."],
  ["BLOCK_AS_IMPLICIT_KEY", "There is one colon too many in this line. Put the text in quotes."],
  ["MULTILINE_IMPLICIT_KEY", "A line here is missing its colon, or its indentation."],
  ["BAD_INDENT", "The indentation of this line does not fit the lines around it."],
  ["KEY_OVER_1024_CHARS", "A key is longer than YAML allows (1,024 characters)."],
]);

/** A library's error as a problem that a person can act on. */
export function explainError(source: string, error: { code: string; from: number }): ItemProblem {
  const from = Math.min(error.from, source.length);
  const why = EXPLANATIONS.get(error.code) ?? "YAML can't read this line as it stands.";
  const message = `${why} Until then this question can't be shown as a form; the others work on.`;
  const problem = { code: "unreadable-question", message, severity: "error" as const, from, to: lineEnd(source, from) };
  if (source.length > MAX_MENDED) return problem;
  const tabs = spacesForTabs(source);
  if (tabs !== undefined) return { ...problem, quickFix: { title: "Use spaces instead of tabs", edits: tabs } };
  const at = Math.max(0, Math.min(from, source.length - 1));
  const taken = source.lastIndexOf(" #", at + 1);
  const quoted =
    quoteEntries(source, at) ?? quoteEntries(source, taken) ?? quoteLine(source, at) ?? quoteKey(source, at);
  return quoted === undefined ? problem : { ...problem, quickFix: { title: "Put the text in quotes", edits: quoted } };
}
