/**
 * A YAML tree read by its source: scalars are the strings that stand there (`007` is `007`, `yes` is `yes`), every node knows its
 * place, and a pair knows where its key, its colon and its value stand. No tag is resolved and no key is an object's key.
 */
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, visit } from "yaml";
import type { CST, Document, Node, Pair, YAMLMap, YAMLSeq } from "yaml";

/** What stands after a key's colon, or after a dash. */
export type Shape = "none" | "scalar" | "literal" | "block-seq" | "block-map" | "flow" | "alias";

/** A `key: value`, with places in the source that was parsed. */
export interface SourcePair {
  /** The key as a string, from its source; `undefined` for a key that is no scalar. */
  readonly key: string | undefined;
  /** The key as it is compared. */
  readonly name: string | undefined;
  readonly keyNode: Node | undefined;
  readonly keyFrom: number;
  readonly keyTo: number;
  /** Just after the colon; absent where there is no colon (`{Maya, Sam}`). */
  readonly colonTo: number | undefined;
  readonly value: Node | undefined;
  /** Written with `?`, or with an anchor or a tag on the key or the value: read, but not written to. */
  readonly unusual: boolean;
  /** Comments and line ends stand between the colon and the value. */
  readonly gap: string;
}

/** A parsed piece of YAML. */
export interface SourceTree {
  readonly document: Document.Parsed;
  readonly root: Node | undefined;
  /** Errors in the order of the text, with offsets; the library's own wording. */
  readonly errors: readonly { readonly code: string; readonly from: number; readonly message: string }[];
}

/** Aliases of nothing: the library finds them only when it resolves them. */
function danglingAliases(document: Document.Parsed): SourceTree["errors"] {
  const anchors = new Set<string>();
  const dangling: SourceTree["errors"][number][] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (anchors.has(alias.source)) return;
      dangling.push({ code: "BAD_ALIAS", from: alias.range?.[0] ?? 0, message: "Alias of nothing" });
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.add(node.anchor);
    },
  });
  return dangling;
}

/** Parses a piece of YAML (one document). Never throws: what can't be read is an error of the tree. */
export function parseTree(source: string): SourceTree {
  try {
    const document = parseDocument(source, {
      keepSourceTokens: true,
      uniqueKeys: false,
      merge: false,
      schema: "failsafe",
      resolveKnownTags: false,
      prettyErrors: false,
      logLevel: "silent",
    });
    const errors = document.errors.map(({ code, pos, message }) => ({ code, from: pos[0], message }));
    const root = (document.contents as Node | null) ?? undefined;
    return { document, root, errors: source.includes("*") ? [...errors, ...danglingAliases(document)] : errors };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const document = parseDocument("", { prettyErrors: false });
    return { document, root: undefined, errors: [{ code: "IMPOSSIBLE", from: 0, message }] };
  }
}

/** A node's shape; `none` for an empty value. */
export function shapeOf(node: Node | undefined): Shape {
  if (node === undefined) return "none";
  if (isAlias(node)) return "alias";
  if (isScalar(node)) {
    if (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") return "literal";
    return node.type === "PLAIN" && scalarText(node) === "" ? "none" : "scalar";
  }
  if (isMap(node)) return node.flow === true ? "flow" : "block-map";
  return isSeq(node) && node.flow !== true ? "block-seq" : "flow";
}

/** The string that a scalar stands for, by its source alone; `undefined` for any other node. */
export function scalarText(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  return typeof node.source === "string" ? node.source : "";
}

/** A scalar with no value: nothing there, `~`, or `null` without quotes. */
export function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.type === "PLAIN" && ["", "~", "null"].includes(scalarText(node) ?? "");
}

/** What an alias stands for; the node itself where it is none. One step only: nothing is expanded. */
export function resolved(node: unknown, tree: SourceTree): unknown {
  return isAlias(node) ? node.resolve(tree.document) : node;
}

function isProp(token: CST.SourceToken): boolean {
  return token.type === "anchor" || token.type === "tag";
}

function toSourcePair(pair: Pair): SourcePair {
  const token = pair.srcToken;
  const key = pair.key as Node | null;
  const value = (pair.value as Node | null) ?? undefined;
  const separators = token?.sep ?? [];
  const colon = separators.find(({ type }) => type === "map-value-ind");
  const colonTo = colon === undefined ? undefined : colon.offset + colon.source.length;
  const keyTo = key?.range?.[1] ?? colon?.offset ?? 0;
  const explicit = token?.start.some(({ type }) => type === "explicit-key-ind") ?? false;
  const after = separators.filter(({ offset }) => colon !== undefined && offset > colon.offset);
  const text = scalarText(key);
  return {
    key: text,
    name: text === undefined ? undefined : nameOf(text),
    keyNode: key ?? undefined,
    keyFrom: key?.range?.[0] ?? keyTo,
    keyTo,
    colonTo,
    value,
    unusual: explicit || !isScalar(key) || separators.some(isProp) || (token?.start.some(isProp) ?? false),
    gap: after.map(({ source }) => source).join(""),
  };
}

