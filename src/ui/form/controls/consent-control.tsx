/** An ally's yes: given by a tap of their own, or noted as said aloud; never set beforehand, and easy to take back. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { isConsent } from "../../../core/question/answer-value";
import type { Consent } from "../../../core/question/question";
import { Icon } from "../../shared/icon";
import { answerWords } from "../state/answer-words";
import { ChangedWords } from "./changed-words";
import type { ControlProps } from "./control";

/** The control for `consent`. */
export function ConsentControl({ form, store, state, name, describedBy }: ControlProps) {
  const given = isConsent(state.typed) ? state.typed : undefined;
  const region = useRef<HTMLDivElement>(null);
  const tapped = useRef(false);
  useLayoutEffect(() => {
    // The button that was tapped is gone; focus moves to an element on which a second tap does nothing.
    if (tapped.current) region.current?.focus();
    tapped.current = false;
  });
  const today = form.port.today();
  /**
   * The yes that was just taken back: “Keep the yes of …” restores it with its own day and fingerprint, which a new one would not
   * have.
   */
  const former = useRef<Consent | undefined>(undefined);
  const set = (consent: Consent | undefined): void => {
    tapped.current = true;
    former.current = consent === undefined ? (isConsent(store.field.value) ? store.field.value : given) : undefined;
    store.typed(consent);
  };
  // The fingerprint is added when the note is written, since it has to be that of the note at that time.
  const say = (saidAloud: boolean): void => set({ day: today, saidAloud });
  const kept = former.current?.day === today ? undefined : former.current;
  const written = isConsent(store.field.value) && !state.dirty ? store.field.value.words : undefined;
  return (
    <div class="da-consent" role="group" aria-label={name} aria-describedby={describedBy} tabIndex={-1} ref={region}>
      {given === undefined ? (
        <>
          <button type="button" class="da-button" onClick={() => say(false)}>
            {store.field.ally === undefined ? "We say yes" : "I say yes"}
          </button>
          <button type="button" class="da-quiet" onClick={() => say(true)}>
            Said aloud
          </button>
          {kept !== undefined && (
            <button type="button" class="da-quiet" onClick={() => set(kept)}>
              {`Keep the yes of ${form.port.formatDay(kept.day)}`}
            </button>
          )}
        </>
      ) : (
        <>
          <span class="da-yes">
            <Icon name="check" host={form.port} />
            {answerWords(given, form.port)}
          </span>
          <button type="button" class="da-quiet" onClick={() => set(undefined)}>
            Take back
          </button>
        </>
      )}
      {written !== undefined && <ChangedWords written={written} />}
    </div>
  );
}
