/** From a template to the note of an alliance, or to sections for a note that is already there. */
import { fenceBody } from "../markdown/fence-body";
import { readFrontmatter } from "../frontmatter/read-frontmatter";
import { fenceLanguage, locateFences } from "../markdown/locate-fences";
import { splitItems } from "../question/split-items";
import { nextReview, parseCadence } from "../calendar/cadence";
import type { Day } from "../calendar/day";
import { usualName } from "../frontmatter/usual-names";
import { tooLarge } from "../frontmatter/frontmatter-limits";
import { oneLine } from "../text/lines";
import { applyEdits, type TextEdit } from "../text/text-edit";
import { commentsIn } from "../yaml/comments";
import { isMap } from "../yaml/nodes";
import { writeScalar } from "../yaml/scalar";
import { pairsOf, parseTree, lineStart, type SourcePair } from "../yaml/tree";
import { TEMPLATE_KEYS } from "./parse-template";
import { expandProse, expandYaml, hidePlaceholders, type PlaceholderValues } from "./placeholders";
import { stripHints } from "./strip-hints";
import type { Template } from "./template";

/** What a new alliance is made of. */
export interface Expansion extends PlaceholderValues {
  /** The day it begins. */
  readonly today: Day;
  /** The cadence; empty for none. One that can't be read is written as it is, and sets no date. */
  readonly reviewEvery: string;
  /** A link to the note of the alliance that this one continues differently: `[[Maya and Sam]]`. */
  readonly continues?: string;
}

/** Properties that every new alliance has; a template's own frontmatter does not set them. */
const OWN_KEYS: ReadonlySet<string> = new Set([
  ...TEMPLATE_KEYS,
  "alliance",
  "allies",
  "continues",
  "alliance-status",
  "alliance-started",
  "last-review",
  "next-review",
]);

/** The text of a new alliance's note: a draft, begun today. Newlines are `\n`. */
export function expandTemplate(template: Template, expansion: Expansion): string {
  const text = template.text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const bodyFrom = readFrontmatter(text).range?.to ?? 0;
  const frontmatter = [...properties(template, expansion), ...carriedOver(text, expansion)];
  return `---\n${frontmatter.join("\n")}\n---\n${expandBody(text.slice(bodyFrom), expansion)}`;
}

/** Sections of a template (or the whole of it, without its title) for insertion into a note: no frontmatter, trimmed. */
export function expandSections(sections: readonly { readonly text: string }[], values: PlaceholderValues): string {
  const text = sections.map((section) => section.text.trim()).join("\n\n");
  return expandBody(text.replace(/\r\n?/g, "\n"), values).trim();
}

function properties(template: Template, { allies, today, reviewEvery, continues }: Expansion): string[] {
  const cadence = parseCadence(reviewEvery);
  const lines = [`alliance: ${writeScalar(template.name, "value")}`];
  if (allies.length > 0) lines.push("allies:", ...allies.map((entry) => `  - ${writeScalar(oneLine(entry), "value")}`));
  if (continues !== undefined) lines.push(`continues: ${writeScalar(continues, "value")}`);
  lines.push("alliance-status: draft", `alliance-started: ${today}`);
  if (reviewEvery.trim() !== "") lines.push(`review-every: ${writeScalar(reviewEvery.trim(), "value")}`);
  const next = cadence.ok ? nextReview(cadence.cadence, today) : undefined;
  if (next !== undefined) lines.push(`next-review: ${next}`);
  return lines;
}

/** The template's other properties, as they stand, with their placeholders expanded. */
function carriedOver(text: string, values: PlaceholderValues): string[] {
  const range = readFrontmatter(text).range;
  if (range === undefined) return [];
  const source = text.slice(range.yaml.from, range.yaml.to);
  if (tooLarge(source) !== undefined) return [];
  const { root, errors } = parseTree(hidePlaceholders(source));
  if (errors.length > 0 || !isMap(root) || root.flow === true) return [];
  const pairs = pairsOf(root);
  const end = (index: number): number => {
    const next = pairs[index + 1];
    return next === undefined ? source.length : lineStart(source, next.keyFrom);
  };
  const part = (pair: SourcePair, index: number): string => source.slice(lineStart(source, pair.keyFrom), end(index));
  return pairs.flatMap((pair, index) => {
    const lines = part(pair, index);
    // Of a property that stays behind the comments go along.
    if (OWN_KEYS.has(usualName(pair.key ?? ""))) return commentsIn(lines);
    return applyEdits(lines, expandYaml(lines, values, "properties")).trimEnd();
  });
}

/** Prose and blocks with placeholders expanded; hints are left out. */
function expandBody(text: string, values: PlaceholderValues): string {
  const parts: string[] = [];
  let at = 0;
  for (const fence of locateFences(text)) {
    if (fenceLanguage(fence) !== "alliance" || !fence.closed || fence.unsafe) continue;
    const body = fenceBody(text, fence);
    const block = edited(text, body.toNoteEdits(editsByItem(body.text, stripHints)), fence.from, fence.to);
    parts.push(expandProse(text.slice(at, fence.from), values), expandBlock(block, values));
    at = fence.to;
  }
  parts.push(expandProse(text.slice(at), values));
  return parts.join("");
}

function edited(text: string, edits: readonly TextEdit[], from: number, to: number): string {
  return applyEdits(
    text.slice(from, to),
    edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
  );
}

function expandBlock(block: string, values: PlaceholderValues): string {
  const [fence] = locateFences(block);
  if (fence === undefined) return block;
  const body = fenceBody(block, fence);
  return applyEdits(block, body.toNoteEdits(editsByItem(body.text, (item) => expandYaml(item, values, "block"))));
}

/** Edits each question by itself: one that can't be read does not keep the others from being edited. */
function editsByItem(body: string, edit: (item: string) => readonly TextEdit[]): TextEdit[] {
  const { items, issue } = splitItems(body);
  if (issue !== undefined) return [...edit(body)];
  return items.flatMap(({ from, to }) =>
    edit(body.slice(from, to)).map((change) => ({ ...change, from: change.from + from, to: change.to + from })),
  );
}
