/** A yes to words that have changed since: worth reading again together, with what changed, where that can be told. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { changedSinceWords } from "../../../core/history/agreed-on";
import { knownNote } from "../../../core/note/known-notes";
import { agreedChanges, type AgreedChange } from "../../../core/note/agreed-changes";
import { AgreedChangesView } from "../../shared/agreed-changes-view";
import { useForm } from "../state/form-context";

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
  const changes = useMemo(() => (changed ? changesSince(written, text, before) : []), [changed, written, text, before]);
  if (!changed) return null;
  return (
    <div class="da-changed-words">
      <p class="da-muted">The words have changed since: worth reading again together.</p>
      <AgreedChangesView changes={changes} words={port} />
      {port.showHistory !== undefined && (
        <button type="button" class="da-quiet" onClick={() => port.showHistory?.()}>
          Show history
        </button>
      )}
    </div>
  );
}

/** As the review history tells it, or else by the words that this device has seen, if any. */
function changesSince(written: string, text: string, before: string | undefined): readonly AgreedChange[] {
  const note = knownNote(text);
  return changedSinceWords(note, written) ?? (before === undefined ? [] : agreedChanges(before, note));
}
