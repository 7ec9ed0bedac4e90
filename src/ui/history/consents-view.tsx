/** Who said yes, when and how, and whether the words are still those. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { consentsOf, type AllyConsent } from "../../core/alliance/consent";
import { changedSinceWords } from "../../core/history/agreed-on";
import { agreedChanges } from "../../core/note/agreed-changes";
import { answerWords } from "../form/state/answer-words";
import { AgreedChangesView } from "../shared/agreed-changes-view";
import type { HistoryProps } from "./port";

/** Each ally who is asked for a yes. */
export function ConsentsView({ note, port }: HistoryProps) {
  const consents = consentsOf(note);
  if (consents.length === 0) return <p class="da-muted">Nobody is asked for a yes in this alliance.</p>;
  const severalAsk = new Set(consents.map(({ address }) => address.question)).size > 1;
  return (
    <ul class="da-plain-list">
      {consents.map((consent) => (
        <li key={JSON.stringify(consent.address)}>
          <p>
            <span class="da-name" dir="auto">
              {consent.ally}
            </span>
            {consent.former && <span class="da-muted"> (a former ally)</span>}
            {": "}
            {consent.given === undefined ? (
              <span class="da-muted">not yet</span>
            ) : (
              <span>{answerWords(consent.given.consent, port)}</span>
            )}
          </p>
          {severalAsk && (
            <p class="da-muted" dir="auto">
              {consent.address.question}
            </p>
          )}
          {consent.given !== undefined && <WordsSince note={note} port={port} given={consent.given} />}
        </li>
      ))}
    </ul>
  );
}

const SINCE = {
  same: "The words are still the same.",
  changed: "The words have changed since: worth reading again together.",
  unknown: "Whether the words are still the same can’t be told.",
} as const;

function WordsSince({ note, port, given }: HistoryProps & { readonly given: NonNullable<AllyConsent["given"]> }) {
  const { words } = given;
  const fingerprint = words === "changed" ? given.consent.words : undefined;
  const told = useMemo(
    () => (fingerprint === undefined ? undefined : changedSinceWords(note, fingerprint)),
    [note, fingerprint],
  );
  const [seen, setSeen] = useState<string>();
  useEffect(() => {
    // Where the history does not lead back to those words, this device may have seen them.
    if (fingerprint === undefined || told !== undefined) return undefined;
    let isGone = false;
    void port.agreed?.recall(fingerprint).then((known) => isGone || setSeen(known));
    return () => {
      isGone = true;
    };
  }, [fingerprint, told === undefined, port]);
  const changes = told ?? (seen === undefined ? undefined : agreedChanges(seen, note));
  return (
    <div class="da-changed-words">
      <p class="da-muted">{SINCE[words]}</p>
      {words === "changed" && changes === undefined && (
        <p class="da-muted">Something was changed outside of a review, so which words can’t be told.</p>
      )}
      <AgreedChangesView changes={changes ?? []} words={port} />
    </div>
  );
}
