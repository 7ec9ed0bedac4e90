/**
 * Edits that give one property of the frontmatter another value: the value's own characters and no others. Offsets are into the
 * frontmatter's YAML, in which every line ends in `\n`.
 */
import { isDay } from "../calendar/day";
import type { TextEdit } from "../text/text-edit";
import { hasAnchor, isSeq } from "../yaml/nodes";
import { writeScalar } from "../yaml/scalar";
import { columnOf, contentEnd, lineEnd, lineStart, pairEnd, shapeOf, type SourcePair } from "../yaml/tree";
import { listEdits, type ValueEdits } from "./property-list";

/** A property's new value; `undefined` takes the property away. */
export type PropertyValue = string | readonly string[] | undefined;

/** The edits; `undefined` where the value is written in a way that can't be changed without a guess. */
export function valueEdits(source: string, pair: SourcePair, value: PropertyValue): ValueEdits | undefined {
  if (pair.unusual || pair.colonTo === undefined || hasAnchor(pair.value)) return undefined;
  if (value === undefined) return removal(source, pair);
  if (typeof value !== "string" && value.length > 0) return listValue(source, pair, pair.colonTo, value);
  const written = typeof value === "string" ? writeProperty(value) : "[]";
  return { edits: inlineEdits(source, pair, pair.colonTo, written), dropped: [] };
}

/** A text as a property's value, on one line. Days are left bare, so that the host sees a date. */
export function writeProperty(value: string): string {
  return isDay(value) ? value : writeScalar(value, "value");
}

/** The lines of a property that is not there yet. */
export function newProperty(key: string, value: string | readonly string[], indent: string): string {
  const name = indent + writeScalar(key, "key");
  if (typeof value === "string") return `${name}: ${writeProperty(value)}\n`;
  if (value.length === 0) return `${name}: []\n`;
  return `${name}:\n${value.map((item) => `${indent}  - ${writeScalar(item, "value")}\n`).join("")}`;
}

function removal(source: string, pair: SourcePair): ValueEdits {
  const from = lineStart(source, pair.keyFrom);
  const to = Math.min(lineEnd(source, pairEnd(pair, source)) + 1, source.length);
  return { edits: [{ from, to, insert: "" }], dropped: [{ from, to }] };
}

function inlineEdits(source: string, pair: SourcePair, colonTo: number, written: string): TextEdit[] {
  const { value } = pair;
  const shape = shapeOf(value);
  if (value === undefined || shape === "none") return [afterColon(source, colonTo, written)];
  const to = contentEnd(value, source);
  if (shape === "block-seq" || shape === "block-map") {
    return [afterColon(source, colonTo, written), { from: lineEnd(source, colonTo), to, insert: "" }];
  }
  const from = value.range?.[0] ?? to;
  return [{ from, to, insert: shape === "literal" ? written + headerComment(source, from) : written }];
}

function listValue(
  source: string,
  pair: SourcePair,
  colonTo: number,
  items: readonly string[],
): ValueEdits | undefined {
  const { value } = pair;
  const shape = shapeOf(value);
  if (isSeq(value) && shape === "block-seq") return listEdits(source, value, items);
  if (shape === "flow") {
    const written = `[${items.map((item) => writeScalar(item, "flow")).join(", ")}]`;
    return { edits: inlineEdits(source, pair, colonTo, written), dropped: [] };
  }
  const indent = " ".repeat(columnOf(source, pair.keyFrom) + 2);
  const lines = items.map((item) => `\n${indent}- ${writeScalar(item, "value")}`).join("");
  const end = value === undefined || shape === "none" ? colonTo : contentEnd(value, source);
  const kept = value !== undefined && shape === "literal" ? headerComment(source, value.range?.[0] ?? end) : "";
  const taken: TextEdit = { from: colonTo, to: end, insert: kept };
  return { edits: [taken, { from: lineEnd(source, end), to: lineEnd(source, end), insert: lines }], dropped: [] };
}

function afterColon(source: string, colonTo: number, written: string): TextEdit {
  const rest = source.slice(colonTo, lineEnd(source, colonTo));
  const spaced = rest.startsWith(" ") && rest.trim() === "";
  const at = spaced ? colonTo + 1 : colonTo;
  return { from: at, to: at, insert: spaced ? written : ` ${written}` };
}

/** The comment behind the `|` or `>` of a block scalar, with the blanks before it. */
function headerComment(source: string, from: number): string {
  return /[ \t]+#.*$/.exec(source.slice(from, lineEnd(source, from)))?.[0] ?? "";
}
