/** The check before anything is written: the frontmatter is parsed again, and is as before in everything but what was to be changed. */
import { isSeq } from "../yaml/nodes";
import { sameBut, sameComments } from "../yaml/same-but";
import { scalarText, shapeOf, type SourcePair } from "../yaml/tree";
import { readPairs } from "./read-pairs";
import type { PropertyValue } from "./property-value";

interface Change {
  /** The frontmatter's YAML, lines ending in `\n`. */
  readonly before: string;
  readonly after: string;
  readonly changes: ReadonlyMap<string, PropertyValue>;
  /** Stretches of `before` that were taken away together with their comments. */
  readonly dropped: readonly { readonly from: number; readonly to: number }[];
}

/** Whether the change did what it should and nothing else. */
export function checkFrontmatter({ before, after, changes, dropped }: Change): boolean {
  const old = readPairs(before);
  const now = readPairs(after);
  if (old === undefined || now === undefined) return false;
  const changed = [...changes].every(([key, value]) => {
    const named = now.filter((pair) => pair.key === key);
    const [pair] = named;
    return value === undefined ? pair === undefined : named.length === 1 && pair !== undefined && holds(pair, value);
  });
  const [was, is] = [
    { source: before, pairs: old },
    { source: after, pairs: now },
  ];
  return changed && sameBut(was, is, ({ key }) => changes.has(key ?? "")) && sameComments(cut(before, dropped), after);
}

/** Whether a pair has this value already. */
export function holds(pair: SourcePair, value: PropertyValue): boolean {
  const node = pair.value;
  if (value === undefined || node === undefined || shapeOf(node) === "none" || pair.unusual) return false;
  if (typeof value === "string") return scalarText(node) === value;
  if (!isSeq(node) || node.items.length !== value.length) return false;
  return node.items.every((item, index) => scalarText(item) === value[index]);
}

function cut(source: string, ranges: Change["dropped"]): string {
  const sorted = [...ranges].sort((a, b) => b.from - a.from);
  return sorted.reduce((text, { from, to }) => text.slice(0, from) + text.slice(to), source);
}
