/** Lines of a text with their offsets, whatever ends them: `\n`, `\r\n` or a lone `\r` (CommonMark 0.31, section 2.1). */

import { withoutEnd } from "./without-end";

/** A line. Offsets are UTF-16 offsets into the text. */
export interface Line {
  readonly from: number;
  /** Before the line ending. */
  readonly to: number;
  /** After the line ending; equals `to` on a last line without one. */
  readonly next: number;
}

/** The lines from an offset on. A line ending at the end of the text starts no further line; an empty text has no lines. */
export function splitLines(text: string, start = 0): Line[] {
  const lines: Line[] = [];
  let from = start;
  while (from < text.length) {
    const line = lineAt(text, from);
    lines.push(line);
    from = line.next;
  }
  return lines;
}

/** The line that begins at an offset. */
export function lineAt(text: string, from: number): Line {
  let to = from;
  while (to < text.length && !isLineEnd(text.charCodeAt(to))) to += 1;
  const ending = text.startsWith("\r\n", to) ? 2 : to < text.length ? 1 : 0;
  return { from, to, next: to + ending };
}

/** The newline that a text uses: that of its first line, `\n` where it has none. */
export function newlineOf(text: string): "\n" | "\r\n" | "\r" {
  const line = lineAt(text, 0);
  const ending = text.slice(line.to, line.next);
  return ending === "\r\n" || ending === "\r" ? ending : "\n";
}

/** Several lines as one, without white space at the ends. */
export function oneLine(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => withoutEnd(line.replace(/^[ \t]+/, ""), /[ \t]/))
    .join(" ")
    .trim();
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
