/** A value on its way into YAML: on its key's line, as a literal block below it, or as a list. */
import { tailWith } from "./comments";
import { writeScalar } from "./scalar";

/** A value ready to be put into a place. */
export type WrittenValue =
  /** On one line. `comment` stands behind it (the fingerprint of a consent), without its `#`. */
  | { readonly kind: "inline"; readonly text: string; readonly comment?: string }
  /** Lines of a literal block, without indentation. */
  | { readonly kind: "literal"; readonly lines: readonly string[]; readonly needsDigit: boolean }
  /** The items of a list as they read; how they are written depends on what stands there. */
  | { readonly kind: "items"; readonly items: readonly string[] };

/** Nothing of a literal block stands further left, counted from its container: four columns can't end a fence. */
export const LITERAL_COLUMN = 4;

/** The items of a list between brackets. */
export function flowItems(items: readonly string[]): string {
  return `[${items.map((item) => writeScalar(item, "flow")).join(", ")}]`;
}

/** A value between brackets or braces, without its comment. */
export function flowText(value: WrittenValue): string {
  if (value.kind === "inline") return value.text;
  return value.kind === "items" ? flowItems(value.items) : writeScalar(value.lines.join("\n"), "flow");
}

/** The items of a list, each on a line of its own with a dash at `column`. */
export function dashLines(items: readonly string[], column: number): string[] {
  return items.map((item) => `${" ".repeat(column)}- ${writeScalar(item, "value")}`);
}

/** Header and lines of a literal block under a key at `keyColumn`; `column` is where the text stands. */
export function literalLines(
  value: Extract<WrittenValue, { kind: "literal" }>,
  keyColumn: number,
  column: number,
): { readonly header: string; readonly lines: readonly string[] } {
  const indent = " ".repeat(column);
  return {
    header: value.needsDigit ? `|${String(column - keyColumn)}` : "|",
    lines: value.lines.map((line) => (line === "" ? "" : indent + line)),
  };
}

/** Where the text of a literal block under a key at `keyColumn` stands: two columns further right, and never left of column 4. */
export function literalColumn(keyColumn: number): number {
  return Math.max(keyColumn + 2, LITERAL_COLUMN);
}

/** The lines of a `key:` with its value, the first one without indentation. */
export function pairLines(key: string, value: WrittenValue, keyColumn: number): string[] {
  if (value.kind === "inline") return [`${key}: ${value.text}${tailWith("", value.comment)}`];
  if (value.kind === "items") return [`${key}:`, ...dashLines(value.items, keyColumn + 2)];
  const { header, lines } = literalLines(value, keyColumn, literalColumn(keyColumn));
  return [`${key}: ${header}`, ...lines];
}
