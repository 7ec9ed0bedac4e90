/** A map as plain values, by YAML 1.2's core schema: texts, numbers, yes and no, lists. Days stay texts. */
import { isMap, isScalar, parseDocument, type Document, type Node } from "yaml";

/** What a piece of YAML says. */
export interface PlainValues {
  /** The values by key; without a prototype, so that `__proto__` and the like are ordinary names. Of a doubled key the first. */
  readonly record: Readonly<Record<string, unknown>>;
  /** Keys that stand there once more, and where. */
  readonly doubled: readonly { readonly key: string; readonly from: number }[];
  /** Errors in the order of the text; the library's own wording. */
  readonly errors: readonly { readonly message: string; readonly from: number; readonly to: number }[];
  /** It is a map, or nothing at all. */
  readonly isMap: boolean;
}

/** A record without a prototype. */
export function emptyRecord(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

/**
 * Reads a piece of YAML.
 *
 * @throws where the library does; what is too large or too deep for it has to be refused before.
 */
export function readPlainValues(source: string): PlainValues {
  const document = parseDocument(source, {
    uniqueKeys: false,
    merge: false,
    // Whatever a directive or a tag says: the text of a day stays one.
    schema: "core",
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const errors = document.errors.map(({ message, pos: [from, to] }) => ({ message, from, to }));
  const record = emptyRecord();
  const doubled: { key: string; from: number }[] = [];
  const root: unknown = document.contents;
  if (!isMap(root)) {
    return { record, doubled, errors, isMap: root === null || (isScalar(root) && root.value === null) };
  }
  for (const { key, value } of root.items) {
    if (!isScalar(key)) continue;
    const name = key.source ?? String(key.value);
    if (Object.hasOwn(record, name)) doubled.push({ key: name, from: key.range?.[0] ?? 0 });
    else record[name] = valueOf(value as Node | null, document);
  }
  return { record, doubled, errors, isMap: true };
}

/** A value as plain data, a map in it as a `Map`, since its keys may be anything; `undefined` where aliases make it too large. */
function valueOf(node: Node | null, document: Document): unknown {
  try {
    return node === null ? null : (node.toJS(document, { mapAsMap: true }) as unknown);
  } catch {
    return undefined;
  }
}
