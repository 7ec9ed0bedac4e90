/** A list of texts as a person reads it, and one text in the place of a list. */
import { editList } from "./edit-list";
import { editFlowValue, editValue } from "./edit-value";
import { isCollection, isMap, isScalar, isSeq, type Node, type SeqNode } from "./nodes";
import { itemPlaces, valuePlace } from "./text-places";
import { oddText, readText, trapBefore, trapOf, unquotedLink, type Trap } from "./traps";
import { contentEnd, isEmpty, scalarText, type SourcePair } from "./tree";

/** A list as a person reads it; no `texts` where it is something else. */
export interface PlacedTexts {
  readonly texts?: readonly string[];
  readonly traps: readonly Trap[];
}

/** The texts of several entries that stand in one; a link is one entry, whatever is in it. */
export function partsOf(text: string): readonly string[] {
  const apart = text.replace(/\]\](?: *(?:[&+]| and| und| et| y| e))? *(?=!?\[\[)/g, "]],");
  const parts = apart.match(text.trim().includes("\n") ? /[^\n]+/g : /(?:\[\[[^[\]]*\]\]|[^,;])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** What stands behind a key where a list of texts belongs. */
export function readTexts(source: string, pair: SourcePair, isFlow: boolean): PlacedTexts {
  const place = valuePlace(source, pair, isFlow);
  const { node } = place;
  const isBlock = isCollection(node) && node.flow !== true;
  const odd = isBlock ? undefined : oddText(source, place);
  if (odd !== undefined) return { texts: [odd.text], traps: [odd.trap] };
  const before = isBlock ? trapBefore(source, place) : undefined;
  const sign = before === undefined ? [] : [before];
  if (node === undefined || isEmpty(node)) return { texts: [], traps: [] };
  if (isMap(node)) return { traps: sign };
  if (!isSeq(node) || unquotedLink(node, source) !== undefined) {
    const { text = "", trap } = readText(source, place);
    if (trap !== undefined) return { texts: [text], traps: [trap] };
    const several = oneText(source, pair, node, isFlow);
    return { texts: [text], traps: several === undefined ? [] : [several] };
  }
  const items = itemPlaces(source, node).map((item) => readText(source, item, true));
  const traps = [...sign, ...items.flatMap(({ trap }) => trap ?? [])];
  return { texts: items.flatMap(({ text }) => text ?? []), traps };
}

/** One text that is several, or goes over several lines, in the place of a list. */
function oneText(source: string, pair: SourcePair, node: Node, isFlow: boolean): Trap | undefined {
  const [from, to] = [node.range?.[0] ?? 0, contentEnd(node, source)];
  const isLines = isScalar(node) && node.type === "PLAIN" && source.slice(from, to).includes("\n");
  const items = partsOf(isLines ? source.slice(from, to) : (scalarText(node) ?? ""));
  if (items.length < 2) return undefined;
  const value = { kind: "items" as const, items };
  const edits = isFlow ? editFlowValue(source, pair, value) : editValue(source, pair, value, "tidied");
  return trapOf("one-text", from, to, edits);
}

/** An entry of a list of names that is several of them. */
export function severalNames(source: string, seq: SeqNode): readonly Trap[] {
  return seq.items.flatMap((item, at) => {
    const text = scalarText(item);
    const parts = text === undefined ? [] : partsOf(text);
    const node = item as Node;
    if (parts.length < 2) return [];
    const texts = seq.items.map((other) => scalarText(other));
    const items = texts.every((other) => other !== undefined)
      ? texts.flatMap((other, index) => (index === at ? parts : other))
      : undefined;
    const edits = items === undefined ? undefined : editList(source, seq, items, "kept");
    return [trapOf("one-text", node.range?.[0] ?? 0, contentEnd(node, source), edits)];
  });
}
