/** The dialog “Make this note an alliance”: with whom, and how often to review. What is in the note stays. */
import { useRef, useState } from "preact/hooks";
import { AlliesField } from "./allies-field";
import { CadenceField } from "./cadence-field";
import { withAlly } from "./choice";
import type { MakeAlliancePort } from "./port";

/** The dialog's content. */
export function MakeAllianceView({ port }: { readonly port: MakeAlliancePort }) {
  const [allies, setAllies] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState("");
  const [reviewEvery, setReviewEvery] = useState(port.reviewEvery);
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);
  const begin = useRef<HTMLButtonElement>(null);
  const make = async (): Promise<void> => {
    if (busy) return;
    // A name that was typed and not yet confirmed is meant, too.
    const all = typed.trim() === "" ? allies : withAlly(allies, port.allyEntry(typed.trim()));
    setBusy(true);
    const problem = await port.make({ allies: all, reviewEvery: reviewEvery.trim() });
    setBusy(false);
    setFailure(problem ?? "");
    if (problem === undefined) port.close();
  };
  return (
    <form
      class="da-new-form"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <p class="da-muted">The note gets properties at its top. What it says stays as it is.</p>
      {port.asksAllies && (
        <AlliesField
          port={port}
          allies={allies}
          typed={typed}
          setTyped={setTyped}
          setAllies={setAllies}
          goOn={() => begin.current?.focus()}
        />
      )}
      <CadenceField cadence={reviewEvery} set={setReviewEvery} />
      <div class="da-new-footer">
        <p class="da-advice" role="alert">
          {failure}
        </p>
        <div class="da-buttons">
          <button ref={begin} type="submit" class="da-button mod-cta" disabled={busy}>
            Make it an alliance
          </button>
          <button type="button" class="da-button" onClick={() => port.close()}>
            Cancel
          </button>
        </div>
      </div>
    </form>
  );
}