/** The pairs of a map, in the order of the text. */
export function pairsOf(map: YAMLMap): SourcePair[] {
  return map.items.filter(isPair).map(toSourcePair);
}

/** The pairs with this key (trimmed, NFC), in the order of the text. */
export function pairsNamed(pairs: readonly SourcePair[], key: string): SourcePair[] {
  const sought = nameOf(key);
  return pairs.filter(({ name }) => name === sought);
}

/** Whether two keys or names are the same to a person: trimmed, and by Unicode's canonical composition. */
export function sameName(one: string, other: string): boolean {
  return nameOf(one) === nameOf(other);
}

/** A key or a name as it is compared: trimmed, NFC. */
export function nameOf(text: string): string {
  return text.trim().normalize("NFC");
}

/**
 * Where a block scalar's last line ends. Empty lines after it are between things, not in them, unless a `+` in the header keeps
 * them; lines with blanks in them may be text, and whatever comes before them would take them up.
 */
function literalEnd(source: string, from: number, to: number): number {
  let end = to > from && source.charAt(to - 1) === "\n" ? to - 1 : to;
  if (keepsEmptyLines(source, from)) return end;
  while (end > from && source.charAt(end - 1) === "\n") end--;
  return end;
}

function keepsEmptyLines(source: string, from: number): boolean {
  return /^[|>][1-9]?\+/.test(source.slice(from, from + 3));
}

/** Whether empty lines behind a node would be part of it: its last value is a block scalar with a `+` in its header. */
export function takesUpEmptyLines(node: Node | undefined, source: string): boolean {
  if (isScalar(node)) return shapeOf(node) === "literal" && keepsEmptyLines(source, node.range?.[0] ?? 0);
  if (isMap(node)) return takesUpEmptyLines(pairsOf(node).at(-1)?.value, source);
  return isSeq(node) && takesUpEmptyLines((node.items.at(-1) as Node | null | undefined) ?? undefined, source);
}

/** Where a node's own text ends: before trailing blank lines, comments and line ends. */
export function contentEnd(node: Node, source: string): number {
  const [from, to] = node.range ?? [0, 0];
  if (isScalar(node) || isAlias(node)) {
    const shape = shapeOf(node);
    return shape === "literal" ? literalEnd(source, from, to) : to;
  }
  if (isMap(node) && node.flow !== true) {
    const last = pairsOf(node).at(-1);
    return last === undefined ? to : pairEnd(last, source);
  }
  if (isSeq(node) && node.flow !== true) return seqEnd(node, source);
  return to;
}

function seqEnd(seq: YAMLSeq, source: string): number {
  const dashes = seqDashes(seq);
  const last = seq.items.at(-1) as Node | undefined;
  const dash = dashes.at(-1) ?? seq.range?.[0] ?? 0;
  return last === undefined || shapeOf(last) === "none" ? dash + 1 : contentEnd(last, source);
}

/** Where the dashes of a block sequence stand. */
export function seqDashes(seq: YAMLSeq): number[] {
  const token = seq.srcToken;
  if (token?.type !== "block-seq") return [];
  return token.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === "seq-item-ind").map(({ offset }) => offset),
  );
}

/** Where a pair's own text ends: its value, or its colon, or its key. */
export function pairEnd(pair: SourcePair, source: string): number {
  if (pair.value === undefined || shapeOf(pair.value) === "none") return pair.colonTo ?? pair.keyTo;
  return contentEnd(pair.value, source);
}

/** Start of the line that `at` lies in. */
export function lineStart(source: string, at: number): number {
  return source.lastIndexOf("\n", at - 1) + 1;
}

/** End of the line that `at` lies in, before its `\n`. */
export function lineEnd(source: string, at: number): number {
  const end = source.indexOf("\n", at);
  return end === -1 ? source.length : end;
}

/** The lines that `from` to `to` lie in, with the newline behind them. */
export function wholeLines(source: string, from: number, to: number): { readonly from: number; readonly to: number } {
  return { from: lineStart(source, from), to: Math.min(lineEnd(source, to) + 1, source.length) };
}

/**
 * End of the line that `at` lies in, or of the last line of blanks alone (not: an empty one) behind it. A literal block put in
 * before such a line would take it up as text.
 */
export function pastBlanks(source: string, at: number): number {
  let end = lineEnd(source, at);
  for (let line = end; line < source.length;) {
    const next = lineEnd(source, line + 1);
    const text = source.slice(line + 1, next);
    if (text.trim() !== "") break;
    if (text !== "") end = next;
    line = next;
  }
  return end;
}

/** Columns before `at` in its line. */
export function columnOf(source: string, at: number): number {
  return at - lineStart(source, at);
}
