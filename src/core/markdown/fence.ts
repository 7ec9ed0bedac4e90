/** Where a fenced code block (CommonMark 0.31, section 4.5) stands in a note. */

/** One line of a fence's body. All are offsets into the note's text. */
export interface BodyLine {
  /** Start of the line, before the prefix of its containers. */
  readonly from: number;
  /** Start of the content: after the containers' prefix (`> `, list indentation) and the fence's own indentation. */
  readonly content: number;
  /** End of the line, before its line ending. */
  readonly to: number;
  /** After its line ending (`\n`, `\r\n`, `\r`); equals `to` at the end of the text. */
  readonly next: number;
}

/** A fenced code block. All offsets are into the note's text. */
export interface Fence {
  /** Start of the opening line, before the prefix of its containers. */
  readonly from: number;
  /** End of the closing line before its line ending; for an unclosed fence the end of its last line. */
  readonly to: number;
  /** The opening line's code fence itself: from its first marker to the end of the line. */
  readonly open: { readonly from: number; readonly to: number };
  /** The info string, trimmed, as it stands in the source. */
  readonly info: string;
  readonly marker: "`" | "~";
  /** How many markers open it. */
  readonly length: number;
  /** Whether a closing fence ends it (and not the end of the note or of its container). */
  readonly closed: boolean;
  readonly lines: readonly BodyLine[];
  /** What a new line inside the body has to start with: the containers' prefix and the fence's indentation, e.g. `> ` or two spaces. */
  readonly prefix: string;
  /** The body can't be edited by lines: a tab stands half in a prefix, or a lazy line hides one. */
  readonly unsafe: boolean;
}
