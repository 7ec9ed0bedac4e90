/**
 * VS Code's own Markdown preview with an alliance in it: its blocks of questions as a document to read. Answering belongs to the alliance
 * editor: a preview's scripts can't reach an extension.
 */
import type markdownIt from "markdown-it";
import { readHistory } from "../../core/history/read-history";
import type { Fence } from "../../core/markdown/fence";
import { knownNote } from "../../core/note/known-notes";
import { splitLines } from "../../core/text/lines";
import { mayConcernUs } from "../notes";
import { blockHtml, changesHtml, type Writing } from "./block-html";

type Markdown = ReturnType<typeof markdownIt>;
type Token = ReturnType<Markdown["parse"]>[number];
/** What VS Code passes with the text: the document, by which links are resolved. */
type Environment = NonNullable<Parameters<Markdown["render"]>[1]>;

/** Returns the HTML of a block. */
type Shown = (writing: Writing) => string;

/** The plugin that VS Code asks the extension for (`markdown.markdownItPlugins` in `package.json`). */
export function alliancesIn(md: Markdown, formatDay: (day: string) => string): Markdown {
  const blocks = new WeakMap<Token, Shown>();
  // After all other rules, when line endings are normalised and fences are found.
  md.core.ruler.push("alliance", ({ src, tokens }) => {
    if (!mayConcernUs(src) || !tokens.some(({ type }) => type === "fence")) return;
    const shown = shownBlocks(src);
    for (const token of tokens) {
      const block = token.type === "fence" ? shown.get(token.map?.[0] ?? -1) : undefined;
      if (block !== undefined) blocks.set(token, block);
    }
  });
  const fence = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, at, options, environment, self) => {
    const token = tokens[at];
    const block = token === undefined ? undefined : blocks.get(token);
    if (token === undefined || block === undefined) return fence?.(tokens, at, options, environment, self) ?? "";
    token.attrJoin("class", "alliance-block");
    // One of its attributes is the line by which VS Code scrolls the preview with the editor.
    return `<div${self.renderAttrs(token)}>${block(writingOf(md, environment ?? {}, formatDay))}</div>\n`;
  };
  return md;
}

/** The blocks that can be read, by the line at which their fence begins. */
function shownBlocks(text: string): ReadonlyMap<number, Shown> {
  const note = knownNote(text);
  const lines = new Map(splitLines(text).map(({ from }, line) => [from, line]));
  const shown = new Map<number, Shown>();
  const show = ({ from, closed }: Fence, block: Shown): void => {
    const line = lines.get(from);
    if (line !== undefined && closed) shown.set(line, block);
  };
  for (const block of note.blocks) show(block.fence, (writing) => blockHtml(note, block, writing));
  for (const { amendmentBlocks } of readHistory(note).entries)
    for (const { fence, parsed } of amendmentBlocks) show(fence, (writing) => changesHtml(note, parsed.items, writing));
  return shown;
}

function writingOf(md: Markdown, environment: Environment, formatDay: (day: string) => string): Writing {
  return {
    formatDay,
    plain: (text) => md.utils.escapeHtml(text),
    inline: (text) => md.renderInline(text, environment),
    markdown: (text) => {
      const tokens = md.parse(text, environment);
      tokens.forEach(forgetLine);
      return md.renderer.render(tokens, md.options, environment);
    },
  };
}

/** Removes the line numbers of an answer: they are not those of the note, and must not scroll the editor. */
function forgetLine(token: Token): void {
  token.map = null;
  token.attrs = token.attrs?.filter(([name]) => name !== "data-line") ?? null;
  token.children?.forEach(forgetLine);
}
