/**
 * Placeholders as Obsidian's core Templates writes them: `{{title}}`, `{{date}}`, `{{date:FORMAT}}`, `{{time}}`, `{{time:FORMAT}}`,
 * and our own `{{allies}}`. In prose they are replaced by text; in YAML by a scalar that is quoted as needed. An unknown one stays.
 * No code runs.
 */
import { joinNames, parseAlly } from "../note/allies";
import type { TextEdit } from "../text/text-edit";
import { eachScalar, type ScalarNode } from "../yaml/nodes";
import { writeScalar, type ScalarPlace } from "../yaml/scalar";
import { lineStart, parseTree } from "../yaml/tree";

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
        return pattern === undefined ? joinNames(allies) : whole;
      case "title":
        return pattern === undefined ? values.title : whole;
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

/**
 * The edits that replace the placeholders in a piece of YAML. A scalar is written again, as plainly as possible; a list item that
 * is only `"{{allies}}"` becomes one item for each ally: the name, or in `properties` the entry, since links are links there.
 */
export function expandYaml(source: string, values: PlaceholderValues, place: "block" | "properties"): TextEdit[] {
  const edits: TextEdit[] = [];
  const names = shownNames(values);
  const items = place === "block" ? names : values.allies;
  const { root, errors } = parseTree(source);
  if (errors.length > 0) return [];
  eachScalar(root, (node, at, isItem) => {
    const edit = expandScalar(source, node, { place: at, isItem, values, names, items });
    if (edit !== undefined) edits.push(edit);
  });
  return edits;
}

interface ScalarContext {
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
  const { place, isItem, values, names, items } = context;
  if (isItem && ONLY_ALLIES.test(node.source.trim())) {
    return { from, to, insert: itemPerAlly(source.slice(lineStart(source, from), from), place === "flow", items) };
  }
  const expanded = replaced(node.source, values, names);
  if (expanded === node.source) return undefined;
  if (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") {
    return { from, to, insert: replaced(source.slice(from, to), values, names) };
  }
  return { from, to, insert: writeScalar(expanded, place) };
}

/** One list item for each ally, in the list's own style; `before` is what stands on the line before the item. */
function itemPerAlly(before: string, flow: boolean, names: readonly string[]): string {
  const written = names.map((name) => writeScalar(name, flow ? "flow" : "value"));
  if (flow) return written.join(", ");
  return /^ *- +$/.test(before) ? written.join(`\n${before}`) : writeScalar(joinNames(names), "value");
}
