/** The dialog “New alliance”, all on one page: with whom, what for, and the rest follows. */
import { useRef, useState } from "preact/hooks";
import { freshId } from "../shared/fresh-id";
import { AlliesField } from "./allies-field";
import { alliesAdvice, cadenceOf, folderOf, titleOf, withAlly, type Choice } from "./choice";
import { MoreFields } from "./more-fields";
import type { NewAlliancePort } from "./port";
import { TemplateChoice } from "./template-choice";

/** What the dialog knows and does. */
function useDialog(port: NewAlliancePort) {
  const [choice, setChoice] = useState<Choice>({
    allies: port.defaults.allies ?? [],
    template: port.defaults.template ?? port.templates[0],
  });
  const [typed, setTyped] = useState("");
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<Choice>): void => setChoice((before) => ({ ...before, ...change }));
  const begin = async (): Promise<void> => {
    const { template } = choice;
    if (template === undefined || busy) return;
    // A name that was typed and not yet confirmed is meant, too.
    const allies = typed.trim() === "" ? choice.allies : withAlly(choice.allies, port.allyEntry(typed.trim()));
    const whole = { ...choice, allies };
    setBusy(true);
    const problem = await port.create({
      template,
      allies,
      title: titleOf(whole, port),
      folder: folderOf(whole, port),
      reviewEvery: cadenceOf(whole, port).trim(),
    });
    setBusy(false);
    setFailure(problem ?? "");
    if (problem === undefined) port.close();
  };
  return { choice, set, typed, setTyped, failure, busy, begin };
}

/** The dialog's content. */
export function NewAllianceView({ port }: { readonly port: NewAlliancePort }) {
  const { choice, set, typed, setTyped, failure, busy, begin } = useDialog(port);
  const root = useRef<HTMLFormElement>(null);
  const titleId = useRef(freshId()).current;
  const advice = alliesAdvice(choice);
  return (
    <form
      class="da-new-form"
      ref={root}
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      {port.defaults.words !== undefined && <p class="da-muted">{port.defaults.words}</p>}
      <AlliesField
        port={port}
        allies={choice.allies}
        typed={typed}
        setTyped={setTyped}
        setAllies={(allies) => set({ allies })}
        goOn={() => root.current?.querySelector<HTMLElement>("input[type=radio]:checked")?.focus()}
      />
      <TemplateChoice
        templates={port.templates}
        chosen={choice.template}
        choose={(template) => set({ template })}
        begin={() => void begin()}
      />
      {advice !== "" && <p class="da-advice">{advice}</p>}
      <div class="da-new-part">
        <label for={titleId}>Title</label>
        <input
          id={titleId}
          class="da-entry"
          type="text"
          dir="auto"
          value={choice.title ?? titleOf(choice, port)}
          onInput={({ currentTarget }) => set({ title: currentTarget.value })}
        />
      </div>
      <MoreFields choice={choice} set={set} port={port} />
      <NewAllianceFooter choice={choice} port={port} failure={failure} busy={busy} />
    </form>
  );
}

interface FooterProps {
  readonly choice: Choice;
  readonly port: NewAlliancePort;
  readonly failure: string;
  readonly busy: boolean;
}

function NewAllianceFooter({ choice, port, failure, busy }: FooterProps) {
  const path = port.freePath(folderOf(choice, port), titleOf(choice, port));
  return (
    <div class="da-new-footer">
      <p class="da-muted da-path">
        Will be saved as <span dir="auto">{path}</span>
      </p>
      <p class="da-advice" role="alert">
        {failure}
      </p>
      <div class="da-buttons">
        <button type="submit" class="da-button mod-cta" disabled={busy || choice.template === undefined}>
          Create
        </button>
        <button type="button" class="da-button" onClick={() => port.close()}>
          Cancel
        </button>
      </div>
    </div>
  );
}
