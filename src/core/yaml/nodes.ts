/**
 * The nodes of a YAML tree under the core's own names, and walks through them. No other folder imports the library `yaml`: what they
 * need of it comes from here.
 */
import { isAlias, isCollection, isMap, isScalar, isSeq, visit, type Node, type Scalar, type YAMLSeq } from "yaml";
import type { ScalarPlace } from "./scalar";

export { isAlias, isCollection, isMap, isScalar, isSeq };
export type { Node, Scalar as ScalarNode, YAMLMap as MapNode, YAMLSeq as SeqNode } from "yaml";

/** Calls `visitor` with every scalar, keys included, and where it stands: how it has to be written, and the list whose item it is. */
export function eachScalar(
  root: Node | undefined,
  visitor: (node: Scalar, place: ScalarPlace, list: YAMLSeq | undefined) => void,
): void {
  if (root === undefined) return;
  visit(root, {
    Scalar(key, node, path) {
      const isFlow = path.some((ancestor) => isCollection(ancestor) && ancestor.flow === true);
      const parent = path.at(-1);
      visitor(node, isFlow ? "flow" : key === "key" ? "key" : "value", isSeq(parent) ? parent : undefined);
    },
  });
}

/** Whether the node or anything in it has an anchor (`&name`): an alias elsewhere may mean it. */
export function hasAnchor(root: Node | undefined): boolean {
  let found = false;
  if (root === undefined) return found;
  visit(root, {
    Value(_, { anchor }) {
      found ||= Boolean(anchor);
    },
  });
  return found;
}
