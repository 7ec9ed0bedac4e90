/**
 * Comments and where they stand. The one behind a value on its line is kept when the value changes; behind a consent it also carries the
 * fingerprint (`words v1:…`), which goes with the value.
 */
import { Lexer } from "yaml";

/** Where a comment stands, from its `#` to the end of its line. */
export interface CommentPlace {
  readonly from: number;
  readonly to: number;
}

/** The lexer marks by characters of its own, that are not in the source, where a document, a scalar or an error begins. */
const MARKS = new Set(["\u0002", "\u0018", "\u001f"]);

/** Where the comments of a piece of YAML stand, in the order of the text. `#` within values is no comment. */
export function commentPlaces(source: string): CommentPlace[] {
  const places: CommentPlace[] = [];
  let at = 0;
  let inScalar = false;
  for (const lexeme of new Lexer().lex(source)) {
    if (!inScalar && MARKS.has(lexeme)) {
      inScalar = lexeme === "\u001f";
      continue;
    }
    const to = at + lexeme.length;
    if (!inScalar && lexeme.startsWith("#")) places.push({ from: at, to });
    inScalar = false;
    at = to;
  }
  return places;
}

/** The comments of a piece of YAML, with their `#`, in the order of the text. */
export function commentsIn(source: string): string[] {
  return commentPlaces(source).map(({ from, to }) => source.slice(from, to).trimEnd());
}

const WORDS = /\bwords v1:[0-9a-f]{8}\b/;

/** A comment without the fingerprint of a consent; `""` where nothing else is in it. Starts with `#` otherwise. */
export function withoutWords(comment: string): string {
  const rest = WORDS.test(comment) ? comment.replace(WORDS, "").replace(/^#[ \t]*(?=#|$)/, "") : comment;
  return rest.trimEnd() === "#" ? "" : rest.trimEnd();
}

/** The comment (with its `#`) in what follows a value on its line; `""` where there is none. */
export function commentIn(tail: string): string {
  const at = tail.indexOf("#");
  return at === -1 ? "" : tail.slice(at).trimEnd();
}

/**
 * What follows a value on its line, with the comment that the new value brings (`words v1:…`) in the place of the old one. Without
 * one, an old fingerprint goes and everything else stays as it is.
 */
export function tailWith(tail: string, comment: string | undefined): string {
  const old = commentIn(tail);
  const others = WORDS.test(old) ? withoutWords(old) : old;
  if (comment === undefined) return others === old ? tail : others === "" ? "" : ` ${others}`;
  return ` # ${comment}${others === "" ? "" : ` ${others}`}`;
}
