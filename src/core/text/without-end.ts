/** Taking characters from the end of a text. A pattern that ends in `+$` would try every place of the text before that in vain. */

/** The text without the characters at its end that `dropped`, a pattern for one of them, fits. */
export function withoutEnd(text: string, dropped: RegExp): string {
  let end = text.length;
  while (end > 0 && dropped.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
