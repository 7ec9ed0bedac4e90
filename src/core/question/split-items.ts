/**
 * Where the questions of a block stand: its body is cut at the dashes of the outermost sequence, before anything is parsed, so that
 * one slip costs one question. YAML itself says that nothing inside an item may begin at that column, so the cut is safe as long as
 * the dashes stand in one column and no quote or bracket is open across them ({@link crossesItems}).
 */
import { isConflictMarker, mayHaveConflicts } from "../yaml/limits";

/** One item of the sequence, from the start of the line of its dash to the end of its last line with something in it. */
export interface ItemSlice {
  readonly from: number;
  /** After the `\n` of its last line (or the body's end). Blank lines and comments before the next dash are outside. */
  readonly to: number;
}

/** Why a body could not be cut, or can be shown but not written to. */
export interface SplitIssue {
  readonly code: string;
  readonly message: string;
  readonly at: number;
}

export interface Split {
  readonly items: readonly ItemSlice[];
  readonly issue?: SplitIssue;
}

interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const DASH = /^( *)-(?:[ \t]|$)/;
/** The header of a block scalar with a `+`. */
const KEEPS_EMPTY_LINES = /[|>][1-9]?\+[1-9]?[ \t]*(?:#[^]*)?$/;
const NOTHING = /^[ \t]*(?:#.*)?$/;

function linesOf(body: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from < body.length) {
    const end = body.indexOf("\n", from);
    const to = end === -1 ? body.length : end + 1;
    lines.push({ from, to, text: body.slice(from, end === -1 ? to : end) });
    from = to;
  }
  return lines;
}

const NOT_A_LIST =
  "This block is no list of questions. Please begin every question with a dash and a space, like “- What matters most?”.";
const FLOW_LIST =
  "The questions of this block stand between brackets. They can be read only when each stands on a line of its own, after a dash.";
const SEVERAL_DOCUMENTS =
  "This block has a line of YAML's own (“---”, “...” or “%”), so it can't be told where its questions begin. Please take the line out.";
const UNEVEN =
  "The dashes of this block's questions stand in different columns. Please give them all the same indentation; until then it can only be read.";

function issueOfLine(line: Line): SplitIssue | undefined {
  const isDocumentLine = /^(?:---|\.\.\.)(?:[ \t]|$)/.test(line.text) || line.text.startsWith("%");
  return isDocumentLine ? { code: "several-documents", message: SEVERAL_DOCUMENTS, at: line.from } : undefined;
}

function firstIssue(lines: readonly Line[], first: Line): SplitIssue | undefined {
  for (const line of lines) {
    const issue = issueOfLine(line);
    if (issue !== undefined) return issue;
  }
  if (DASH.test(first.text)) return undefined;
  if (/^[ \t]*[[{]/.test(first.text)) return { code: "flow-list", message: FLOW_LIST, at: first.from };
  return { code: "not-a-list", message: NOT_A_LIST, at: first.from };
}

/** The end of the item whose lines these are: without the blank lines and the comments at the margin that follow it. */
function itemEnd(lines: readonly Line[], from: number, next: number, column: number): number {
  let last = next - 1;
  while (last > from) {
    const text = lines[last]?.text ?? "";
    const isMarginComment = /^ *#/.test(text) && text.indexOf("#") <= column;
    if (text.trim() !== "" && !isMarginComment) break;
    last--;
  }
  // Lines of nothing but blanks may be the end of a literal block, and empty ones too where its header says so.
  const keepsEmpty = lines.slice(from, last).some(({ text }) => KEEPS_EMPTY_LINES.test(text));
  for (let at = last + 1; at < next && lines[at]?.text.trim() === ""; at++) {
    if (keepsEmpty || lines[at]?.text !== "") last = at;
  }
  return lines[last]?.to ?? 0;
}

/** Cuts a block's body into its items. A body of nothing but comments has none, and no trouble. */
export function splitItems(body: string): Split {
  const lines = linesOf(body);
  const first = lines.find(({ text }) => !NOTHING.test(text));
  if (first === undefined) return { items: [] };
  const issue = firstIssue(lines, first);
  if (issue !== undefined) return { items: [{ from: first.from, to: body.length }], issue };
  const firstColumn = DASH.exec(first.text)?.[1]?.length ?? 0;
  let column = firstColumn;
  let uneven: Line | undefined;
  for (const line of lines) {
    const dash = DASH.exec(line.text)?.[1]?.length;
    if (dash === undefined || dash >= column) continue;
    column = dash;
    uneven ??= line;
  }
  const starts: number[] = [];
  for (const [index, { text }] of lines.entries()) {
    if (DASH.exec(text)?.[1]?.length === column) starts.push(index);
  }
  const firstIndex = lines.indexOf(first);
  if (starts[0] !== firstIndex) starts.unshift(firstIndex);
  const items = starts.map((start, index): ItemSlice => {
    const end = itemEnd(lines, start, starts[index + 1] ?? lines.length, column);
    return { from: lines[start]?.from ?? 0, to: end };
  });
  return uneven === undefined
    ? { items }
    : { items, issue: { code: "uneven-dashes", message: UNEVEN, at: uneven.from } };
}

/**
 * The body with the lines that git leaves around two versions blanked out (so that both can be shown), and where the first stands;
 * `undefined` where there are none.
 */
export function blankConflicts(
  body: string,
): { readonly body: string; readonly marks: readonly ItemSlice[] } | undefined {
  if (!mayHaveConflicts(body)) return undefined;
  const lines = linesOf(body);
  if (!lines.some(({ text }) => isConflictMarker(text))) return undefined;
  const isMark = ({ text }: Line): boolean => isConflictMarker(text) || text === "=======";
  const blanked = lines.map((line) => {
    const source = body.slice(line.from, line.to);
    return isMark(line) ? source.replace(/[^\n]/g, " ") : source;
  });
  return { body: blanked.join(""), marks: lines.filter(isMark) };
}

/** What an item was left open with at its end. */
export type OpenEnd = '"' | "'" | "]" | "}";

/** What is left open at an item's end, as the parser's errors have it. */
export function openEnd(errors: readonly { readonly message: string }[]): OpenEnd | undefined {
  for (const { message } of errors) {
    const found = /^Missing closing (["'])|end with a ([\]}])$/.exec(message);
    const open = found?.[1] ?? found?.[2];
    if (open === '"' || open === "'" || open === "]" || open === "}") return open;
  }
  return undefined;
}

/**
 * Whether what an item leaves open is closed further on, in a place that looks like a close: then the dashes between may be part of
 * its text, and the cut is not safe. A quote that is merely forgotten costs its own question alone.
 */
export function crossesItems(open: OpenEnd, rest: string): boolean {
  if (open === "]" || open === "}") return closesBracket(open, rest);
  const pattern = open === '"' ? /\\.|"/gs : /''|'/g;
  for (const match of rest.matchAll(pattern)) {
    if (match[0] !== open) continue;
    return /^[ \t]*(?:$|\n|#|[,\]}]|:(?:[ \t\n]|$))/.test(rest.slice(match.index + 1, match.index + 200));
  }
  return false;
}

function closesBracket(close: "]" | "}", rest: string): boolean {
  const opener = close === "]" ? "[" : "{";
  let depth = 0;
  for (const character of rest) {
    if (character === opener) depth++;
    if (character === close && --depth < 0) return true;
  }
  return false;
}
