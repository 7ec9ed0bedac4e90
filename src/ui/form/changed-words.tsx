/** A yes to words that have changed since: worth reading again together, with what changed, where this device has seen the words then. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { parseNote } from "../../core/note/parse-note";
import { agreedChanges, type AgreedChange } from "../../core/question/agreed-changes";
import { answerWords } from "./answer-words";
import { useForm } from "./form-context";

/** Says nothing where the words are still the same. `written` is the fingerprint of the words that were agreed to. */
export function ChangedWords({ written }: { readonly written: string }) {
  const { port, model } = useForm();
  const { words, agreed, text } = model;
  const [before, setBefore] = useState<string>();
  useEffect(() => {
    if (agreed === undefined || port.agreed === undefined) return undefined;
    let isGone = false;
    if (written === words) void port.agreed.learn(words, agreed);
    else void port.agreed.recall(written).then((known) => isGone || setBefore(known));
    return () => {
      isGone = true;
    };
  }, [written, words, agreed, port]);
  const changed = words !== undefined && written !== words;
  const changes = useMemo(
    () => (changed && before !== undefined ? agreedChanges(before, parseNote(text)) : []),
    [changed, before, text],
  );
  if (!changed) return null;
  return (
    <div class="da-changed-words">
      <p class="da-muted">The words have changed since: worth reading again together.</p>
      {changes.length > 0 && (
        <details>
          <summary>What changed</summary>
          {changes.map((change) => (
            <Change key={JSON.stringify([change.question, change.ally])} change={change} />
          ))}
        </details>
      )}
    </div>
  );
}

const KINDS = { changed: "", added: " (asked since)", removed: " (not asked any more)" } as const;

function Change({ change: { question, ally, before, now, kind } }: { readonly change: AgreedChange }) {
  const { port } = useForm();
  return (
    <div class="da-change" dir="auto">
      <p>
        {ally === undefined ? question : `${question} — ${ally}`}
        <span class="da-muted">{KINDS[kind]}</span>
      </p>
      {before !== undefined && (
        <p>
          <span class="da-muted">Then:</span> <del>{answerWords(before, port)}</del>
        </p>
      )}
      {now !== undefined && (
        <p>
          <span class="da-muted">Now:</span> <ins>{answerWords(now, port)}</ins>
        </p>
      )}
    </div>
  );
}
