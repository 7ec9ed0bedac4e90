/**
 * Placeholders as Obsidian's core Templates writes them: `{{title}}`, `{{date}}`, `{{date:FORMAT}}`, `{{time}}`, `{{time:FORMAT}}`, and
 * our own `{{allies}}`. In prose they are replaced by text; in YAML by a scalar that is quoted anew. An unknown one stays. No code runs.
 */
import { joinNames, parseAlly } from "../note/allies";
import { onOneLine } from "../text/lines";
import type { TextEdit } from "../text/text-edit";
import { isDay } from "../calendar/day";
import { itemSpan, removeSpans, type Span } from "../yaml/flow-spans";
import { eachScalar, type Node, type ScalarNode, type SeqNode } from "../yaml/nodes";
import { writeScalar, type ScalarPlace } from "../yaml/scalar";
import { lineEnd, lineStart, parseTree } from "../yaml/tree";

/** What placeholders stand for. */
export interface PlaceholderValues {
  /** As they go into the frontmatter: `[[Maya Ortiz]]`, or a plain name. */
  readonly allies: readonly string[];
  readonly title: string;
  /** Formats now by a pattern as moment.js has them, e.g. `dddd, D MMMM YYYY`. The host's, since the core has no clock. */
  formatDate(pattern: string): string;
}

const PLACEHOLDER = /\{\{\s*(allies|title|date|time)\s*(?::([^{}]*))?\}\}/g;
const ONLY_ALLIES = /^\{\{\s*allies\s*\}\}$/;

function replaced(text: string, values: PlaceholderValues, allies: readonly string[]): string {
  return text.replace(PLACEHOLDER, (whole: string, name: string, pattern: string | undefined) => {
    switch (name) {
      case "allies":
        // A newline in a name would begin a paragraph.
        return pattern === undefined ? onOneLine(joinNames(allies)) : whole;
      case "title":
        return pattern === undefined ? onOneLine(values.title) : whole;
      case "date":
        return values.formatDate(pattern?.trim() || "YYYY-MM-DD");
      default:
        return values.formatDate(pattern?.trim() || "HH:mm");
    }
  });
}

/** Prose with its placeholders replaced; allies with a note are links. */
export function expandProse(text: string, values: PlaceholderValues): string {
  return replaced(text, values, values.allies);
}

/** Names as people see them, for places where a link would be no link: inside a block. */
function shownNames(values: PlaceholderValues): readonly string[] {
  return values.allies.map((entry) => parseAlly(entry).name);
}

/** What a hidden placeholder is made of: a character for each, then as many of the first one as it is long. */
const HIDDEN = /([\ue001-\uf8ff])\ue000*/g;
const FIRST = 0xe001;
const MOST = 0xf8ff - FIRST;

/**
 * The YAML with a plain word of the same length in the place of each placeholder, and a way to show those in a piece of it: YAML takes braces
 * without quotes for something else.
 */
