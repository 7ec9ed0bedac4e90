/** What the lines of Markdown look like that begin or end a block: CommonMark 0.31, section 4 (leaf blocks) and 5.2 (list items). */

/** An opening code fence: its marker, how many of them, and the info string. */
export interface FenceStart {
  readonly marker: "`" | "~";
  readonly length: number;
  readonly info: string;
}

/** Reads an opening code fence from the text behind a line's indentation (section 4.5). */
export function readFenceStart(rest: string): FenceStart | undefined {
  const match = /^(?:`{3,}|~{3,})/.exec(rest)?.[0];
  if (match === undefined) return undefined;
  const info = trimBlanks(rest.slice(match.length));
  if (match.startsWith("`") && info.includes("`")) return undefined;
  return { marker: match.startsWith("`") ? "`" : "~", length: match.length, info };
}

/** Whether the text behind a line's indentation closes a fence (section 4.5). */
export function closesFence(rest: string, marker: "`" | "~", length: number): boolean {
  let count = 0;
  while (rest[count] === marker) count += 1;
  return count >= length && isBlank(rest.slice(count));
}

/** A list marker: its length, and whether it may interrupt a paragraph (section 5.3). */
export interface ListMarker {
  readonly length: number;
  readonly interrupts: boolean;
}

/** Reads a list marker from the text behind a line's indentation (section 5.2). */
export function readListMarker(rest: string): ListMarker | undefined {
  const match = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(rest);
  if (match === null) return undefined;
  const startsAtOne = match[1] === undefined || Number(match[1]) === 1;
  return { length: match[0].length, interrupts: startsAtOne && !isBlank(rest.slice(match[0].length)) };
}

/** A thematic break (section 4.1). */
export function isThematicBreak(rest: string): boolean {
  const marker = rest[0];
  if (marker !== "*" && marker !== "-" && marker !== "_") return false;
  let count = 0;
  for (const char of rest) {
    if (char === marker) count += 1;
    else if (char !== " " && char !== "\t") return false;
  }
  return count >= 3;
}

/** An ATX heading (section 4.2). */
export function isAtxHeading(rest: string): boolean {
  return /^#{1,6}(?:[ \t]|$)/.test(rest);
}

/** The underline of a setext heading (section 4.3). */
export function isSetextUnderline(rest: string): boolean {
  return /^(?:=+|-+)[ \t]*$/.test(rest);
}

/** The seven kinds of HTML block (section 4.6), counted as in the specification; 0 is a comment of Obsidian, `%%`, which is one, too. */
export type HtmlKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Whether such a block is a comment: nothing in it is a part of the note. */
export function isComment(kind: HtmlKind): boolean {
  return kind === 0 || kind === 2;
}

const BLOCK_NAMES =
  "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|" +
  "figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|" +
  "ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";
const ATTRIBUTE = "[ \\t]+[A-Za-z_:][\\w.:-]*(?:[ \\t]*=[ \\t]*(?:[^\"'=<>`\\x00-\\x20]+|'[^']*'|\"[^\"]*\"))?";
const OPEN_TAG = `<(?!(?:script|pre|style|textarea)[ \\t/>])[A-Za-z][A-Za-z0-9-]*(?:${ATTRIBUTE})*[ \\t]*/?>`;
const CLOSING_TAG = "</[A-Za-z][A-Za-z0-9-]*[ \\t]*>";

const HTML_STARTS: readonly (readonly [HtmlKind, RegExp])[] = [
  [1, /^<(?:script|pre|textarea|style)(?:[ \t>]|$)/i],
  [2, /^<!--/],
  [3, /^<\?/],
  [4, /^<![A-Za-z]/],
  [5, /^<!\[CDATA\[/],
  [6, new RegExp(`^</?(?:${BLOCK_NAMES})(?:[ \\t]|/?>|$)`, "i")],
  [7, new RegExp(`^(?:${OPEN_TAG}|${CLOSING_TAG})[ \\t]*$`, "i")],
];

const HTML_ENDS: Readonly<Record<0 | 1 | 2 | 3 | 4 | 5, RegExp>> = {
  0: /%%/,
  1: /<\/(?:script|pre|textarea|style)>/i,
  2: /-->/,
  3: /\?>/,
  4: />/,
  5: /\]\]>/,
};

/**
 * The kind of HTML block that the text behind a line's indentation begins, if any. `%%` begins a comment of several lines where the line
 * does not end it; else it is one within a paragraph, or before one.
 */
export function readHtmlStart(rest: string): HtmlKind | undefined {
  if (rest.startsWith("%%")) return rest.includes("%%", 2) ? undefined : 0;
  return rest.startsWith("<") ? HTML_STARTS.find(([, start]) => start.test(rest))?.[0] : undefined;
}

/** Whether a line is the last of its HTML block; kinds 6 and 7 end before a blank line instead. */
export function endsHtml(kind: HtmlKind, line: string): boolean {
  return kind < 6 && HTML_ENDS[kind as 0 | 1 | 2 | 3 | 4 | 5].test(line);
}

/** Only spaces and tabs. */
export function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}

function trimBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && (text[from] === " " || text[from] === "\t")) from += 1;
  while (to > from && (text[to - 1] === " " || text[to - 1] === "\t")) to -= 1;
  return text.slice(from, to);
}
