/**
 * Hints are looked up, not copied: a note's question that stands in a template to the letter has that template's hint. So a note reads
 * like a letter, and the form still helps. A block's own hint comes first.
 */
import { parseNote } from "../note/parse-note";
import { nameOf } from "../yaml/tree";
import type { Template } from "./template";

/** The hint for a question's text; `undefined` where no template knows it. */
export type HintLookup = (questionText: string) => string | undefined;

/** A lookup over these templates; of two hints for one question the earlier template's. Templates are read at the first question. */
export function hintLookup(templates: () => readonly Template[]): HintLookup {
  let hints: ReadonlyMap<string, string> | undefined;
  return (questionText) => (hints ??= collect(templates())).get(nameOf(questionText));
}

function collect(templates: readonly Template[]): ReadonlyMap<string, string> {
  const hints = new Map<string, string>();
  for (const { text } of templates) {
    for (const item of parseNote(text).blocks.flatMap((block) => block.items)) {
      if (item.kind !== "question" || item.hint === undefined) continue;
      const name = nameOf(item.text);
      if (!hints.has(name)) hints.set(name, item.hint);
    }
  }
  return hints;
}
