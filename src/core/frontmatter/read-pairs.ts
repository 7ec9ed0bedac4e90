/** The properties of a frontmatter with their places, for editing them. */
import { isMap } from "../yaml/nodes";
import { pairsOf, parseTree, type SourcePair } from "../yaml/tree";
import { tooLarge } from "./frontmatter-limits";

/**
 * The pairs, in the order of the text; `undefined` where the YAML is anything but properties line by line, without errors.
 *
 * @param withAliases whether an alias of nothing (`*please`) is none
 */
export function readPairs(source: string, withAliases = false): SourcePair[] | undefined {
  // A second document, or a directive, is more than properties.
  if (tooLarge(source) !== undefined || /^(?:---|\.\.\.|%)/m.test(source)) return undefined;
  const { root, errors } = parseTree(source);
  if (errors.some(({ code }) => !withAliases || code !== "BAD_ALIAS")) return undefined;
  if (root === undefined) return [];
  return isMap(root) && root.flow !== true ? pairsOf(root) : undefined;
}
