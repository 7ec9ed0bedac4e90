/** The main part of a note, heading by heading: what is asked under each, and the sentence in italics that says what it is for. */
import type { BlockItem } from "../question/question";
import type { ReadNote } from "./parse-note";
import { locateHeadings } from "../markdown/sections";

/** A heading of the main part with the questions that stand under it. */
export interface NotePart {
  /** `""` for what stands under no heading but the note's own. */
  readonly title: string;
  /** The paragraph in italics right below the heading, without its marks; nothing else that somebody wrote there. */
  readonly about?: string;
  readonly items: readonly BlockItem[];
}

/** The parts that ask something, in the order of the note. The review history is none of them. */
export function partsOf(note: ReadNote): readonly NotePart[] {
  const headings = locateHeadings(note.text, note.fences).filter(({ level }) => level > 1);
  const parts: { from: number | undefined; title: string; about: string | undefined; items: BlockItem[] }[] = [];
  for (const { section, fence, items } of note.blocks) {
    if (section !== "") continue;
    const heading = headings.filter(({ from }) => from < fence.from).at(-1);
    const title = heading?.title ?? "";
    const last = parts.at(-1);
    if (last !== undefined && last.from === heading?.from) {
      last.items.push(...items);
      continue;
    }
    const about = heading === undefined ? undefined : inItalics(note.text.slice(heading.to, fence.from));
    parts.push({ from: heading?.from, title, about, items: [...items] });
  }
  return parts.map(({ title, about, items }) => ({ title, ...(about === undefined ? {} : { about }), items }));
}

/** The words of the first paragraph where all of it is emphasised by one pair of marks. */
function inItalics(between: string): string | undefined {
  const [first = ""] = between.trim().split(/(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/u);
  const words = /^(?<mark>[*_])(?<words>[^*_\s](?:[^*_]*[^*_\s])?)\k<mark>$/u.exec(first.trim())?.groups?.words;
  return words?.replace(/\s+/gu, " ");
}
