/**
 * Where in an answer's Markdown a place in its rendered text stands: a click on a letter puts the caret at that letter. What was
 * rendered is laid along the source, letter by letter; marks that do not show are passed over, and where the two part, the nearest
 * place where they meet again is sought. No renderer has to be known for that, only roughly what it hides.
 */

/** How many letters one may be ahead of the other. */
const AHEAD = 1500;
/** Up to so many letters, all ways to go on are tried. */
const NEARBY = 12;

/** What does not show as text, about; of an escape, the backslash alone. */
const HIDDEN: readonly RegExp[] = [
  // Fences, lines beneath headings and across the page, the rule beneath a table's head.
  /^[ \t>]*(?:`{3,}|~{3,}).*$/gm,
  /^[ \t>]*(?:[-=*_][ \t]*){3,}$/gm,
  /^(?:[ \t]*>)*(?=[ \t:|-]*--)[ \t:|-]*$/gm,
  // Quotes and callouts; headings; the marks of lists and tasks.
  /^[ \t]*(?:>[ \t]?)+(?:\[![\w-]+\][+-]?)?/gm,
  /^[ \t>]*(?:#{1,6}[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t])?)/gm,
  // Embeds and pictures; wikilinks but their aliases; links but their words.
  /!\[\[[^[\]\n]*\]\]|!\[[^[\]\n]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g,
  /\[\[(?:[^[\]|\n]*\|)?(?=[^[\]\n]*\]\])|\]\](?!\()/g,
  /\[(?=[^[\]\n]*\]\()|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g,
  // Comments, to the end where they are open, and elements; then marks within a line.
  /%%[^]*?(?:%%|(?![^]))|<!--[^]*?(?:-->|(?![^]))|<\/?[a-z](?![a-z+.-]*:)[^<>\n]*>/gi,
  /[*|]+|~~|==|`+|(?<!\w)_+|(?<!_)_+(?!\w)|\\[!-/:-@[-`{-~]/g,
];

/** Letters, without white space, each with its offset. */
interface Letters {
  readonly text: string;
  readonly offsets: readonly number[];
}

function lettersOf(text: string, hidden: (offset: number) => boolean): Letters {
  const offsets: number[] = [];
  let letters = "";
  for (let offset = 0; offset < text.length; offset += 1) {
    const letter = text.charAt(offset);
    if (/[\s\u200b\ufeff]/.test(letter) || hidden(offset)) continue;
    letters += letter;
    offsets.push(offset);
  }
  return { text: letters, offsets };
}

/** For each letter, whether it does not show: 1. */
function hiddenIn(source: string): Uint8Array {
  const hidden = new Uint8Array(source.length);
  for (const pattern of HIDDEN)
    for (const { index, 0: mark } of source.matchAll(pattern))
      hidden.fill(1, index, index + (mark.startsWith("\\") ? 1 : mark.length));
  return hidden;
}

/**
 * The offset in `source` of a place in its rendered text.
 *
 * @param before the rendered text before the place, and `after` the text behind it
 */
export function sourceOffset(source: string, before: string, after: string): number {
  if (after.trim() === "") return source.length;
  const hidden = hiddenIn(source);
  const rendered = lettersOf(before + after, () => false);
  const shown = lettersOf(source, (offset) => hidden[offset] === 1);
  const count = rendered.offsets.findIndex((offset) => offset >= before.length);
  const [last, next] = along(rendered.text, shown.text, count);
  const ahead = next === undefined ? undefined : shown.offsets[next];
  let behind = last === undefined ? undefined : (shown.offsets[last] ?? 0) + 1;
  // At the end of a word, behind the marks that close it.
  if (/^\s/.test(after)) while (behind !== undefined && hidden[behind] === 1 && source[behind] !== "\n") behind += 1;
  const startsWord = before === "" || /\s$/.test(before);
  const [first, second] = startsWord ? [ahead, behind] : [behind, ahead];
  return first ?? second ?? source.length;
}

/** The places, among the shown letters of the source, of the rendered letters on both sides of the `count`-th. */
function along(rendered: string, shown: string, count: number): [number | undefined, number | undefined] {
  let at = 0;
  let last: number | undefined;
  for (let letter = 0; letter <= count && letter < rendered.length; letter += 1) {
    if (rendered[letter] !== shown[at]) {
      const met = meet(rendered, letter, shown, at);
      // Nothing of this letter is in the source (a callout's title, say): go on with the next one.
      if (met === undefined) continue;
      if (met.letter > count) return [last, last === undefined ? undefined : last + 1];
      ({ letter, at } = met);
    }
    if (letter === count) return [last, at];
    last = at;
    at += 1;
  }
  return [last, undefined];
}

/** The nearest place where the two agree again. */
function meet(rendered: string, letter: number, shown: string, at: number): { letter: number; at: number } | undefined {
  for (let apart = 1; apart <= AHEAD; apart += 1) {
    // Far apart, only one of them has letters that the other has not; nearby, both may.
    const step = apart <= NEARBY ? 1 : apart;
    // The farther apart, the more letters have to agree for the two to have met.
    const agree = apart <= 2 ? 2 : apart <= NEARBY ? 4 : 8;
    for (let skipped = 0; skipped <= apart; skipped += step) {
      const probe = rendered.slice(letter + skipped, letter + skipped + agree);
      const there = at + apart - skipped;
      if (probe !== "" && shown.startsWith(probe, there)) return { letter: letter + skipped, at: there };
    }
  }
  return undefined;
}
