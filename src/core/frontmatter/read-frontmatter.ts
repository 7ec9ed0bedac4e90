/**
 * A note's frontmatter, read: its YAML as plain values, by YAML 1.2's core schema (so that dates stay texts). Where a host has a
 * cache of properties, that one is used; this is for text that is newer than the cache, and for hosts without one.
 */
import type { Problem } from "../text/problem";
import { locateFrontmatter, type FrontmatterRange } from "../markdown/frontmatter-range";
import { emptyRecord, readPlainValues } from "../yaml/plain-values";
import { tooLarge } from "./frontmatter-limits";
import { usualNames } from "./usual-names";

export interface Frontmatter {
  /** Where it stands; absent where the note has none. */
  readonly range?: FrontmatterRange;
  /** The values by key, ours by their usual names; without a prototype, so that `__proto__` and the like are ordinary names. Of a doubled key the first. */
  readonly record: Readonly<Record<string, unknown>>;
  /** What the YAML reader could not make sense of; the record holds what it could. */
  readonly problems: readonly Problem[];
}

/** Reads a note's frontmatter. Never throws. */
export function readFrontmatter(text: string): Frontmatter {
  const range = locateFrontmatter(text);
  if (range === undefined) return { record: emptyRecord(), problems: [] };
  const source = text.slice(range.yaml.from, range.yaml.to);
  const refused = tooLarge(source);
  if (refused !== undefined) {
    const { code, message, at } = refused;
    return { range, record: emptyRecord(), problems: [problem(code, message, range.yaml.from + at)] };
  }
  try {
    return { range, ...readYaml(source, range.yaml.from) };
  } catch {
    return { range, record: emptyRecord(), problems: [problem("unreadable-frontmatter", UNREADABLE, range.yaml.from)] };
  }
}

const UNREADABLE = "The properties at the top of this note can’t be read. Look at them in source mode.";

function readYaml(source: string, offset: number): Pick<Frontmatter, "record" | "problems"> {
  const { record, doubled, errors, isMap } = readPlainValues(source.replace(/\r(?!\n)/g, "\n"));
  const problems = errors.map(({ message, from, to }) => {
    const said = `The properties at the top of this note have a slip that YAML can’t read: ${message}`;
    return problem("unreadable-frontmatter", said, offset + from, offset + to);
  });
  if (!isMap) problems.push(problem("unreadable-frontmatter", UNREADABLE, offset));
  const unread: string[] = [];
  const usual = usualNames(record, (name) => unread.push(name));
  const doubles = doubled.map(({ key, from }) => doubledKey(key, offset + from));
  return {
    record: usual,
    problems: [...problems, ...doubles, ...unread.map((key) => otherSpelling(key, source, offset))],
  };
}

function otherSpelling(name: string, source: string, offset: number): Problem {
  const message = `The property “${name}” stands here in another spelling, too, and that one counts. Please delete one of the two.`;
  const at = offset + Math.max(0, source.search(new RegExp(`^[ "']*${name}`, "m")));
  return problem("doubled-property", message, at, at + name.length);
}

function doubledKey(name: string, from: number): Problem {
  const message = `The property “${name}” stands twice at the top of this note. The first one counts; please delete the other.`;
  return problem("doubled-property", message, from, from + name.length);
}

function problem(code: string, message: string, from: number, to = from): Problem {
  return { code, message, severity: "error", from, to };
}
