/** * A message for people, as data: a literal template and its arguments. The host shows it, translated if it has a translation. */

/** One sentence or two. `{0}`, `{1}`, … in the text stand for the arguments. */
export interface Words {
  readonly text: string;
  readonly args: readonly string[];
}

/** @param text a literal, so that translators find it; what changes goes into the arguments */
export function words(text: string, ...args: readonly string[]): Words {
  return { text, args };
}

/** What a problem says: its message is whole already. */
export function wordsOf({ message }: { readonly message: string }): Words {
  return { text: "{0}", args: [message] };
}

/** The words in English, with the arguments in their places. */
export function inEnglish({ text, args }: Words): string {
  return text.replace(/\{(\d+)\}/g, (place, at: string) => args[Number(at)] ?? place);
}
