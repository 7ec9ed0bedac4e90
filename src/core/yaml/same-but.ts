/**
 * Whether two maps are the same apart from some pairs: what every check of a change asks. Maps are compared pair by pair in the
 * source that they were parsed from, since plain values are blind to quoting, styles and tags; comments are compared apart, since
 * they belong to no value.
 */
import { commentsIn } from "./comments";
import { isMap, isScalar, type Node } from "./nodes";
import { isEmpty, pairEnd, pairsOf, scalarText, type SourcePair } from "./tree";

/** Which pairs of a map may differ: `true` for the whole pair, or which ones of the map that is its value. */
export type But = (pair: SourcePair) => boolean | But;

/** The pairs of a map, and the source that they were parsed from. */
export interface SourcePairs {
  readonly source: string;
  readonly pairs: readonly SourcePair[];
}

/**
 * Whether two maps have the same pairs, to the byte and in the same order, apart from those that may differ. A map in which some may
 * differ is the same as no map where nothing else is in it.
 */
export function sameBut(one: SourcePairs, other: SourcePairs, but: But): boolean {
  return sameList(pairTexts(one, but, ""), pairTexts(other, but, ""));
}

function pairTexts({ source, pairs }: SourcePairs, but: But, path: string): string[] {
  return pairs.flatMap((pair) => {
    const isExcepted = but(pair);
    if (isExcepted === true) return [];
    const { value } = pair;
    if (isExcepted !== false) {
      if (isMap(value)) return pairTexts({ source, pairs: pairsOf(value) }, isExcepted, `${path}${pair.name ?? ""}:\n`);
      if (value === undefined || isEmpty(value)) return [];
    }
    return [path + source.slice(pair.keyFrom, pairEnd(pair, source))];
  });
}

/** Whether two nodes are the same text, written in the same style, though perhaps indented otherwise. */
export function sameText(one: Node | undefined, other: Node | undefined): boolean {
  if (!isScalar(one) || !isScalar(other) || scalarText(one) !== scalarText(other)) return false;
  return one.type === other.type && one.tag === other.tag && one.anchor === other.anchor;
}

/** Whether two pieces of YAML have the same comments; `kept` returns those that count, in the order in which they are compared. */
export function sameComments(
  one: string,
  other: string,
  kept: (comments: readonly string[]) => readonly string[] = (comments) => comments,
): boolean {
  return sameList(kept(commentsIn(one)), kept(commentsIn(other)));
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
