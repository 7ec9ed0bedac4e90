/**
 * The body of a fence as its own text, and the way back: containers' prefixes (`> `, list indentation) and the fence's indentation
 * are taken away and every line ends in `\n`, so that YAML can be read from it; edits made on it become edits of the note, with
 * the prefixes and the newline that the note uses.
 */
import { lowerBound } from "../text/lower-bound";
import type { TextEdit } from "../text/text-edit";
import { trimEdit } from "../text/trim-edit";
import type { BodyLine, Fence } from "./fence";

/** A fence's body. Offsets "in the body" count in {@link FenceBody.text}. */
export interface FenceBody {
  /** The lines without prefixes, each ending in `\n` (the last one only where it has a line ending in the note). */
  readonly text: string;
  /** The note's offset of an offset in the body. The start of a line is the start of its content, after the prefix. */
  readonly toNote: (offset: number) => number;
  /** Makes edits on the body into edits on the note, each as small as it can be. Deleting whole lines takes their prefixes too. */
  readonly toNoteEdits: (edits: readonly TextEdit[]) => TextEdit[];
}

/** The line ending of the fence's opening line: what inserted lines end with. */
function newlineOf(text: string, fence: Fence): string {
  return /^(?:\r\n|\n|\r)/.exec(text.slice(fence.open.to, fence.open.to + 2))?.[0] ?? "\n";
}

/** The line that an offset of the body lies in: the last one that starts at or before it. */
function lineAt(starts: readonly number[], offset: number): number {
  return Math.max(0, lowerBound(starts, (start) => start <= offset) - 1);
}

function endsWithNewline(line: BodyLine | undefined): boolean {
  return line !== undefined && line.next > line.to;
}

/** Inserted text with the note's newlines, and the prefix at the start of each new line (without trailing blanks on an empty one). */
function withPrefixes(insert: string, prefix: string, newline: string, wholeLines: boolean): string {
  const lines = insert.split("\n");
  const last = lines.length - 1;
  const prefixed = lines.map((line, index) => {
    if (index === 0 && !wholeLines) return line;
    if (index === last) return wholeLines ? "" : prefix + line;
    return line === "" ? prefix.trimEnd() : prefix + line;
  });
  return prefixed.join(newline);
}

/** The body of `fence`, which stands in `text`. */
export function fenceBody(text: string, fence: Fence): FenceBody {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const line of fence.lines) {
    starts.push(length);
    const part = text.slice(line.content, line.to) + (endsWithNewline(line) ? "\n" : "");
    parts.push(part);
    length += part.length;
  }
  const body = parts.join("");
  const lastLine = fence.lines[fence.lines.length - 1];
  const newline = newlineOf(text, fence);
  const end = lastLine === undefined ? Math.min(fence.open.to + newline.length, text.length) : lastLine.next;

  const place = (offset: number): { line: BodyLine | undefined; column: number } => {
    if (starts.length === 0 || (offset >= body.length && body.endsWith("\n"))) return { line: undefined, column: 0 };
    const index = lineAt(starts, offset);
    return { line: fence.lines[index], column: offset - (starts[index] ?? 0) };
  };
  const toNote = (offset: number): number => {
    const { line, column } = place(offset);
    return line === undefined ? end : Math.min(line.content + column, line.to);
  };
  /** An empty line may be without the end of its prefix: words on it need the whole. */
  const missingIn = (line: BodyLine | undefined): string => {
    const present = line === undefined ? fence.prefix : text.slice(line.from, line.content);
    return fence.prefix.startsWith(present) ? fence.prefix.slice(present.length) : "";
  };
  const toNoteEdit = (edit: TextEdit): TextEdit => {
    const from = place(edit.from);
    const to = place(edit.to);
    const wholeLines = from.column === 0 && to.column === 0 && (edit.insert === "" || edit.insert.endsWith("\n"));
    const insert = withPrefixes(edit.insert, fence.prefix, newline, wholeLines);
    if (wholeLines) return { from: from.line?.from ?? end, to: to.line?.from ?? end, insert };
    const missing = from.column === 0 && /^[^\n]/.test(edit.insert + body.charAt(edit.to)) ? missingIn(from.line) : "";
    return { from: toNote(edit.from), to: toNote(edit.to), insert: missing + insert };
  };
  return {
    text: body,
    toNote,
    toNoteEdits: (edits) => edits.map((edit) => toNoteEdit(trimEdit(body, edit))),
  };
}
