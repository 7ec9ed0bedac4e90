/**
 * VS Code's own Markdown preview with an alliance in it: its blocks of questions as a document to read. Answering belongs to the alliance
 * editor: a preview's scripts can't reach an extension.
 */
import type markdownIt from "markdown-it";
import { readHistory } from "../../core/history/read-history";
import { knownNote } from "../../core/note/known-notes";
import { splitLines } from "../../core/text/lines";
import { mayConcernUs } from "../notes";
import { blockHtml, changesHtml, type Writing } from "./block-html";

type Markdown = ReturnType<typeof markdownIt>;
/** What VS Code gives with the text: which document it is, by which links are found. */
type Environment = NonNullable<Parameters<Markdown["render"]>[1]>;

/** What a fence becomes that holds questions, or what a review changed. */
const TOKEN = "alliance_block";

/** The plugin that VS Code asks the extension for (`markdown.markdownItPlugins` in `package.json`). */
export function alliancesIn(md: Markdown, formatDay: (day: string) => string): Markdown {
  // After all other rules: a note's text has its line endings made one by then, and its fences are found.
  md.core.ruler.push("alliance", ({ src, tokens, env }) => {
    if (!mayConcernUs(src) || !tokens.some(({ type }) => type === "fence")) return;
    const shown = shownBlocks(src, writingOf(md, env, formatDay));
    for (const token of tokens) {
      const html = token.type === "fence" ? shown.get(token.map?.[0] ?? -1) : undefined;
      if (html === undefined) continue;
      token.type = TOKEN;
      token.content = html;
    }
  });
  md.renderer.rules[TOKEN] = (tokens, at) => {
    const { content = "", map } = tokens[at] ?? {};
    // By these, VS Code scrolls the preview with the editor.
    return `<div class="alliance-block code-line" data-line="${String(map?.[0] ?? 0)}">${content}</div>\n`;
  };
  return md;
}

/** The HTML of each block that can be read, by the line at which its fence begins. */
function shownBlocks(text: string, writing: Writing): ReadonlyMap<number, string> {
  const note = knownNote(text);
  const lines = new Map(splitLines(text).map(({ from }, line) => [from, line]));
  const shown = new Map<number, string>();
  for (const block of note.blocks) {
    const line = lines.get(block.fence.from);
    if (line !== undefined && block.fence.closed) shown.set(line, blockHtml(note, block, writing));
  }
  for (const { amendmentBlocks } of readHistory(note).entries) {
    for (const { fence, parsed } of amendmentBlocks) {
      const line = lines.get(fence.from);
      if (line !== undefined && fence.closed) shown.set(line, changesHtml(note, parsed.items, writing));
    }
  }
  return shown;
}

function writingOf(md: Markdown, environment: Environment, formatDay: (day: string) => string): Writing {
  return {
    formatDay,
    plain: (text) => md.utils.escapeHtml(text),
    inline: (text) => md.renderInline(text, environment),
    markdown: (text) => {
      const tokens = md.parse(text, environment);
      // The lines of an answer are not those of the note: the editor is not scrolled by them.
      for (const token of tokens) token.map = null;
      return md.renderer.render(tokens, md.options, environment);
    },
  };
}
