/** Where inserted sections go in a note: after the paragraph, fence or properties that the caret is in, as paragraphs of their own. */
import { locateFrontmatter } from "../markdown/frontmatter-range";
import { locateFences } from "../markdown/locate-fences";
import { lineAt } from "../text/lines";
import type { TextEdit } from "../text/text-edit";

/** The edit that puts `sections` into the note near an offset, and the offset after it in the new text. What is inserted has `\n`. */
export function insertion(
  text: string,
  offset: number,
  sections: string,
): { readonly edit: TextEdit; readonly end: number } {
  const at = place(text, offset);
  const before = text.slice(0, at);
  const after = text.slice(at);
  const gap = before === "" ? "" : "\n".repeat(2 - newlinesIn(/(?:\r?\n){0,2}$/u.exec(before)));
  const rest = after === "" ? "\n" : "\n".repeat(2 - newlinesIn(/^(?:\r?\n){0,2}/u.exec(after)));
  const insert = gap + sections.trim() + rest;
  return { edit: { from: at, to: at, insert }, end: at + insert.length + (rest === "" ? 1 : 0) };
}

function newlinesIn(match: RegExpExecArray | null): number {
  return match?.[0].replaceAll("\r", "").length ?? 0;
}

function place(text: string, offset: number): number {
  const properties = locateFrontmatter(text);
  const start = Math.max(offset, properties === undefined ? 0 : Math.min(properties.to, text.length));
  const fences = locateFences(text);
  const inside = fences.find(({ from, to }) => from <= start && start <= to);
  if (inside !== undefined) return inside.to;
  let line = lineAt(text, text.lastIndexOf("\n", start - 1) + 1);
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
