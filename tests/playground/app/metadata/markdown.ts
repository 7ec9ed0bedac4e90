/** Markdown as the app reads it: CommonMark with tables and strikethrough, wiki links, embeds, callouts, tasks, tags, highlights. */
import MarkdownIt from "markdown-it";

type Instance = ReturnType<typeof MarkdownIt>;
type Rule = Parameters<Instance["inline"]["ruler"]["push"]>[1];

const wikiLink: Rule = (state, silent) => {
  const rest = state.src.slice(state.pos, state.posMax);
  const match = /^(!?)\[\[([^\]\n]+)\]\]/u.exec(rest);
  if (match === null) return false;
  if (!silent) {
    const [target = "", ...alias] = (match[2] ?? "").split("|");
    const token = state.push(match[1] === "!" ? "embed" : "wikilink", "", 0);
    token.meta = { target: target.trim(), alias: alias.join("|").trim() || undefined };
  }
  state.pos += match[0].length;
  return true;
};

const tag: Rule = (state, silent) => {
  if (state.src[state.pos] !== "#") return false;
  const before = state.pos === 0 ? " " : (state.src[state.pos - 1] ?? " ");
  const match = /^#([\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/u.exec(state.src.slice(state.pos, state.posMax));
  if (match === null || !/\s/u.test(before)) return false;
  if (!silent) state.push("hashtag", "", 0).content = match[0];
  state.pos += match[0].length;
  return true;
};

const highlight: Rule = (state, silent) => {
  const match = /^==([^=\n]+)==/u.exec(state.src.slice(state.pos, state.posMax));
  if (match === null) return false;
  if (!silent) state.push("highlight", "", 0).content = match[1] ?? "";
  state.pos += match[0].length;
  return true;
};

function make(): Instance {
  const md = new MarkdownIt({ html: true, linkify: false, breaks: true });
  md.inline.ruler.before("link", "wikilink", wikiLink);
  md.inline.ruler.before("image", "embed", wikiLink);
  md.inline.ruler.before("emphasis", "hashtag", tag);
  md.inline.ruler.before("emphasis", "highlight", highlight);
  const { escapeHtml } = md.utils;
  const read = (meta: unknown): { target: string; alias?: string } => meta as { target: string; alias?: string };
  md.renderer.rules.wikilink = (tokens, at) => {
    const { target, alias } = read(tokens[at]?.meta);
    const href = escapeHtml(target);
    const shown = escapeHtml(alias ?? target.replace(/^#/u, "").replaceAll("#", " > "));
    return `<a data-href="${href}" href="${href}" class="internal-link" target="_blank" rel="noopener nofollow">${shown}</a>`;
  };
  md.renderer.rules.embed = (tokens, at) => {
    const { target, alias } = read(tokens[at]?.meta);
    return `<span class="internal-embed" src="${escapeHtml(target)}" alt="${escapeHtml(alias ?? target)}"></span>`;
  };
  md.renderer.rules.hashtag = (tokens, at) => {
    const text = escapeHtml(tokens[at]?.content ?? "");
    return `<a href="${text}" class="tag" target="_blank" rel="noopener nofollow">${text}</a>`;
  };
  md.renderer.rules.highlight = (tokens, at) => `<mark>${escapeHtml(tokens[at]?.content ?? "")}</mark>`;
  return md;
}

export const markdown = make();
