/**
 * The allies of a note and the names that stand for them (docs/format.md, “Allies' names”): an ally is shown by the link's alias
 * or basename, or the plain name; a key under `answers` belongs to whoever's shown name, basename, path or link it equals.
 */
import { oneLine } from "../text/lines";
import { fileKey } from "../text/fold";
import { partsOf } from "../yaml/text-lists";
import type { Ally } from "./properties";

/** Reads an entry of `allies`: a wikilink (also with an alias, a heading, or as an embed), a Markdown link, or a plain name. */
export function parseAlly(entry: string): Ally {
  const source = entry.trim();
  const link = readLink(source);
  if (link === undefined) return { name: normal(source), source };
  const name = link.alias === "" ? basename(link.target) : link.alias;
  return { name: normal(name), link: link.target, source };
}

/** The ally that a key under `answers` belongs to; `undefined` where it is nobody's, or could be two allies'. */
export function allyOfKey(key: string, allies: readonly Ally[]): Ally | undefined {
  const name = normal(key);
  const shown = allies.find((ally) => ally.name === name);
  if (shown !== undefined) return shown;
  const target = readLink(name)?.target;
  const others = allies.filter(
    (ally) => otherNames(ally).includes(name) || (target !== undefined && isTarget(ally, target)),
  );
  return others.length === 1 ? others[0] : undefined;
}

/** The key to write an ally's answer under, where there is none yet. */
export function answerKey(ally: Ally): string {
  return ally.name;
}

/** The shown names that two allies or more have: nobody can tell whose answer is whose, until one has an alias. */
export function sharedNames(allies: readonly Ally[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of allies) (seen.has(name) ? shared : seen).add(name);
  return shared;
}

/** Names in a sentence: “Maya Ortiz and Sam Lee”, “A, B and C”. */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** What else an ally may be called by: the note's basename or path, and the entry itself. */
function otherNames(ally: Ally): string[] {
  if (ally.link === undefined) return [normal(ally.source)];
  return [basename(ally.link), ally.link, withoutEnding(ally.link), ally.source].map(normal);
}

/** The names in an entry of `allies`, where it is several of them in one text: `Maya Ortiz, Sam Lee`. A link is one name. */
export function namesIn(entry: string): readonly string[] {
  const source = entry.trim();
  return readLink(source) === undefined ? partsOf(source) : [source];
}

/** Whether they are several beyond doubt: two links, or names of two words each. `Ortiz, Maya` may be one name. */
export function areSeveral(names: readonly string[]): boolean {
  return names.length > 1 && names.every((name) => /\S\s+\S|^!?\[\[/.test(name));
}

/** Whether a link leads to the ally's note: the same path, or the bare name that Obsidian writes where it is enough. */
function isTarget(ally: Ally, target: string): boolean {
  if (ally.link === undefined) return false;
  const wanted = linkKey(withoutEnding(target));
  return wanted === linkKey(withoutEnding(ally.link)) || wanted === linkKey(basename(ally.link));
}

interface Link {
  /** Without heading or block. */
  readonly target: string;
  /** `""` where there is none. */
  readonly alias: string;
}

/** As nearly all are: `[[Maya Ortiz]]`. */
const PLAIN_LINK = /^\[\[\s*[^[\]|#\\\s][^[\]|#\\]*\]\]$/;

function readLink(text: string): Link | undefined {
  if (!text.startsWith("[") && !text.startsWith("!")) return undefined;
  if (PLAIN_LINK.test(text)) return { target: text.slice(2, -2).trim(), alias: "" };
  const wiki = /^!?\[\[([^[\]|]+)(?:\\?\|([^[\]]*))?\]\]$/.exec(text);
  if (wiki !== null) return linkTo(wiki[1] ?? "", wiki[2] ?? "");
  const markdown = /^!?\[([^[\]]*)\]\(<?([^()<>]+)>?\)$/.exec(text);
  return markdown === null ? undefined : linkTo(decoded(markdown[2] ?? ""), markdown[1] ?? "");
}

function linkTo(path: string, alias: string): Link | undefined {
  const target = path.replace(/#.*$/s, "").replace(/\\$/, "").trim();
  return target === "" ? undefined : { target, alias: alias.trim() };
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function basename(path: string): string {
  return withoutEnding(path.slice(path.lastIndexOf("/") + 1));
}

function withoutEnding(path: string): string {
  return /\.md$/i.test(path) ? path.slice(0, -3) : path;
}

/** Capitals don't count in links: Obsidian follows `[[maya ortiz]]` to Maya Ortiz. */
function linkKey(path: string): string {
  return fileKey(path.trim());
}

function normal(text: string): string {
  return oneLine(text).normalize("NFC");
}
