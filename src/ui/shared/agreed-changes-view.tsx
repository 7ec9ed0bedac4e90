/** What has changed since somebody said yes: each question with its words then and now. */
import type { AgreedChange } from "../../core/note/agreed-changes";
import { answerWords, type DayWords } from "../form/state/answer-words";
import type { Answer } from "../form/state/field-state";
import { WordDiff } from "./word-diff";

const KINDS = { changed: "", added: " (asked since)", removed: " (not asked any more)" } as const;

interface AgreedChangesProps {
  readonly changes: readonly AgreedChange[];
  readonly words: DayWords;
}

/** The changes, folded away until someone wants to read them; nothing where there are none. */
export function AgreedChangesView({ changes, words }: AgreedChangesProps) {
  if (changes.length === 0) return null;
  const shown = (value: Answer): string | undefined => (value === undefined ? undefined : answerWords(value, words));
  return (
    <details>
      <summary>What changed</summary>
      {changes.map(({ question, ally, kind, before, now }) => (
        <div class="da-change" key={JSON.stringify([question, ally])}>
          <p dir="auto">
            {ally === undefined ? question : `${question} — ${ally}`}
            <span class="da-muted">{KINDS[kind]}</span>
          </p>
          {kind === "changed" || before !== undefined || now !== undefined ? (
            <WordDiff before={shown(before)} after={shown(now)} />
          ) : null}
        </div>
      ))}
    </details>
  );
}
