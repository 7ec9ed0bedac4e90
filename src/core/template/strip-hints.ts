/** Takes the hints out of a block that goes from a template into a note; a question left with nothing else becomes a bare one. */
import type { TextEdit } from "../text/text-edit";
import { isMap, isSeq, type MapNode } from "../yaml/nodes";
import { writeScalar } from "../yaml/scalar";
import { pairEnd, pairsOf, parseTree, scalarText, wholeLines, type SourcePair } from "../yaml/tree";

/** The edits that remove each question's `hint`. */
export function stripHints(body: string): TextEdit[] {
  const { root, errors } = parseTree(body);
  if (errors.length > 0 || !isSeq(root) || root.flow === true) return [];
  return root.items.flatMap((item) => (isMap(item) && item.flow !== true ? stripHint(body, item) : []));
}

function stripHint(body: string, question: MapNode): TextEdit[] {
  const pairs = pairsOf(question);
  const index = pairs.findIndex((pair) => pair.key === "hint");
  const hint = pairs[index];
  const first = pairs[index === 0 ? 1 : 0];
  if (hint === undefined || first === undefined) return [];
  const removal: TextEdit =
    index === 0
      ? { from: hint.keyFrom, to: first.keyFrom, insert: "" }
      : { ...wholeLines(body, hint.keyFrom, pairEnd(hint, body)), insert: "" };
  return pairs.length === 2 ? [removal, ...makeBare(first)] : [removal];
}

/** `question: What…?` as `What…?`, where that reads the same. */
function makeBare(pair: SourcePair): TextEdit[] {
  const text = scalarText(pair.value);
  const range = pair.value?.range;
  if (pair.key !== "question" || pair.unusual || text === undefined || range == null) return [];
  const isPlain = writeScalar(text, "value") === text && range[1] - range[0] === text.length;
  return isPlain ? [{ from: pair.keyFrom, to: range[0], insert: "" }] : [];
}
