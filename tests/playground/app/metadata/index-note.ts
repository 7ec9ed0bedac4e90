/** What the metadata cache knows of a note: frontmatter, headings, sections, links, embeds, tags. */
import type {
  CachedMetadata,
  EmbedCache,
  FrontmatterLinkCache,
  HeadingCache,
  LinkCache,
  Pos,
  SectionCache,
  TagCache,
} from "obsidian";
import { getFrontMatterInfo, readFrontMatter } from "./front-matter";
import { markdown } from "./markdown";

/** Turns offsets into the cache's positions. */
class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  start(line: number): number {
    return this.#starts[line] ?? this.#starts.at(-1) ?? 0;
  }

  pos(from: number, to: number): Pos {
    return { start: this.#loc(from), end: this.#loc(to) };
  }

  #loc(offset: number): Pos["start"] {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, col: offset - (this.#starts[low] ?? 0), offset };
  }
}

export interface Block {
  type: string;
  level: number;
  /** The info string of a fence. */
  info: string;
  /** First line, and the line after the last, within the whole note. */
  lineStart: number;
  lineEnd: number;
}

const TYPES: Record<string, string> = {
  heading_open: "heading",
  paragraph_open: "paragraph",
  bullet_list_open: "list",
  ordered_list_open: "list",
  blockquote_open: "blockquote",
  fence: "code",
  code_block: "code",
  table_open: "table",
  hr: "thematicBreak",
  html_block: "html",
};

/** The top-level blocks of a note, frontmatter first. */
export function blocksOf(text: string): Block[] {
  const { exists, contentStart } = getFrontMatterInfo(text);
  const head = text.slice(0, contentStart);
  const first = exists ? head.split("\n").length - (head.endsWith("\n") ? 1 : 0) : 0;
  const blocks: Block[] = exists ? [{ type: "yaml", level: 0, info: "", lineStart: 0, lineEnd: first }] : [];
  const body = text.slice(contentStart);
  const lines = body.split("\n");
  for (const token of markdown.parse(body, {})) {
    const type = TYPES[token.type];
    if (token.level !== 0 || type === undefined || token.map === null) continue;
    const [from, rawTo] = token.map;
    let to = rawTo;
    while (to > from + 1 && (lines[to - 1] ?? "").trim() === "") to -= 1;
    const isCallout = type === "blockquote" && /^\s*>\s*\[!/u.test(lines[from] ?? "");
    blocks.push({
      type: isCallout ? "callout" : type,
      level: type === "heading" ? Number(token.tag.slice(1)) : 0,
      info: token.info.trim(),
      lineStart: first + from,
      lineEnd: first + to,
    });
  }
  return blocks;
}

const WIKI = /(!?)\[\[([^\]|\n]+)(?:\|([^\]\n]+))?\]\]/gu;
const MARKDOWN_LINK = /(!?)\[([^\]\n]*)\]\((?!https?:|obsidian:|mailto:)<?([^)\s>]+)>?\)/gu;
const TAG = /(?<=^|\s)#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*/gu;
const CODE_SPAN = /`[^`\n]*`/gu;

interface Found {
  links: LinkCache[];
  embeds: EmbedCache[];
  tags: TagCache[];
}

/** Links and tags of the text between two offsets. Code spans are blanked out: nothing in them is a link. */
function findIn(text: string, from: number, to: number, lines: Lines, found: Found): void {
  const part = text.slice(from, to).replace(CODE_SPAN, (span) => " ".repeat(span.length));
  const add = (match: RegExpExecArray, link: string, shown: string | undefined): void => {
    const at = from + match.index;
    const position = lines.pos(at, at + match[0].length);
    const reference = { link, original: match[0], displayText: shown ?? link, position };
    (match[1] === "!" ? found.embeds : found.links).push(reference);
  };
  for (const match of part.matchAll(WIKI)) add(match, (match[2] ?? "").trim(), match[3]);
  for (const match of part.matchAll(MARKDOWN_LINK)) add(match, decodeLink(match[3] ?? ""), match[2]);
  for (const match of part.matchAll(TAG))
    found.tags.push({ tag: match[0], position: lines.pos(from + match.index, from + match.index + match[0].length) });
}

function decodeLink(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

/** Links in properties: a value that is a link as a whole. */
export function frontmatterLinks(value: unknown, key = ""): FrontmatterLinkCache[] {
  if (typeof value === "string") {
    const match = /^\[\[([^\]|]+)(?:\|([^\]]+))?\]\]$/u.exec(value.trim());
    const link = match?.[1]?.trim();
    return link === undefined ? [] : [{ key, link, original: value, displayText: match?.[2] ?? link }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => frontmatterLinks(item, key === "" ? name : `${key}.${name}`));
}

/** Everything the cache keeps of one note. */
export function indexNote(text: string): CachedMetadata {
  const lines = new Lines(text);
  const rows = text.split("\n");
  const headings: HeadingCache[] = [];
  const sections: SectionCache[] = [];
  const found: Found = { links: [], embeds: [], tags: [] };
  for (const block of blocksOf(text)) {
    const from = lines.start(block.lineStart);
    const last = block.lineEnd - 1;
    const to = lines.start(last) + (rows[last] ?? "").length;
    const position = lines.pos(from, to);
    sections.push({ type: block.type, position });
    if (block.type === "heading") {
      const heading =
        text
          .slice(from, to)
          .replace(/^\s*#{1,6}\s+|\s+#*\s*$/gu, "")
          .split("\n")[0] ?? "";
      headings.push({ heading, level: block.level, position });
    }
    if (!["yaml", "code", "html"].includes(block.type)) findIn(text, from, to, lines, found);
  }
  const frontmatter = readFrontMatter(text);
  const inFrontmatter = frontmatterLinks(frontmatter);
  return {
    ...(found.links.length > 0 && { links: found.links }),
    ...(found.embeds.length > 0 && { embeds: found.embeds }),
    ...(found.tags.length > 0 && { tags: found.tags }),
    ...(headings.length > 0 && { headings }),
    ...(sections.length > 0 && { sections }),
    ...(frontmatter !== undefined && { frontmatter }),
    ...(frontmatter !== undefined && { frontmatterPosition: lines.pos(0, getFrontMatterInfo(text).contentStart) }),
    ...(inFrontmatter.length > 0 && { frontmatterLinks: inFrontmatter }),
  };
}
