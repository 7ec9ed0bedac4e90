/**
 * Where the fenced code blocks of a note stand. A line-by-line reading of Markdown's block structure as CommonMark 0.31 defines it
 * (its appendix “A parsing strategy”, phase 1), keeping only what decides whether a line of backticks opens or closes a fence:
 * block quotes, list items, paragraphs and their lazy lines, indented code and HTML blocks. One pass, linear in the text's length.
 *
 * Two things are left out, neither of which a note is likely to hold: link reference definitions count as the paragraphs they
 * look like, and containers nested deeper than {@link MAX_DEPTH} are read as text.
 */
import { lineAt, type Line } from "../text/lines";
import {
  closesFence,
  endsHtml,
  isAtxHeading,
  isComment,
  isSetextUnderline,
  isThematicBreak,
  readFenceStart,
  readHtmlStart,
  type HtmlKind,
} from "./block-starts";
import { keepComments, type Comment } from "./comments";
import { CODE_INDENT, openContainer, type Container } from "./containers";
import type { BodyLine, Fence } from "./fence";
import { locateFrontmatter, textStart } from "./frontmatter-range";
import { LineCursor } from "./line-cursor";

/** How deep quotes and lists may nest; keeps the reading linear. */
export const MAX_DEPTH = 100;

type Leaf =
  | { readonly kind: "none" }
  | { readonly kind: "paragraph" }
  | { readonly kind: "indented" }
  | { readonly kind: "html"; readonly html: HtmlKind; readonly comment?: GrowingComment }
  | { readonly kind: "fence"; readonly indent: number; readonly fence: GrowingFence };

type GrowingFence = { -readonly [K in keyof Fence]: Fence[K] } & { readonly lines: BodyLine[] };

type GrowingComment = { -readonly [K in keyof Comment]: Comment[K] };

const NONE: Leaf = { kind: "none" };

/** Every fenced code block of a note, in the order of the text; its frontmatter is skipped, and what is commented out. */
export function locateFences(text: string): Fence[] {
  const scanner = new BlockScanner(text);
  let at = locateFrontmatter(text)?.to ?? textStart(text);
  while (at < text.length) {
    const line = lineAt(text, at);
    scanner.read(line);
    at = line.next;
  }
  scanner.end();
  keepComments(scanner.fences, scanner.comments);
  return scanner.fences;
}

/** The first word of a fence's info string (`alliance` in `alliance fold`), `""` where there is none. */
export function fenceLanguage(fence: Fence): string {
  return /^[^ \t]*/.exec(fence.info)?.[0] ?? "";
}

/** The open blocks while the lines of a note go by. */
class BlockScanner {
  readonly fences: GrowingFence[] = [];
  readonly comments: GrowingComment[] = [];
  #containers: Container[] = [];
  #leaf: Leaf = NONE;

  constructor(readonly text: string) {}

  /** The text is over: a comment that is open still has no end. */
  end(): void {
    if (this.#leaf.kind !== "html" || this.#leaf.comment === undefined) return;
    this.#leaf.comment.to = this.text.length;
    this.#leaf.comment.closed = false;
  }

  read(line: Line): void {
    const cursor = new LineCursor(this.text, line);
    const matched = this.#matchContainers(cursor);
    const allMatched = matched === this.#containers.length;
    if (allMatched && this.#leafTakes(cursor)) return;
    const openParagraph = this.#leaf.kind === "paragraph";
    // A paragraph goes on here, or might go on lazily while nothing else begins.
    const paragraph = openParagraph && !cursor.blank ? (allMatched ? "direct" : "lazy") : undefined;
    this.#openBlocks(cursor, matched, paragraph);
  }

  /** Moves past the prefixes of the open containers; returns how many of them this line belongs to. */
  #matchContainers(cursor: LineCursor): number {
    for (const [depth, container] of this.#containers.entries()) {
      if (container.kind === "quote") {
        if (cursor.indent >= CODE_INDENT || cursor.next !== ">") return depth;
        container.indent = cursor.indent;
        cursor.skipMarker(1);
        cursor.skipColumns(1);
      } else if (cursor.blank) {
        if (container.empty) return depth;
        cursor.skipColumns(container.width);
      } else if (cursor.indent >= container.width) {
        cursor.skipColumns(container.width);
      } else {
        return depth;
      }
    }
    return this.#containers.length;
  }

  /** Whether the line continues the open leaf, all of its containers being continued; closes the leaf if the line ends it. */
  #leafTakes(cursor: LineCursor): boolean {
    const leaf = this.#leaf;
    switch (leaf.kind) {
      case "fence":
        this.#continueFence(cursor, leaf.fence, leaf.indent);
        return true;
      case "html":
        if (leaf.comment !== undefined) leaf.comment.to = cursor.line.to;
        if (cursor.blank && leaf.html >= 6) this.#leaf = NONE;
        else if (endsHtml(leaf.html, cursor.rest())) this.#leaf = NONE;
        return true;
      case "indented":
        return cursor.blank || cursor.indent >= CODE_INDENT;
      case "paragraph":
      case "none":
        return false;
    }
  }

