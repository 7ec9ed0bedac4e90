/** The comment behind a value on its line: kept when the value changes; for a consent it also carries the fingerprint. */

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
