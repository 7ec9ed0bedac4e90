/** The names of our properties in whatever case they are written: Obsidian takes `Next-Review` for `next-review`. */
import { emptyRecord } from "../yaml/plain-values";

type Values = Readonly<Record<string, unknown>>;

const OURS =
  /^(?:alliance(?:-(?:status|started|format|template|questionnaire))?|allies(?:-m(?:in|ax))?|continues|review-every|(?:last|next)-review|reflects-on|description|tags?)$/;

/** The usual name of a property of ours; any other is its own. */
export function usualName(name: string): string {
  const small = name.toLowerCase();
  return OURS.test(small) ? small : name;
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
