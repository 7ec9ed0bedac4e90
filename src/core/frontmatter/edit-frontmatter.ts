/**
 * Changing a note's properties as text: the value's own characters change, and every comment, quote, blank and line ending around it
 * stays (docs/format.md, promise 2). What can't be changed without a guess is refused, with the reason.
 */
import type { EditResult } from "../text/problem";
import { applyEdits, type TextEdit } from "../text/text-edit";
import { newlineOf } from "../text/lines";
import { hasLoneSurrogate } from "../yaml/scalar";
import { columnOf, type SourcePair } from "../yaml/tree";
import { checkFrontmatter, holds } from "./check-frontmatter";
import { trapsAt } from "./property-traps";
import { readPairs } from "./read-pairs";
import { yamlBody } from "./yaml-body";
import { locateFrontmatter, textStart, type FrontmatterRange } from "../markdown/frontmatter-range";
import { usualName } from "./usual-names";
import { newProperty, valueEdits, type Comments, type PropertyValue, type ValueEdits } from "./property-value";

/** The properties to change, by key: a text, a list of texts, or `undefined` to take the property away. */
export type PropertyChanges = ReadonlyMap<string, PropertyValue>;

/**
 * Edits that give the properties these values. A property that is not there is added at the end of the frontmatter, in the order of
 * the map; a note without frontmatter gets one. Days (`2026-12-20`) are written bare. A value that is the same already is not touched.
 *
 * @param comments what becomes of the comments behind a property that is taken away
 */
export function editFrontmatter(text: string, wanted: PropertyChanges, comments: Comments = "gone"): EditResult {
  const values = [...wanted.values()].flatMap((value) => value ?? []);
  if (values.some(hasLoneSurrogate)) return refuse("lone-surrogate", LONE_SURROGATE);
  const range = locateFrontmatter(text);
  if (range === undefined) return createFrontmatter(text, wanted);
  const body = yamlBody(text, range);
  const pairs = readPairs(body.text);
  if (pairs === undefined) return refuse("unreadable-frontmatter", UNREADABLE, range.yaml.from);
  const all: ValueEdits[] = [];
  const changes = asWritten(pairs, wanted);
  if (typeof changes === "string") return refuse("doubled-property", doubled(changes), range.yaml.from);
  for (const [key, value] of changes) {
    const named = pairs.filter((pair) => pair.key === key);
    const [pair] = named;
    if (named.length > 1) return refuse("doubled-property", doubled(key), range.yaml.from);
    if (pair === undefined || holds(pair, value)) continue;
    const trap = trapsAt(body.text, pair).find(({ code }) => code === "comment-trap" || code === "unusual-yaml");
    if (trap?.code === "comment-trap") return refuse(trap.code, trap.message, body.toNote(trap.from));
    if (trap !== undefined) return refuse("unusual-property", unusual(key), body.toNote(pair.keyFrom));
    const edits = valueEdits(body.text, pair, value, comments);
    if (edits === undefined) return refuse("unusual-property", unusual(key), body.toNote(pair.keyFrom));
    all.push(edits);
  }
  const edits = [...all.flatMap((value) => value.edits), ...additions(body.text, pairs, changes)];
  const dropped = all.flatMap((value) => value.dropped);
  const safe = checkFrontmatter({ before: body.text, after: applyEdits(body.text, edits), changes, dropped });
  const noteEdits = body.toNoteEdits(edits).filter(({ from, to, insert }) => from < to || insert !== "");
  if (!safe || !sameAround(text, range, applyEdits(text, noteEdits))) {
    return refuse("unusual-property", unusual([...changes.keys()].join("”, “")), range.yaml.from);
  }
  return { ok: true, edits: noteEdits };
}

const LONE_SURROGATE = "This text holds half a character, which no note can keep. Please type it again.";
const UNREADABLE =
  "The properties at the top of this note can’t be read, so nothing was changed there. Look at them in source mode.";

function unusual(key: string): string {
  return `The property “${key}” is written in a way that can’t be changed safely. Please change it in source mode.`;
}

function doubled(key: string): string {
  return `The property “${key}” stands twice at the top of this note. Please delete one of the two; nothing was changed.`;
}

function refuse(code: string, message: string, from = 0): EditResult {
  return { ok: false, problem: { code, message, severity: "error", from, to: from } };
}

/**
 * The changes by the names as the note spells them; the usual spelling counts before others. Or the name that nobody can tell which of two
 * is to be changed, or that would still be there if one of them went.
 */
function asWritten(pairs: readonly SourcePair[], wanted: PropertyChanges): PropertyChanges | string {
  const changes = new Map<string, PropertyValue>();
  for (const [name, value] of wanted) {
    const spelled = new Set(pairs.flatMap(({ key = "" }) => (usualName(key) === name ? key : [])));
    const [first = name] = spelled;
    if (spelled.size > 1 && (value === undefined || !spelled.has(name))) return first;
    changes.set(spelled.has(name) ? name : first, value);
  }
  return changes;
}

function additions(source: string, pairs: readonly SourcePair[], changes: PropertyChanges): TextEdit[] {
  const [first] = pairs;
  const indent = " ".repeat(first === undefined ? 0 : columnOf(source, first.keyFrom));
  const lines = [...changes].map(([key, value]) =>
    value === undefined || pairs.some((pair) => pair.key === key) ? "" : newProperty(key, value, indent),
  );
  const insert = lines.join("");
  return insert === "" ? [] : [{ from: source.length, to: source.length, insert }];
}

function createFrontmatter(text: string, changes: PropertyChanges): EditResult {
  const from = textStart(text);
  if (/^---[ \t]*(?:[\r\n]|$)/.test(text.slice(from, from + 200)))
    return refuse("unclosed-frontmatter", UNCLOSED, from);
  const lines = [...changes].map(([key, value]) => (value === undefined ? "" : newProperty(key, value, ""))).join("");
  if (lines === "") return { ok: true, edits: [] };
  const insert = `---\n${lines}---\n`.replaceAll("\n", newlineOf(text));
  return { ok: true, edits: [{ from, to: from, insert }] };
}

const UNCLOSED =
  "This note begins with “---” and the properties are not closed by another “---”, so nothing was changed.";

/** The note before and after the frontmatter's YAML is the same, and the frontmatter ends where it should. */
function sameAround(before: string, range: FrontmatterRange, after: string): boolean {
  const now = locateFrontmatter(after);
  if (now === undefined) return false;
  return (
    before.slice(0, range.yaml.from) === after.slice(0, now.yaml.from) &&
    before.slice(range.yaml.to) === after.slice(now.yaml.to)
  );
}
