/** Where in a text a link is being typed: after `[[`, or after an `@` that begins a word. */
import type { LinkKind } from "./link-finder";

/** A link that is being typed. */
export interface LinkQuery {
  readonly kind: LinkKind;
  /** Where its `[[` or `@` stands. */
  readonly from: number;
  /** Where it ends: at the caret, or behind a `]]` that stands there already. */
  readonly to: number;
  /** What was typed behind the `[[` or `@`. */
  readonly typed: string;
}

/** A link longer than this was left open by accident. */
const LONGEST = 120;

const NONE: ReadonlySet<number> = new Set();

/** The link that is being typed at the caret; none of those that begin at `except`. */
export function linkQuery(text: string, caret: number, except = NONE): LinkQuery | undefined {
  const before = text.slice(Math.max(0, text.lastIndexOf("\n", caret - 1) + 1, caret - LONGEST), caret);
  const queries = [noteQuery(text, caret, before), allyQuery(caret, before)];
  return queries.find((query) => query !== undefined && !except.has(query.from));
}

/** A heading (`#`), a block (`^`) or an alias (`|`) of a link is written by hand. */
function noteQuery(text: string, caret: number, before: string): LinkQuery | undefined {
  const typed = /\[\[([^[\]|#^]*)$/.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const closed = text.startsWith("]]", caret) ? 2 : 0;
  return { kind: "note", from: caret - typed.length - 2, to: caret + closed, typed };
}

/** A link after an `@`, but not in an address (`maya@example.org`), nor where a lone `@` was meant. */
function allyQuery(caret: number, before: string): LinkQuery | undefined {
  const typed = /(?:^|[\s([{"'“‘„«¿¡/—–-])@((?:[^\s@[\]|#^][^@[\]|#^]*)?)$/u.exec(before)?.[1];
  return typed === undefined ? undefined : { kind: "ally", from: caret - typed.length - 1, to: caret, typed };
}
