/** Where inserted sections go in a note: after the paragraph, fence or properties that the caret is in, as paragraphs of their own. */
import { commentAround } from "../markdown/comments";
import { locateFrontmatter } from "../markdown/frontmatter-range";
import { locateFences } from "../markdown/locate-fences";
import { lineAt, lineStart, newlineOf } from "../text/lines";
import type { TextEdit } from "../text/text-edit";

/** The edit that puts `sections` into the note near an offset, and the offset after it in the new text. What is inserted has `\n`, or CR where the note has. */
export function insertion(
  text: string,
  offset: number,
  sections: string,
): { readonly edit: TextEdit; readonly end: number } {
  const at = place(text, offset);
  const before = text.slice(0, at);
  const after = text.slice(at);
  const gap = before === "" ? "" : "\n".repeat(2 - newlinesIn(/(?:\r\n|\n|\r){0,2}$/u.exec(before)));
  const rest = after === "" ? "\n" : "\n".repeat(2 - newlinesIn(/^(?:\r\n|\n|\r){0,2}/u.exec(after)));
  const lines = gap + sections.trim() + rest;
  // A lone CR and a newline behind it would be one.
  const insert = newlineOf(text) === "\r" ? lines.replaceAll("\n", "\r") : lines;
  return {
    edit: { from: at, to: at, insert },
    end: at + insert.length + (rest === "" ? (after.startsWith("\r\n") ? 2 : 1) : 0),
  };
}

function newlinesIn(match: RegExpExecArray | null): number {
  return match?.[0].replaceAll("\r\n", "\n").length ?? 0;
}

function place(text: string, offset: number): number {
  const properties = locateFrontmatter(text);
  const start = Math.max(offset, properties === undefined ? 0 : Math.min(properties.to, text.length));
  const fences = locateFences(text);
  const inside = fences.find(({ from, to }) => from <= start && start <= to);
  if (inside !== undefined) return inside.to;
  const comment = commentAround(fences, start);
  if (comment !== undefined) return comment.closed ? comment.to : comment.from;
  let line = lineAt(text, lineStart(text, start));
  if (isBlank(text, line)) return line.from;
  // To the end of the paragraph, so that it is not torn in two.
  while (line.next < text.length) {
    const next = lineAt(text, line.next);
    if (isBlank(text, next) || fences.some(({ from }) => from === next.from)) break;
    line = next;
  }
  return line.to;
}

function isBlank(text: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return text.slice(from, to).trim() === "";
}
