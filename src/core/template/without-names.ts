/** Takes the allies' names out of words that others will read: all of them at once become a placeholder, one alone an ellipsis. */
import { joinNames, parseAlly } from "../note/allies";
import type { AllianceProperties } from "../note/properties";

export interface Nameless {
  /** Prose: the day of the beginning becomes a placeholder, too. */
  readonly prose: (text: string) => string;
  /** The words of a question. */
  readonly words: (text: string) => string;
}

const SOMEBODY = "…";

/** Parts of a name shorter than this are left: “de”, “of”, an initial. */
const SHORTEST_PART = 3;

/** @param others further names, as they stand in the note */
export function withoutNames({ allies, started }: AllianceProperties, others: readonly string[]): Nameless {
  const people = [...allies, ...others.map(parseAlly)].filter(({ name }) => name !== "");
  const sources = people.map(({ source }) => source);
  const names = people.flatMap(({ name, link }) =>
    link === undefined ? [name] : [name, parseAlly(`[[${link}]]`).name],
  );
  const links = people.flatMap(({ link }) => link ?? []);
  const parts = names
    .flatMap((name) => name.split(/\s+/u))
    .filter((part) => part.length >= SHORTEST_PART && !isSmall(part));
  const together = [allies.map(({ source }) => source), allies.map(({ name }) => name)]
    .filter((list) => list.length > 1)
    .map(joinNames);
  // Somebody may write names in small letters: two words are still nobody else's.
  const written = new Set(names.map((name) => name.normalize("NFC")).filter((name) => /\s/u.test(name)));
  const all = anyOf(together, "gu");
  const whole = anyOf([...sources, ...links, ...names], "giu");
  const part = anyOf(parts, "gu");
  const words = (text: string): string =>
    text
      .normalize("NFC")
      .replace(all, "{{allies}}")
      .replace(whole, (found) => (isSmall(found) && !/[[/]/u.test(found) && !written.has(found) ? found : SOMEBODY))
      .replace(part, SOMEBODY);
  return {
    words,
    prose: (text) => words(started === undefined ? text : text.replaceAll(started, "{{date}}")),
  };
}

/** Whether a word is in small letters: then it is no name. Will comes, and what will come is nobody. */
function isSmall(word: string): boolean {
  return word === word.toLowerCase() && word !== word.toUpperCase();
}

/** Finds any of these words, the longest first, and none in the middle of another word. */
function anyOf(words: readonly string[], flags: string): RegExp {
  const known = [...new Set(words.map((word) => word.normalize("NFC")))].sort((a, b) => b.length - a.length);
  if (known.length === 0) return /(?!)/g;
  return new RegExp(known.map(bounded).join("|"), flags);
}

/** Writing without gaps between words has no bounds to look at; but a mark behind a letter makes it another one. */
function bounded(word: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const letter = "[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{M}\\p{N}]";
  const before = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u.test(word) ? `(?<!${letter})` : "";
  const after = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}]$/u.test(word)
    ? `(?!${letter})`
    : "(?!\\p{M})";
  return before + escaped + after;
}
