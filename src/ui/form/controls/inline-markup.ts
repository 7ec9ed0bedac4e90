/** Whether one line has Markdown in it that is for reading: most lines have none, and are shown as they are, in their field. */

/** Links, addresses, tags, emphasis, code. */
const INLINE = /\[\[|\]\(|:\/\/|(?:^|\s)#[^\s#]|(?:[*_`]|~~|==)\S/;

/** What would make a block of a line: a heading, a list, a quote, a table, code, a rule. */
const BLOCK = /^(?:[-+*]\s|\d+[.)]\s|#+\s|>|```|~~~|\||(?:[-*_]\s*){3,}$)/;

/**
 * True where a line should be read rendered rather than as it is written.
 *
 * @param line an answer of one line, or an item of a list
 */
export function hasInlineMarkup(line: string): boolean {
  return INLINE.test(line) && !BLOCK.test(line.trim());
}
