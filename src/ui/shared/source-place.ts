/** Where in the note's text a problem stands, as a person looks for it: line, column, and the line with the words in question. */
import type { Problem } from "../../core/text/problem";

/** Counted from 1; columns in characters. The three parts together are the line, cut where it is long. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
  readonly before: string;
  /** The words that the problem is about, as far as they stand on this line; may be empty. */
  readonly marked: string;
  readonly after: string;
}

/** Characters of the line that are shown around the words, on either side. */
const AROUND = 40;
const MOST_MARKED = 120;

/** The place where a problem begins. */
export function sourcePlace(text: string, { from, to }: Pick<Problem, "from" | "to">): SourcePlace {
  const above = text.slice(0, from).split(/\r\n|\n|\r/);
  const head = above.at(-1) ?? "";
  const rest = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? "";
  const marked = rest.slice(0, Math.max(0, to - from));
  return {
    line: above.length,
    column: charactersOf(head).length + 1,
    before: lastOf(head.trimStart()),
    marked: firstOf(marked, MOST_MARKED),
    after: marked.length > MOST_MARKED ? "" : firstOf(rest.slice(marked.length).trimEnd(), AROUND),
  };
}

/** Characters as a person sees them: an emoji of several parts is one. */
function charactersOf(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

function firstOf(text: string, most: number): string {
  const characters = charactersOf(text.slice(0, 20 * most));
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : text;
}

function lastOf(text: string): string {
  const characters = charactersOf(text.slice(-20 * AROUND));
  return characters.length > AROUND ? `…${characters.slice(-AROUND).join("")}` : text;
}
