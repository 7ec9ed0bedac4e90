/**
 * Hints are looked up, not copied: a note's question that stands in a template to the letter has that template's hint. So a note reads
 * like a letter, and the form still helps. A block's own hint comes first.
 */
import { parseNote } from "../note/parse-note";
import { nameOf } from "../yaml/tree";
import type { Template } from "./template";

/**
 * The hint for a question's text in a note of a template, by that one's name. Where that template has the question, its word goes, also
 * where it gives no hint; else that of any template. `undefined` where there is none.
 */
export type HintLookup = (questionText: string, template: string) => string | undefined;

/** The questions of a template by their texts, with their hints. */
type Hints = ReadonlyMap<string, string | undefined>;

/**
 * A lookup over these templates; of two templates of one name, or two hints for one question, the earlier one's. Templates are read at
 * the first question.
 */
export function hintLookup(templates: () => readonly Template[]): HintLookup {
  let known: ReadonlyMap<string, Hints> | undefined;
  return (questionText, template) => {
    known ??= collect(templates());
    const question = nameOf(questionText);
    const own = known.get(nameOf(template));
    if (own?.has(question) === true) return own.get(question);
    return [...known.values()].map((hints) => hints.get(question)).find((hint) => hint !== undefined);
  };
}

function collect(templates: readonly Template[]): ReadonlyMap<string, Hints> {
  const known = new Map<string, Hints>();
  for (const { name, text } of templates) {
    const key = nameOf(name);
    if (!known.has(key)) known.set(key, hintsOf(text));
  }
  return known;
}

function hintsOf(text: string): Hints {
  const hints = new Map<string, string | undefined>();
  for (const item of parseNote(text).blocks.flatMap((block) => block.items)) {
    if (item.kind !== "question") continue;
    const question = nameOf(item.text);
    if (hints.get(question) === undefined) hints.set(question, item.hint);
  }
  return hints;
}
