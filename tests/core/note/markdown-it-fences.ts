/** The fences of a note as markdown-it reads them, and ours in the same form: the yardstick of the tests beside this file. */
import MarkdownIt from "markdown-it";
import { locateFences } from "../../../src/core/note/locate-fences";
import { splitLines } from "../../../src/core/text/lines";

/** A fence, told by lines and content. `end` is the line after its last. */
export interface PlainFence {
  readonly start: number;
  readonly end: number;
  readonly info: string;
  readonly content: string;
}

const markdown = new MarkdownIt("commonmark", { maxNesting: 200 });

/** It is given one line ending at the end: it leaves out a last line of white space that has none. */
export function fencesOfMarkdownIt(text: string): PlainFence[] {
  return markdown
    .parse(/[\r\n]$/.test(text) ? text : `${text}\n`, {})
    .filter((token) => token.type === "fence")
    .map((token) => {
      const [start = 0, end = 0] = token.map ?? [];
      return {
        start,
        end,
        info: token.info.replace(/^[ \t]+|[ \t]+$/g, ""),
        content: foldBlankLines(token.content),
      };
    });
}

/** Ours; `undefined` content where a tab stands half in a prefix. */
export function ourFences(text: string): (PlainFence & { readonly unsafe: boolean })[] {
  const lines = splitLines(text);
  return locateFences(text).map((fence) => {
    const start = lines.findIndex((line) => line.from === fence.from);
    const content = fence.lines.map((line) => `${text.slice(line.content, line.to)}\n`).join("");
    const end = start + 1 + fence.lines.length + (fence.closed ? 1 : 0);
    return { start, end, info: fence.info, content: foldBlankLines(content), unsafe: fence.unsafe };
  });
}

/** Whether two readings agree; content is not compared where ours says that it can't be told by offsets. */
export function agree(ours: ReturnType<typeof ourFences>, theirs: PlainFence[]): boolean {
  return (
    ours.length === theirs.length &&
    ours.every((fence, index) => {
      const other = theirs[index];
      return (
        fence.start === other?.start &&
        fence.end === other.end &&
        fence.info === other.info &&
        (fence.unsafe || fence.content === other.content)
      );
    })
  );
}

/** Lines of nothing but white space are compared as empty: half a tab may remain in them. */
function foldBlankLines(content: string): string {
  return content.replace(/^[ \t]+$/gm, "");
}
