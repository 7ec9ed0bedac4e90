/**
 * Placeholders as Obsidian's core Templates writes them: `{{title}}`, `{{date}}`, `{{date:FORMAT}}`, `{{time}}`, `{{time:FORMAT}}`,
 * and our own `{{allies}}`. In prose they are replaced by text; in YAML by a scalar that is quoted as needed. An unknown one stays.
 * No code runs.
 */
import { joinNames, parseAlly } from "../note/allies";
import { oneLine } from "../text/lines";
import type { TextEdit } from "../text/text-edit";
import { isDay } from "../calendar/day";
import { itemSpan, removeSpans, type Span } from "../yaml/flow-spans";
import { eachScalar, type Node, type ScalarNode, type SeqNode } from "../yaml/nodes";
import { writeScalar, type ScalarPlace } from "../yaml/scalar";
import { lineStart, parseTree, wholeLines } from "../yaml/tree";

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
        return pattern === undefined ? oneLine(joinNames(allies)) : whole;
      case "title":
        return pattern === undefined ? oneLine(values.title) : whole;
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

/** How far the characters of a hidden placeholder are from what they are, and all that they can be: of no script. */
const AWAY = 0xe000;
const HIDDEN = /[\ue020-\ue07e]/;

function moved(text: string, characters: RegExp, by: number): string {
  return text.replace(characters, (character) => String.fromCharCode(character.charCodeAt(0) + by));
}

/**
 * The YAML with a plain word of the same length in the place of each placeholder: braces without quotes would be something else. One that
 * quotes have changed stays.
 */
export function hidePlaceholders(source: string): string {
  if (HIDDEN.test(source)) return source;
  return source.replace(PLACEHOLDER, (whole) => (/[\n"'\\]/.test(whole) ? whole : moved(whole, /[ -~]/g, AWAY)));
}

/**
 * The edits that replace the placeholders in a piece of YAML, with quotes around them or without. A scalar is written anew as plainly as it
 * can be; a list item that is only `"{{allies}}"` becomes one item for each ally: the name, or in `properties` the entry, since links are
 * links there. Where there are no allies, it goes.
 */
export function expandYaml(source: string, values: PlaceholderValues, place: "block" | "properties"): TextEdit[] {
  const edits: TextEdit[] = [];
  const names = shownNames(values);
  const items = place === "block" ? names : values.allies.map(oneLine);
  const hidden = hidePlaceholders(source);
  const { root, errors } = parseTree(hidden);
  if (errors.length > 0) return [];
  const nobody = new Map<SeqNode, Node[]>();
  eachScalar(root, (node, at, list) => {
    const said = node.source ?? "";
    const text = hidden === source ? said : moved(said, /[\ue020-\ue07e]/g, -AWAY);
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
  const isGone = list.items.map((item) => gone.includes(item as Node));
  if (list.flow !== true) {
    if (isGone.includes(false))
      return spans.flatMap((span, at) => (isGone[at] === true ? withoutLine(source, span) : []));
    // In a list that is no further in than its key, brackets have to be.
    return [{ from: list.range?.[0] ?? 0, to: spans[spans.length - 1]?.to ?? 0, insert: " []" }];
  }
  return spans.flatMap((_, first) => {
    if (isGone[first] !== true || isGone[first - 1] === true) return [];
    const next = isGone.indexOf(false, first);
    return removeSpans(spans, first, (next === -1 ? spans.length : next) - 1) ?? [];
  });
}

function withoutLine(source: string, { from, to }: Span): TextEdit {
  const lines = wholeLines(source, from, to);
  const before = source.slice(lines.from, from);
  if (!DASH.test(before)) return { from, to, insert: '""' };
  const comment = source.slice(to, lines.to).trim();
  return { ...lines, insert: comment === "" ? "" : `${before.replace(/-.*/, "")}${comment}\n` };
}
