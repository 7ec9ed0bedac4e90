/**
 * Hints are looked up, not copied: a note's question that stands in a template to the letter has that template's hint. So a note reads
 * like a letter, and the form still helps. A block's own hint comes first.
 */
import { parseNote } from "../note/parse-note";
import { nameOf } from "../yaml/tree";

/**
 * Returns the hint for a question's text in a note made from the template of this name. If that template has the question, its hint
 * counts, even if there is none; otherwise that of any other template. `undefined` for no hint.
 */
export type HintLookup = (questionText: string, template: string) => string | undefined;

/** The questions of a template by their texts, with their hints. */
export type Hints = ReadonlyMap<string, string | undefined>;

/** A template, as far as its hints go. */
export interface HintedTemplate {
  readonly name: string;
  readonly text: string;
  /** Where they are known; else the text is read for them. */
  readonly hints?: Hints;
}

/**
 * A lookup over these templates; of two templates of one name, or two hints for one question, the earlier one's. Templates are read at
 * the first question.
 */
export function hintLookup(templates: () => readonly HintedTemplate[]): HintLookup {
  let known: ReadonlyMap<string, Hints> | undefined;
  return (questionText, template) => {
    known ??= collect(templates());
    const question = nameOf(questionText);
    const own = known.get(nameOf(template));
    if (own?.has(question) === true) return own.get(question);
    return [...known.values()].map((hints) => hints.get(question)).find((hint) => hint !== undefined);
  };
}

function collect(templates: readonly HintedTemplate[]): ReadonlyMap<string, Hints> {
  const known = new Map<string, Hints>();
  for (const { name, text, hints } of templates) {
    const key = nameOf(name);
    if (!known.has(key)) known.set(key, hints ?? hintsOf(text));
  }
  return known;
}

/** Reads a template's text for its hints. */
export function hintsOf(text: string): Hints {
  const hints = new Map<string, string | undefined>();
  for (const item of parseNote(text).blocks.flatMap((block) => block.items)) {
    if (item.kind !== "question") continue;
    const question = nameOf(item.text);
    if (hints.get(question) === undefined) hints.set(question, item.hint);
  }
  return hints;
}

/** A template whose hints stand at known places of its text, as `HINT_PLACES` tells them. */
export function hintedAt(text: string, places: readonly number[]): HintedTemplate {
  const pieces: string[] = [];
  let end = 0;
  for (let at = 0; at < places.length; at += 2) {
    const from = end + (places[at] ?? 0);
    end = from + (places[at + 1] ?? 0);
    pieces.push(text.slice(from, end));
  }
  const [name = "", ...rest] = pieces;
  const hints = new Map<string, string | undefined>();
  for (let at = 0; at < rest.length; at += 2) hints.set(rest[at] ?? "", rest[at + 1] || undefined);
  return { name, text, hints };
}
