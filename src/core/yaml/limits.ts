/**
 * A scan before any parsing: what would keep a YAML parser busy for seconds, or could mean two things, is refused in one linear
 * pass. The parser is quadratic in some of these; here nothing is.
 */
import { CST, Lexer } from "yaml";

/** A block's body may be this long, in UTF-16 units. */
export const MAX_BODY = 256 * 1024;
/** And have this many lines: even cutting it into lines takes its time. */
export const MAX_LINES = 16_000;
export const MAX_QUESTIONS = 500;
/** How deep lists and maps may nest within a question. */
export const MAX_DEPTH = 20;
/** Aliases (`*name`) within one question. */
export const MAX_ALIASES = 100;
/** Lexical tokens: of one question (about 500 keys or list items), and of a block. Text in a literal block is one token. */
export const MAX_QUESTION_TOKENS = 4000;
export const MAX_BLOCK_TOKENS = 60_000;

/** What a limit is called in a problem's code, and the message. */
export interface LimitBreach {
  readonly code: string;
  readonly message: string;
  /** Where the scan stopped, in the scanned text. */
  readonly at: number;
}

/** Git's marks of a merge that is not finished: seven of a sign at the start of a line. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/;
const MAYBE_CONFLICT = /^(?:<{7}|>{7}|\|{7})/m;

/** Whether a line is one of the marks that a merge leaves around two versions. A line of `=` alone counts only between others. */
export function isConflictMarker(line: string): boolean {
  return CONFLICT.test(line);
}

/** Whether a body may have such a line at all: a quick look at all of it. */
export function mayHaveConflicts(body: string): boolean {
  return MAYBE_CONFLICT.test(body);
}

/** How many columns the collections that are open at a line begin at, and the brackets open within it. */
class Nesting {
  readonly #columns: number[] = [];
  #brackets = 0;

  startLine(column: number): void {
    while ((this.#columns.at(-1) ?? -1) >= column) this.#columns.pop();
    this.#columns.push(column);
  }

  openBlock(column: number): void {
    if ((this.#columns.at(-1) ?? -1) < column) this.#columns.push(column);
  }

  bracket(step: 1 | -1): void {
    this.#brackets = Math.max(0, this.#brackets + step);
  }

  get depth(): number {
    return this.#columns.length + this.#brackets;
  }
}

const TOO_DEEP = "This question is nested more than 20 levels deep. Please write it more simply.";
const TOO_MANY_KEYS =
  "This question has too many keys or list items to be read. Please split it into several questions.";
const TOO_MANY_ALIASES = "This question has more than 100 YAML aliases (`*name`). Please write the texts out.";

/** The scan of one question, token by token. */
class QuestionScan {
  tokens = 0;
  #aliases = 0;
  #at = 0;
  #lineFrom = 0;
  #lineIsNew = true;
  #atScalar = false;
  readonly #nesting = new Nesting();

  readonly #maxTokens: number;

  constructor(maxTokens: number) {
    this.#maxTokens = maxTokens;
  }

  /** Takes the next token; returns the limit that it breaks. */
  take(lexeme: string): LimitBreach | undefined {
    this.tokens++;
    const type = this.#atScalar ? "scalar" : CST.tokenType(lexeme);
    const isMark = !this.#atScalar && (type === "scalar" || type === "doc-mode" || type === "flow-error-end");
    this.#atScalar = isMark && type === "scalar";
    // The lexer marks where a document and a scalar begin with characters of its own, that are not in the source.
    if (isMark) return undefined;
    const breach = this.#judge(type);
    this.#at += lexeme.length;
    const newline = lexeme.lastIndexOf("\n");
    if (newline !== -1) this.#lineFrom = this.#at - (lexeme.length - newline - 1);
    if (newline !== -1 && newline === lexeme.length - 1) this.#lineIsNew = true;
    return breach;
  }

  #judge(type: ReturnType<typeof CST.tokenType>): LimitBreach | undefined {
    const column = this.#at - this.#lineFrom;
    if (this.#lineIsNew && type !== "space" && type !== "newline" && type !== "comment") {
      this.#nesting.startLine(column);
      this.#lineIsNew = false;
    }
    if (type === "seq-item-ind" || type === "explicit-key-ind") this.#nesting.openBlock(column + 1);
    else if (type === "flow-seq-start" || type === "flow-map-start") this.#nesting.bracket(1);
    else if (type === "flow-seq-end" || type === "flow-map-end") this.#nesting.bracket(-1);
    else if (type === "alias") this.#aliases++;
    if (this.tokens > this.#maxTokens) return { code: "too-many-keys", message: TOO_MANY_KEYS, at: this.#at };
    if (this.#aliases > MAX_ALIASES) return { code: "too-many-aliases", message: TOO_MANY_ALIASES, at: this.#at };
    if (this.#nesting.depth > MAX_DEPTH) return { code: "too-deep", message: TOO_DEEP, at: this.#at };
    return undefined;
  }
}

/**
 * Scans one question's source; no `breach` where it may be parsed. `tokens` is how many tokens it has, up to the breach.
 * @param maxTokens how many it may have
 */
export function scanQuestion(
  source: string,
  maxTokens = MAX_QUESTION_TOKENS,
): { readonly tokens: number; readonly breach?: LimitBreach } {
  const scan = new QuestionScan(maxTokens);
  for (const lexeme of new Lexer().lex(source)) {
    const breach = scan.take(lexeme);
    if (breach !== undefined) return { tokens: scan.tokens, breach };
  }
  return { tokens: scan.tokens };
}

/** Whether a list or a map may be the key of something: in a map between braces, behind a `?`, or where `]` stands before a colon. */
export function mayHaveCollectionKeys(source: string): boolean {
  let before = "";
  for (const lexeme of new Lexer().lex(source)) {
    const type = CST.tokenType(lexeme) ?? "scalar";
    if (type === "explicit-key-ind" || type === "flow-map-start") return true;
    if (type === "map-value-ind" && before === "flow-seq-end") return true;
    if (type !== "space" && type !== "newline" && type !== "comment") before = type;
  }
  return false;
}
