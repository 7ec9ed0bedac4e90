/** The places where a text may stand: behind a key's colon, behind a dash, between brackets, and the keys themselves. */
import { pairSpan } from "./flow-spans";
import type { MapNode, Node, SeqNode } from "./nodes";
import type { ScalarPlace } from "./scalar";
import { columnOf, lineStart, pairsOf, seqDashes, type SourcePair } from "./tree";

/** A place where a text may stand. */
export interface TextPlace {
  /** Right behind the colon, dash, bracket or comma before it; for a key, where its line or entry begins. */
  readonly start: number;
  /** What YAML found there. */
  readonly node: Node | undefined;
  readonly place: ScalarPlace;
  /** Text on further lines stands right of this column. */
  readonly column: number;
  /** Between brackets: where the entry before it begins. */
  readonly before?: number;
  /** Where it ends that has no node: before a closing bracket. */
  readonly end?: number;
}

/** The place behind a key's colon. */
export function valuePlace(source: string, pair: SourcePair, isFlow: boolean): TextPlace {
  const { colonTo, keyTo, keyFrom, value } = pair;
  return { start: colonTo ?? keyTo, node: value, place: isFlow ? "flow" : "value", column: columnOf(source, keyFrom) };
}

/** The places of a map's keys; between braces also the one behind the last entry. */
export function keyPlaces(source: string, map: MapNode): TextPlace[] {
  const pairs = pairsOf(map);
  const isFlow = map.flow === true;
  let start = (map.range?.[0] ?? 0) + 1;
  const places = pairs.map((pair): TextPlace => {
    const from = lineStart(source, pair.keyFrom);
    const lead = /^[ \t]*(?:-[ \t]+)*/.exec(source.slice(from, pair.keyFrom))?.[0].length ?? 0;
    const place = { start: isFlow ? start : from + lead, node: pair.keyNode, place: "key" as const, column: Infinity };
    start = Math.max(pairSpan(pair).to, pair.value?.range?.[0] ?? 0);
    return place;
  });
  return isFlow ? [...places, closingPlace(map, start)] : places;
}

/** The places of a list's items; between brackets also the one behind the last. */
export function itemPlaces(source: string, seq: SeqNode): TextPlace[] {
  const nodes = seq.items.map((item) => (item as Node | null) ?? undefined);
  if (seq.flow !== true) {
    return seqDashes(seq).map((dash, at) => {
      return { start: dash + 1, node: nodes[at], place: "value", column: columnOf(source, dash) };
    });
  }
  let start = (seq.range?.[0] ?? 0) + 1;
  let before: { readonly before?: number } = {};
  const places = nodes.map((node): TextPlace => {
    const place = { start, node, place: "flow" as const, column: Infinity, ...before };
    start = node?.range?.[1] ?? start;
    before = node?.range == null ? {} : { before: node.range[0] };
    return place;
  });
  return [...places, { ...closingPlace(seq, start), ...before }];
}

function closingPlace({ range }: MapNode | SeqNode, start: number): TextPlace {
  return { start, node: undefined, place: "flow", column: Infinity, end: Math.max(start, (range?.[1] ?? 0) - 1) };
}