  #continueFence(cursor: LineCursor, fence: GrowingFence, indent: number): void {
    const { line } = cursor;
    fence.to = line.to;
    if (
      cursor.next === fence.marker &&
      cursor.indent < CODE_INDENT &&
      closesFence(cursor.rest(), fence.marker, fence.length)
    ) {
      fence.closed = true;
      this.#leaf = NONE;
      return;
    }
    cursor.skipColumns(indent);
    const halfTab = cursor.tabLeft > 0 && !cursor.blank;
    if (halfTab) fence.unsafe = true;
    const content = halfTab ? cursor.offset - 1 : cursor.offset;
    fence.lines.push({ from: line.from, content, to: line.to, next: line.next });
  }

  /**
   * Opens the blocks that begin on this line, after the containers that it continues. `paragraph` says whether the line may go on
   * with the open paragraph: as one of its own lines, or lazily.
   */
  #openBlocks(cursor: LineCursor, matched: number, paragraph: "direct" | "lazy" | undefined): void {
    let lazy = paragraph === "lazy";
    let direct = paragraph === "direct";
    for (;;) {
      if (cursor.indent >= CODE_INDENT || matched >= MAX_DEPTH) break;
      const container = openContainer(cursor, direct);
      if (container === undefined) break;
      this.#close(matched);
      this.#add(container);
      matched = this.#containers.length;
      lazy = direct = false;
    }
    const leaf = this.#openLeaf(cursor, direct, lazy);
    if (leaf === undefined) return;
    this.#close(matched);
    if (leaf.kind !== "none" || !cursor.blank) this.#fillItem();
    this.#leaf = leaf;
    if (leaf.kind === "fence") {
      leaf.fence.prefix = this.#prefix() + " ".repeat(leaf.indent);
      this.fences.push(leaf.fence);
    }
    if (leaf.kind === "html" && leaf.comment !== undefined) this.comments.push(leaf.comment);
  }

  /** The leaf that begins here; `undefined` where the line goes on with the open paragraph. */
  #openLeaf(cursor: LineCursor, direct: boolean, lazy: boolean): Leaf | undefined {
    if (cursor.blank) return NONE;
    if (cursor.indent >= CODE_INDENT) return direct || lazy ? undefined : { kind: "indented" };
    const rest = cursor.rest();
    const fence = readFenceStart(rest);
    if (fence !== undefined) return { kind: "fence", indent: cursor.indent, fence: openFence(cursor, fence) };
    const html = readHtmlStart(rest);
    if (html !== undefined && (html < 7 || !(direct || lazy))) {
      if (html > 0 && endsHtml(html, rest)) return NONE;
      const { from, to } = cursor.line;
      return { kind: "html", html, ...(isComment(html) ? { comment: { from, to, closed: true } } : {}) };
    }
    if (isAtxHeading(rest) || isThematicBreak(rest)) return NONE;
    if (direct && isSetextUnderline(rest)) return NONE;
    return direct || lazy ? undefined : { kind: "paragraph" };
  }

  /** Ends the open leaf, and the containers that this line does not belong to. */
  #close(matched: number): void {
    this.#containers.length = matched;
    this.#leaf = NONE;
  }

  #add(container: Container): void {
    this.#fillItem();
    this.#containers.push(container);
  }

  /** The innermost item has content now: a blank line does not end it any more. */
  #fillItem(): void {
    const parent = this.#containers.at(-1);
    if (parent?.kind === "item") parent.empty = false;
  }

  /** What a line needs to belong to all open containers. */
  #prefix(): string {
    return this.#containers
      .map((container) =>
        container.kind === "quote" ? `${" ".repeat(container.indent)}> ` : " ".repeat(container.width),
      )
      .join("");
  }
}

function openFence(cursor: LineCursor, start: { marker: "`" | "~"; length: number; info: string }): GrowingFence {
  const { line } = cursor;
  const open = { from: cursor.nonspace, to: line.to };
  return { from: line.from, to: line.to, open, ...start, closed: false, lines: [], prefix: "", unsafe: false };
}
