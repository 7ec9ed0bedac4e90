/** What changed between two texts, word by word, in any script that the browser can cut into words. */
import { diffWords } from "diff";

/** Texts that differ in more places than this are shown one after the other: word by word, nobody could read it. */
const MOST_CHANGES = 2000;

const words = new Intl.Segmenter(undefined, { granularity: "word" });

/** The words that went struck through, those that came underlined; `undefined` where there was, or is, no text. */
export function WordDiff({
  before,
  after,
}: {
  readonly before: string | undefined;
  readonly after: string | undefined;
}) {
  if (before === undefined || after === undefined) {
    return (
      <p class="da-words" dir="auto">
        {before !== undefined && <del>{before}</del>}
        {after !== undefined && <ins>{after}</ins>}
      </p>
    );
  }
  const changes = diffWords(before, after, { intlSegmenter: words, maxEditLength: MOST_CHANGES }) ?? [
    { value: `${before}\n`, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return (
    <p class="da-words" dir="auto">
      {changes.map(({ value, added, removed }, at) =>
        added ? <ins key={at}>{value}</ins> : removed ? <del key={at}>{value}</del> : <span key={at}>{value}</span>,
      )}
    </p>
  );
}
