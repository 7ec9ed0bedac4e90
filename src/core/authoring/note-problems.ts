/** The problems of a note as someone who writes it by hand wants them: each at its place, short enough to be underlined. */
import { fieldProblems } from "../alliance/fields";
import { readFrontmatter } from "../frontmatter/read-frontmatter";
import { tooLarge } from "../frontmatter/frontmatter-limits";
import { usualName } from "../frontmatter/usual-names";
import { propertyTraps } from "../frontmatter/property-traps";
import { placedProblems } from "../note/note-properties";
import type { Note, QuestionBlock } from "../note/note";
import { readProperties } from "../note/read-properties";
import type { Problem } from "../text/problem";
import { isMap } from "../yaml/nodes";
import { pairsOf, parseTree, type SourcePair } from "../yaml/tree";

/** What is wrong in a block, its questions, and what they ask of the note; in the order of the text. */
export function blockProblems(note: Note, block: QuestionBlock): Problem[] {
  const ofItems = block.items.flatMap((item) =>
    item.kind === "broken" ? item.problems : [...item.problems, ...fieldProblems(item, note)],
  );
  const all = [...block.problems, ...ofItems].map((problem) => onOneLine(problem, note.text));
  // A block that can't be cut into questions says why once as a block, and once as its only item.
  const isSaid = (problem: Problem, at: number): boolean =>
    all.some((other, index) => index < at && other.message === problem.message && other.from === problem.from);
  return all.filter((problem, at) => !isSaid(problem, at)).sort((a, b) => a.from - b.from);
}

/** What is wrong with the properties at the top of the note, each at the property that it is about. */
export function propertyProblems(text: string): Problem[] {
  const { range, record, problems } = readFrontmatter(text);
  if (range === undefined) return [];
  const { from, to } = range.yaml;
  const source = text.slice(from, to);
  const root = tooLarge(source) === undefined ? parseTree(source).root : undefined;
  const pairs = isMap(root) ? pairsOf(root) : [];
  const traps = propertyTraps(text);
  const ofValues = Object.keys(record).flatMap((key) => {
    // Read alone, a property has none but its own problems.
    const found = readProperties({ [key]: record[key] }).problems;
    const at = from + (placeOf(key, pairs)?.keyFrom ?? 0);
    const placed = found.map((problem) => ({ ...problem, from: at, to: at }));
    return placedProblems(
      placed,
      traps.filter((trap) => trap.property === key),
    );
  });
  return [...problems, ...ofValues].map((problem) => onOneLine(problem, text));
}

/** The property of that name, in its usual spelling if it has it. */
function placeOf(name: string, pairs: readonly SourcePair[]): SourcePair | undefined {
  return pairs.find(({ key }) => key === name) ?? pairs.find(({ key = "" }) => usualName(key) === name);
}

/** The same problem on the line where it begins: on all of its words, where it is about no place in particular. */
function onOneLine(problem: Problem, text: string): Problem {
  const rest = /^[^\r\n]*/.exec(text.slice(problem.from))?.[0] ?? "";
  const end = problem.from + rest.trimEnd().length;
  if (end === problem.from) {
    const before = text.slice(lineStart(text, problem.from), problem.from);
    const start = problem.from - before.trimStart().length;
    return { ...problem, from: start, to: Math.max(start, problem.from) };
  }
  const to = problem.to > problem.from ? Math.min(problem.to, end) : end;
  return { ...problem, to: Math.max(to, problem.from) };
}

/** Where the line begins that the offset lies in. A regular expression that ends in `$` would try every place before it in vain. */
function lineStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && !"\r\n".includes(text.charAt(from - 1))) from -= 1;
  return from;
}
