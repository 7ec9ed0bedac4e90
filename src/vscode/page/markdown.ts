/**
 * Markdown as a note has it: CommonMark by markdown-it, without HTML (which shows as it is written, and runs nothing), with wikilinks,
 * and without what stands between `%%`.
 */
import markdownIt from "markdown-it";
import { LINK } from "./links";

type Renderer = ReturnType<typeof markdownIt>;

const renderer: Renderer = markdownIt({ html: false, linkify: false });
renderer.disable("image");
wikilinks(renderer);
linksByAttribute(renderer);

const COMMENT = /%%[\s\S]*?%%/gu;

/** Renders into an element that is empty. */
export function renderMarkdown(markdown: string, into: HTMLElement): void {
  const page = new DOMParser().parseFromString(renderer.render(markdown.replace(COMMENT, "")), "text/html");
  into.append(...Array.from(page.body.childNodes, (node) => document.importNode(node, true)));
}

/** `[[Note]]`, `[[Folder/Note#Heading|shown]]`, and `![[Note]]`, which is a link here. */
function wikilinks(md: Renderer): void {
  const link = /!?\[\[([^\]\n]+)\]\]/uy;
  md.inline.ruler.before("link", "wikilink", (state, silent) => {
    link.lastIndex = state.pos;
    const match = link.exec(state.src);
    if (match === null) return false;
    if (!silent) {
      const inside = match[1] ?? "";
      const bar = inside.indexOf("|");
      const target = bar === -1 ? inside : inside.slice(0, bar);
      const shown = bar === -1 ? target.replace(/^.*\//u, "") : inside.slice(bar + 1);
      const open = state.push("link_open", "a", 1);
      open.attrSet("href", "#");
      open.meta = { link: `[[${target}]]` };
      state.push("text", "", 0).content = shown;
      state.push("link_close", "a", -1);
    }
    state.pos += match[0].length;
    return true;
  });
}

function linksByAttribute(md: Renderer): void {
  md.renderer.rules.link_open = (tokens, at, options, _environment, self) => {
    const token = tokens[at];
    if (token === undefined) return "";
    const own: unknown = token.meta?.link;
    const link = typeof own === "string" ? own : (token.attrGet("href") ?? "");
    token.attrSet(LINK, link);
    token.attrSet("href", "#");
    return self.renderToken(tokens, at, options);
  };
}
