/**
 * Walking along one line of Markdown in columns: a tab reaches to the next multiple of four, and a container may take only some of
 * a tab's columns (CommonMark 0.31, section 2.2).
 */
import type { Line } from "../text/lines";

/** How many columns a tab reaches at most. */
export const TAB_STOP = 4;
const SPACE = 0x20;
const TAB = 0x09;

/** A position in a line, and what follows it. */
export class LineCursor {
  /** Offset into the text. */
  offset: number;
  /** Columns that are left of a tab of which a container took the rest; the cursor stands behind the tab. */
  tabLeft = 0;
  #column = 0;
  #nonspace = 0;
  #nonspaceColumn = 0;

  constructor(
    readonly text: string,
    readonly line: Line,
  ) {
    this.offset = line.from;
    this.#findNonspace();
  }

  /** Offset of the next character that is neither space nor tab; the line's end where there is none. */
  get nonspace(): number {
    return this.#nonspace;
  }

  /** Columns of white space from here to {@link nonspace}. */
  get indent(): number {
    return this.#nonspaceColumn - this.#column;
  }

  /** Only white space follows. */
  get blank(): boolean {
    return this.#nonspace >= this.line.to;
  }

  /** The next character that is neither space nor tab, `""` at the line's end. */
  get next(): string {
    return this.blank ? "" : (this.text[this.#nonspace] ?? "");
  }

  /** The text from {@link nonspace} to the end of the line. */
  rest(): string {
    return this.text.slice(this.#nonspace, this.line.to);
  }

  /** Takes up to so many columns of white space, and maybe only a part of a tab. */
  skipColumns(columns: number): void {
    let left = Math.min(columns, this.indent);
    while (left > 0) {
      if (this.tabLeft === 0) {
        this.tabLeft = this.text[this.offset] === "\t" ? TAB_STOP - (this.#column % TAB_STOP) : 1;
        this.offset += 1;
      }
      const taken = Math.min(left, this.tabLeft);
      this.tabLeft -= taken;
      this.#column += taken;
      left -= taken;
    }
  }

  /** Goes to {@link nonspace}. */
  skipIndent(): void {
    this.offset = this.#nonspace;
    this.#column = this.#nonspaceColumn;
    this.tabLeft = 0;
  }

  /** Takes the white space and so many characters (none of them a tab) after it. */
  skipMarker(length: number): void {
    this.skipIndent();
    this.offset += length;
    this.#column += length;
    this.#findNonspace();
  }

  #findNonspace(): void {
    let at = this.offset;
    let column = this.#column;
    for (; at < this.line.to; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === SPACE) column += 1;
      else if (code === TAB) column += TAB_STOP - (column % TAB_STOP);
      else break;
    }
    this.#nonspace = at;
    this.#nonspaceColumn = column;
  }
}
