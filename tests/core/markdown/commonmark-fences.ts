/**
 * The fences of a note as CommonMark's reference implementation reads them, and ours in the same form: the yardstick of the tests beside
 * this file.
 */
import { Parser } from "commonmark";
import { locateFences } from "../../../src/core/markdown/locate-fences";
import { splitLines } from "../../../src/core/text/lines";

/** A fence, told by lines and content. `end` is the line after its last. */
export interface PlainFence {
  readonly start: number;
  readonly end: number;
  readonly info: string;
  readonly content: string;
}

/** A last line ending is no line of its own to commonmark.js only where it is a line feed: it is given no other. */
export function fencesOfCommonmark(text: string): PlainFence[] {
  const fences: PlainFence[] = [];
  const walker = new Parser().parse(text.replace(/\r\n?/g, "\n")).walker();
  for (let step = walker.next(); step !== null; step = walker.next()) {
    const { type, info, literal, sourcepos } = step.node;
    if (type !== "code_block" || info === null) continue;
    const [[first], [last]] = sourcepos;
    fences.push({
      start: first - 1,
      end: last,
      info: info.replace(/^[ \t]+|[ \t]+$/g, ""),
      content: foldBlankLines(literal ?? ""),
    });
  }
  return fences;
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

/**
 * Whether two readings agree; content is not compared where ours says that it can't be told by offsets, an info string not where it has
 * escapes or entities, which ours gives as they are written.
 */
export function agree(ours: ReturnType<typeof ourFences>, theirs: PlainFence[]): boolean {
  return (
    ours.length === theirs.length &&
    ours.every((fence, index) => {
      const other = theirs[index];
      return (
        fence.start === other?.start &&
        fence.end === other.end &&
        (fence.info === other.info || /[\\&]/.test(fence.info)) &&
        (fence.unsafe || fence.content === other.content)
      );
    })
  );
}

/** Lines of nothing but white space are compared as empty: half a tab may remain in them. */
function foldBlankLines(content: string): string {
  return content.replace(/^[ \t]+$/gm, "");
}
