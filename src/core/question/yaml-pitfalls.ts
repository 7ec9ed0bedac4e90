/**
 * What YAML accepts without a word though it hardly was meant: `- What about #1?` loses its end to a comment, `- One more: what?`
 * becomes a mapping. And what it refuses for one slip that is easily mended. Quick fixes are offered only if the result parses.
 */
import type { TextEdit } from "../text/text-edit";
import { applyEdits } from "../text/text-edit";
import { isMap, isScalar, type Node } from "../yaml/nodes";
import { writeScalar } from "../yaml/scalar";
import { lineEnd, lineStart, pairsOf, parseTree, scalarText, shapeOf } from "../yaml/tree";
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
] as const;

const COMMENT_TRAP =
  "YAML takes everything from the “#” on for a comment, so this text ends before it. Put the whole text in quotes.";
const MAPPING_TRAP =
  "Because of the colon, YAML takes this line for a key with a value, not for a question. Put it in quotes.";

/** Whether an item with these edits made is a question that parses. */
function parses(source: string, edits: readonly TextEdit[]): boolean {
  const tree = parseTree(applyEdits(source, edits));
  const node = itemNode(tree);
  if (tree.errors.length > 0 || node === undefined) return false;
  return isScalar(node) || (isMap(node) && pairsOf(node).some(({ key }) => key === "question"));
}

/** A warning where a plain text on one line is cut short by a `#` with no space behind it. */
export function commentTrap(source: string, node: Node | undefined): ItemProblem | undefined {
  if (!isScalar(node) || node.type !== "PLAIN" || shapeOf(node) === "none") return undefined;
  const [from, to] = node.range ?? [0, 0];
  const end = lineEnd(source, to);
  const tail = source.slice(to, end);
  if (!/^[ \t]+#[^\s#]/.test(tail) || source.slice(from, to).includes("\n")) return undefined;
  const insert = writeScalar(source.slice(from, end).trim(), "value");
  const edits = [{ from, to: end, insert }];
  const problem = { code: "comment-trap", message: COMMENT_TRAP, severity: "warning" as const, from, to: end };
  return parses(source, edits) ? { ...problem, quickFix: { title: "Put the text in quotes", edits } } : problem;
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
  const quoted = quoteLine(source, Math.max(0, Math.min(from, source.length - 1)));
  return quoted === undefined ? problem : { ...problem, quickFix: { title: "Put the text in quotes", edits: quoted } };
}

/** The text of a scalar node, trimmed, `""` for anything else. */
export function questionText(node: unknown): string {
  return (scalarText(node) ?? "").trim();
}