export function hidePlaceholders(source: string): { readonly source: string; readonly show: (text: string) => string } {
  const found: string[] = [];
  if (/[\ue000-\uf8ff]/.test(source)) return { source, show: (text) => text };
  const hidden = source.replace(PLACEHOLDER, (whole) => {
    if (/[\n"'\\]/.test(whole) || found.length > MOST) return whole;
    return String.fromCharCode(FIRST + found.push(whole) - 1).padEnd(whole.length, "\ue000");
  });
  return {
    source: hidden,
    show: (text) => text.replace(HIDDEN, (_, at: string) => found[at.charCodeAt(0) - FIRST] ?? ""),
  };
}

/**
 * The edits that replace the placeholders in a piece of YAML, with quotes around them or without. A scalar is written anew as plainly as it
 * can be; a list item that is only `"{{allies}}"` becomes one item for each ally: the name, or in `properties` the entry, since links are
 * links there. Where there are no allies, it goes.
 */
export function expandYaml(source: string, values: PlaceholderValues, place: "block" | "properties"): TextEdit[] {
  const edits: TextEdit[] = [];
  const names = shownNames(values);
  const items = place === "block" ? names : values.allies.map(onOneLine);
  const hidden = hidePlaceholders(source);
  const { root, errors } = parseTree(hidden.source);
  if (errors.length > 0) return [];
  const nobody = new Map<SeqNode, Node[]>();
  eachScalar(root, (node, at, list) => {
    const text = hidden.show(node.source ?? "");
    if (items.length === 0 && list !== undefined && list !== root && ONLY_ALLIES.test(text.trim())) {
      nobody.set(list, [...(nobody.get(list) ?? []), node]);
      return;
    }
    const edit = expandScalar(source, node, { text, place: at, isItem: list !== undefined, values, names, items });
    if (edit !== undefined) edits.push(edit);
  });
  return [...edits, ...[...nobody].flatMap(([list, gone]) => withoutItems(source, list, gone))].sort(
    (a, b) => a.from - b.from,
  );
}

interface ScalarContext {
  readonly text: string;
  readonly place: ScalarPlace;
  readonly isItem: boolean;
  readonly values: PlaceholderValues;
  readonly names: readonly string[];
  /** What a list item that stands for each ally says. */
  readonly items: readonly string[];
}

function expandScalar(source: string, node: ScalarNode, context: ScalarContext): TextEdit | undefined {
  if (node.range == null || typeof node.source !== "string") return undefined;
  const [from, to] = node.range;
  const { text, place, isItem, values, names, items } = context;
  if (isItem && ONLY_ALLIES.test(text.trim())) {
    return { from, to, insert: itemPerAlly(source.slice(lineStart(source, from), from), place === "flow", items) };
  }
  const expanded = replaced(text, values, names);
  if (expanded === text) return undefined;
  if (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") {
    return { from, to, insert: replaced(source.slice(from, to), values, names) };
  }
  // Without quotes a day is a date to other programs, too.
  const isBare = node.type === "PLAIN" && place === "value" && isDay(expanded);
  return { from, to, insert: isBare ? expanded : writeScalar(expanded, place) };
}

/** One list item for each ally, in the list's own style; `before` is what stands on the line before the item. */
function itemPerAlly(before: string, flow: boolean, names: readonly string[]): string {
  const written = names.map((name) => writeScalar(name, flow ? "flow" : "value"));
  if (flow) return written.join(", ");
  return DASH.test(before) && names.length > 0 ? written.join(`\n${before}`) : writeScalar(joinNames(names), "value");
}

const DASH = /^ *- +$/;

/** The edits that take items out of a list; a list of nothing else is an empty one. What stands behind an item on its line stays. */
function withoutItems(source: string, list: SeqNode, gone: readonly Node[]): TextEdit[] {
  const spans = list.items.map((item) => itemSpan(item as Node));
  const last = spans[spans.length - 1];
  if (list.range == null || last === undefined) return [];
  if (list.flow !== true) {
    // In a list that is no further in than its key, brackets have to be.
    if (gone.length === spans.length) return [{ from: list.range[0], to: last.to, insert: " []" }];
    return gone.map((node) => withoutLine(source, itemSpan(node)));
  }
  if (gone.length === spans.length) return [{ from: list.range[0], to: list.range[1], insert: "[]" }];
  const isGone = (at: number): boolean => gone.includes(list.items[at] as Node);
  return spans.flatMap((_, first) => {
    if (!isGone(first) || (first > 0 && isGone(first - 1))) return [];
    let end = first;
    while (isGone(end + 1)) end += 1;
    return removeSpans(spans, first, end) ?? [];
  });
}

function withoutLine(source: string, { from, to }: Span): TextEdit {
  const line = lineStart(source, from);
  if (!DASH.test(source.slice(line, from))) return { from, to, insert: '""' };
  const end = lineEnd(source, to);
  const isAlone = source.slice(to, end).trim() === "";
  return isAlone
    ? { from: line, to: Math.min(end + 1, source.length), insert: "" }
    : { from: source.indexOf("-", line), to: pastSpaces(source, to), insert: "" };
}

function pastSpaces(source: string, from: number): number {
  return from + (/^[ \t]*/.exec(source.slice(from))?.[0].length ?? 0);
}
