/** What YAML takes for something else among the properties that are ours; other people's properties are their own affair. */
import type { Problem } from "../text/problem";
import { locateFrontmatter } from "../markdown/frontmatter-range";
import { isSeq } from "../yaml/nodes";
import { readTexts, severalNames } from "../yaml/text-lists";
import { valuePlace } from "../yaml/text-places";
import { readText, type Trap } from "../yaml/traps";
import type { SourcePair } from "../yaml/tree";
import { readPairs } from "./read-pairs";
import { yamlBody } from "./yaml-body";

/** A trap with its property, and with places in the note. */
export interface PropertyTrap extends Problem {
  readonly code: Trap["code"];
  readonly property: string;
}

/** Anything may stand there; a list or keys in it are no slip, or are told by whoever reads the value. */
const OWN = /^(?:alliance(?:-.*)?|allies(?:-.*)?|continues|description|reflects-on|review-every|(?:last|next)-review)$/;
const TEXTS: ReadonlySet<string> = new Set(["alliance", "alliance-template", "description"]);

/** The traps, in the order of the text; none where the properties can't be read at all. */
export function propertyTraps(text: string): readonly PropertyTrap[] {
  const range = locateFrontmatter(text);
  if (range === undefined) return [];
  const body = yamlBody(text, range);
  return (readPairs(body.text, true) ?? []).flatMap((pair) =>
    trapsAt(body.text, pair).map((trap): PropertyTrap => {
      const { quickFix, from, to } = trap;
      const place = { from: body.toNote(from), to: body.toNote(to), property: pair.key ?? "" };
      if (quickFix === undefined) return { ...trap, ...place };
      return { ...trap, ...place, quickFix: { ...quickFix, edits: body.toNoteEdits(quickFix.edits) } };
    }),
  );
}

/** The traps of one property, with places in the YAML. */
export function trapsAt(source: string, pair: SourcePair): readonly Trap[] {
  const { key = "", value } = pair;
  if (!OWN.test(key)) return [];
  if (key === "allies") {
    const { traps } = readTexts(source, pair, false);
    return isSeq(value) ? [...traps, ...severalNames(source, value)] : traps;
  }
  const { trap } = readText(source, valuePlace(source, pair, false));
  return trap === undefined || (trap.code === "not-a-text" && !TEXTS.has(key)) ? [] : [trap];
}
