/** The names of our properties in whatever case they are written: Obsidian takes `Next-Review` for `next-review`. */
import { emptyRecord } from "../yaml/plain-values";

type Values = Readonly<Record<string, unknown>>;

const NAMES: ReadonlySet<string> = new Set([
  "alliance",
  "allies",
  "continues",
  "alliance-status",
  "alliance-started",
  "review-every",
  "last-review",
  "next-review",
  "alliance-format",
  "alliance-template",
  "description",
  "allies-min",
  "allies-max",
  "alliance-questionnaire",
  "reflects-on",
  "tags",
  "tag",
]);

/** The usual name of a property of ours; any other is its own. */
export function usualName(name: string): string {
  const small = name.toLowerCase();
  return NAMES.has(small) ? small : name;
}

/**
 * The properties by their usual names. Beside the usual spelling another one does not count, nor a second other one.
 *
 * @param unread told each name that does not count
 */
export function usualNames(record: Values, unread?: (name: string) => void): Values {
  const names = Object.keys(record);
  if (names.every((name) => usualName(name) === name)) return record;
  const usual = emptyRecord();
  for (const name of names) {
    const known = usualName(name);
    const counts = known === name || !(Object.hasOwn(record, known) || Object.hasOwn(usual, known));
    if (counts) usual[known] = record[name];
    else unread?.(name);
  }
  return usual;
}
